/** The record stream of an old binary workbook ([MS-XLS] 2.1.4; BIFF5 is the same with other strings), looked at before it is read. */
import { encodingOfCodePage } from "./decodeText";

export const BOF = 0x0809;
export const EOF = 0x000a;
export const CONTINUE = 0x003c;
const TEXTS = 0x00fc;
const CODE_PAGE = 0x0042;
export const BOUND_SHEET = 0x0085;
const FILE_PASS = 0x002f;
const LABEL = 0x0204;
const RICH_STRING = 0x00d6;
/** No record's body is longer: what goes on stands in CONTINUE records. */
const RECORD_BYTES = 8224;

export interface BiffSheet {
  readonly name: string;
  /** Worksheets have cells; charts, macro and dialog sheets have none that are read. */
  readonly isWorksheet: boolean;
  /** Does the sheet begin where the workbook says, and go on without a break to its end? */
  readonly isWhole: boolean;
  /** Where it begins in the stream, and where its last record stands. */
  readonly position: number;
  readonly end: number;
  /** As many as its records may hold, where it is whole. */
  readonly cells: number;
}

export interface BiffFacts {
  readonly isEncrypted: boolean;
  /** BIFF8 (Excel 97 to 2003) keeps Unicode; older ones bytes of a code page. */
  readonly isUnicode: boolean;
  readonly codePage: number;
  /** Where the stream states its code page; `null` without such a record. */
  readonly codePageAt: number | null;
  readonly sheets: readonly BiffSheet[];
  /** Which of the stream's worksheets (from 1) the list of sheets does not have: their entries are lost. */
  readonly unlisted: readonly number[];
  /** Where the last record of the globals stands; -1 where they break off or contradict themselves. */
  readonly globalsEnd: number;
}

interface BoundSheet {
  readonly position: number;
  readonly type: number;
  readonly name: Uint8Array;
}

/** @returns `null` for streams without a list of sheets (BIFF4 and older) and such as do not even begin as one. */
export function biffFacts(stream: Uint8Array): BiffFacts | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 8 || view.getUint16(0, true) !== BOF) return null;
  const isUnicode = view.getUint16(4, true) >= 0x0600;
  const bound: BoundSheet[] = [];
  let codePageAt: number | null = null;
  let isEncrypted = false;
  let globalsEnd = -1;
  let isSound = true;
  for (const { type, at, length } of recordsFrom(view, 0)) {
    if (type === FILE_PASS) isEncrypted = true;
    if (type === CODE_PAGE && length >= 2) codePageAt = at;
    if (type === BOUND_SHEET && length >= 8) bound.push(boundSheet(view, at, length));
    // More texts than bytes to hold them: every text takes three at least.
    if (type === TEXTS && length >= 8) isSound &&= view.getUint32(at + 4, true) * 3 <= stream.length;
    if (type === EOF) globalsEnd = isSound ? at : -1;
    if (type === EOF || isEncrypted) break;
  }
  const declared = codePageAt === null ? null : view.getUint16(codePageAt, true);
  const codePage = isUnicode ? 1200 : codePageOf(declared, textsIn(view, bound));
  const limits = limitsOf(bound, stream.length);
  const sheets = bound.map((sheet): BiffSheet => {
    const { end, cells } = extentOf(view, sheet.position, limits.get(sheet) ?? 0);
    const kind = kindOf(view, sheet);
    return {
      name: isUnicode ? unicodeName(sheet.name) : decoded(sheet.name, codePage),
      // Where list and sheet differ it may hold cells, and is not left out.
      isWorksheet: sheet.type === 0 || kind === WORKSHEET,
      isWhole: end >= 0 && kind === WORKSHEET,
      position: sheet.position,
      end,
      cells,
    };
  });
  return {
    isEncrypted,
    isUnicode,
    codePage,
    codePageAt,
    sheets,
    unlisted: unlistedIn(view, bound, globalsEnd),
    globalsEnd,
  };
}

interface BiffRecord {
  readonly type: number;
  /** Where its body begins. */
  readonly at: number;
  readonly length: number;
}

/** The records from a position on, up to the first that is none. */
export function* recordsFrom(view: DataView, from: number): Generator<BiffRecord> {
  for (let at = from; at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true);
    if (length > RECORD_BYTES || at + 4 + length > view.byteLength) return;
    yield { type: view.getUint16(at, true), at: at + 4, length };
    at += 4 + length;
  }
}

const WORKSHEET = 0x0010;

/** What the sheet's own first record says that it is; `null` where none stands there. */
function kindOf(view: DataView, { position }: BoundSheet): number | null {
  const isThere = position + 8 <= view.byteLength && view.getUint16(position, true) === BOF;
  return isThere ? view.getUint16(position + 6, true) : null;
}

