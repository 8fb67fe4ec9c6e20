import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import { recognise } from "../../../../src/core/layout/recognise";
import { validate } from "../../../../src/core/validation/validate";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { snapshotOf } from "../nineTables";

function findings(rows: readonly (readonly CellValue[])[]): string[] {
  const head: CellValue[][] = [
    ["2023年度项目支出情况表", null, null, null],
    ["部门：甲县甲局", null, null, "单位：万元"],
    ["序号", "项目名称", "年初预算", "决算数"],
  ];
  const snapshot = snapshotOf(new Map([["项目", [...head, ...rows.map((row) => [...row])]]]));
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) })
    .findings.filter(({ rule }) => rule === "F23" || rule === "I01")
    .map(({ rule, severity, cells }) => `${rule} ${severity} ${cells.map(({ address }) => address).join()}`);
}

const ROADS: readonly CellValue[] = [1, "道路养护", 30, 28.5];
const LAMPS: readonly CellValue[] = [2, "路灯维修", 10, 9.25];

describe("F23: the total of 项目支出明细", () => {
  test.each<[string, readonly (readonly CellValue[])[], string[]]>([
    ["a total below that holds", [ROADS, LAMPS, [null, "合计", 40, 37.75]], []],
    ["a total above that holds", [[null, "合计", 40, 37.75], ROADS, LAMPS], []],
    ["a wrong total", [ROADS, LAMPS, [null, "合计", 40, 377.5]], ["F23 error D6,D4,D5"]],
    ["a wrong project", [ROADS, [2, "路灯维修", 19, 9.25], [null, "合计", 40, 37.75]], ["F23 error C6,C4,C5"]],
    ["a rounding difference", [ROADS, LAMPS, [null, "合计", 40, 37.76]], ["I01 info D6,D4,D5"]],
    ["其中 is no further project", [ROADS, [null, "其中：人工", null, 8], LAMPS, [null, "合计", 40, 37.75]], []],
    ["no total, nothing to judge", [ROADS, LAMPS], []],
    ["subtotals of groups are not judged", [ROADS, [null, "小计", 30, 28.5], LAMPS, [null, "合计", 40, 37.75]], []],
  ])("%s", (_name, rows, expected) => {
    expect(findings(rows)).toEqual(expected);
  });
});
