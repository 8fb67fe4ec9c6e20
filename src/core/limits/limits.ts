/**
 * How much the product takes in. Excel's own limits are the default (support.microsoft.com, "Excel specifications and
 * limits"); what lies beyond them no workbook can hold, so a file that says so is damaged or made to do harm. Beyond a
 * limit a thing is cut or refused by name, never read half without a word.
 */

const MB = 1024 * 1024;

/** Rows and columns of a sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** Rows of all merged areas of a sheet together. */
export const SHEET_MERGED_ROWS = 4_000_000;
/** Filled rows of a table or form that no title names; what is longer can only be a book, and is looked at as one. */
export const TABLE_ROWS = 50_000;
/** Characters in one cell. */
export const CELL_CHARACTERS = 32_767;
/** Characters of a formula. */
export const FORMULA_CHARACTERS = 8_192;
/** Nested functions or brackets in a formula; Excel takes 64. */
export const FORMULA_DEPTH = 64;
/** Cell styles, and number formats; what goes beyond has none. */
export const CELL_STYLES = 65_490;
/** Sheets of a workbook: Excel names no number; far beyond what any unit keeps. */
export const WORKBOOK_SHEETS = 4_000;
/** Cells that a workbook may hold together, down to the last one with content: with them reading stays below 1 GB of memory. */
export const WORKBOOK_CELLS = 5_000_000;
/** Places between the first and the last cell with content, blank ones too: two words at opposite corners are a whole sheet. */
export const WORKBOOK_PLACES = 10_000_000;
/** Different texts of a workbook. */
export const WORKBOOK_TEXTS = 1_000_000;
/** Characters of all its different texts together: they take two bytes each, twice. */
export const WORKBOOK_TEXT_CHARACTERS = 60_000_000;
/** Characters of all its formulas together, written out in each cell. */
export const WORKBOOK_FORMULA_CHARACTERS = 50_000_000;

/** Bytes of a file. */
export const FILE_BYTES = 200 * MB;
/** Bytes that the parts of a workbook may come to when they are unpacked: two million cells take about 100 MB. */
export const UNPACKED_BYTES = 400 * MB;
/** Bytes of one part: it is held as bytes and as a text of up to two bytes a character. */
export const PART_BYTES = 400 * MB;
/** Bytes that the parts of a Word document may come to. */
export const DOCUMENT_BYTES = 320 * MB;
/** Characters of a document that is proofread: the longest real reports have 25,000. */
export const DOCUMENT_CHARACTERS = 400_000;
/** Bytes of one part of it: a report of sixty pages takes less than 1 MB. */
export const DOCUMENT_PART_BYTES = 32 * MB;

/** Characters of one tag of XML; lists of ranges in attributes are the longest that programs write. */
export const XML_TAG_CHARACTERS = 1_000_000;
/** Characters of one tag of a web page: a cell's text may stand in an attribute. */
export const HTML_TAG_CHARACTERS = 65_536;
/** Cells of the XML formats that are read as one text (Excel 2003, OpenDocument): they take several times the memory. */
export const XML_WORKBOOK_CELLS = 1_000_000;
/** Characters of such a text, unpacked: a million cells take about as many. */
export const XML_WORKBOOK_CHARACTERS = 120_000_000;
/** Cells of an .xls. */
export const XLS_CELLS = 900_000;
/** Cells of an .xlsb, and bytes of its parts. */
export const XLSB_CELLS = 1_500_000;
export const XLSB_BYTES = 100 * MB;

/** Columns of a Word table (Word's own limit). */
export const WORD_TABLE_COLUMNS = 63;
/** HTML caps them itself (html.spec.whatwg.org, "attributes common to td and th elements"). */
export const HTML_COLUMN_SPAN = 1_000;
export const HTML_ROW_SPAN = 65_534;

/** Characters of a JSON file that a person keeps (a scoring system, an outline, standards): theirs have some thousand. */
export const JSON_CHARACTERS = 4_000_000;
/** Levels of brackets in a JSON file. */
export const JSON_DEPTH = 200;
/** Characters of a file's name that a message shows. */
export const SHOWN_NAME = 120;
