import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import type { Finding } from "../../../src/core/findings/finding";
import { validate } from "../../../src/core/validation/validate";
import { fromA1 } from "../../../src/core/workbook/cellRef";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { createTranslator } from "../../../src/locales";
import { findingText } from "../../../src/locales/findingText";
import { getCell, nineTables, setCell, snapshotOf, type Workbook } from "./nineTables";

type Extra = Partial<SheetSnapshot> & { readonly name?: string };

function findingsOf(workbook: Workbook, extra: Extra = {}): readonly Finding[] {
  const snapshot = snapshotOf(workbook, extra);
  const recognition = recognise(snapshot);
  return validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) }).findings;
}

function touches(finding: Finding, place: string): boolean {
  return finding.cells.some(({ sheet, address }) => `${sheet}!${address}` === place);
}

describe("a consistent workbook", () => {
  test("has no finding at all", () => {
    expect(findingsOf(nineTables()).map(({ rule, params }) => ({ rule, params }))).toEqual([]);
  });
});

/** Sheet, cell, new value, the rule that must say so. The cell must be among the finding's cells. */
type Fault = readonly [rule: string, sheet: string, address: string, value: CellValue];

const FAULTS: readonly Fault[] = [
  ["A03", "支出表", "J3", "金额单位：元"],
  ["A03", "收支总表", "F3", "金额单位：元"],
  ["A03", "基本支出", "F3", null],
  ["A04", "支出表", "A1", "2022年度支出决算表"],
  ["A04", "收支总表", "A1", "2024年度收入支出决算总表"],
  ["A04", "单位基本情况", "B3", 2021],
  ["A05", "收入表", "A3", "部门：乙县乙局"],
  ["A06", "支出表", "A3", "部门：XX部门"],
  ["A06", "文字材料", "A7", "[bookmark: _GoBack]三、存在的问题"],
  ["A06", "文字材料", "A8", "较上年增加（减少）3万元。"],
  ["A06", "文字材料", "A8", "预算执行率比上年提升（下降）5%。"],
  ["A06", "支出表", "E8", { error: "#REF!" }],
  ["A07", "支出表", "E9", "367.7万"],
  ["A07", "收入表", "E9", "363.20"],
  ["A08", "三公", "B8", "—"],
  ["A08", "收支总表", "F33", null],
  ["A09", "国资", "A7", null],
  ["A11", "支出表", "G10", -85.3],
  ["A11", "收支总表", "F35", -1.2],
  ["A11", "财拨总表", "C34", -5.2],
  ["A12", "基本支出", "C7", 110.2034],
  ["B01", "收支总表", "C36", 577.9],
  ["B01", "收支总表", "F36", 579.9],
  ["B02", "收支总表", "C35", 16.2],
  ["B03", "收支总表", "F35", 1.2],
  ["B04", "收支总表", "C14", 14.2],
  ["B04", "收支总表", "C33", 571.7],
  ["B05", "收支总表", "F33", 576.7],
  ["B05", "收支总表", "F14", 63.51],
  ["B07", "收入表", "F10", 320.05],
  ["B07", "收入表", "E7", 516.7],
  ["B08", "支出表", "F10", 302.5],
  ["B08", "支出表", "G7", 172.7],
  ["B09", "财拨总表", "F7", 450.8],
  ["B09", "财拨总表", "C34", 25.2],
  ["B10", "一般公共预算", "F10", 302.5],
  ["B11", "基本支出", "C7", 101.2],
  ["B11", "基本支出", "F21", 36],
  ["B12", "基本支出", "D19", "30999"],
  ["B13", "基本支出", "D20", "31001"],
  ["B14", "三公", "G8", 17.7],
  ["B14", "三公", "C8", 5.6],
  ["B15", "基金", "E7", 13],
  ["B15", "基金", "H7", 3],
  ["B16", "基金", "A8", "20805"],
  ["B18", "支出表", "E7", 56.7],
  ["C01", "收入表", "E7", 551.7],
  ["C01", "支出表", "E7", 556.7],
  ["C02", "收入表", "F7", 539.3],
  ["C03", "一般公共预算", "E7", 542.3],
  ["C03", "基金", "E7", 31],
  ["C04", "一般公共预算", "F7", 493],
  ["C05", "财拨总表", "F14", 83.15],
  ["C05", "财拨总表", "C34", 9999],
  ["C05", "收支总表", "F35", 0.01],
  ["C06", "基本支出", "F13", 18],
  ["C10", "三公", "L8", 31],
  ["C11", "三公", "F8", 0],
  ["C12", "单位基本情况", "B14", 36],
  ["C13", "单位基本情况", "B15", 45],
  ["C13", "单位基本情况", "B19", 52],
  ["C14", "单位基本情况", "B8", 0],
  ["C14", "单位基本情况", "B9", 1],
  ["C15", "单位基本情况", "B10", 0],
  ["C15", "单位基本情况", "B11", 13],
  ["C16", "单位基本情况", "B12", 2],
  ["C17", "单位基本情况", "B11", 20],
  ["D01", "支出表", "D10", "一般行政管理事务"],
  ["D01", "基本支出", "B7", "津贴补贴"],
  ["D01", "支出表", "C10", "02"],
  ["D01", "收入表", "D10", "行政运营"],
  ["D01", "收入表", "D9", "行政单位医疗"],
  ["D01", "一般公共预算", "C11", "09"],
  ["A03", "国资", "E3", "金额单位：元"],
  ["D02", "收支总表", "D15", "九、医疗卫生与计划生育支出"],
  ["D02", "支出表", "D17", "医疗卫生与计划生育支出"],
  ["D03", "文字材料", "A5", "一般公共服务支出（类）政府办公室及相关机构事务（款）行政运行（项）用于机关日常运转。"],
  ["D04", "基金", "A9", "22960021"],
  ["D04", "基本支出", "A7", "301011"],
  ["D04", "基金", "A8", null],
  ["D06", "基本支出", "C10", 24.1],
  ["D07", "文字材料", "A6", "住房保障支出（类）住房改革支出（款）住房公积金（项）主要用于缴纳职工基本医疗保险。"],
  ["D08", "序时账", "C3", "发放职工津贴"],
  ["D09", "基本支出", "F18", 32],
  ["D10", "序时账", "C3", "付上级检查组接待餐费"],
  ["D11", "序时账", "C3", "购置办公电脑一台"],
  ["D12", "序时账", "E9", "行政支出-项目支出"],
  ["D14", "单位基本情况", "B13", 0],
  ["D15", "基本支出", "A7", "50101"],
];

