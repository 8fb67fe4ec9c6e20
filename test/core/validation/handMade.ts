import type { FinalAccounts } from "../../../src/core/accounts/finalAccounts";
import type { CurrencyUnit } from "../../../src/core/amount/amount";
import { numberOf } from "../../../src/core/amount/parse";
import type { TableKind } from "../../../src/core/tableKinds/tableKinds";
import type { RecognisedTable, RowValues, TableRow } from "../../../src/core/layout/recognisedTable";
import type { ValidationInput } from "../../../src/core/validation/context";
import { cellRef, columnName } from "../../../src/core/workbook/cellRef";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { columnRole } from "../../../src/core/tableKinds/columnRoles";

type Grid = readonly (readonly CellValue[])[];

export interface HandMadeTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly unit?: CurrencyUnit | null;
  readonly year?: number | null;
  /** One role per grid column; `code` and `name` make the row, `-` is not read. */
  readonly roles: readonly string[];
  /** From row 1 of the sheet; the sheet's name is the title. */
  readonly rows: Grid;
  readonly notes?: readonly string[];
}

/** Tables as recognition would hand them over, each on a sheet of its own, without going through recognition. */
export function handMade(tables: readonly HandMadeTable[]): ValidationInput {
  const recognised = tables.map(recognisedTable);
  const year = tables[0]?.year ?? null;
  return {
    snapshot: { name: "hand-made.xlsx", sheets: tables.map(sheetOf), settings: {} },
    recognition: {
      tables: recognised,
      unrecognised: [],
      year: year === null ? null : { value: year, ref: null },
      department: null,
    },
    accounts: noAccounts(recognised),
  };
}

function sheetOf({ title, rows }: HandMadeTable): SheetSnapshot {
  return { name: title, visibility: "visible", origin: { row: 0, column: 0 }, rows };
}

function recognisedTable({
  kind,
  title,
  unit = "万元",
  year = 2021,
  roles,
  rows,
  notes = [],
}: HandMadeTable): RecognisedTable {
  const tableRows = rows.map((values, index) => tableRow(title, roles, values, index));
  return {
    id: `${title}!A1`,
    kind,
    title,
    titleRef: null,
    sheet: title,
    range: `A1:${columnName(roles.length - 1)}${rows.length}`,
    headerRange: null,
    unit: unit === null ? null : { value: unit, ref: null },
    year: year === null ? null : { value: year, ref: null },
    department: null,
    confidence: 1,
    evidence: [],
    columns: roles.flatMap((role, column) =>
      role === "-" ? [] : [{ role: columnRole(role), column: columnName(column) }],
    ),
    rows: tableRows,
    notes: notes.map((text) => ({ text, ref: cellRef(title, rows.length, 0) })),
    isEmpty: tableRows.every(({ values: cells }) => Object.values(cells).every(({ number }) => number === null)),
  };
}

function tableRow(sheet: string, roles: readonly string[], cells: readonly CellValue[], index: number): TableRow {
  const values: RowValues = {};
  const at = (role: string) => roles.indexOf(role);
  roles.forEach((role, column) => {
    if (role === "-" || role === "code" || role === "name") return;
    const value = cells[column] ?? null;
    values[columnRole(role)] = { value, number: numberOf(value), ref: cellRef(sheet, index, column) };
  });
  const code = cells[at("code")];
  const name = cells[at("name")];
  const isTotal = (code === null || code === undefined) && typeof name === "string" && /合计|总计/.test(name);
  return {
    row: index + 1,
    ...(typeof code === "string" ? { code, codeRef: cellRef(sheet, index, at("code")) } : {}),
    ...(typeof name === "string" ? { name, nameRef: cellRef(sheet, index, at("name")) } : {}),
    level: typeof code === "string" ? (code.length - 1) / 2 : 0,
    isTotal,
    values,
  };
}

function noAccounts(tables: readonly RecognisedTable[]): FinalAccounts {
  return {
    department: null,
    year: null,
    tables,
    figures: new Map(),
    otherPlaces: new Map(),
    expenditureByFunction: [],
    generalBudgetByFunction: [],
    basicByEconomic: [],
    projects: [],
    staff: [],
    profile: new Map(),
    narrative: [],
    tableNotes: new Map(),
  };
}
