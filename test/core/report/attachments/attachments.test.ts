import type { FinalAccounts } from "../../../../src/core/accounts/finalAccounts";
import type { ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import { attachmentList, attachmentsOf, blocksOf } from "../../../../src/core/report/attachments/addAttachments";
import { headerRows } from "../../../../src/core/report/tables/headerRows";
import { outlineOf } from "../../../../src/core/report/outline/outline";
import type { ReportBlock, TableBlock, TableCellModel } from "../../../../src/core/report/documentModel";
import { accountsOf, amountFigure, refOf, table } from "../accountsFixture";
import { scoreSheetOf } from "../scoreSheetFixture";

function row(
  number: number,
  values: Readonly<Record<string, number | string | null>>,
  more: Partial<TableRow> = {},
): TableRow {
  const cells = Object.entries(values).map(([role, value], index) => [
    role,
    { value, number: typeof value === "number" ? value : null, ref: refOf(`表!${"CDEFGHIJ"[index]}${number}`) },
  ]);
  return { row: number, level: 1, isTotal: false, values: Object.fromEntries(cells) as TableRow["values"], ...more };
}

function textOf(cell: TableCellModel): string {
  return cell.spans.map((span) => span.text).join("");
}

function texts(block: ReportBlock | undefined): string[][] {
  return (block as TableBlock).rows.map((cells) => cells.map(textOf));
}

function attach(tables: readonly RecognisedTable[], figures: Parameters<typeof accountsOf>[0] = []) {
  return allBlocks(accountsOf(figures, { tables }), null);
}

function allBlocks(...[accounts, scoreSheet]: [FinalAccounts, ScoreSheet | null]): ReportBlock[] {
  const attachments = attachmentsOf(outlineOf(), accounts, scoreSheet);
  return [...attachmentList(attachments), ...attachments.flatMap(blocksOf)];
}

test("header labels merge where they share what is above, and reach down where they end", () => {
  const rows = headerRows([
    ["科目"],
    ["支出", "合计"],
    ["支出", "用车", "小计"],
    ["支出", "用车", "购置"],
    ["支出", "接待"],
  ]);
  expect(rows.map((cells) => cells.map((cell) => [textOf(cell), cell.columnSpan ?? 1, cell.rowSpan ?? 1]))).toEqual([
    [
      ["科目", 1, 3],
      ["支出", 4, 1],
    ],
    [
      ["合计", 1, 2],
      ["用车", 2, 1],
      ["接待", 1, 2],
    ],
    [
      ["小计", 1, 1],
      ["购置", 1, 1],
    ],
  ]);
});

const expenditure = table("expenditure", "表", {
  title: "支出决算表",
  rows: [
    row(7, { total: 1234.5, basic: 1000, project: null }, { name: "合计", isTotal: true, level: 0 }),
    row(8, { total: 1234.5, basic: 1000, project: 0 }, { code: "201", name: "一般公共服务支出" }),
  ],
  notes: [{ text: "注：本表反映各项支出情况。", ref: refOf("表!A9") }],
});

test("a table with its columns, thousands separators, blanks left blank, notes below", () => {
  const figure = amountFigure("expenditure.yearTotal", 1234.5, "表!C7");
  const blocks = attach([expenditure], [figure]);
  expect(blocks.map((block) => block.type)).toEqual(["paragraph", "attachment", "table", "paragraph"]);
  expect(blocks[0]).toMatchObject({ ordinal: "附件：", spans: [{ text: "支出决算表" }] });
  expect(texts(blocks[2])).toEqual([
    ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    ["", "合计", "1,234.50", "1,000.00", ""],
    ["201", "一般公共服务支出", "1,234.50", "1,000.00", "0.00"],
  ]);
  expect((blocks[2] as TableBlock).rows[1]?.[2]?.spans[0]).toEqual({
    type: "figure",
    key: "expenditure.yearTotal",
    text: "1,234.50",
    figure,
  });
});

test("several attachments are numbered in the outline's order; a continued table is one attachment", () => {
  const second = { ...expenditure, id: "表2!A1:F9", sheet: "表2", continuationOf: expenditure.id, notes: [] };
  const income = table("income", "收入", { title: "收入决算表", rows: [row(7, { total: 1 }, { name: "合计" })] });
  const blocks = attach([expenditure, second, income]);
  const list = blocks.filter((block) => block.section === "attachments");
  expect(list.map((block) => (block.type === "paragraph" ? [block.ordinal, block.spans[0]?.text] : []))).toEqual([
    ["附件：1. ", "收入决算表"],
    ["2. ", "支出决算表"],
  ]);
  expect(blocks.filter((block) => block.type === "table")).toHaveLength(3);
});

test("基础数据表 keeps its form: staff, two years, buildings, measures", () => {
  const baseData = table("evaluationBaseData", "基础", {
    year: { value: 2023, ref: null },
    rows: [
      row(3, { quota: 40, actual: 38, rate: "95%" }, { key: "staff", name: "财政供养人员情况(人)" }),
      row(5, { previousFinal: 5.2, budget: 6, final: 4.8 }, { key: "threePublic", name: "三公经费" }),
      row(23, { text: "按季度核对。" }, { key: "thrift", name: "厉行节约保障措施" }),
    ],
  });
  expect(texts(attach([baseData]).find((block) => block.type === "table"))).toEqual([
    ["财政供养人员情况(人)", "编制数", "2023年实际在职人数", "控制率"],
    ["40", "38", "95%"],
    ["经费控制情况（万元）", "2022年决算数", "2023年预算数", "2023年决算数"],
    ["三公经费", "5.2", "6", "4.8"],
    ["厉行节约保障措施", "按季度核对。"],
  ]);
});

test("自评表 merges its levels and keeps reasons", () => {
  const form = table("departmentSelfEvaluation", "自评", {
    title: "自评表",
    rows: [
      row(
        4,
        { initialBudget: 880, fullYearBudget: 930, executed: 918, weight: 10, score: 9.87 },
        { key: "total", name: "年度资金总额" },
      ),
      row(11, { expectedGoal: "做成。", actualGoal: "做成了。" }, { key: "goal" }),
      row(
        13,
        { level1: "产出指标", level2: "数量指标", target: "≥24次", actual: "26次", weight: 10, score: 10 },
        { key: "indicator", name: "检查次数" },
      ),
      row(
        14,
        {
          level1: "产出指标",
          level2: "质量指标",
          target: "100%",
          actual: "90%",
          weight: 10,
          score: 9,
          reason: "流标。",
        },
        { key: "indicator", name: "合格率" },
      ),
      row(22, { weight: 100, score: 97.87 }, { key: "totalScore", name: "总分" }),
    ],
  });
  const block = attach([form]).find((one) => one.type === "table");
  expect(texts(block).slice(-3)).toEqual([
    ["产出指标", "数量指标", "检查次数", "≥24次", "26次", "10", "10", ""],
    ["质量指标", "合格率", "100%", "90%", "10", "9", "流标。"],
    ["总分", "100", "97.87", ""],
  ]);
  for (const cells of (block as TableBlock).rows.slice(0, 1)) {
    expect(cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)).toBe(9);
  }
});

test("the score sheet is attached when complete, and not beside the unit's own form", () => {
  const attached = (more: Parameters<typeof scoreSheetOf>[0]) =>
    allBlocks(accountsOf([]), scoreSheetOf(more)).filter((block) => block.type === "attachment");
  expect(attached({})).toHaveLength(1);
  expect(attached({ total: { score: 5, outOf: 10, complete: false } })).toEqual([]);
  expect(attached({ system: { id: "form", title: "自评表", confirmed: true, table: "自评!A1" } })).toEqual([]);
});
