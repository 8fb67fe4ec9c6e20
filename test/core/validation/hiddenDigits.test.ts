import { toA1 } from "../../../src/core/workbook/cellRef";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { createTranslator } from "../../../src/locales";
import { findingText } from "../../../src/locales/findingText";
import { cellOf, exampleWorkbook } from "./examples/changed";
import { soundWorkbook } from "./examples/soundWorkbooks";
import { findingsOf } from "./injected/measure";

/** The sound workbook with one amount changed and its cell shown with two decimals. */
function shownWithTwoDecimals(place: string, value: number): WorkbookSnapshot {
  const snapshot = exampleWorkbook({ set: { [place]: value } });
  const { sheet, row, column } = cellOf(place, soundWorkbook("accounts"));
  const numberFormats = new Map([[toA1(row, column), "#,##0.00"]]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => (one.name === sheet ? { ...one, numberFormats } : one)),
  };
}

test("a cell that shows other digits than it holds is told with both", async () => {
  const t = await createTranslator("zh-CN");
  const said = (snapshot: WorkbookSnapshot) =>
    findingsOf(snapshot)
      .filter(({ params }) => "baseVariant" in params)
      .map((finding) => findingText(t, finding).message);
  const hidden = said(shownWithTwoDecimals("支出表|行政运行|基本支出", 330.567));
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.join()).toMatch(/单元格 支出表![A-Z]+\d+ 显示 330\.57，实际存的是 330\.567。/u);
  expect(said(shownWithTwoDecimals("支出表|行政运行|基本支出", 330.57)).join()).not.toContain("实际存的是");
});

describe("in 元, where cells hold fractions of a 分", () => {
  const table = (parts: readonly number[], total: number): WorkbookSnapshot => {
    const rows: CellValue[][] = [
      ["2023年度支出决算表", null, null, null, null],
      ["编制单位：某局", null, null, null, "单位：元"],
      ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      [null, "合计", total, total, 0],
      ...parts.map((part, at): CellValue[] => [
        `20${at + 1}`,
        ["一般公共服务支出", "外交支出", "国防支出"][at] ?? "",
        part,
        part,
        0,
      ]),
    ];
    const sheets = [{ name: "支出", visibility: "visible" as const, origin: { row: 0, column: 0 }, rows }];
    return { name: "a.xlsx", sheets, settings: {} };
  };
  const sums = (snapshot: WorkbookSnapshot) =>
    findingsOf(snapshot)
      .filter(({ rule }) => rule === "B08" || rule === "I01")
      .map(({ rule, severity }) => `${rule} ${severity}`);

  test("what is missed by rounding them alone is 尾差", () => {
    // A third of 1,000 three times: 333.33 + 333.33 + 333.33 as shown, 1,000.00 in truth.
    expect(new Set(sums(table([1000 / 3, 1000 / 3, 1000 / 3], 1000)))).toEqual(new Set(["I01 info"]));
  });

  test("more than that is an error, and so is a 分 between whole ones", () => {
    expect(sums(table([1000 / 3, 1000 / 3, 1000 / 3], 1000.05))).toContain("B08 error");
    expect(sums(table([333.33, 333.33, 333.33], 1000))).toContain("B08 error");
  });
});
