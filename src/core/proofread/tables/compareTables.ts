import { FEN_PER_UNIT } from "../../amount/amount";
import type { CurrencyUnit } from "../../amount/amount";
import { formatDecimal } from "../../amount/format";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import { joinParts } from "../../validation/tables/joinParts";
import { formatRef } from "../../workbook/cellRef";
import { plainLabel } from "../../workbook/label";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";
import type { Tally } from "../workbook/trace";
import type { DocumentTables } from "./documentTables";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { cellsOf } from "../../layout/recognisedTable";

/** A printed cell with the workbook's cell of the same table, row and column; `stated` is `null` where that has none. */
export interface ComparedCell {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly role: ColumnRole;
  readonly printed: RoleCell;
  readonly stated: RoleCell | null;
  readonly agrees: boolean;
}

/** A table of which so much differs is another one: another year's, another unit's. */
const MOST_DIFFERING = 0.3;

/** Every printed number beside the workbook's, of tables that are of one kind and one year. */
export function cellsAgainst(tables: DocumentTables, workbook: FinalAccounts): ComparedCell[] {
  const [printed, stated] = [joinParts(tables.recognition.tables), joinParts(workbook.tables)];
  return printed.flatMap((table) => {
    const other = onlyOne(stated, table, workbook.year?.value ?? null);
    return other && onlyOne(printed, table, null) ? comparedCells(table, other) : [];
  });
}

/** G01: the document's tables cell by cell against the workbook's tables of the same kind, in the same year. */
export function compareTables(
  tables: DocumentTables,
  workbook: FinalAccounts,
): { cells: Tally; findings: ProofFinding[] } {
  const compared = cellsAgainst(tables, workbook);
  const differing = compared.filter(({ stated: cell, agrees }) => cell && !agrees);
  return {
    cells: {
      traced: compared.filter(({ agrees }) => agrees).length,
      contradicted: differing.length,
      notFound: compared.filter((one) => one.stated === null).length,
    },
    findings: differing.flatMap((one) => findingOf(one, tables)),
  };
}

/** The one table of the kind (of forms that come one per project: of its project), of the printed table's year where both say theirs. */
function onlyOne(tables: readonly RecognisedTable[], table: RecognisedTable, bookYear: number | null) {
  const { kind, year } = table;
  const project = projectOf(table);
  const found = tables.filter((one) => one.kind === kind && !one.isEmpty && projectOf(one) === project);
  const [only, another] = found;
  const stated = only?.year?.value ?? bookYear;
  if (!only || another || (year && stated !== null && stated !== year.value)) return null;
  return only;
}

/** The project that a form is about; `null` for every other table. */
function projectOf({ rows }: RecognisedTable): string | null {
  const name = rows.find(({ key }) => key === "project")?.name;
  return name === undefined ? null : plainLabel(name);
}

function comparedCells(table: RecognisedTable, other: RecognisedTable): ComparedCell[] {
  const factor = factorOf(table.unit?.value, other.unit?.value);
  if (factor === null) return [];
  const rows = rowsByName(other);
  const cells = [...rowsByName(table)].flatMap(([name, row]) => {
    const twin = rows.get(name);
    return cellsOf(row.values).flatMap(([role, printed]): ComparedCell[] => {
      if (!/\d/.test(printedText(printed)) || role === "rowNumber" || role === "serialNumber") return [];
      const stated = twin?.values[role] ?? null;
      if (stated === null || stated.value === null) return [{ table, row, role, printed, stated: null, agrees: false }];
      return [{ table, row, role, printed, stated, agrees: agrees(printed, stated, factor) }];
    });
  });
  const differing = cells.filter(({ stated, agrees }) => stated && !agrees);
  return differing.length > Math.max(3, cells.length * MOST_DIFFERING) ? [] : cells;
}

/** Units of the workbook's table in one of the printed table; `null` where one of the two is not known. */
function factorOf(printed: CurrencyUnit | undefined, stated: CurrencyUnit | undefined): number | null {
  if (printed === stated) return 1;
  return printed && stated ? FEN_PER_UNIT[stated] / FEN_PER_UNIT[printed] : null;
}

/** By code, key or name; rows that come again are counted. */
function rowsByName({ rows }: RecognisedTable): Map<string, TableRow> {
  const times = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const indicator = row.values["level3"]?.value;
      const name = row.code ?? row.key ?? plainLabel(row.name ?? (typeof indicator === "string" ? indicator : ""));
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return [`${name}#${time}`, row];
    }),
  );
}

function agrees(printed: RoleCell, stated: RoleCell, factor: number): boolean {
  const { number } = printed;
  if (number === null || stated.number === null) return digitsOf(printed) === digitsOf(stated);
  const decimals = /\.(\d+)/.exec(printedText(printed))?.[1]?.length ?? 0;
  const isRate = printedText(printed).includes("%");
  const step = 0.5 * 10 ** -(decimals + (isRate ? 2 : 0));
  const candidates = isRate ? [stated.number, stated.number / 100] : [stated.number * factor, stated.number];
  return candidates.some((value) => Math.abs(number - value) <= step * (1 + 1e-9));
}

function printedText({ value }: RoleCell): string {
  return value === null || typeof value === "object" ? "" : String(value);
}

function digitsOf(cell: RoleCell): string {
  return (plainLabel(printedText(cell)).match(/\d+(?:\.\d+)?/g) ?? [])
    .map((number) => String(Number(number)))
    .join("|");
}

function findingOf({ table, row, role, printed, stated }: ComparedCell, tables: DocumentTables): ProofFinding[] {
  const place = tables.placeOf(printed.ref);
  if (!place || !stated) return [];
  const isRate = printedText(printed).includes("%") && stated.number !== null && Math.abs(stated.number) <= 3;
  const value = isRate
    ? `${formatDecimal((stated.number ?? 0) * 100, { trim: true })}%`
    : stated.number === null
      ? printedText(stated)
      : formatDecimal(stated.number, { decimals: 6, trim: true });
  return [
    foundAt(place, place.quote, "G01", "error", {
      variant: "tableCell",
      params: {
        table: table.title,
        row: row.name ?? row.code ?? "",
        column: role,
        written: printedText(printed),
        value,
        cell: formatRef(stated.ref),
      },
      expected: stated.number ?? value,
      actual: printed.number ?? printedText(printed),
      cells: [stated.ref],
    }),
  ];
}