/** The stream's worksheets stand one behind the other, behind the globals (2.1.4). */
function unlistedIn(view: DataView, bound: readonly BoundSheet[], globalsEnd: number): number[] {
  if (globalsEnd < 0) return [];
  const listed = new Set(bound.map(({ position }) => position));
  const unlisted: number[] = [];
  let depth = 0;
  let number = 0;
  for (const { type, at, length } of recordsFrom(view, globalsEnd)) {
    if (type === BOF && depth === 0 && length >= 4 && view.getUint16(at + 2, true) === WORKSHEET) {
      number += 1;
      if (!listed.has(at - 4)) unlisted.push(number);
    }
    if (type === BOF) depth += 1;
    else if (type === EOF && depth > 0) depth -= 1;
  }
  return unlisted;
}

/** Up to where each sheet may go: to the beginning of the next. Of two that begin at one place only one has it. */
function limitsOf(bound: readonly BoundSheet[], length: number): Map<BoundSheet, number> {
  const limits = new Map<BoundSheet, number>();
  let next = length;
  for (const sheet of [...bound].sort((a, b) => b.position - a.position)) {
    limits.set(sheet, next);
    next = Math.min(next, sheet.position);
  }
  return limits;
}

/** Cells with content in a record: several numbers in a row stand in one (MulRk, six bytes each, 2.4.175). */
const ONE_CELL = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
const MANY_NUMBERS = 0x00bd;

/**
 * Where a substream's last record stands, and its cells; it may hold others (charts), each with its own end. -1 where it is
 * not whole.
 */
function extentOf(view: DataView, position: number, limit: number): { readonly end: number; readonly cells: number } {
  let depth = 0;
  let cells = 0;
  for (const { type, at, length } of recordsFrom(view, position)) {
    if (type === BOF) depth += 1;
    if (depth === 0 || at > limit) break;
    if (ONE_CELL.has(type)) cells += 1;
    else if (type === MANY_NUMBERS) cells += Math.floor(length / 6);
    if (type === EOF && --depth === 0) return { end: at, cells };
  }
  return { end: -1, cells };
}

function boundSheet(view: DataView, at: number, length: number): BoundSheet {
  return {
    position: view.getUint32(at, true),
    type: view.getUint8(at + 5),
    name: new Uint8Array(view.buffer, view.byteOffset + at + 6, length - 6),
  };
}

/** ShortXLUnicodeString ([MS-XLS] 2.5.240): its length, a flag, then one or two bytes a character. */
function unicodeName(bytes: Uint8Array): string {
  const [length = 0, flags = 0] = bytes;
  const isWide = (flags & 1) === 1;
  const letters = bytes.subarray(2, 2 + (isWide ? 2 * length : length));
  return new TextDecoder(isWide ? "utf-16le" : "latin1").decode(letters);
}

function decoded(bytes: Uint8Array, codePage: number): string {
  const [length = 0] = bytes;
  return new TextDecoder(encodingOfCodePage(codePage) ?? "gb18030").decode(bytes.subarray(1, 1 + length));
}

const ENOUGH_TEXT = 65_536;

/** Texts of the stream as bytes: the names of the sheets and the labels in cells. */
function textsIn(view: DataView, bound: readonly BoundSheet[]): Uint8Array[] {
  const texts = bound.map(({ name }) => name.subarray(1));
  let size = 0;
  for (const { type, at, length } of recordsFrom(view, 0)) {
    if ((type !== LABEL && type !== RICH_STRING) || length < 8) continue;
    const letters = Math.min(view.getUint16(at + 6, true), length - 8);
    texts.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, letters));
    if ((size += letters) > ENOUGH_TEXT) break;
  }
  return texts;
}

const CHINESE_SIMPLIFIED = 936;
/** What programs state that never thought about it: Western, UTF-16 (which has no place there), nothing. */
const CARELESS = new Set([0, 367, 437, 1200, 1252, 28_591, 0x8001]);

/** The stated code page, unless nobody meant it and all texts are Chinese ones in GBK. */
function codePageOf(declared: number | null, texts: readonly Uint8Array[]): number {
  if (declared !== null && !CARELESS.has(declared)) return declared;
  const foreign = texts.filter((text) => text.some((byte) => byte > 0x7f));
  const isChinese = foreign.every((text) => {
    try {
      const words = new TextDecoder("gb18030", { fatal: true }).decode(text);
      return /[\p{Script=Han}\p{P}\p{S}]/u.test(words);
    } catch {
      return false;
    }
  });
  return isChinese ? CHINESE_SIMPLIFIED : 1252;
}
