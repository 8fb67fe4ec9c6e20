import type { ValidationContext } from "../../context";
import { sumOf, sumOfRows, type SumFormula } from "../../../workbook/formula/sums";
import { referencesOf } from "../../../workbook/formula/references";
import { cellAt, type SheetSnapshot } from "../../../workbook/snapshot";
import { oncePer } from "../../../cache";
import { byLine, formulasOf, type FormulaCell } from "./formulaCells";
import { dataRows, isAlike, mayBeLeftOut } from "./rowsOfBlock";

/** Rows of a column, zero-based, both ends included. */
interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** A formula that adds up cells above or below it. */
interface ColumnTotal extends FormulaCell {
  readonly sum: SumFormula;
  readonly rows: readonly Rows[];
}

/** A total that leaves out rows of its block, or counts some twice. */
export interface WrongTotal {
  readonly variant: "leavesOut" | "countsTwice";
  readonly sheet: SheetSnapshot;
  readonly total: FormulaCell;
  /** The rows (zero-based) that are left out, or the subtotals whose parts are counted too. */
  readonly rows: readonly number[];
  /** The formula that was expected; `null` where the block is too large to write it. */
  readonly expected: string | null;
}

/** Larger blocks get no expected formula. */
const ROWS_TO_WRITE = 2000;

export const wrongTotals = oncePer((context: ValidationContext): readonly WrongTotal[] =>
  formulasOf(context).flatMap(({ sheet, cells }) => {
    const isData = dataRows(sheet, context);
    return [...byLine(cells, "column").values()].flatMap((column) => {
      const totals = new Map(column.flatMap((cell) => totalOf(cell, sheet.name) ?? []).map((one) => [one.row, one]));
      return [...totals.values()].flatMap(
        (total) => countedTwice(total, totals, sheet) ?? leftOut(total, totals, column, sheet, isData) ?? [],
      );
    });
  }),
);

function totalOf(cell: FormulaCell, sheet: string): ColumnTotal | null {
  const sum = sumOf(cell.formula);
  if (!sum) return null;
  const rows: Rows[] = [];
  for (const { isSubtracted, reference } of sum.parts) {
    const { from, to } = reference;
    if (isSubtracted || (reference.sheet !== null && reference.sheet !== sheet)) return null;
    if (from.column !== cell.column || to.column !== cell.column) return null;
    rows.push({ top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row) });
  }
  const holdsItself = rows.some(({ top, bottom }) => top <= cell.row && cell.row <= bottom);
  const isSingle = rows.length === 1 && rows[0]?.top === rows[0]?.bottom;
  return holdsItself || isSingle ? null : { ...cell, sum, rows };
}

function overlap(a: readonly Rows[], b: readonly Rows[]): boolean {
  return a.some((one) => b.some(({ top, bottom }) => top <= one.bottom && one.top <= bottom));
}

function countedTwice(
  total: ColumnTotal,
  totals: ReadonlyMap<number, ColumnTotal>,
  sheet: SheetSnapshot,
): WrongTotal | null {
  const doubled = [...totals.values()].filter(
    (part) =>
      part.row !== total.row &&
      !(part.sum.isSubtotal && total.sum.isSubtotal) &&
      isCovered(part.row, total.rows) &&
      overlap(part.rows, total.rows),
  );
  const twice = total.rows.filter((rows, index) => overlap([rows], total.rows.slice(index + 1)));
  if (doubled.length === 0 && twice.length === 0) return null;
  const rows = doubled.length > 0 ? doubled.map(({ row }) => row) : twice.map(({ top }) => top);
  const kept = listed(total.rows)?.filter(
    (row) => cellAt(sheet, row, total.column) !== null && !doubled.some((part) => isCovered(row, part.rows)),
  );
  return {
    variant: "countsTwice",
    sheet,
    total,
    rows,
    expected: kept && kept.length > 0 ? sumOfRows(kept, total.column) : null,
  };
}

/** Only a total of one unbroken block says where the block ends. */
function leftOut(
  total: ColumnTotal,
  totals: ReadonlyMap<number, ColumnTotal>,
  column: readonly FormulaCell[],
  sheet: SheetSnapshot,
  isData: (row: number) => boolean,
): WrongTotal | null {
  const [block, second] = total.rows;
  if (!block || second || block.top === block.bottom) return null;
  const { top, bottom } = block;
  const missing = [
    ...walk(bottom + 1, 1, total.row, (row) => belongs(row, bottom)),
    ...walk(top - 1, -1, total.row, (row) => belongs(row, top)),
  ];
  if (missing.length === 0 || isWholeOf(missing)) return null;
  const elsewhere = column.filter((other) => other.row !== total.row).flatMap(rowsUsedBy);
  if (missing.some((row) => isCovered(row, elsewhere))) return null;
  const rows = listed([{ top: Math.min(top, ...missing), bottom: Math.max(bottom, ...missing) }]);
  return {
    variant: "leavesOut",
    sheet,
    total,
    rows: missing.sort((a, b) => a - b),
    expected: rows && sumOfRows(rows, total.column),
  };

  function belongs(row: number, neighbour: number): boolean {
    const at = { row, column: total.column };
    const value = cellAt(sheet, row, total.column);
    return (
      typeof value === "number" &&
      !totals.has(row) &&
      isData(row) &&
      mayBeLeftOut(sheet, at) &&
      isAlike(sheet, at, { row: neighbour, column: total.column })
    );
  }

  /** A typed total of the block may stand beside it as well. */
  function isWholeOf(rows: readonly number[]): boolean {
    const [only, more] = rows;
    if (only === undefined || more !== undefined) return false;
    const sum = (listed([{ top, bottom }]) ?? []).reduce((all, row) => {
      const value = cellAt(sheet, row, total.column);
      return all + (typeof value === "number" ? value : 0);
    }, 0);
    const value = cellAt(sheet, only, total.column);
    return typeof value === "number" && Math.abs(value - sum) < 0.005;
  }
}

/** Rows one after the other that belong, up to the total or the first that does not. */
function walk(from: number, step: 1 | -1, total: number, belongs: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = from; row >= 0 && row !== total && belongs(row); row += step) rows.push(row);
  return rows;
}

function rowsUsedBy({ formula, column }: FormulaCell): Rows[] {
  return referencesOf(formula).flatMap(({ sheet, from, to }) =>
    sheet === null && from.column <= column && column <= to.column ? [{ top: from.row, bottom: to.row }] : [],
  );
}

function isCovered(row: number, rows: readonly Rows[]): boolean {
  return rows.some(({ top, bottom }) => top <= row && row <= bottom);
}

function listed(rows: readonly Rows[]): number[] | null {
  const count = rows.reduce((all, { top, bottom }) => all + bottom - top + 1, 0);
  if (count > ROWS_TO_WRITE) return null;
  return rows.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index));
}
