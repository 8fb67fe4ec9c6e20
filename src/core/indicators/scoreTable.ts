import { ownSheetTitle } from "../workbook/ownSheets";
import type { CellValue } from "../workbook/snapshot";
import { missingInForm } from "./missing";
import type { WriteMode } from "./scoreEdits";
import type { IndicatorScore, ScoreSheet } from "./scoreSheet";

/** A new sheet with the scores, for workbooks without a form. */
export interface ScoreTable {
  /** The sheet's name; the host makes it unique. */
  readonly name: string;
  /** From A1 on; a blank is `null`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Live formulas by A1 address; the cell's value in `rows` is what they come to. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Widths in characters, and how the cells below the headings look. */
  readonly columns: readonly { readonly width: number; readonly look: "plain" | "wrapped" }[];
  readonly headingRows: number;
}

const COLUMNS: ScoreTable["columns"] = [12, 16, 24, 8, 12, 8, 44, 30, 30].map((width, index) => ({
  width,
  look: index < 3 || index > 5 ? "wrapped" : "plain",
}));

const HEADER = [
  "一级指标",
  "二级指标",
  "三级指标",
  "分值",
  "指标值（%）",
  "得分",
  "计算过程",
  "缺少的数据",
  "佐证材料",
] as const;
const FIRST_ROW = 4;
const TITLE = "绩效评价指标评分表";

/**
 * 指标评分表: title, system, header, one row per indicator, 合计. What is not scored has a blank 得分 and says what it lacks;
 * without a complete total the last row says 可计算部分. `formulas` makes the sums live.
 */
export function scoreTable(sheet: ScoreSheet, mode: WriteMode): ScoreTable {
  const indicators = sheet.indicators.filter((indicator) => !indicator.informationOnly);
  const last = FIRST_ROW + indicators.length - 1;
  const sumRow = last + 1;
  const { total } = sheet;
  const summed = sheet.total.complete && indicators.some((indicator) => indicator.status === "notApplicable");
  // By its first cell the sheet is known as ours: it is not read as a score table of the unit's.
  const formulas = new Map([["A1", ownSheetTitle(TITLE)]]);
  if (mode === "formulas" && indicators.length > 0 && !summed)
    formulas.set(`F${sumRow}`, `=SUM(F${FIRST_ROW}:F${last})`);
  return {
    name: "指标评分表",
    rows: [
      [TITLE],
      [systemLine(sheet)],
      [...HEADER],
      ...indicators.map(tableRow),
      [total.complete ? "总分" : "可计算部分", null, null, total.outOf, null, total.score, null, null, null],
      ...(sheet.grade === null ? [] : [["等级", null, null, null, null, sheet.grade, null, null, null]]),
    ],
    formulas,
    columns: COLUMNS,
    headingRows: FIRST_ROW - 1,
  };
}

/** The system, and openly that nobody has held it against this year's notice. */
function systemLine({ system }: ScoreSheet): string {
  return system.confirmed ? system.title : `${system.title}（尚未对照本年度通知确认，得分仅供参考）`;
}

function tableRow(indicator: IndicatorScore): CellValue[] {
  const { level1, level2, name, weight, value, score, derivation, missing, remark } = indicator;
  const groups = [level1, level2, name];
  return [
    ...groups,
    weight,
    value,
    score,
    derivation || null,
    missingInForm(missing) || null,
    remark?.evidence ?? null,
  ];
}
