import { WORKBOOK_TEXTS } from "../../core/limits/limits";
import { BudgetReportError } from "../../core/errors";
import type { SheetVisibility } from "../../core/workbook/snapshot";
import { binaryRecords, endOfText, isRichTextWhole, keptRecords, RECORD, viewOf } from "./binaryRecords";

/** A sheet that the workbook's part lists. */
export interface BinarySheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationship: string;
}

const VISIBILITY: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

/** The list of sheets, and what formulas name: their records and the workbook's own. */
const OF_WORKBOOK: ReadonlySet<number> = new Set([
  ...[RECORD.beginBook, RECORD.endBook, RECORD.workbookProperties, RECORD.definedName],
  ...[RECORD.otherBook, RECORD.sameBook, RECORD.sameSheet, RECORD.addInBook, RECORD.externalSheets],
]);
const OF_STYLES: ReadonlySet<number> = new Set([
  ...[RECORD.format, RECORD.beginCellFormats, RECORD.cellFormat, RECORD.endCellFormats],
]);
const OF_TEXTS: ReadonlySet<number> = new Set([RECORD.beginTexts, RECORD.textItem, RECORD.endTexts]);

/** The sheets that the workbook's part lists; `null` where it breaks off or an entry is torn. */
export function binarySheetEntries(part: Uint8Array): BinarySheetEntry[] | null {
  const view = viewOf(part);
  const entries: BinarySheetEntry[] = [];
  let last = -1;
  for (const { type, at, end } of binaryRecords(part)) {
    last = type;
    if (type !== RECORD.sheetEntry) continue;
    const relationshipEnd = endOfText(view, at + 8, end);
    const nameEnd = relationshipEnd < 0 ? -1 : endOfText(view, relationshipEnd, end);
    if (nameEnd < 0) return null;
    entries.push({
      name: utf16(part.subarray(relationshipEnd + 4, nameEnd)),
      visibility: VISIBILITY[view.getUint32(at, true)] ?? "visible",
      relationship: utf16(part.subarray(at + 12, relationshipEnd)),
    });
  }
  return last === RECORD.endBook ? entries : null;
}

/** The workbook's part with a list of these sheets, related as r1, r2, r3 …, and what formulas need. */
export function plainWorkbook(part: Uint8Array, entries: readonly BinarySheetEntry[]): Uint8Array {
  const [begin, ...others] = [...binaryRecords(part)].filter(({ type }) => OF_WORKBOOK.has(type));
  const list = entries.map(({ name }, index) => {
    const body = [...u32(0), ...u32(index + 1), ...text(`r${index + 1}`), ...text(name)];
    return Uint8Array.of(RECORD.sheetEntry, 1, (body.length & 0x7f) | 0x80, body.length >> 7, ...body);
  });
  return joined([keptRecords(part, begin ? [begin] : []), ...list, keptRecords(part, others)]);
}

export function plainStyles(part: Uint8Array): Uint8Array {
  const view = viewOf(part);
  const isSound = ({ type, at, end }: { type: number; at: number; end: number }) =>
    type !== RECORD.format || endOfText(view, at + 2, end) >= 0;
  return keptRecords(
    part,
    [...binaryRecords(part)].filter((record) => OF_STYLES.has(record.type) && isSound(record)),
  );
}

/** The list of texts. @throws damagedWorkbook where it breaks off: cells would get other texts; tooManyTexts */
export function plainTexts(part: Uint8Array, file: string): Uint8Array {
  const view = viewOf(part);
  const records = [...binaryRecords(part)].filter(({ type }) => OF_TEXTS.has(type));
  const items = records.filter(({ type }) => type === RECORD.textItem);
  if (items.length > WORKBOOK_TEXTS) {
    throw new BudgetReportError("tooManyTexts", { file, texts: items.length, limit: WORKBOOK_TEXTS });
  }
  const isWhole =
    records.at(-1)?.type === RECORD.endTexts && items.every(({ at, end }) => isRichTextWhole(view, at, end));
  if (!isWhole) throw new BudgetReportError("damagedWorkbook", { file });
  return keptRecords(part, records);
}

/** A sheet without cells, in the place of one that is not read. */
export const BLANK_SHEET = Uint8Array.of(
  ...[RECORD.beginSheet, RECORD.beginSheetData, RECORD.endSheetData, RECORD.endSheet].flatMap((type) => [type, 1, 0]),
);

function u32(number: number): number[] {
  return [...new Uint8Array(Uint32Array.of(number).buffer)];
}

function text(words: string): number[] {
  const units = Array.from({ length: words.length }, (_, index) => words.charCodeAt(index));
  return [...u32(units.length), ...units.flatMap((unit) => [unit & 0xff, unit >> 8])];
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
