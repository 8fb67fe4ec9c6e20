import { specOf } from "../tableKinds/tableKinds";
import type { CellRef } from "../workbook/cellRef";
import type { RecognisedTable, Recognition, Sourced, TableRow } from "./recognisedTable";
import { cellsOf } from "./recognisedTable";

/**
 * The recognition of another workbook than the one at hand: every cell names its file, so that none is mistaken for a cell
 * of the same sheet and address here. Tables that no accounts are built from (the books) are left out.
 */
export function ofWorkbook(recognition: Recognition, workbook: string): Recognition {
  const there = (ref: CellRef): CellRef => ({ ...ref, workbook });
  const sourced = <T>(one: Sourced<T> | null): Sourced<T> | null => one && { ...one, ref: one.ref && there(one.ref) };
  const rowThere = (row: TableRow): TableRow => ({
    ...row,
    ...(row.codeRef ? { codeRef: there(row.codeRef) } : {}),
    ...(row.nameRef ? { nameRef: there(row.nameRef) } : {}),
    values: Object.fromEntries(cellsOf(row.values).map(([role, cell]) => [role, { ...cell, ref: there(cell.ref) }])),
  });
  const tableThere = (table: RecognisedTable): RecognisedTable => ({
    ...table,
    titleRef: table.titleRef && there(table.titleRef),
    unit: sourced(table.unit),
    year: sourced(table.year),
    department: sourced(table.department),
    rows: table.rows.map(rowThere),
    notes: table.notes.map((note) => ({ ...note, ref: there(note.ref) })),
  });
  return {
    ...recognition,
    tables: recognition.tables.filter(({ kind }) => specOf(kind).inAccounts !== "none").map(tableThere),
    year: sourced(recognition.year),
    department: sourced(recognition.department),
  };
}
