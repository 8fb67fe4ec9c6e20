import { fen, sum } from "../../../src/core/amount/amount";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { createContext } from "../../../src/core/validation/context";
import { outcomeOf } from "../../../src/core/validation/outcomeOf";
import { outcome } from "../../../src/core/validation/rule";
import { nineTables, snapshotOf } from "./nineTables";

const snapshot = snapshotOf(nineTables(), { name: "支出表" });
const recognition = recognise(snapshot);
const context = createContext({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }, []);

test("a sum beyond what can be computed keeps a rule from judging, and names the greatest number", () => {
  const greatest = fen(Number.MAX_SAFE_INTEGER);
  const { findings, judged, notJudged } = outcomeOf(
    { check: () => outcome([], Number(sum([greatest, greatest]))) },
    context,
  );
  expect({ findings, judged }).toEqual({ findings: [], judged: 0 });
  expect(notJudged?.code).toBe("amountOutOfRange");
  expect(notJudged?.params.cell).toMatch(/![A-Z]+\d+$/u);
});

test("every other failure of a rule is a mistake in it, and is not hidden", () => {
  const check = () => {
    throw new RangeError("index");
  };
  expect(() => outcomeOf({ check }, context)).toThrow(RangeError);
});
