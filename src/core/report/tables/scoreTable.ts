import { formatDecimal } from "../../amount/format";
import { missingInForm } from "../../indicators/missing";
import type { IndicatorScore, ScoreSheet } from "../../indicators/scoreSheet";
import type { TableBlock, TableCellModel } from "../documentModel";
import { groupSpans, labelCell, wordsCell } from "./cells";
import { withoutFullStop } from "../narrative/cleanText";
import { headerRows } from "./headerRows";

const HEADERS = ["一级指标", "二级指标", "指标名称", "分值", "得分", "计算过程及说明"];
const WIDTHS = [4, 5, 8, 3, 3, 15];

/** The product's own score sheet: weight, score and how it came about; what could not be scored says so. */
export function scoreTable(sheet: ScoreSheet, section: string): TableBlock {
  const { indicators, total } = sheet;
  const level1 = groupSpans(indicators.map((one) => one.level1));
  const level2 = groupSpans(indicators.map((one) => `${one.level1}\n${one.level2}`));
  const rows = indicators.map((indicator, index) => [
    ...groupCell(indicator.level1, level1[index]),
    ...groupCell(indicator.level2, level2[index]),
    wordsCell(indicator.name),
    points(indicator.weight),
    indicator.score === null ? labelCell("—") : points(indicator.score),
    wordsCell(explanation(indicator)),
  ]);
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
      [
        labelCell("合计", 3),
        points(total.outOf),
        points(total.score),
        wordsCell(sheet.grade === null ? "" : `等级：${sheet.grade}`),
      ],
    ],
    orientation: "landscape",
  };
}

function explanation({ status, derivation, missing, reason, remark }: IndicatorScore): string {
  const cause = remark?.cause ?? reason?.text;
  switch (status) {
    case "scored":
      return [
        derivation,
        cause ? `扣分原因：${withoutFullStop(cause)}` : "",
        remark?.evidence ? `佐证材料：${withoutFullStop(remark.evidence)}` : "",
      ]
        .filter((part) => part !== "")
        .join("；");
    case "needsInput":
      return `缺少：${missingInForm(missing)}`;
    case "notApplicable":
      return remark?.reason ? `不适用：${withoutFullStop(remark.reason)}` : "不适用";
    case "manual":
      return "需人工评定";
  }
}

/** Indicators of one group stand together: their group is one cell, drawn down. */
function groupCell(label: string, rows: number | undefined): TableCellModel[] {
  return rows === undefined || rows === 0 ? [] : [labelCell(label, 1, rows)];
}

function points(value: number): TableCellModel {
  return labelCell(formatDecimal(value, { decimals: 2, trim: true }));
}
