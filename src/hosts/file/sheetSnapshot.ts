import type { CellObject, WorkSheet } from "@e965/xlsx";
import { SSF } from "@e965/xlsx";
import { CELL_CHARACTERS, SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import { toA1 } from "../../core/workbook/cellRef";
import {
  NOT_COMPUTED,
  type CellValue,
  type MergeArea,
  type SheetDamage,
  type SheetSnapshot,
  type SheetVisibility,
} from "../../core/workbook/snapshot";
import { DAYS_1904 } from "./cellValueOf";
import { ERROR_TEXTS } from "./errorTexts";
import { FormatRuns } from "./formatRuns";
import type { PlaceCount } from "./parseSheets";

const { is_date: isDateFormat } = SSF as { readonly is_date: (format: string) => boolean };

export interface SheetFacts {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly uses1904: boolean;
  /** Of all sheets of the file. */
  readonly places: PlaceCount;
}

type Cells = readonly (CellObject | undefined)[];

/** SheetJS's dense sheet as the core's plain data, cut to the cells that hold something. @throws sheetsTooWide */
export function sheetSnapshot(sheet: WorkSheet, facts: SheetFacts): SheetSnapshot {
  const cells = (sheet["!data"] ?? []) as readonly (Cells | undefined)[];
  if (isBeyondGrid(cells)) return damagedSheet(facts.name, facts.visibility, "beyondGrid");
  const formulas = new Map<string, string>();
  const numberFormats = new FormatRuns();
  const left = firstColumn(cells);
  facts.places.add(placesOf(cells, left), facts.name);
  let top = -1;
  let right = -1;
  const rows: (readonly CellValue[])[] = [];
  for (let row = 0; row < cells.length; row++) {
    const values = rowValues(cells[row], left, facts.uses1904, (column, cell, value) => {
      if (cell.f) formulas.set(toA1(row, column), `=${cell.f}`);
      if (value === null) return;
      right = Math.max(right, column);
      if (typeof cell.z === "string" && cell.z !== "General") numberFormats.add(row, column, cell.z);
    });
    if (top < 0 && values.length === 0) continue;
    if (top < 0) top = row;
    rows.push(values);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return {
    name: facts.name,
    visibility: facts.visibility,
    origin: { row: Math.max(top, 0), column: rows.length > 0 ? left : 0 },
    rows,
    merges: usedMerges(merges, Math.max(top, 0) + rows.length - 1, right),
    formulas,
    numberFormats,
    hiddenRows: hidden(sheet["!rows"]),
    hiddenColumns: hidden(sheet["!cols"]),
    isProtected: sheet["!protect"] !== undefined,
  };
}

/** A sheet that is in the file and could not be read. */
export function damagedSheet(name: string, visibility: SheetVisibility, damage: SheetDamage): SheetSnapshot {
  return { name, visibility, origin: { row: 0, column: 0 }, rows: [], damage };
}

function isBeyondGrid(data: readonly (Cells | undefined)[]): boolean {
  if (data.length > SHEET_ROWS) return true;
  return data.some((cells) => cells !== undefined && cells.length > SHEET_COLUMNS);
}

/** One for all: a sheet may have a million. */
const BLANK_ROW: readonly CellValue[] = [];

function rowValues(
  cells: Cells | undefined,
  left: number,
  uses1904: boolean,
  seen: (column: number, cell: CellObject, value: CellValue) => void,
): readonly CellValue[] {
  if (cells === undefined) return BLANK_ROW;
  const values: CellValue[] = [];
  for (let column = left; column < cells.length; column++) {
    const cell = cells[column];
    if (!cell) continue;
    const value = cellValue(cell, uses1904);
    seen(column, cell, value);
    if (value === null) continue;
    while (values.length < column - left) values.push(null);
    values.push(value);
  }
  return values;
}

/** A merge tells which cells belong to a text; where no cell holds anything it tells nothing, however far it goes. */
export function usedMerges(merges: readonly MergeArea[], bottom: number, right: number): MergeArea[] {
  return merges.flatMap((area): MergeArea[] => {
    const cut = { ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) };
    const isArea = cut.top >= 0 && cut.left >= 0 && cut.bottom >= cut.top && cut.right >= cut.left;
    return isArea && (cut.bottom > cut.top || cut.right > cut.left) ? [cut] : [];
  });
}

/** Every row is a list that begins in the first column with content, and ends with its own last one. */
function placesOf(data: readonly (Cells | undefined)[], left: number): number {
  let places = 0;
  let isBelowTop = false;
  for (const cells of data) {
    let last = (cells?.length ?? 0) - 1;
    while (last >= left && isBlank(cells?.[last])) last -= 1;
    isBelowTop ||= last >= left;
    if (isBelowTop) places += 1 + Math.max(0, last - left + 1);
  }
  return places;
}

function isBlank(cell: CellObject | undefined): boolean {
  return cell === undefined || cellValue(cell, false) === null;
}

function firstColumn(data: readonly (Cells | undefined)[]): number {
  let left = Infinity;
  for (const cells of data) {
    if (!cells) continue;
    for (let column = 0; column < cells.length && column < left; column++) {
      const cell = cells[column];
      if (!isBlank(cell)) left = column;
    }
  }
  return left === Infinity ? 0 : left;
}

/** A formula that yields "" counts as blank, as it does for the reader of the sheet. */
function cellValue(cell: CellObject, uses1904: boolean): CellValue {
  const { t, v } = cell;
  if (t === "e") return { error: errorText(cell) };
  if (v === undefined || v === null) return cell.f === undefined ? null : NOT_COMPUTED;
  if (v === "") return null;
  if (t === "n" && typeof v === "number") {
    // No workbook holds such a number; whatever wrote it failed to compute it.
    if (!Number.isFinite(v)) return { error: "#NUM!" };
    return uses1904 && typeof cell.z === "string" && isDateFormat(cell.z) ? v + DAYS_1904 : v;
  }
  if (t === "b") return Boolean(v);
  return typeof v === "string" ? v.slice(0, CELL_CHARACTERS) : null;
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