describe("one fault", () => {
  test.each(FAULTS)("%s: %s!%s becomes %j", async (rule, sheet, address, value) => {
    const t = await createTranslator("zh-CN");
    const workbook = nineTables();
    expect(getCell(workbook, sheet, address)).not.toEqual(value);
    setCell(workbook, sheet, address, value);
    const findings = findingsOf(workbook);
    const found = findings.filter((finding) => touches(finding, `${sheet}!${address}`)).map((finding) => finding.rule);
    expect(found).toContain(rule);
    expect(findings.filter((finding) => findingText(t, finding).what.includes("{{"))).toEqual([]);
    expect(findings.filter((finding) => findingText(t, finding).message === "")).toEqual([]);
    expect(findings.filter((finding) => findingText(t, finding).how === "")).toEqual([]);
  });

  test("A01: a table is missing", () => {
    const workbook = nineTables();
    workbook.delete("财拨总表");
    const found = findingsOf(workbook).filter(({ rule }) => rule === "A01");
    expect(found.map(({ severity, params }) => ({ severity, kinds: params.kinds }))).toEqual([
      { severity: "error", kinds: "appropriationSummary" },
    ]);
  });

  test("A02: the same table twice", () => {
    const workbook = nineTables();
    workbook.set("支出表（2）", nineTables().get("支出表") ?? []);
    const found = findingsOf(workbook).find(({ rule }) => rule === "A02");
    expect(found?.cells.map(({ sheet }) => sheet)).toEqual(["支出表（2）", "支出表"]);
  });

  test("A07: numbers in a hidden row", () => {
    const found = findingsOf(nineTables(), { name: "支出表", hiddenRows: [9] }).filter(({ rule }) => rule === "A07");
    expect(found.map(({ variant, severity }) => `${variant} ${severity}`)).toEqual(["hidden warning"]);
    expect(found[0] && touches(found[0], "支出表!E10")).toBe(true);
  });

  test("A10: tables out of order", () => {
    const sheets = nineTables();
    const swapped: Workbook = new Map(
      [...sheets].sort(([a], [b]) => Number(b === "基本支出") - Number(a === "基本支出")),
    );
    expect(findingsOf(swapped).map(({ rule }) => rule)).toContain("A10");
  });

  test("D05: staff in post but no housing fund", () => {
    const workbook = nineTables();
    for (const [name, rows] of workbook)
      workbook.set(
        name,
        rows.filter((row) => row[0] !== "221" || !["支出表", "收入表", "一般公共预算"].includes(name)),
      );
    expect(findingsOf(workbook).map(({ rule }) => rule)).toContain("D05");
  });
});

/** Amount cells of the nine tables: any single slip of a digit must be seen, whichever cell it is. */
const AMOUNT_SHEETS = ["收支总表", "收入表", "支出表", "财拨总表", "一般公共预算", "基本支出", "基金"];

describe("a slip of a digit in any amount", () => {
  const cells = [...nineTables()]
    .filter(([sheet]) => AMOUNT_SHEETS.includes(sheet))
    .flatMap(([sheet, rows]) =>
      rows.flatMap((row, index) =>
        row.flatMap((value, column) => {
          const isRowNumber = sheet.endsWith("总表") && (column === 1 || column === 4);
          return typeof value === "number" && index >= 6 && !isRowNumber
            ? [{ sheet, address: `${String.fromCharCode(65 + column)}${index + 1}`, value }]
            : [];
        }),
      ),
    );

  test("is an error that touches the cell", () => {
    expect(cells.length).toBeGreaterThan(150);
    const unseen = cells
      .filter((_, index) => index % 3 === 0)
      .filter(({ sheet, address, value }) => {
        const workbook = nineTables();
        expect(fromA1(address)).not.toBeNull();
        setCell(workbook, sheet, address, Number((value + 9).toFixed(2)));
        return !findingsOf(workbook).some(
          (finding) => finding.severity === "error" && touches(finding, `${sheet}!${address}`),
        );
      });
    expect(unseen).toEqual([]);
  });
});
