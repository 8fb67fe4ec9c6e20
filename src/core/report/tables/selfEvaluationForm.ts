import type { RecognisedTable, TableRow } from "../../layout/recognisedTable";
import type { TableCellModel } from "../documentModel";
import { cellText, groupSpans, labelCell, valueCell, wordsCell } from "./cells";
import type { FiguresByCell } from "../../accounts/figuresByCell";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** Group, three levels of indicators, target, actual, weight, score, reason. */
export const SELF_EVALUATION_WIDTHS = [4, 5, 5, 8, 7, 7, 4, 4, 12] as const;

const FUNDS = ["initialBudget", "fullYearBudget", "executed", "weight", "rate", "score"] as const;
const FUNDS_LABELS = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const INDICATOR_LABELS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

/** 整体支出 or 项目支出绩效自评表 in the form of 财预〔2020〕10号: funds, goals, indicators, total. */
export function selfEvaluationRows(
  table: RecognisedTable,
  department: string | null,
  figures: FiguresByCell,
): TableCellModel[][] {
  const project = table.rows.find((row) => row.key === "project");
  const total = table.rows.find((row) => row.key === "totalScore");
  return [
    ...(department === null ? [] : [[labelCell("预算部门、单位名称", 3), wordsCell(department, 6)]]),
    ...(project?.name ? [[labelCell("项目名称", 3), wordsCell(project.name, 6)]] : []),
    ...fundsRows(table.rows, figures),
    ...goalRows(table.rows.filter((row) => row.key === "goal")),
    ...indicatorRows(
      table.rows.filter((row) => row.key === "indicator"),
      figures,
    ),
    ...(total
      ? [
          [
            labelCell("总分", 6),
            valueCell(total.values["weight"], figures),
            valueCell(total.values["score"], figures),
            wordsCell(""),
          ],
        ]
      : []),
  ];
}

/** The funds' lines, and below them the split by nature of income (left) and of expenditure (right). */
function fundsRows(rows: readonly TableRow[], figures: FiguresByCell): TableCellModel[][] {
  const lines = rows.filter((row) => FUNDS.some((role) => row.values[role] !== undefined) && isFunds(row));
  if (lines.length === 0) return [];
  const splits = natureRows(rows);
  return [
    [
      labelCell("年度预算申请（万元）", 1, 1 + lines.length + splits.length),
      labelCell("", 2),
      ...FUNDS_LABELS.map((label) => labelCell(label)),
    ],
    ...lines.map((row) => [
      wordsCell(row.name ?? "", 2),
      ...FUNDS.map((role) => valueCell(row.values[role], figures, 1, isPoints(role) ? "center" : "right")),
    ]),
    ...splits,
  ];
}

function isFunds(row: TableRow): boolean {
  return row.key !== "indicator" && row.key !== "totalScore" && row.key !== "goal" && row.key !== "project";
}

function isPoints(role: string): boolean {
  return role === "weight" || role === "rate" || role === "score";
}

function natureRows(rows: readonly TableRow[]): TableCellModel[][] {
  const ofSide = (side: string) => rows.filter((row) => row.key?.startsWith(`${side}Nature.`));
  const [income, expenditure] = [ofSide("income"), ofSide("expenditure")];
  const sheetRows = [...new Set([...income, ...expenditure].map((row) => row.row))].sort((a, b) => a - b);
  const words = (side: readonly TableRow[], sheetRow: number) => {
    const cell = side.find((row) => row.row === sheetRow)?.values["amount"];
    return cell ? cellText(cell) : "";
  };
  return sheetRows.map((sheetRow) => [
    wordsCell(words(income, sheetRow), 4),
    wordsCell(words(expenditure, sheetRow), 4),
  ]);
}

function goalRows(goals: readonly TableRow[]): TableCellModel[][] {
  if (goals.length === 0) return [];
  const words = (row: TableRow, role: ColumnRole) => (row.values[role] ? cellText(row.values[role]) : "");
  return [
    [labelCell("年度总体目标", 1, 1 + goals.length), labelCell("预期目标", 4), labelCell("实际完成情况", 4)],
    ...goals.map((row) => [wordsCell(words(row, "expectedGoal"), 4), wordsCell(words(row, "actualGoal"), 4)]),
  ];
}

function indicatorRows(indicators: readonly TableRow[], figures: FiguresByCell): TableCellModel[][] {
  if (indicators.length === 0) return [];
  const words = (row: TableRow, role: ColumnRole) => (row.values[role] ? cellText(row.values[role]) : "");
  const level1 = groupSpans(indicators.map((row) => words(row, "level1")));
  const level2 = groupSpans(indicators.map((row) => `${words(row, "level1")}\n${words(row, "level2")}`));
  return [
    [labelCell("绩效指标", 1, 1 + indicators.length), ...INDICATOR_LABELS.map((label) => labelCell(label))],
    ...indicators.map((row, index) => [
      ...spanned(words(row, "level1"), level1[index]),
      ...spanned(words(row, "level2"), level2[index]),
      wordsCell(row.name ?? words(row, "level3")),
      labelCell(words(row, "target")),
      labelCell(words(row, "actual")),
      valueCell(row.values["weight"], figures),
      valueCell(row.values["score"], figures),
      wordsCell(words(row, "reason")),
    ]),
  ];
}

function spanned(label: string, rows: number | undefined): TableCellModel[] {
  return rows === undefined || rows === 0 ? [] : [labelCell(label, 1, rows)];
}
