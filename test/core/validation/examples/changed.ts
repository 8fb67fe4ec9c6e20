import type { ExampleChange } from "../../../../src/core/validation/example";
import { fromA1 } from "../../../../src/core/workbook/cellRef";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { snapshotOf, type Workbook } from "../nineTables";
import { soundWorkbook } from "./soundWorkbooks";

/** The workbook of an example. @throws Error where it changes a cell that is not there (a mistake in the example) */
export function exampleWorkbook({
  of = "accounts",
  set = {},
  put = {},
  drop = [],
  formulas = {},
  settings = {},
  calculation,
}: ExampleChange): WorkbookSnapshot {
  const workbook = soundWorkbook(of);
  for (const name of drop) if (!workbook.delete(name)) throw new Error(`no sheet ${name} to leave out`);
  for (const [name, rows] of Object.entries(put))
    workbook.set(
      name,
      rows.map((cells) => [...cells]),
    );
  for (const [place, value] of Object.entries(set)) {
    const { row, column, sheet } = cellOf(place, workbook);
    const cells = workbook.get(sheet)?.[row];
    if (!cells || cells[column] === value) throw new Error(`${place} changes nothing`);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  const snapshot = snapshotOf(workbook);
  const sheets = withFormulas(snapshot.sheets, formulas);
  return { ...snapshot, name: "example.xlsx", settings, sheets, ...(calculation ? { calculation } : {}) };
}

/** @throws Error for a formula of a sheet that is not there (a mistake in the example) */
function withFormulas(sheets: readonly SheetSnapshot[], formulas: Readonly<Record<string, string>>): SheetSnapshot[] {
  const places = Object.entries(formulas).map(([place, formula]) => [...place.split("!"), formula] as const);
  const unknown = places.find(([sheet]) => !sheets.some(({ name }) => name === sheet));
  if (unknown) throw new Error(`no sheet for ${unknown.join()}`);
  return sheets.map((sheet) => {
    const own = places.flatMap(([name, address = "", formula = ""]) =>
      name === sheet.name ? [[address, formula] as const] : [],
    );
    return own.length === 0 ? sheet : { ...sheet, formulas: new Map(own) };
  });
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `表!B7`, `表|行|栏`, `表|标签`. */
export function cellOf(place: string, workbook: Workbook): Place {
  const [sheet = "", address] = place.split("!");
  const at = address === undefined ? null : fromA1(address);
  if (at) return { sheet, row: at.row, column: at.column };
  const [name = "", label = "", header] = place.split("|");
  const rows = workbook.get(name);
  if (!rows) throw new Error(`no sheet ${name}`);
  const found = rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => (saysLabel(value, label) ? [{ row, column }] : [])),
  );
  const [first, second] = found;
  if (!first || (second && second.row !== first.row)) throw new Error(`${place}: ${found.length} rows of this label`);
  const column =
    header === undefined ? numberBeside(rows[first.row] ?? [], first.column) : columnUnder(rows, header, first.row);
  if (column < 0) throw new Error(`no column for ${place}`);
  return { sheet: name, row: first.row, column };
}

function saysLabel(value: CellValue, label: string): boolean {
  return typeof value === "string" && (value === label || value.replace(/^[一二三四五六七八九十]+、/u, "") === label);
}

function numberBeside(cells: readonly CellValue[], from: number): number {
  for (let column = from + 1; column < cells.length; column += 1)
    // 行次 is a whole number in a column of its own: amounts of the examples have decimals, or stand alone.
    if (typeof cells[column] === "number" && !isLineNumber(cells, column)) return column;
  return -1;
}

function isLineNumber(cells: readonly CellValue[], column: number): boolean {
  return Number.isInteger(cells[column]) && typeof cells[column + 1] === "number";
}

function columnUnder(rows: readonly (readonly CellValue[])[], header: string, above: number): number {
  for (const cells of rows.slice(0, above)) {
    const column = cells.findIndex((value) => typeof value === "string" && value.replace(/\s/gu, "") === header);
    if (column >= 0) return column;
  }
  return -1;
}
