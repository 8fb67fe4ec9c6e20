import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { validate } from "../../../src/core/validation/validate";
import { nineTables, snapshotOf } from "./nineTables";

const amounts = (merges: readonly { top: number; left: number; bottom: number; right: number }[]) => {
  const snapshot = snapshotOf(nineTables(), { name: "支出表", merges: [...merges] });
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }).findings.filter(
    ({ rule, variant }) => rule === "A07" && variant === "merged",
  );
};

test("a merge to the end of the sheet below the table is no matter (cell by cell it would never end)", () => {
  expect(amounts([{ top: 199, left: 0, bottom: 1_048_575, right: 16_383 }])).toEqual([]);
});

test("the same over amounts of the table names them", () => {
  const [finding] = amounts([{ top: 9, left: 4, bottom: 1_048_575, right: 16_383 }]);
  expect(finding?.cells.length).toBeGreaterThan(10);
});

test("a small merge over two amounts of a row names the two", () => {
  const [finding] = amounts([{ top: 9, left: 4, bottom: 9, right: 5 }]);
  expect(finding?.cells.map(({ address }) => address)).toEqual(["E10", "F10"]);
});
