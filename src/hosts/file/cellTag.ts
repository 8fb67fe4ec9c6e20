/** What a cell's tag says: `<c r="B12" s="3" t="s">` (ECMA-376 part 1, 18.3.1.4). */
export interface CellTag {
  /** Zero-based; -1 where the tag names no place. */
  row: number;
  column: number;
  /** Its number in the list of cell styles. */
  style: number;
  /** `n` where none is stated. */
  type: string;
}

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const GREATER = 62;
const LETTER_A = 65;
const LETTER_Z = 90;
const LOWER_A = 97;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_Z = 122;

/**
 * Reads the tag in bytes[from, to) into `cell`: there are millions of them, so no text is made of them.
 * @returns false where its place is no address
 */
export function cellTag(bytes: Uint8Array, from: number, to: number, cell: CellTag): boolean {
  cell.row = -1;
  cell.column = -1;
  cell.style = 0;
  cell.type = "n";
  let isSound = true;
  let at = from;
  while (at < to && (bytes[at] ?? 0) > SPACE && bytes[at] !== SLASH) at += 1;
  for (;;) {
    while (at < to && (bytes[at] ?? 0) <= SPACE) at += 1;
    const nameAt = at;
    while (at < to && !endsName(bytes[at] ?? 0)) at += 1;
    const nameLength = at - nameAt;
    while (at < to && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE && bytes[at] !== GREATER) at += 1;
    const quote = bytes[at];
    if (at >= to || quote === GREATER) return isSound;
    const valueAt = at + 1;
    at = valueAt;
    while (at < to && bytes[at] !== quote) at += 1;
    if (nameLength === 1) {
      const name = bytes[nameAt];
      if (name === LOWER_R) isSound = place(bytes, valueAt, at, cell);
      else if (name === LOWER_S) cell.style = number(bytes, valueAt, at);
      else if (name === LOWER_T) cell.type = typeIn(bytes, valueAt, at);
    }
    at += 1;
  }
}

function endsName(code: number): boolean {
  return code <= SPACE || code === EQUALS || code === GREATER || code === SLASH;
}

/** More digits than a sheet has rows are still a number, so that the cell is known to stand beyond it. */
const MOST_DIGITS = 10;
const MOST_LETTERS = 4;

function place(bytes: Uint8Array, from: number, to: number, cell: CellTag): boolean {
  let at = from;
  let column = 0;
  for (; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    const letter = code >= LOWER_A && code <= LOWER_Z ? code - LOWER_A + LETTER_A : code;
    if (letter < LETTER_A || letter > LETTER_Z) break;
    column = column * 26 + letter - LETTER_A + 1;
  }
  const digits = to - at;
  const row = number(bytes, at, to);
  if (at === from || at - from > MOST_LETTERS || digits < 1 || digits > MOST_DIGITS || !(row >= 1)) return false;
  cell.row = row - 1;
  cell.column = column - 1;
  return true;
}

/** NaN where it is no whole number. */
function number(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code < ZERO || code > NINE) return NaN;
    value = value * 10 + code - ZERO;
  }
  return from < to ? value : NaN;
}

const TYPES = ["n", "s", "b", "e", "d", "str", "inlineStr"];

function typeIn(bytes: Uint8Array, from: number, to: number): string {
  return (
    TYPES.find((type) => {
      if (type.length !== to - from) return false;
      for (let index = 0; index < type.length; index += 1) {
        if (bytes[from + index] !== type.charCodeAt(index)) return false;
      }
      return true;
    }) ?? "?"
  );
}
