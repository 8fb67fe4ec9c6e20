import type { CellObject, WorkSheet } from "@e965/xlsx";
import { SSF } from "@e965/xlsx";
import { toA1 } from "../../core/workbook/cellRef";
import type { CellValue, SheetSnapshot, SheetVisibility } from "../../core/workbook/snapshot";
import type { SheetXmlFacts } from "./sheetXml";

const { is_date: isDateFormat } = SSF as { readonly is_date: (format: string) => boolean };

/** Days between the two date systems of Excel (1 January 1904 counted from 1900). */
const DAYS_1904 = 1462;

/** Codes of BIFF error values ([MS-XLS] 2.5.10), where the text was not kept. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

export interface SheetFacts {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly uses1904: boolean;
  readonly xml: SheetXmlFacts | null;
}

/** SheetJS's dense sheet as the core's plain data, cut to the cells that hold something. */
export function sheetSnapshot(sheet: WorkSheet, facts: SheetFacts): SheetSnapshot {
  const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const formulas = new Map<string, string>(facts.xml?.uncomputed);
  const numberFormats = new Map<string, string>();
  const left = firstColumn(data);
  let top = -1;
  const rows: CellValue[][] = [];
  for (let row = 0; row < data.length; row++) {
    const cells = data[row] ?? [];
    const values: CellValue[] = [];
    for (let column = left; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const value = cellValue(cell, facts.uses1904);
      if (cell.f !== undefined) formulas.set(toA1(row, column), `=${cell.f}`);
      if (value === null) continue;
      while (values.length < column - left) values.push(null);
      values.push(value);
      if (typeof cell.z === "string" && cell.z !== "General") numberFormats.set(toA1(row, column), cell.z);
    }
    if (top < 0 && values.length === 0) continue;
    if (top < 0) top = row;
    rows.push(values);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return {
    name: facts.name,
    visibility: facts.visibility,
    origin: { row: Math.max(top, 0), column: rows.length > 0 ? left : 0 },
    rows,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    formulas,
    numberFormats,
    hiddenRows: facts.xml?.hiddenRows ?? hidden(sheet["!rows"]),
    hiddenColumns: facts.xml?.hiddenColumns ?? hidden(sheet["!cols"]),
    isProtected: facts.xml?.isProtected ?? sheet["!protect"] !== undefined,
  };
}

function firstColumn(data: readonly (readonly (CellObject | undefined)[] | undefined)[]): number {
  let left = Infinity;
  for (const cells of data) {
    if (!cells) continue;
    for (let column = 0; column < cells.length && column < left; column++) {
      const cell = cells[column];
      if (cell && cellValue(cell, false) !== null) left = column;
    }
  }
  return left === Infinity ? 0 : left;
}

/** A formula that yields "" counts as blank, as it does for the reader of the sheet. */
function cellValue(cell: CellObject, uses1904: boolean): CellValue {
  const { t, v } = cell;
  if (t === "e") return { error: errorText(cell) };
  if (v === undefined || v === null || v === "") return null;
  if (t === "n" && typeof v === "number") {
    return uses1904 && typeof cell.z === "string" && isDateFormat(cell.z) ? v + DAYS_1904 : v;
  }
  if (t === "b") return Boolean(v);
  return typeof v === "string" ? v : null;
}

function errorText(cell: CellObject): string {
  if (typeof cell.w === "string" && cell.w.startsWith("#")) return cell.w;
  return (typeof cell.v === "number" ? ERROR_TEXTS[cell.v] : undefined) ?? "#VALUE!";
}

function hidden(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const numbers: number[] = [];
  infos?.forEach((info, index) => {
    if (info?.hidden) numbers.push(index);
  });
  return numbers;
}
