import { columnName, columnNumber, type CellPosition } from "../cellRef";

/** One reference of a formula to a cell or a block of cells; zero-based, both ends included. */
export interface FormulaReference {
  /** As written before the `!`, without quotes; `null`: the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
  readonly text: string;
  /** Where `text` begins in the formula. */
  readonly index: number;
}

interface Corner extends CellPosition {
  /** Written with `$`: it stays when the formula is copied. */
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Along which line formulas are compared: down a column or along a row. */
export type Direction = "down" | "along";

const SHEET = String.raw`'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}\p{N}_.]+`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
/** A text, which holds no reference, or a reference; not the name of a function or a part of another name. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$\]])(?:(${SHEET})!)?${CELL}(?::${CELL})?(?![\p{L}\p{N}_(.!])`,
  "gu",
);
const TEXT = /"(?:[^"]|"")*"/gu;
const SHEET_BEFORE = new RegExp(`(${SHEET})!`, "gu");

/** The references of a formula to cells, in their order; whole columns and names are left out. */
export function referencesOf(formula: string): FormulaReference[] {
  return [...formula.matchAll(TOKEN)].flatMap((match) => toReference(match) ?? []);
}

/** The sheets (with their workbook in brackets, where it is another one) that a formula names. */
export function sheetsNamed(formula: string): string[] {
  return [...formula.replace(TEXT, "").matchAll(SHEET_BEFORE)].map(([, sheet = ""]) => unquoted(sheet));
}

function toReference(match: RegExpMatchArray): FormulaReference | null {
  const [text, sheet, fixedColumn, column, fixedRow, row, toFixedColumn, toColumn, toFixedRow, toRow] = match;
  if (column === undefined || row === undefined) return null;
  const from = corner(fixedColumn, column, fixedRow, row);
  const to = toColumn === undefined || toRow === undefined ? from : corner(toFixedColumn, toColumn, toFixedRow, toRow);
  return { sheet: sheet === undefined ? null : unquoted(sheet), from, to, text, index: match.index ?? 0 };
}

function corner(fixedColumn = "", column: string, fixedRow = "", row: string): Corner {
  return {
    row: Number(row) - 1,
    column: columnNumber(column),
    isRowFixed: fixedRow === "$",
    isColumnFixed: fixedColumn === "$",
  };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/**
 * A formula in words that are the same for cells into which it was copied down a column (or along a row): what moves with
 * the cell is counted from it, what stays is named.
 */
export function relativeForm(formula: string, at: CellPosition, direction: Direction): string {
  return rewritten(formula, (sheet, { row, column, isRowFixed, isColumnFixed }) => {
    const moves = direction === "down" ? !isRowFixed : !isColumnFixed;
    const place = direction === "down" ? row : column;
    const own = direction === "down" ? at.row : at.column;
    return `${sheet}{${direction === "down" ? column : row}|${moves ? `[${place - own}]` : place}}`;
  });
}

/** The formula as it reads when its cell is copied so many rows down and columns to the right. */
export function shifted(formula: string, rows: number, columns: number): string {
  return rewritten(
    formula,
    (sheet, { row, column, isRowFixed, isColumnFixed }) =>
      `${sheet}${isColumnFixed ? "$" : ""}${columnName(isColumnFixed ? column : column + columns)}` +
      `${isRowFixed ? "$" : ""}${(isRowFixed ? row : row + rows) + 1}`,
    false,
  );
}

function rewritten(formula: string, write: (sheet: string, corner: Corner) => string, isFolded = true): string {
  const fold = (text: string) => (isFolded ? text.replace(/\s/gu, "").toUpperCase() : text);
  let written = "";
  let done = 0;
  for (const { from, to, text, index } of referencesOf(formula)) {
    const sheet = text.includes("!") ? text.slice(0, text.lastIndexOf("!") + 1) : "";
    const range = text.includes(":", sheet.length) ? `:${write("", to)}` : "";
    written += fold(formula.slice(done, index)) + write(sheet, from) + range;
    done = index + text.length;
  }
  return written + fold(formula.slice(done));
}
