import type { DocumentBlock } from "../../../src/core/text/document";
import { searchedWords } from "../../../src/hosts/word/searchedWords";
import { occurrenceOf } from "../../../src/taskpane/proofread/occurrence";

const paragraph = (text: string): DocumentBlock => ({ type: "paragraph", text });

const blocks: DocumentBlock[] = [
  paragraph("目录：结余5万元"),
  { type: "table", rows: [["结余5万元", "说明：结余5万元，结余5万元"]] },
  paragraph("结余5万元。年末结余5万元。"),
];

const at = (block: number, cell: readonly [number, number] | null, start: number | null) => ({
  paragraph: block,
  section: null,
  quote: "结余5万元",
  cell: cell && { row: cell[0], column: cell[1] },
  span: start === null ? null : { start, end: start + 5 },
});

test.each([
  ["the first of all", at(1, null, 3), 0],
  ["a cell", at(2, [0, 0], 0), 1],
  ["the second in a cell", at(2, [0, 1], 9), 3],
  ["a table as a whole: its first", at(2, null, null), 1],
  ["the first of a paragraph without a stretch", at(3, null, null), 4],
  ["the second of a paragraph", at(3, null, 8), 5],
])("%s", (_what, place, index) => {
  expect(occurrenceOf({ name: "报告.docx", blocks }, place)).toEqual({ index, of: 6 });
});

test("words are searched for as far as Word can: one line, 255 characters, ^ counting double", () => {
  expect(searchedWords("甲\n乙")).toBe("甲");
  expect(searchedWords("字".repeat(300))).toHaveLength(255);
  expect(searchedWords("^".repeat(300))).toHaveLength(127);
});
