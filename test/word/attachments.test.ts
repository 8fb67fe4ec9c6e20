import type { ReportBlock, TableBlock, TableCellModel } from "../../src/core/report/documentModel";
import type { ReportModel } from "../../src/core/report/reportModel";
import { measureColumns } from "../../src/word/columnWidths";
import { textWidth } from "../../src/word/pageLayout";
import { writeDocx } from "../../src/word/writeDocx";
import { amountFigure } from "../core/report/accountsFixture";
import { docxParts } from "./readDocx";
import { docxErrors } from "./validateDocx";

function cell(text: string, more: Partial<TableCellModel> = {}): TableCellModel {
  return { spans: text === "" ? [] : [{ type: "text", text }], align: "left", ...more };
}

function table(orientation: TableBlock["orientation"], more: Partial<TableBlock> = {}): TableBlock {
  return {
    type: "table",
    section: "attachment1",
    caption: "",
    unitLine: "单位：万元",
    columns: [10, 5, 5],
    headerRows: 2,
    rows: [
      [cell("项目", { rowSpan: 2 }), cell("本年支出", { columnSpan: 2 })],
      [cell("基本支出"), cell("项目支出")],
      [cell("一般公共服务支出", { rowSpan: 2 }), cell("1,234.50", { align: "right" }), cell("")],
      [cell("2.00", { align: "right" }), cell("3.00", { align: "right" })],
    ],
    orientation,
    ...more,
  };
}

function report(...blocks: ReportBlock[]): ReportModel {
  return { outlineId: "x", title: "测试报告", department: "样例局", year: 2023, blocks, gaps: [], figures: [] };
}

function attachment(number: number, title: string): ReportBlock {
  return { type: "attachment", section: `attachment${number}`, number, title };
}

const chart: ReportBlock = {
  type: "chart",
  section: "a",
  id: "expenditureByClass",
  title: "构成",
  caption: "图1　构成（单位：万元）",
  alternativeText: "构成：甲1万元，乙2万元。",
  unit: "万元",
  categories: ["甲", "乙"],
  series: [
    {
      name: "",
      values: ["甲", "乙"].map((label, index) => ({
        label: `${index + 1}.00`,
        figure: amountFigure(label, index + 1, "表!A1"),
        value: index + 1,
      })),
    },
  ],
};

const model = report(
  { type: "heading", level: 1, section: "a", ordinal: "一、", text: "概况" },
  chart,
  attachment(1, "宽表"),
  table("landscape"),
  attachment(2, "窄表"),
  table("portrait"),
  attachment(3, "又一张窄表"),
  table("portrait"),
);

describe("attachments", () => {
  let parts: Readonly<Record<string, string>>;
  let document: string;

  beforeAll(async () => {
    const bytes = writeDocx(model);
    expect(await docxErrors(bytes)).toEqual([]);
    parts = docxParts(bytes);
    document = parts["word/document.xml"] ?? "";
  });

  test("turn the paper where the table is wide, and only there", () => {
    const sizes = [...document.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map((match) => match[1]);
    expect(sizes).toEqual([
      'w:w="11906" w:h="16838"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:w="11906" w:h="16838"',
    ]);
  });

  test("each starts on a new page with its number in 黑体", () => {
    const numbers = [
      ...document.matchAll(
        /<w:pStyle w:val="AttachmentNumber"\/>(<w:pageBreakBefore\/>)?<\/w:pPr><w:r><w:t[^>]*>([^<]*)</gu,
      ),
    ];
    // The first two follow a section break, which begins a page by itself.
    expect(numbers.map(([, pageBreak, text]) => [text, pageBreak !== undefined])).toEqual([
      ["附件1", false],
      ["附件2", false],
      ["附件3", true],
    ]);
    expect(parts["word/styles.xml"]).toMatch(/w:styleId="AttachmentNumber">.*?w:eastAsia="黑体"/su);
  });

  test("repeat their header rows, keep rows whole and fill every merged row", () => {
    const [first = ""] = /<w:tbl>.*?<\/w:tbl>/su.exec(document) ?? [];
    const rows = first.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false, false]);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    expect(rows.map((row) => (row.match(/<w:tc>/gu) ?? []).length)).toEqual([2, 3, 3, 3]);
    expect(first.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(2);
    expect(first.match(/<w:vMerge\/>/gu)).toHaveLength(2);
    expect(rows[2]).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r>.*?1,234.50/su);
  });

  test("the columns fill the text area exactly", () => {
    for (const [found] of document.matchAll(/<w:tbl>.*?<\/w:tblGrid>/gsu)) {
      const widths = [...found.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map((match) => Number(match[1]));
      const total = Number(/<w:tblW w:w="(\d+)"/u.exec(found)?.[1]);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
      expect([textWidth("portrait"), textWidth("landscape")]).toContain(total);
    }
  });

  test("a chart that Word can edit, told in words as well", () => {
    expect(document).toMatch(/descr="构成：甲1万元，乙2万元。"/u);
    expect(parts["word/charts/chart1.xml"]).toContain("<c:barChart>");
    expect(Object.keys(parts)).toContain("word/embeddings/Microsoft_Excel_Worksheet1.xlsx");
  });
});

test("a single attachment has no number", () => {
  const { "word/document.xml": xml = "" } = docxParts(writeDocx(report(attachment(1, "表"), table("portrait"))));
  expect(xml).toMatch(/AttachmentNumber"\/>.*?<w:t[^>]*>附件</su);
});

describe("column widths", () => {
  const long = (text: string) =>
    table("portrait", {
      rows: [[], [], [cell("名称"), cell(text, { align: "right" }), cell("1.00", { align: "right" })]],
    });

  test.each(["1.00", "12,345,678.00", "1,234,567,890,123.00"])("%s stays on one line", (text) => {
    const { widths, size } = measureColumns(long(text), textWidth("portrait"));
    expect(widths[1]).toBeGreaterThanOrEqual((text.length / 2) * size * 10);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth("portrait"));
  });

  test("smaller type where many long numbers stand side by side", () => {
    const numbers = Array.from({ length: 9 }, () => cell("123,456,789.00", { align: "right" }));
    const wide = table("portrait", {
      columns: [5, ...numbers.map(() => 5)],
      headerRows: 0,
      rows: [[cell("名称"), ...numbers]],
    });
    expect(measureColumns(wide, textWidth("landscape")).size).toBeLessThan(21);
  });
});
