import { SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import type { SheetDamage } from "../../core/workbook/snapshot";
import {
  binaryRecords,
  endOfText,
  isRichTextWhole,
  keptRecords,
  RECORD,
  viewOf,
  type BinaryRecord,
} from "./binaryRecords";

export type BinarySheet =
  | { readonly damage: SheetDamage }
  /** What is read of the sheet, and how many cells it has with content. */
  | { readonly damage: null; readonly content: Uint8Array; readonly cells: number };

/** Beside the cells: what tells formulas, merges, hidden columns and protection. */
const READ: ReadonlySet<number> = new Set([
  ...[RECORD.beginSheet, RECORD.beginSheetData, RECORD.endSheetData, RECORD.endSheet],
  ...[RECORD.mergeCell, RECORD.arrayFormula, RECORD.sharedFormula],
  ...[RECORD.sheetProtection, RECORD.sheetProtectionIso],
]);

const ROW_HEADER_BYTES = 13;
const CELL_BYTES = 8;
const COLUMN_INFO_BYTES = 18;
const RANGE_BYTES = 16;

/**
 * A sheet of an .xlsb with what is read of it: rows and columns within a sheet's, texts within their records, from the
 * first record to the last. Other records would only be further places where a damaged file leads a reader astray.
 */
export function binarySheet(part: Uint8Array): BinarySheet {
  const view = viewOf(part);
  const kept: BinaryRecord[] = [];
  let cells = 0;
  let column = -1;
  let last = -1;
  let isInRow = false;
  for (const record of binaryRecords(part)) {
    const { type, at, end } = record;
    if (last < 0 && type !== RECORD.beginSheet) break;
    last = type;
    if (type === RECORD.rowHeader) {
      if (end - at < ROW_HEADER_BYTES) return { damage: "unreadable" };
      if (view.getUint32(at, true) >= SHEET_ROWS) return { damage: "beyondGrid" };
      column = -1;
      isInRow = true;
      kept.push(record);
    } else if (isCell(type)) {
      const isLong = type < RECORD.shortBlank || type === RECORD.cellRichString;
      if (!isInRow || end - at < (isLong ? CELL_BYTES : CELL_BYTES / 2)) return { damage: "unreadable" };
      column = isLong ? view.getUint32(at, true) : column + 1;
      if (column >= SHEET_COLUMNS) return { damage: "beyondGrid" };
      if (!isTextWhole(view, record)) return { damage: "unreadable" };
      // A blank cell moves the short ones behind it.
      if (type !== RECORD.cellBlank && type !== RECORD.shortBlank) cells += 1;
      kept.push(record);
    } else if (type === RECORD.columnInfo) {
      if (isColumnInfo(view, at, end)) kept.push(record);
    } else if (READ.has(type)) {
      const isRange = type === RECORD.arrayFormula || type === RECORD.sharedFormula || type === RECORD.mergeCell;
      if (isRange && end - at < RANGE_BYTES) return { damage: "unreadable" };
      kept.push(record);
    }
    if (type === RECORD.endSheet) break;
  }
  return last === RECORD.endSheet
    ? { damage: null, content: keptRecords(part, kept), cells }
    : { damage: "incomplete" };
}

/** Cells of all kinds, long and short ones ([MS-XLSB] 2.1.7.62, CELL). */
function isCell(type: number): boolean {
  return (type >= RECORD.cellBlank && type <= RECORD.shortTextIndex) || type === RECORD.cellRichString;
}

function isTextWhole(view: DataView, { type, at, end }: BinaryRecord): boolean {
  if (type === RECORD.cellRichString) return isRichTextWhole(view, at + CELL_BYTES, end);
  if (type === RECORD.cellString || type === RECORD.formulaString) return endOfText(view, at + CELL_BYTES, end) >= 0;
  return type !== RECORD.shortString || endOfText(view, at + CELL_BYTES / 2, end) >= 0;
}

/** BrtColInfo: a range of columns; a hidden tail up to the last possible one says nothing about the data. */
function isColumnInfo(view: DataView, at: number, end: number): boolean {
  if (end - at < COLUMN_INFO_BYTES) return false;
  const [first, last] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
  return first <= last && last < SHEET_COLUMNS - 1;
}
