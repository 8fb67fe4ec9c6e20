import { isCellError } from "../workbook/snapshot";
import { roleCell } from "./cells";
import { CodeReader, levelOfCode, splitJoinedCode } from "./codes";
import type { Header } from "./header";
import { isColumnNumberRow } from "./header";
import { isMetaLabel } from "./meta";
import type { ColumnAssignment } from "./reader";
import type { RowValues, TableNote, TableRow } from "./recognisedTable";
import type { Region } from "./region";
import { isFooterLabel, isNoteLabel, isTotalLabel } from "./wording";

export interface ReadRows {
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
}

const CODE_ROLES = ["code", "classCode", "sectionCode", "itemCode"];
const LABEL_ROLES = new Set([...CODE_ROLES, "name", "rowNumber", "serialNumber"]);

/** Is this column's role a value, not a code, a name or a row number? */
export function isValueRole(role: string): boolean {
  return !LABEL_ROLES.has(role);
}

/** The sheet rows below the header that hold data, and the notes under the table. */
export function dataRowsOf(
  region: Region,
  header: Header,
): { readonly rows: readonly number[]; readonly notes: readonly TableNote[] } {
  const { grid } = region;
  const rows: number[] = [];
  const notes: TableNote[] = [];
  for (let row = header.dataTop; row <= region.bottom; row++) {
    const columns = grid.filledColumns(row, region.left, region.right);
    const [first] = columns;
    if (first === undefined) continue;
    const label = columns.length <= 4 ? grid.label(row, first) : "";
    if (label !== "" && (isNoteLabel(label) || (notes.length > 0 && columns.length === 1 && label.length > 6))) {
      for (const column of columns) {
        const text = grid.text(row, column);
        if (text !== "") notes.push({ text, ref: grid.ref(row, column) });
      }
      continue;
    }
    if (label !== "" && (isFooterLabel(label) || (columns.length <= 2 && isMetaLabel(label)))) continue;
    if (row > header.bottom && isHeaderAgain(region, header, row)) continue;
    rows.push(row);
  }
  return { rows, notes };
}

/** A page break inside a table repeats the header and its 栏次. */
function isHeaderAgain(region: Region, header: Header, row: number): boolean {
  let same = 0;
  for (const { column, label } of header.columns) {
    const shown = region.grid.label(row, column);
    if (shown === "") continue;
    if (shown !== label) return isRepeatedUpperRow(region, header, row);
    same++;
  }
  return same >= 2 || isRepeatedUpperRow(region, header, row) || (same === 0 && isColumnNumberRow(region, row));
}

function isRepeatedUpperRow(region: Region, header: Header, row: number): boolean {
  for (let top = header.top; top <= header.bottom; top++) {
    const columns = region.grid.filledColumns(row, region.left, region.right);
    if (
      columns.length >= 2 &&
      columns.every(
        (column) =>
          region.grid.label(row, column) === region.grid.label(top, column) &&
          typeof region.grid.value(row, column) === "string",
      )
    )
      return true;
  }
  return false;
}

/** Values of the given columns; blank cells too, so that a rule can tell "blank" from "no such column". */
export function valuesOf(region: Region, row: number, columns: readonly ColumnAssignment[]): RowValues {
  const values: RowValues = {};
  for (const { role, column } of columns) {
    if (isValueRole(role) && !(role in values)) values[role] = roleCell(region.grid, row, column);
  }
  return values;
}

export function hasAnyValue(values: Readonly<RowValues>): boolean {
  return Object.values(values).some(
    ({ value }) => value !== null && (typeof value !== "string" || value.trim() !== ""),
  );
}

/**
 * Rows of a table whose rows are classification items (code in one to three columns or joined with the name) and 合计.
 * Names that wrap into a row of their own are put together again.
 */
export function readCodedRows(region: Region, header: Header, columns: readonly ColumnAssignment[]): ReadRows {
  const { rows, notes } = dataRowsOf(region, header);
  return { rows: readCodedBlock(region, rows, columns, header), notes };
}

/** The same for one block of columns and given sheet rows. */
export function readCodedBlock(
  region: Region,
  sheetRows: readonly number[],
  columns: readonly ColumnAssignment[],
  header: Header,
): TableRow[] {
  const { grid } = region;
  const codeColumns = columns.filter(({ role }) => CODE_ROLES.includes(role)).map(({ column }) => column);
  const nameColumn = columns.find(({ role }) => role === "name")?.column;
  const codes = codeColumns.length > 0 ? new CodeReader(grid, codeColumns, region.codeBefore) : null;
  const result: TableRow[] = [];
  for (const row of sheetRows) {
    const values = valuesOf(region, row, columns);
    const inHeader = row <= header.bottom;
    const code = inHeader ? null : (codes?.read(row) ?? null);
    const label = nameOf(region, row, codeColumns, nameColumn, inHeader);
    const joined = code === null && label ? splitJoinedCode(label.text) : null;
    const found = code ?? (joined && label ? { ...joined, ref: label.ref } : null);
    const text = found?.name ?? (code && label?.ref.address === code.ref.address ? undefined : label?.text);
    const isTotal = found === null && label !== null && isTotalLabel(grid.labelOf(label.text));
    const anyValue = hasAnyValue(values);
    if (!found && !label && !anyValue) continue;
    if (!found && label && !anyValue && !isTotal && joinWrappedName(result, row, label.text, codes !== null)) continue;
    if (!found && !label && onlyPageNumber(values)) continue;
    result.push({
      row: row + 1,
      ...(found ? { code: found.code, codeRef: found.ref } : {}),
      ...(text !== undefined && label
        ? { name: text, nameRef: found?.name !== undefined ? found.ref : label.ref }
        : found?.name
          ? { name: found.name, nameRef: found.ref }
          : {}),
      level: found ? levelOfCode(found.code) : 0,
      isTotal,
      values,
    });
  }
  return result;
}

interface Label {
  readonly text: string;
  readonly ref: { readonly sheet: string; readonly address: string };
}

/** The name column's text; where it is blank, text in a code column (合计 stands there when cells are merged). */
function nameOf(
  region: Region,
  row: number,
  codeColumns: readonly number[],
  nameColumn: number | undefined,
  inHeader: boolean,
): Label | null {
  const { grid } = region;
  const own = nameColumn === undefined ? "" : grid.text(row, nameColumn);
  if (own !== "" && nameColumn !== undefined) return { text: own, ref: grid.ref(row, nameColumn) };
  if (inHeader) return null;
  for (const column of codeColumns) {
    const value = grid.value(row, column);
    if (typeof value === "string" && /\p{Script=Han}/u.test(value))
      return { text: value.trim(), ref: grid.ref(row, column) };
  }
  return null;
}

/** "机关事业单位基本养老保险缴" and "费支出" in the row below: one name. */
function joinWrappedName(rows: TableRow[], row: number, text: string, hasCodes: boolean): boolean {
  const last = rows[rows.length - 1];
  if (!hasCodes || last?.code === undefined || last.name === undefined || last.row !== row) return false;
  rows[rows.length - 1] = { ...last, name: last.name + text };
  return true;
}

function onlyPageNumber(values: Readonly<RowValues>): boolean {
  const filled = Object.values(values).filter(({ value }) => value !== null);
  return filled.length === 1 && !isCellError(filled[0]?.value);
}
