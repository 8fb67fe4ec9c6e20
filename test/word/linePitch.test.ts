import fc from "fast-check";
import type { DocumentModel, ReportBlock } from "../../src/core/report/documentModel";
import { lineCount } from "../../src/word/lineCount";
import { linePitch } from "../../src/word/linePitch";
import { estimateLayout } from "../../src/word/pageEstimate";
import { textHeight } from "../../src/word/pageLayout";
import { HAND_SIGNATURE_APART } from "../../src/word/styles";
import { writeDocument } from "../../src/word/writeDocx";
import { docxParts } from "./readDocx";

const HEADING: ReportBlock = { type: "heading", level: 1, section: "a", ordinal: "一、", text: "概况" };

function paragraphs(count: number, length = 28 * 3 - 2): ReportBlock[] {
  return Array.from({ length: count }, () => ({
    type: "paragraph",
    section: "a",
    style: "body",
    spans: [{ type: "text", text: "字".repeat(length) }],
  }));
}

function document(blocks: readonly ReportBlock[]): DocumentModel {
  return { title: "报告", department: null, year: null, blocks };
}

const pitchOf = (blocks: readonly ReportBlock[]) => linePitch(document(blocks), new Map(), 0).text;
const pagesAt = (blocks: readonly ReportBlock[], pitch: number) =>
  estimateLayout(document(blocks), new Map(), pitch).textPages;

test("22 lines a page where the last page is filled well enough, and for a single page", () => {
  expect(pitchOf([HEADING, ...paragraphs(2)])).toBe(579);
  // 2 + 1 + 30 lines: half of the second page.
  expect(pitchOf([HEADING, ...paragraphs(10)])).toBe(579);
});

test("a last page of a few lines: the lines move a little, and it is gone or filled", () => {
  const blocks = [HEADING, ...paragraphs(66, 20)];
  expect(pagesAt(blocks, 579).at(-1)).toBeLessThan(1 / 3);
  const pitch = pitchOf(blocks);
  expect(pitch).not.toBe(579);
  expect(Math.abs(pitch - 579)).toBeLessThan(60);
  expect(pagesAt(blocks, pitch).at(-1)).toBeGreaterThan(1 / 3);
});

test("lines to be signed count with their room for the hand, not as two lines each", () => {
  const signatures: ReportBlock[] = ["填报人：\t审核人：", "负责人：\t联系电话："].map((text) => ({
    type: "paragraph",
    section: "signature",
    style: "signatures",
    spans: [{ type: "text", text }],
  }));
  const filled = (blocks: readonly ReportBlock[]) => (pagesAt(blocks, 579).at(-1) ?? 0) * textHeight("portrait");
  const text = [HEADING, ...paragraphs(2)];
  // An empty line sets them apart from the text.
  expect(filled([...text, ...signatures]) - filled(text)).toBeCloseTo(579 + 2 * (579 + HAND_SIGNATURE_APART));
});

test("never worse than 22 lines a page, whatever the text", () => {
  const least = (blocks: readonly ReportBlock[], pitch: number) => Math.min(...pagesAt(blocks, pitch).slice(-1));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 3, maxLength: 60 }), (lengths) => {
      const blocks = [HEADING, ...lengths.flatMap((length) => paragraphs(1, length))];
      const pitch = pitchOf(blocks);
      if (pitch !== 579) expect(least(blocks, pitch)).toBeGreaterThanOrEqual(Math.min(0.36, least(blocks, 579)));
    }),
    { numRuns: 40 },
  );
});

test.each([
  [5, 4],
  // Of a long one the last three rows go together.
  [30, 2],
])("of a table of the text with %i rows %i stay with the next one", (count, kept) => {
  const cell = { spans: [{ type: "text", text: "项目" }], align: "left" } as const;
  const table: ReportBlock = {
    type: "table",
    section: "a",
    caption: "",
    unitLine: null,
    columns: [1],
    headerRows: 0,
    rows: Array.from({ length: count }, () => [cell]),
    orientation: "portrait",
  };
  const xml = docxParts(writeDocument(document([HEADING, table])))["word/document.xml"] ?? "";
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
  expect(rows).toHaveLength(count);
  expect(rows.filter((row) => row.includes("<w:keepNext/>"))).toHaveLength(kept);
  expect(rows.at(-1)).not.toContain("<w:keepNext/>");
});

test("the section's grid goes with the lines: LibreOffice gives a page no more lines than its grid has", () => {
  const blocks = [HEADING, ...paragraphs(66, 20)];
  const parts = docxParts(writeDocument(document(blocks)));
  const pitch = String(pitchOf(blocks));
  expect(parts["word/document.xml"]).toContain(`w:linePitch="${pitch}"`);
  expect(parts["word/styles.xml"]).toMatch(new RegExp(`"ReportBody">.*?w:line="${pitch}"`, "su"));
  expect(parts["word/styles.xml"]).toMatch(/"AttachmentTitle">.*?w:line="579"/su);
});

test.each([
  [20, 579],
  [23, 504],
  [33, 579],
])("a table of contents of %i lines: %i", (lines, pitch) => {
  const { contents } = linePitch(document([]), new Map(), lines);
  expect(contents === 579).toBe(pitch === 579);
  expect(contents).toBeGreaterThanOrEqual(440);
});

test.each([
  ["字".repeat(28), 1],
  ["字".repeat(29), 2],
  // A number is not torn.
  [`${"字".repeat(26)}12345.67万元`, 2],
  // A full stop does not begin a line: the character before goes along.
  [`${"字".repeat(28)}。`, 2],
  ["", 1],
])("lines of %s: %i", (text, lines) => expect(lineCount(text, 28)).toBe(lines));
