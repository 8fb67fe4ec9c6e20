/** One cell, or one block of cells, of one sheet. `address` is A1 without sheet and without `$`. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
  /** File name of another workbook than the one at hand: last year's. Absent: the one at hand. */
  readonly workbook?: string;
}

/** Zero-based column number to letters: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** Letters to a zero-based column number: A → 0, AA → 26. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** Zero-based row and column to an A1 address. */
export function toA1(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A1 address (with or without `$`) to zero-based coordinates; `null` if it is none. */
export function fromA1(address: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
}

/** Two corners (zero-based, included) to a range address; a single cell stays a single address. */
export function rangeA1(top: number, left: number, bottom: number, right: number): string {
  const from = toA1(top, left);
  return top === bottom && left === right ? from : `${from}:${toA1(bottom, right)}`;
}

export function cellRef(sheet: string, row: number, column: number): CellRef {
  return { sheet, address: toA1(row, column) };
}

/**
 * `'工资 表'!B5` as Excel writes it: quoted where the name needs it, inner quotes doubled; a cell of another workbook with
 * that file's name in brackets before the sheet's: `'[2022.xlsx]支出决算表'!C7`.
 */
export function formatRef({ sheet, address, workbook }: CellRef): string {
  const name = workbook === undefined ? sheet : `[${workbook.replace(/[[\]]/gu, "_")}]${sheet}`;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!${address}`;
}

/** What formatRef writes, read again; `null` if it is none. */
export function parseRef(text: string): CellRef | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\S+)$/u.exec(text);
  if (!match) return null;
  const [, quoted, plain = "", address = ""] = match;
  const name = quoted === undefined ? plain : quoted.replaceAll("''", "'");
  // A sheet's own name has no brackets.
  const other = /^\[([^[\]]+)\](.+)$/u.exec(name);
  return other ? { sheet: other[2] ?? "", address, workbook: other[1] ?? "" } : { sheet: name, address };
}
