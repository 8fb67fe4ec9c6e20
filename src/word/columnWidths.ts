import type { TableBlock, TableCellModel } from "../core/report/documentModel";
import { placedRows } from "./placedRows";
import type { TableTextSize } from "./styles";

/** Space left and right of the text in a cell, both sides together, and a little air, in twips. */
const PADDING = 190;
/** No text column gets narrower than two characters. */
const LEAST_CHARACTERS = 2;

const SIZES: readonly TableTextSize[] = [21, 18, 15];
/** More rows than this fit one page only in 小五. */
const MANY_ROWS = 16;

export interface TableMeasures {
  /** In twips; their sum is the available width. */
  readonly widths: readonly number[];
  /** Font size in half-points. */
  readonly size: TableTextSize;
}

/**
 * Column widths in the outline's proportions, but every number on one line: a column of numbers that is too narrow
 * takes from the columns of text; where that is not enough the type gets smaller.
 */
export function measureColumns(table: TableBlock, available: number): TableMeasures {
  const numbers = longestNumbers(table);
  const sizes = table.isSmall || table.rows.length > MANY_ROWS ? SIZES.slice(1) : SIZES;
  for (const size of sizes) {
    const widths = fit(table.columns, numbers, size, available);
    if (widths) return { widths, size };
  }
  return { widths: share(table.columns, available), size: 15 };
}

/** The widths in a type of this size; `null` where a number would break over two lines. */
export function measureAt(table: TableBlock, available: number, size: TableTextSize): TableMeasures | null {
  const widths = fit(table.columns, longestNumbers(table), size, available);
  return widths && { widths, size };
}

function fit(columns: readonly number[], numbers: readonly number[], size: number, available: number): number[] | null {
  const characterWidth = size * 10;
  const proportional = share(columns, available);
  const least = numbers.map((length) =>
    length > 0 ? Math.ceil(length * characterWidth) + PADDING : LEAST_CHARACTERS * characterWidth + PADDING,
  );
  const fixed = columns.map(
    (_, index) => (numbers[index] ?? 0) > 0 && (proportional[index] ?? 0) < (least[index] ?? 0),
  );
  const taken = sum(columns.map((_, index) => (fixed[index] ? (least[index] ?? 0) : 0)));
  const free = sum(columns.filter((_, index) => !fixed[index]));
  const widths = columns.map((weight, index) =>
    fixed[index] ? (least[index] ?? 0) : Math.floor(((available - taken) * weight) / free),
  );
  return widths.every((width, index) => width >= (least[index] ?? 0)) ? settle(widths, available) : null;
}

function share(columns: readonly number[], available: number): number[] {
  const total = sum(columns);
  return settle(
    columns.map((weight) => Math.floor((available * weight) / total)),
    available,
  );
}

/** The twips lost by rounding go to the last column. */
function settle(widths: readonly number[], available: number): number[] {
  const rest = available - sum(widths);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/**
 * Widths in Chinese characters. Times New Roman's digits are half of one; the fonts that stand in for it elsewhere (DejaVu
 * Serif) have wider ones, and a number that breaks over two lines is misread.
 */
const DIGIT = 0.64;
const POINT = 0.32;
const PERCENT = 0.95;

/** Length of the longest number of each column in Chinese characters; 0 where there is none. */
function longestNumbers(table: TableBlock): number[] {
  const lengths = table.columns.map(() => 0);
  for (const row of placedRows(table.rows, table.columns.length).slice(table.headerRows)) {
    for (const { cell, column, span } of row) {
      const length = span === 1 ? numberLength(cell) : 0;
      if (length > (lengths[column] ?? 0)) lengths[column] = length;
    }
  }
  return lengths;
}

function numberLength(cell: TableCellModel): number {
  const text = cell.spans.map((span) => span.text).join("");
  if (!/^-?[\d,.]+%?$/u.test(text)) return 0;
  return sum([...text].map((sign) => (sign === "%" ? PERCENT : /[,.-]/u.test(sign) ? POINT : DIGIT)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
