import { formatDecimal } from "../../amount/format";
import type { IndicatorScore, ScoreSheet } from "../../indicators/scoreSheet";
import { text } from "../figureText";
import type { TableBlock, TableCellModel } from "../reportModel";
import { headerRows } from "./headerRows";

const HEADERS = ["一级指标", "二级指标", "指标名称", "分值", "得分", "计算过程及说明"];
const WIDTHS = [4, 5, 8, 3, 3, 15];

/** The product's own score sheet: weight, score and how it came about; what could not be scored says so. */
export function scoreTable(sheet: ScoreSheet, section: string): TableBlock {
  const { indicators, total } = sheet;
  const rows = indicators.map((indicator, index) => [
    ...groupCell(indicators, index, (one) => one.level1),
    ...groupCell(indicators, index, (one) => `${one.level1}\n${one.level2}`),
    cell(indicator.name),
    points(indicator.weight),
    indicator.score === null ? cell("—", "center") : points(indicator.score),
    cell(explanation(indicator)),
  ]);
  const totalLabel: TableCellModel = { ...cell(total.complete ? "合计" : "已计算部分合计", "center"), columnSpan: 3 };
  return {
    type: "table",
    section,
    caption: "",
    unitLine: "单位：分",
    columns: WIDTHS,
    headerRows: 1,
    rows: [
      ...headerRows(HEADERS.map((header) => [header])),
      ...rows,
      [totalLabel, points(total.outOf), points(total.score), cell(sheet.grade === null ? "" : `等级：${sheet.grade}`)],
    ],
    orientation: "landscape",
  };
}

/** Indicators of one group stand together: their group is one cell, drawn down. */
function groupCell(
  indicators: readonly IndicatorScore[],
  index: number,
  groupOf: (indicator: IndicatorScore) => string,
): TableCellModel[] {
  const current = indicators[index];
  const previous = indicators[index - 1];
  if (!current || (previous && groupOf(previous) === groupOf(current))) return [];
  let end = index + 1;
  for (let next = indicators[end]; next && groupOf(next) === groupOf(current); next = indicators[end]) end += 1;
  const label = groupOf(current).split("\n").at(-1) ?? "";
  return [{ ...cell(label, "center"), ...(end - index > 1 ? { rowSpan: end - index } : {}) }];
}

function explanation({ status, derivation, missing, reason }: IndicatorScore): string {
  switch (status) {
    case "scored":
      return [derivation, reason ? `扣分原因：${reason.text}` : ""].filter((part) => part !== "").join("；");
    case "needsInput":
      return `缺少：${missing.join("、")}`;
    case "notApplicable":
      return "不适用";
    case "manual":
      return "需人工评定";
  }
}

function points(value: number): TableCellModel {
  return cell(formatDecimal(value, { decimals: 2, trim: true }), "center");
}

function cell(value: string, align: TableCellModel["align"] = "left"): TableCellModel {
  return { spans: value === "" ? [] : [text(value)], align };
}
