import type { ScoreSheet } from "../../indicators/scoreSheet";
import type { Severity } from "../../findings/finding";
import { labelCell, wordsCell } from "../tables/cells";
import { text } from "../prose/figureText";
import type { ReportBlock, TableBlock, TableCellModel } from "../documentModel";
import type { AppendixFinding, AppendixInput } from "./appendixInput";

export const APPENDIX_TITLE = "数据校验和评分依据说明";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** What the report rests on: workbook, rules, findings with the unit's explanations, the system of the scores. */
export function appendixBlocks(
  section: string,
  input: AppendixInput,
  fingerprint: string,
  scoreSheet: ScoreSheet | null,
): ReportBlock[] {
  const { findings } = input;
  return [
    table(section, "一、依据", [8, 30], 0, groundRows(input, fingerprint, scoreSheet)),
    findings.length > 0
      ? table(section, "二、校验结果和说明", [3, 4, 9, 20, 12], 1, findingRows(findings))
      : paragraph(section, "校验没有发现问题。"),
  ];
}

function groundRows(input: AppendixInput, fingerprint: string, scoreSheet: ScoreSheet | null): TableCellModel[][] {
  const { findings, ruleSetVersion, checkedRules, checkedTables, checkedCells, notChecked } = input;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const explained = findings.filter((finding) => finding.explanation !== null).length;
  const rows: (readonly [string, string])[] = [
    ["数据指纹（SHA-256）", fingerprint],
    ["校验规则版本", ruleSetVersion],
    [
      "校验范围",
      `${checkedTables}张表、${checkedCells}个单元格、${checkedRules}条规则` +
        (notChecked > 0 ? `；另有${notChecked}条规则缺少所需的表，未核对` : ""),
    ],
    [
      "校验结果",
      `错误${count("error")}项，警告${count("warning")}项，提示${count("info")}项；其中已作说明${explained}项`,
    ],
    ["评分指标体系", systemText(scoreSheet)],
  ];
  return rows.map(([label, words]) => [labelCell(label), wordsCell(words)]);
}

function systemText(sheet: ScoreSheet | null): string {
  if (!sheet) return "未评分";
  const { title, confirmed, table: form } = sheet.system;
  if (form !== undefined) return `《${title}》（本单位工作簿中的评分表）`;
  return `《${title}》（${confirmed ? "已与本年度评价通知核对确认" : "尚未与本年度评价通知核对确认"}）`;
}

function findingRows(findings: readonly AppendixFinding[]): TableCellModel[][] {
  return [
    ["级别", "规则", "位置", "内容", "说明"].map((label) => labelCell(label)),
    ...findings.map(({ severity, rule, place, text: words, explanation }) => [
      labelCell(SEVERITIES[severity]),
      labelCell(rule),
      wordsCell(place === "" ? "整个工作簿" : place),
      wordsCell(words),
      wordsCell(explanation ? `${explanation.text}（${explanation.by}，${explanation.at.slice(0, 10)}）` : ""),
    ]),
  ];
}

function table(
  section: string,
  caption: string,
  columns: readonly number[],
  headerRows: number,
  rows: TableBlock["rows"],
): TableBlock {
  return { type: "table", section, caption, unitLine: null, columns, headerRows, rows, orientation: "portrait" };
}

function paragraph(section: string, words: string): ReportBlock {
  return { type: "paragraph", section, spans: [text(words)], style: "note" };
}
