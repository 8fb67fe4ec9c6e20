import type { CellValue } from "../workbook/snapshot";
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
}

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
  const formulas = new Map<string, string>();
  if (mode === "formulas" && indicators.length > 0 && !summed)
    formulas.set(`F${sumRow}`, `=SUM(F${FIRST_ROW}:F${last})`);
  return {
    name: "指标评分表",
    rows: [
      ["绩效评价指标评分表"],
      [sheet.system.title],
      [...HEADER],
      ...indicators.map(tableRow),
      [total.complete ? "总分" : "可计算部分", null, null, total.outOf, null, total.score, null, null, null],
      ...(sheet.grade === null ? [] : [["等级", null, null, null, null, sheet.grade, null, null, null]]),
    ],
    formulas,
  };
}

function tableRow(indicator: IndicatorScore): CellValue[] {
  const { level1, level2, name, weight, value, score, derivation, missing, remark } = indicator;
  const groups = [level1, level2, name];
  return [...groups, weight, value, score, derivation || null, missing.join("、") || null, remark?.evidence ?? null];
}
