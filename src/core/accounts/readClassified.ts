import type { Classification } from "../classification/classification";
import { codeLevel } from "../classification/itemCode";
import { resolveName } from "../classification/nearestItems";
import type { RecognisedTable, RoleCell, TableRow } from "../layout/recognisedTable";
import type { TableParts } from "./chooseTables";
import type { AmountFigure } from "./figure";
import type { ClassifiedTable } from "./classifiedTables";
import type { FigureCollector } from "./figureCollector";
import type { ClassifiedItem } from "./finalAccounts";

export interface ClassifiedReading extends ClassifiedTable {
  readonly collector: FigureCollector;
  /** The list that the codes belong to; names without a code are looked up in it. */
  readonly classification: Classification;
  readonly year: number | null;
}

/** Columns that may hold numbers but no amounts. */
const NO_AMOUNTS = new Set(["unitCode", "unitName", "rowNumber", "serialNumber", "remark"]);

/** Reads a table whose rows are classification items: every amount by code and role, and the row 合计. */
export function readClassified(parts: TableParts, reading: ClassifiedReading): ClassifiedItem[] {
  const items: ClassifiedItem[] = [];
  const repeated = repeatedCodes(parts, reading);
  const totals: TotalCell[] = [];
  for (const table of parts) {
    for (const row of table.rows) {
      const sumKey = row.key === undefined ? undefined : reading.sumKeys?.[row.key];
      if (sumKey !== undefined) reading.collector.addAmount(sumKey, row.values["amount"] ?? row.values["total"], table);
      else if (row.isTotal) totals.push(...amountCells(row).map(([role, cell]) => ({ role, cell, table })));
      else items.push(...itemOf(row, table, reading, repeated));
    }
  }
  addTotals(totals, reading);
  return items;
}

interface TotalCell {
  readonly role: string;
  readonly cell: RoleCell;
  readonly table: RecognisedTable;
}

function amountCells(row: TableRow): [string, RoleCell][] {
  return Object.entries(row.values).filter(([role, { number }]) => number !== null && !NO_AMOUNTS.has(role));
}

/** 合计 may stand first and last; where the two disagree (or sum different halves) none is taken. */
function addTotals(totals: readonly TotalCell[], { collector, totalKeys }: ClassifiedReading): void {
  const roles = new Set(totals.map(({ role }) => role));
  for (const role of roles) {
    const cells = totals.filter((total) => total.role === role);
    const [first] = cells;
    const numbers = new Set(cells.map(({ cell }) => cell.number));
    const [key, ...same] = totalKeys(role, roles);
    if (!first || key === undefined) continue;
    if (numbers.size > 1) collector.warn("severalTotals", first.table, { value: [...numbers].join("、") }, first.cell);
    else collector.addAmount(key, first.cell, first.table, same);
  }
}

function itemOf(
  row: TableRow,
  table: RecognisedTable,
  reading: ClassifiedReading,
  repeated: Set<string>,
): ClassifiedItem[] {
  const code = row.code ?? codeOfName(row, reading);
  if (code === null) return [];
  const amounts: Record<string, AmountFigure> = {};
  for (const [role, cell] of amountCells(row)) {
    const key = reading.itemKey(code, role);
    const figure = reading.collector.amount(key, cell, table);
    if (!figure) continue;
    amounts[role] = figure;
    if (repeated.has(code)) continue;
    reading.collector.add(figure);
    for (const same of reading.sameAs?.(code, role) ?? []) reading.collector.add({ ...figure, key: same });
  }
  return [
    {
      code,
      name: row.name ?? "",
      level: row.code === undefined ? codeLevel(code) : row.level,
      ref: row.nameRef ?? row.codeRef ?? null,
      amounts,
      ...(row.code === undefined ? { codeFromName: true as const } : {}),
    },
  ];
}

/** The code of a row that prints none: only where the name alone tells it. */
function codeOfName(row: TableRow, { classification, year }: ClassifiedReading): string | null {
  return row.name ? (resolveName(classification, row.name, year)?.item.code ?? null) : null;
}

/** Codes that several rows of the table bear: which of them is meant cannot be told, so no figure is made. */
function repeatedCodes(parts: TableParts, { collector }: ClassifiedReading): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const table of parts) {
    for (const { code, codeRef, values } of table.rows) {
      if (code === undefined || !Object.values(values).some(({ number }) => number !== null)) continue;
      if (seen.has(code) && !repeated.has(code)) {
        repeated.add(code);
        collector.warn("repeatedCode", table, { itemCode: code }, codeRef && { ref: codeRef });
      }
      seen.add(code);
    }
  }
  return repeated;
}
