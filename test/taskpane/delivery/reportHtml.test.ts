import type { ReportModel } from "../../../src/core/report/reportModel";
import { reportHtml } from "../../../src/taskpane/delivery/reportHtml";

const figure = {
  type: "figure",
  key: "expenditure.total",
  text: "77.65",
  figure: {
    kind: "ratio",
    key: "expenditure.total",
    percent: 1,
    source: { type: "cell", ref: { sheet: "表", address: "B2" } },
  },
} as const;

const REPORT: ReportModel = {
  outlineId: "o",
  title: "样例 <局> 报告",
  department: null,
  year: null,
  gaps: [],
  figures: [],
  blocks: [
    { type: "heading", level: 1, section: "a", ordinal: "一、", text: "部门概况" },
    {
      type: "paragraph",
      section: "a",
      style: "body",
      spans: [{ type: "text", text: "支出" }, figure, { type: "text", text: "万元。" }],
    },
    { type: "gap", section: "a", gap: { sectionTitle: "一、", what: "职能", where: "文字材料" } },
    {
      type: "table",
      section: "a",
      caption: "支出表",
      unitLine: "单位：万元",
      columns: [1, 1],
      headerRows: 1,
      orientation: "portrait",
      rows: [
        [{ spans: [{ type: "text", text: "A & B" }], align: "center", columnSpan: 2 }],
        [
          { spans: [{ type: "text", text: "合计" }], align: "left" },
          { spans: [figure], align: "right" },
        ],
      ],
    },
  ],
};

test("headings, figures, gaps and tables stand in the pasted text", () => {
  const { html, text } = reportHtml(REPORT);
  expect(html).toContain("<h1>一、部门概况</h1>");
  expect(html).toContain("支出77.65万元。");
  expect(html).toContain("【待补充：职能】");
  expect(html).toContain('<th colspan="2" style="text-align:center;border:1px solid">A &amp; B</th>');
  expect(html).toContain("样例 &lt;局&gt; 报告");
  expect(text.split("\n")).toEqual([
    "样例 <局> 报告",
    "一、部门概况",
    "支出77.65万元。",
    "【待补充：职能】",
    "支出表",
    "A & B",
    "合计\t77.65",
  ]);
});

test("numbers that Word would count are written out; who signs stands right; a single attachment has no number", () => {
  const words = (text: string) => [{ type: "text", text }] as const;
  const { html, text } = reportHtml({
    ...REPORT,
    blocks: [
      { type: "paragraph", section: "a", style: "body", ordinal: "1.", spans: words("收入。") },
      { type: "paragraph", section: "attachments", style: "attachmentList", ordinal: "附件：", spans: words("收入表") },
      { type: "paragraph", section: "signature", style: "signer", spans: words("样例局") },
      { type: "attachment", section: "attachment1", number: 1, title: "收入表" },
    ],
  });
  expect(text.split("\n").slice(1)).toEqual(["1.收入。", "附件：收入表", "样例局", "附件　收入表"]);
  expect(html).toMatch(/<p style="[^"]*text-align:right[^"]*">样例局</u);
});
