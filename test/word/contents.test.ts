import { composeReport } from "../../src/core/report/composeReport";
import { attachmentLabel } from "../../src/core/report/prose/labels";
import type { ReportModel } from "../../src/core/report/reportModel";
import { estimateLayout } from "../../src/word/pageEstimate";
import { writeDocx } from "../../src/word/writeDocx";
import { seedAccounts } from "../core/report/seedAccounts";
import { docxParts } from "./readDocx";
import { docxErrors } from "./validateDocx";

function report(contents: boolean): ReportModel {
  const accounts = seedAccounts();
  const recognition = { tables: [], unrecognised: [], year: accounts.year, department: accounts.department };
  const texts = { date: { text: "2022-03-05", title: "", by: "张", at: "2022-03-05T00:00:00Z" } };
  const appendix = {
    checkedRules: 1,
    checkedTables: 1,
    checkedCells: 1,
    notChecked: 0,
    findings: [],
  };
  return composeReport({ recognition, accounts, scoreSheet: null, findings: [] }, { contents, texts, appendix });
}

const model = report(true);
let document: string;
let styles: string;

beforeAll(async () => {
  const bytes = writeDocx(model);
  expect(await docxErrors(bytes)).toEqual([]);
  ({ "word/document.xml": document = "", "word/styles.xml": styles = "" } = docxParts(bytes));
});

test("none unless asked for", () => {
  const { "word/document.xml": plain } = docxParts(writeDocx(report(false)));
  expect(plain).not.toContain("TOC");
  expect(plain).not.toContain("bookmarkStart");
});

test("a field that Word updates, filled in with the headings and attachments, in order", () => {
  expect(document).toContain('<w:instrText xml:space="preserve"> TOC \\o &quot;1-2&quot; \\h \\z \\u </w:instrText>');
  expect(document).not.toContain("w:dirty");
  const entries = [...document.matchAll(/<w:pStyle w:val="TOC(\d)"\/>.*?<\/w:p>/gsu)].map(([entry, level]) => [
    Number(level),
    /<w:hyperlink [^>]*>.*?<w:t[^>]*>([^<]*)</su.exec(entry)?.[1],
  ]);
  expect(entries).toEqual(
    model.blocks.flatMap((block) => {
      if (block.type === "heading" && block.level <= 2) return [[block.level, block.ordinal + block.text]];
      return block.type === "attachment" ? [[1, attachmentLabel(model, block)]] : [];
    }),
  );
});

test("every entry leads to a bookmark that stands once, and names its page", () => {
  const anchors = [...document.matchAll(/w:anchor="([^"]+)"/gu)].map((match) => match[1]);
  const bookmarks = [...document.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/gu)].map((match) => match[1]);
  expect(anchors.length).toBeGreaterThan(10);
  expect(bookmarks).toEqual(anchors);
  const pages = [...document.matchAll(/PAGEREF .*?separate"\/><\/w:r><w:r><w:t[^>]*>(\d+)</gsu)].map((match) =>
    Number(match[1]),
  );
  expect(pages).toHaveLength(anchors.length);
  expect([...pages].sort((a, b) => a - b)).toEqual(pages);
});

test("fields are closed, and the text's pages begin with 1 behind unnumbered ones", () => {
  const count = (type: string) => document.match(new RegExp(`fldCharType="${type}"`, "gu"))?.length;
  expect(count("begin")).toBe(count("end"));
  const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? [];
  expect(sections[0]).not.toContain("footerReference");
  expect(sections[1]).toContain('<w:pgNumType w:start="1"/>');
  for (const section of sections) {
    expect(section).toContain('w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"');
  }
});

test("dots to the page number at the right edge of the text", () => {
  expect(styles).toMatch(/w:styleId="TOC1">.*?<w:tab w:val="right" w:leader="dot" w:pos="8844"\/>/su);
  expect(styles).toContain('<w:name w:val="toc 2"/>');
});

describe("estimated pages", () => {
  const paragraph = (length: number) =>
    ({
      type: "paragraph",
      section: "a",
      style: "body",
      spans: [{ type: "text", text: "字".repeat(length) }],
    }) as const;
  const heading = { type: "heading", level: 1, section: "a", ordinal: "一、", text: "概况" } as const;
  const pagesOf = (...blocks: ReportModel["blocks"]) => [
    ...estimateLayout({ ...model, title: "报告", blocks }, new Map()).pages.values(),
  ];

  test("22 lines of 28 characters, of which title and blank line take two", () => {
    expect(pagesOf(paragraph(28 * 18 - 2), heading)).toEqual([1]);
    expect(pagesOf(paragraph(28 * 20 - 2), heading)).toEqual([2]);
  });

  test("a heading goes with the lines under it, an attachment begins a page", () => {
    const attachment = { type: "attachment", section: "b", number: 1, title: "表" } as const;
    expect(pagesOf(paragraph(28 * 18 - 2), heading, paragraph(100), attachment)).toEqual([2, 3]);
  });
});

describe("署名 and 附件说明", () => {
  test("the date four characters from the right, who signs over its middle", () => {
    const [signer, date] = [...document.matchAll(/<w:pStyle w:val="ReportSignature"\/>.*?<\/w:p>/gsu)].map(
      ([paragraph]) => paragraph,
    );
    expect(signer).toContain("样例县样例局");
    expect(date).toContain("2022年3月5日");
    const right = (xml = "") => Number(/w:right="(\d+)"/u.exec(xml)?.[1]) / 316;
    expect(right(date)).toBeCloseTo(4, 1);
    // 7 half-width and whole characters of the date against 6 of the name.
    expect(right(signer)).toBeCloseTo(4 + (6 - 6) / 2, 1);
  });

  test("what stands above is kept with them: no page bears the signature alone", () => {
    const before = document.slice(0, document.indexOf('<w:pStyle w:val="ReportSignature"/>'));
    const paragraphs = before.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gsu)?.slice(-2) ?? [];
    expect(paragraphs).toHaveLength(2);
    for (const paragraph of paragraphs) expect(paragraph).toContain("<w:keepNext/>");
  });

  test("a single attachment has no number, its name stands behind 附件：", () => {
    expect(document).toMatch(
      /AttachmentList"\/><w:keepNext\/><w:keepLines\/><w:ind w:left="1580" w:hanging="948"\/><\/w:pPr><w:r><w:t[^>]*>附件：<\/w:t><\/w:r><w:r><w:t/u,
    );
  });
});
