import type { CellPosition } from "../../../workbook/cellRef";
import { cellAt, type SheetSnapshot } from "../../../workbook/snapshot";
import { halfWidth } from "../../../text/plainText";
import type { ValidationContext } from "../../context";
import { labelBeside } from "./formulaCells";

/** Rows that stand beside a block and take no part in its total: of which, memos, totals, what is carried over. */
const NO_PART =
  /其中|备注|^注|^[\s(]*(?:减|加|另)[:：、]|合计|小计|总计|累计|共计|栏次|行次|序号|上年|上期|期初|年初|期末|年末|余额|结转|结余|承前|过次|比重|占比|比例|比率|增减|增长|平均|人均/u;

/** May an amount in this row be left out by mistake? */
export function mayBeLeftOut(sheet: SheetSnapshot, at: CellPosition): boolean {
  const label = halfWidth(labelBeside(sheet, at));
  return label !== "" && !NO_PART.test(label);
}

/** Two rows of one block: their labels are numbered, indented and coded alike. */
export function isAlike(sheet: SheetSnapshot, one: CellPosition, other: CellPosition): boolean {
  return shapeOf(sheet, one) === shapeOf(sheet, other);
}

function shapeOf(sheet: SheetSnapshot, at: CellPosition): string {
  const label = halfWidth(labelBeside(sheet, at));
  const indent = /^\s*/u.exec(label)?.[0].length ?? 0;
  const text = label.trim();
  const numbering =
    [/^[一二三四五六七八九十]+、/u, /^\([一二三四五六七八九十]+\)/u, /^\d+[.、]/u, /^\(\d+\)/u].findIndex((one) =>
      one.test(text),
    ) + 1;
  return `${indent}|${numbering}|${codeLength(sheet, at)}`;
}

/** The digits of the classification or account code of a row; 0 where it has none. */
function codeLength(sheet: SheetSnapshot, { row, column }: CellPosition): number {
  for (let left = sheet.origin.column; left < column; left += 1) {
    const value = cellAt(sheet, row, left);
    const code = typeof value === "number" ? String(value) : value;
    if (typeof code === "string" && /^\s*\d{3,12}\s*$/u.test(code)) return code.trim().length;
  }
  return 0;
}

/**
 * Which rows of a sheet hold amounts, and no headings: those of its tables; on a sheet without a table those whose numbers
 * are not just years or a count of the columns.
 */
export function dataRows(sheet: SheetSnapshot, { recognition }: ValidationContext): (row: number) => boolean {
  const tables = recognition.tables.filter((table) => table.sheet === sheet.name);
  const rows = new Set(tables.flatMap((table) => table.rows.map(({ row }) => row - 1)));
  if (rows.size > 0) return (row) => rows.has(row);
  return (row) => {
    const numbers = (sheet.rows[row - sheet.origin.row] ?? []).filter((value) => typeof value === "number");
    return numbers.some((value) => !Number.isInteger(value) || value > 2100) || !numbers.every(isHeading);
  };
}

function isHeading(value: number): boolean {
  return Number.isInteger(value) && ((value > 0 && value <= 60) || (value >= 1990 && value <= 2100));
}
