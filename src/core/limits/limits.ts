/**
 * How much the product takes in. Excel's own limits are the default (support.microsoft.com, "Excel specifications and
 * limits"); what lies beyond them no workbook can hold, so a file that says so is damaged or made to do harm. Beyond a
 * limit a thing is cut or refused by name, never read half without a word.
 */

const MB = 1024 * 1024;

/** Rows and columns of a sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** Characters in one cell. */
export const CELL_CHARACTERS = 32_767;
/** Characters of a formula. */
export const FORMULA_CHARACTERS = 8_192;
/** Nested functions or brackets in a formula; Excel takes 64. */
export const FORMULA_DEPTH = 64;
/** Sheets of a workbook: Excel names no number; far beyond what any unit keeps. */
export const WORKBOOK_SHEETS = 4_000;
/** Cells with content that a workbook may hold together: what a browser's memory carries. */
export const WORKBOOK_CELLS = 3_000_000;

/** Bytes of a file. */
export const FILE_BYTES = 200 * MB;
/** Bytes that the parts of a workbook may come to when they are unpacked. */
export const UNPACKED_BYTES = 1024 * MB;
/** Bytes of one part: a text beyond 512 MB no JavaScript engine holds. */
export const PART_BYTES = 400 * MB;
/** Bytes that the parts of a Word document may come to. */
export const DOCUMENT_BYTES = 400 * MB;
/** Bytes of one part of it: thousands of pages of text. */
export const DOCUMENT_PART_BYTES = 128 * MB;

/** Columns of a Word table (Word's own limit). */
export const WORD_TABLE_COLUMNS = 63;
/** HTML caps them itself (html.spec.whatwg.org, "attributes common to td and th elements"). */
export const HTML_COLUMN_SPAN = 1_000;
export const HTML_ROW_SPAN = 65_534;

/** Levels of brackets in a JSON file. */
export const JSON_DEPTH = 200;
/** Characters of a file's name that a message shows. */
export const SHOWN_NAME = 120;
