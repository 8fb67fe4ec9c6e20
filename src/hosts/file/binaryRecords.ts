/** The records of an .xlsb part ([MS-XLSB] 2.1.4): a type and a length of seven bits a byte each, and a body. */

/** Types of [MS-XLSB] 2.3.2 that are looked at. */
export const RECORD = {
  rowHeader: 0x0000,
  cellBlank: 0x0001,
  cellString: 0x0006,
  formulaString: 0x0008,
  formulaError: 0x000b,
  shortBlank: 0x000c,
  shortString: 0x0011,
  shortTextIndex: 0x0012,
  textItem: 0x0013,
  definedName: 0x0027,
  format: 0x002c,
  cellFormat: 0x002f,
  columnInfo: 0x003c,
  cellRichString: 0x003e,
  beginSheet: 0x0081,
  endSheet: 0x0082,
  beginBook: 0x0083,
  endBook: 0x0084,
  beginSheetData: 0x0091,
  endSheetData: 0x0092,
  workbookProperties: 0x0099,
  sheetEntry: 0x009c,
  beginTexts: 0x009f,
  endTexts: 0x00a0,
  mergeCell: 0x00b0,
  otherBook: 0x0163,
  sameBook: 0x0165,
  sameSheet: 0x0166,
  externalSheets: 0x016a,
  arrayFormula: 0x01aa,
  sharedFormula: 0x01ab,
  sheetProtection: 0x0217,
  beginCellFormats: 0x0269,
  endCellFormats: 0x026a,
  addInBook: 0x029b,
  sheetProtectionIso: 0x02a6,
} as const;

export interface BinaryRecord {
  readonly type: number;
  /** Where it begins, where its body begins, and where it ends. */
  readonly from: number;
  readonly at: number;
  readonly end: number;
}

/** The records up to the first that does not fit into the part. */
export function* binaryRecords(part: Uint8Array): Generator<BinaryRecord> {
  for (let from = 0; from < part.length;) {
    let at = from;
    const first = part[at++] ?? 0;
    const type = first & 0x80 ? (first & 0x7f) | (((part[at++] ?? 0) & 0x7f) << 7) : first;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    const end = at + length;
    if (at > part.length || end > part.length) return;
    yield { type, from, at, end };
    from = end;
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where a text that begins here ends (XLWideString, 2.5.168); -1 where it would go beyond its record. */
export function endOfText(view: DataView, at: number, end: number): number {
  if (at + 4 > end) return -1;
  const textEnd = at + 4 + 2 * view.getUint32(at, true);
  return textEnd <= end ? textEnd : -1;
}

/** Does a text with its marks of look (RichStr, 2.5.121) stay within its record? */
export function isRichTextWhole(view: DataView, at: number, end: number): boolean {
  const textEnd = at < end ? endOfText(view, at + 1, end) : -1;
  if (textEnd < 0) return false;
  const isRich = (view.getUint8(at) & 1) === 1;
  return !isRich || (textEnd + 4 <= end && textEnd + 4 + 4 * view.getUint32(textEnd, true) <= end);
}

/** The records that are kept, one behind the other. */
export function keptRecords(part: Uint8Array, kept: readonly BinaryRecord[]): Uint8Array {
  const whole = new Uint8Array(kept.reduce((length, { from, end }) => length + end - from, 0));
  let at = 0;
  for (const { from, end } of kept) {
    whole.set(part.subarray(from, end), at);
    at += end - from;
  }
  return whole;
}
