import fc from "fast-check";
import { attachmentList } from "../../src/core/report/attachments/addAttachments";
import { SIGNATURE_SECTION } from "../../src/core/report/content/signOff";
import type { DocumentModel, ReportBlock } from "../../src/core/report/documentModel";
import { lineCount } from "../../src/word/lineCount";
import { contentsPitch } from "../../src/word/contents";
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

const pagesOf = (blocks: readonly ReportBlock[]) => estimateLayout(document(blocks), new Map()).textPages;

const signature = (style: "signer" | "date" | "signatures", text: string): ReportBlock => ({
  type: "paragraph",
  section: SIGNATURE_SECTION,
  style,
  spans: [{ type: "text", text }],
});
const SIGNED = [signature("signer", "样例局"), signature("date", "2024年3月5日")];
const BY_HAND = ["填报人：\t审核人：", "负责人：\t联系电话："].map((text) => signature("signatures", text));

function listed(count: number): ReportBlock[] {
  return attachmentList(
    Array.from({ length: count }, (_, index) => ({ title: `2023年度第${index + 1}张决算表`, blocks: () => [] })),
  );
}

/** Blocks of the document by what their paragraphs keep. */
function kept(blocks: readonly ReportBlock[]): string[] {
  const xml = docxParts(writeDocument(document(blocks)))["word/document.xml"] ?? "";
  const own = xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
  // The title and the line below it, and the closing section's properties.
  return own.slice(2).map((one) => (one.includes("<w:keepNext/>") ? "next" : "free"));
}

test("the end of a text stays together: eight lines at least, however the pages fall", () => {
  // 署名, date, the line above them, and five single lines of the text; Heading and what stands before them are free.
  const blocks = [HEADING, ...paragraphs(20, 10), ...SIGNED];
  expect(kept(blocks).lastIndexOf("free", kept(blocks).length - 2)).toBe(blocks.length - SIGNED.length - 5 - 1);
});

test("what a page of the text and its last page bear at least, whatever the text", () => {
  const text = fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 3, maxLength: 60 });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      fc.boolean(),
      (lengths, names, isSigned, byHand) => {
        const body = lengths.flatMap((length) => paragraphs(1, length));
        const blocks = [HEADING, ...body, ...listed(names), ...(isSigned ? SIGNED : []), ...(byHand ? BY_HAND : [])];
        const pages = pagesOf(blocks);
        const last = body.at(-1);
        // A paragraph longer than half a page is torn between any two of its lines.
        const isLong = lengths.slice(-8).some((length) => length > 28 * 9);
        if (pages.length > 1 && last && !isLong) expect(Math.min(...pages)).toBeGreaterThan(1 / 3);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  // A short list stays whole with 署名 and lines of the text; of a long one the last names do, and two at its beginning.
  [3, 0],
  [6, 0],
  [15, 10],
])("of %i attachments listed %i stay behind when 署名 goes to the next page", (count, behind) => {
  const xml = docxParts(writeDocument(document([HEADING, ...paragraphs(3), ...listed(count), ...SIGNED])));
  const lines =
    (xml["word/document.xml"] ?? "").match(/<w:p><w:pPr><w:pStyle w:val="AttachmentList"\/>.*?<\/w:p>/gsu) ?? [];
  const free = lines.flatMap((line, index) => (line.includes("<w:keepNext/>") ? [] : [index]));
  expect(lines).toHaveLength(count);
  expect(free).toEqual(Array.from({ length: Math.max(0, behind - 1) }, (_, index) => index + 1));
});

test("lines to be signed count with their room for the hand, not as two lines each", () => {
  const filled = (blocks: readonly ReportBlock[]) => (pagesOf(blocks).at(-1) ?? 0) * textHeight("portrait");
  const text = [HEADING, ...paragraphs(2)];
  // An empty line sets them apart from the text.
  expect(filled([...text, ...BY_HAND]) - filled(text)).toBeCloseTo(579 + 2 * (579 + HAND_SIGNATURE_APART));
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

test.each([
  [20, 579],
  [23, 504],
  [33, 579],
])("a table of contents of %i lines: %i", (lines, pitch) => {
  const at = contentsPitch(lines);
  expect(at === 579).toBe(pitch === 579);
  expect(at).toBeGreaterThanOrEqual(440);
});

test.each([
  ["字".repeat(28), 1],
  ["字".repeat(29), 2],
  // A number is not torn.
  [`${"字".repeat(26)}12345.67万元`, 2],
  // A full stop does not begin a line: it stands beyond the end of the one before, and where that does not go (a bracket),
  // the character before goes along.
  [`${"字".repeat(28)}。`, 1],
  [`${"字".repeat(28)}。字`, 2],
  [`${"字".repeat(28)}）`, 2],
  ["", 1],
])("lines of %s: %i", (text, lines) => expect(lineCount(text, 28)).toBe(lines));

test.each([
  ["年末结转和结余".repeat(3) + "为12345678.90万元", true],
  ["年末结转和结余".repeat(3) + "为123.45万元", false],
])("a line drawn out by a long number is not justified: %s", (words, isLeft) => {
  const text: ReportBlock = { type: "paragraph", section: "a", style: "body", spans: [{ type: "text", text: words }] };
  const xml = docxParts(writeDocument(document([HEADING, text])))["word/document.xml"] ?? "";
  expect(xml.includes('<w:jc w:val="left"/>')).toBe(isLeft);
});
