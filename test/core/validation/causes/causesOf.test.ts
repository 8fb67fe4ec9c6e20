import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { recognise } from "../../../../src/core/layout/recognise";
import { validate } from "../../../../src/core/validation/validate";
import { formatRef } from "../../../../src/core/workbook/cellRef";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { getCell, nineTables, setCell, snapshotOf } from "../nineTables";

type Change = readonly [sheet: string, address: string, by: number | CellValue];

/** The causes of a consistent set of tables after some cells were changed. */
function causesAfter(...changes: readonly Change[]) {
  const workbook = nineTables();
  for (const [sheet, address, by] of changes) {
    const before = getCell(workbook, sheet, address);
    setCell(workbook, sheet, address, typeof by === "number" ? Number((Number(before) + by).toFixed(2)) : by);
  }
  const snapshot = snapshotOf(workbook);
  const recognition = recognise(snapshot);
  const result = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  expect(result.causes.flatMap(({ findings }) => findings).sort()).toEqual(result.findings.map(({ id }) => id).sort());
  return result.causes.map((cause) => ({ ...cause, suspects: cause.suspects.map(formatRef) }));
}

test("a consistent workbook has no causes", () => {
  expect(causesAfter()).toEqual([]);
});

test("what one cell breaks is one cause that names it, says by how much, and is certain", () => {
  const [first, ...others] = causesAfter(["支出表", "F10", 10]);
  expect(first).toMatchObject({ suspects: ["支出表!F10"], certain: true, excess: 10, unit: "万元" });
  expect(first?.findings.length).toBeGreaterThan(1);
  expect(others.filter(({ certain }) => certain)).toEqual([]);
});

test("a total too small is told as too small", () => {
  const [first] = causesAfter(["收支总表", "F33", -7.5]);
  expect(first).toMatchObject({ suspects: ["收支总表!F33"], certain: true, excess: -7.5 });
  expect(first?.label).toContain("本年支出合计");
});

test("two wrong cells far from each other are two causes", () => {
  const causes = causesAfter(["支出表", "F10", 10], ["收入表", "F10", -3]);
  const named = causes.filter(({ findings }) => findings.length > 1).map(({ suspects }) => suspects[0]);
  expect(named).toEqual(expect.arrayContaining(["支出表!F10", "收入表!F10"]));
});

test("what another rule says of the cell belongs to its cause", () => {
  const [first] = causesAfter(["支出表", "G10", -170.6]);
  expect(first?.suspects[0]).toBe("支出表!G10");
  expect(first?.findings).toEqual(
    expect.arrayContaining([expect.stringMatching(/^A11/), expect.stringMatching(/^B08/)]),
  );
});

test("where the rows of a sheet are in doubt themselves, none of its amounts is certain", () => {
  const causes = causesAfter(["支出表", "F10", 10], ["支出表", "A17", "99999"]);
  expect(causes.filter(({ certain }) => certain)).toEqual([]);
});

test("findings without an equation stand by their cell, never certain", () => {
  const causes = causesAfter(["支出表", "D17", "医疗卫生与计划生育支出"]);
  expect(causes).toHaveLength(1);
  expect(causes[0]).toMatchObject({ suspects: ["支出表!D17"], certain: false, excess: null });
});
