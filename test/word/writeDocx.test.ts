import { isChartTag } from "../../src/core/report/figures/figureTag";
import { extractRawText } from "mammoth";
import { composeReport } from "../../src/core/report/composeReport";
import { spansText } from "../../src/core/report/prose/figureText";
import { plainReport } from "../../src/core/report/plainText";
import type { ReportModel } from "../../src/core/report/reportModel";
import { HEADING_NUMBERING } from "../../src/word/numbering";
import { writeDocx } from "../../src/word/writeDocx";
import { seedAccounts } from "../core/report/seedAccounts";
import { docxParts, paragraphTexts } from "./readDocx";
import { docxErrors } from "./validateDocx";

function seedReport(): ReportModel {
  const accounts = seedAccounts();
  const recognition = { tables: [], unrecognised: [], year: accounts.year, department: accounts.department };
  return composeReport({ recognition, accounts, scoreSheet: null, findings: [] });
}

const model = seedReport();
let bytes: Uint8Array;
let parts: Readonly<Record<string, string>>;
let document: string;

beforeAll(() => {
  bytes = writeDocx(model);
  parts = docxParts(bytes);
  document = parts["word/document.xml"] ?? "";
});

/** The XML of one style. */
function style(id: string, of = parts): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, "su").exec(of["word/styles.xml"] ?? "")?.[0] ?? "";
}

test("valid by the Open XML SDK", async () => {
  expect(await docxErrors(bytes)).toEqual([]);
});

test("the same model gives the same bytes", () => {
  expect(Buffer.from(writeDocx(seedReport())).equals(Buffer.from(bytes))).toBe(true);
});

test("headings, sentences and gaps stand in the model's order", () => {
  const blocks = model.blocks.flatMap((block) => {
    if (block.type === "paragraph" && block.style === "signer") return ["", spansText(block.spans)];
    if (block.type === "heading") return [block.text];
    if (block.type === "paragraph") return [spansText(block.spans) + (block.doubt ? "【待核对】" : "")];
    if (block.type === "chart") return ["", block.caption];
    return block.type === "gap" ? [`【待补充：${block.gap.what}】`] : [];
  });
  expect(paragraphTexts(document)).toEqual([model.title, "", ...blocks]);
});

test("another reader sees the same figures", async () => {
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  for (const figure of plainReport(model).figures) expect(value).toContain(figure.text);
});

describe("page of GB/T 9704-2012", () => {
  // One page, which no line more or less would make better.
  const short = docxParts(writeDocx({ ...model, blocks: model.blocks.slice(0, 6) }));

  test("A4 with 37, 35, 28 and 26 mm, 22 lines of 28 characters", () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    const margins = /<w:pgMar [^>]*w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/u.exec(document);
    const millimetres = margins?.slice(1).map((twips) => Math.round((Number(twips) / 1440) * 25.4));
    expect(millimetres).toEqual([37, 26, 35, 28]);
    expect(short["word/document.xml"]).toContain(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-843"/>',
    );
  });

  test.each([
    ["Title", "方正小标宋简体", 44],
    ["Heading1", "黑体", 32],
    ["Heading2", "楷体_GB2312", 32],
    ["Heading3", "仿宋_GB2312", 32],
    ["Heading4", "仿宋_GB2312", 32],
    ["ReportBody", "仿宋_GB2312", 32],
    ["Footer", "宋体", 28],
  ])("%s in %s, %d half-points", (id, font, size) => {
    expect(style(id)).toContain(`w:eastAsia="${font}"`);
    expect(style(id)).toContain(`<w:sz w:val="${size}"/>`);
    expect(parts["word/fontTable.xml"]).toMatch(new RegExp(`w:name="${font}"><w:altName w:val="[^"]+"/>`, "u"));
  });

  test.each(["Title", "Heading1", "Heading2", "Heading3", "Heading4", "ReportBody", "ReportNote"])(
    "%s has lines of exactly 28.95 pt",
    (id) => {
      expect(style(id, short)).toContain('w:line="579" w:lineRule="exact"');
    },
  );

  test("body indented by two characters", () => {
    expect(style("ReportBody")).toContain('<w:ind w:firstLineChars="200" w:firstLine="632"/>');
  });

  test("— 1 — right on odd pages, left on even ones, one character in", () => {
    expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
    const footers = ["word/footer1.xml", "word/footer2.xml"].map((path) => parts[path] ?? "");
    expect(footers[0]).toMatch(/<w:ind w:right="316"\/><w:jc w:val="right"\/>/u);
    expect(footers[1]).toMatch(/<w:ind w:left="316"\/><w:jc w:val="left"\/>/u);
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/su);
    expect(document).toMatch(/<w:pgMar [^>]*w:footer="1588"/u);
  });
});

test("heading styles count in one list: 一、（一）1.（1）", () => {
  const levels = [
    ...(parts["word/numbering.xml"] ?? "").matchAll(/<w:pStyle w:val="(\w+)"\/>.*?w:lvlText w:val="([^"]+)"/gsu),
  ];
  expect(levels.map(([, id, text]) => [id, text])).toEqual([
    ["Heading1", "%1、"],
    ["Heading2", "（%2）"],
    ["Heading3", "%3."],
    ["Heading4", "（%4）"],
  ]);
  for (const level of [0, 1, 2, 3]) {
    const numbering = `<w:ilvl w:val="${level}"/><w:numId w:val="${HEADING_NUMBERING}"/>`;
    expect(style(`Heading${level + 1}`)).toContain(numbering);
    expect(style(`Heading${level + 1}`)).toContain(`<w:outlineLvl w:val="${level}"/>`);
  }
  const used = new Set([...document.matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map((match) => Number(match[1])));
  expect([...used]).toEqual([HEADING_NUMBERING]);
});

test("every figure is a content control with its key and its cell", () => {
  const controls = [
    ...document.matchAll(
      /<w:alias w:val="([^"]*)"\/><w:tag w:val="([^"]*)"\/><w:id w:val="(\d+)"\/>.*?<w:t(?: [^>]*)?>([^<]*)</gsu,
    ),
  ];
  const figures = model.blocks.flatMap((block) =>
    block.type === "paragraph" ? block.spans.filter((span) => span.type === "figure") : [],
  );
  const ofFigures = controls.filter(([, , tag = ""]) => !isChartTag(tag));
  expect(ofFigures.map(([, , tag, , text]) => [tag, text])).toEqual(figures.map((span) => [span.key, span.text]));
  expect(new Set(controls.map((control) => control[3])).size).toBe(controls.length);
  expect(controls.find((control) => control[2] === "income.yearTotal")?.[1]).toBe("收支!C33");
});

test("title, subject, creator and language in the properties", () => {
  const core = parts["docProps/core.xml"] ?? "";
  expect(core).toContain("<dc:title>2021年度样例县样例局整体支出绩效评价报告</dc:title>");
  expect(core).toContain("<dc:creator>样例县样例局</dc:creator>");
  expect(core).toContain("<dc:language>zh-CN</dc:language>");
  expect(parts["word/styles.xml"]).toContain('w:eastAsia="zh-CN"');
});
