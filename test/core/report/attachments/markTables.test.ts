/** Attached tables do not carry an open error or an old name into public unmarked. */
import { BUILT_IN } from "../../../../src/core/classification/classifications";
import type { Finding } from "../../../../src/core/findings/finding";
import { markTables } from "../../../../src/core/report/attachments/markTables";
import type { ReportBlock, TableBlock } from "../../../../src/core/report/documentModel";
import { DoubtfulCells } from "../../../../src/core/report/prose/doubtfulCells";
import { writeDocument } from "../../../../src/word/writeDocx";
import { docxParts } from "../../../word/readDocx";
import { docxErrors } from "../../../word/validateDocx";
import { refOf } from "../accountsFixture";

const cell = (words: string, ref?: string) => ({
  spans: [{ type: "text" as const, text: words }],
  align: "left" as const,
  ...(ref === undefined ? {} : { ref: refOf(ref) }),
});

const TABLE: TableBlock = {
  type: "table",
  section: "attachment1",
  caption: "",
  unitLine: null,
  columns: [2, 1],
  headerRows: 1,
  rows: [
    [cell("项目"), cell("金额")],
    [cell("一般公共服务支出"), cell("71.10", "支出!C8")],
    [cell("医疗卫生与计划生育支出"), cell("2.18", "支出!C10")],
  ],
  orientation: "portrait",
};

const BLOCKS: readonly ReportBlock[] = [
  { type: "attachment", section: "attachment1", number: 1, title: "支出决算表" },
  TABLE,
];

function error(...cells: string[]): Finding {
  const plain = { rule: "B05", variant: "default", params: {}, unit: "万元", fix: null, id: "x" } as const;
  return { ...plain, severity: "error", cells: cells.map(refOf), expected: 1, actual: 2, difference: 1 };
}

function marked(findings: readonly Finding[], year: number): ReportBlock[] {
  const doubts = new DoubtfulCells(findings, { tables: [], ruleTitle: () => "合计与分项" });
  return markTables(BLOCKS, { doubts, year, functional: BUILT_IN.functional });
}

const doubtful = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => (block.type === "table" ? block.rows.flat() : [])).filter((one) => one.isDoubtful);

test.each([
  ["an open error", [error("支出!C8")], 2017, ["71.10"], "合计与分项"],
  [
    "a name that the year has no more",
    [],
    2021,
    ["医疗卫生与计划生育支出"],
    "“医疗卫生与计划生育支出”在2021年度应为“卫生健康支出”",
  ],
] as const)(
  "%s: the cell is marked, under the table stands that there are such, and why in a comment",
  async (...of) => {
    const [, findings, year, cells, why] = of;
    const blocks = marked(findings, year);
    expect(doubtful(blocks).map(({ spans }) => spans[0]?.text)).toEqual(cells);
    const note = blocks.at(-1);
    expect(note).toMatchObject({ style: "note", doubt: { sectionTitle: "支出决算表" } });
    expect(note?.type === "paragraph" && note.doubt?.note).toContain(why);
    const file = writeDocument({ title: "报告", department: null, year: null, blocks });
    const xml = docxParts(file)["word/document.xml"] ?? "";
    expect(xml).toMatch(new RegExp(`<w:highlight w:val="yellow"/></w:rPr><w:t[^>]*>${cells[0]}<`, "u"));
    expect(xml).toContain("注：表中标黄处待核对。");
    expect(await docxErrors(file)).toEqual([]);
  },
);

test("without either nothing is changed", () => {
  expect(marked([error("支出!C99")], 2017)).toEqual(BLOCKS);
});
