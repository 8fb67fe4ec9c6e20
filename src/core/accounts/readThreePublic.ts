import type { RecognisedTable, RoleCell, TableRow } from "../layout/recognisedTable";
import { plainLabel } from "../workbook/label";
import type { TableParts } from "./chooseTables";
import type { FigureCollector } from "./figureCollector";

/** What is counted beside the amounts, in its customary measure. */
export const COUNT_MEASURES: Readonly<Record<string, string>> = {
  vehiclesPurchased: "辆",
  vehiclesHeld: "辆",
  abroadGroups: "个",
  abroadPersons: "人次",
  receptionBatches: "批次",
  receptionPersons: "人次",
  foreignReceptionBatches: "批次",
  foreignReceptionPersons: "人次",
};

/** The sides of a three-public table → what stands before the item in the key. */
const FINAL_SIDES: Readonly<Record<string, string>> = {
  budget: "threePublic.budget",
  final: "threePublic.final",
  previousFinal: "threePublic.previousFinal",
  previousBudget: "threePublic.previousBudget",
};
const BUDGET_SIDES: Readonly<Record<string, string>> = {
  budget: "budget.threePublic",
  previousBudget: "budget.threePublic.previous",
};

/**
 * “三公”经费 of the final accounts: threePublic.<side>.<item> and threePublic.counts.…; of the budget:
 * budget.threePublic.<item>, the year before under budget.threePublic.previous.<item>. A table with a row for each unit
 * is read in its 合计, else in the department's own row.
 */
export function readThreePublic(
  parts: TableParts,
  collector: FigureCollector,
  prefix: "" | "budget.",
  department: string | null,
): void {
  const filled = parts.flatMap((table) => table.rows.filter(hasNumbers).map((row) => ({ table, row })));
  const [first] = filled;
  if (!first) return;
  const chosen = theRow(filled, department);
  if (!chosen) {
    collector.warn("severalRows", first.table, {});
    return;
  }
  const { row, table } = chosen;
  for (const [role, cell] of Object.entries(row.values)) addCell(role, cell, table, collector, prefix);
}

interface PlacedRow {
  readonly table: RecognisedTable;
  readonly row: TableRow;
}

function hasNumbers({ values }: TableRow): boolean {
  return Object.values(values).some(({ number }) => number !== null);
}

function theRow(filled: readonly PlacedRow[], department: string | null): PlacedRow | null {
  const [first, second] = filled;
  if (!second) return first ?? null;
  const totals = filled.filter(({ row }) => row.isTotal);
  if (totals.length > 0) return totals.length === 1 ? (totals[0] ?? null) : null;
  const wanted = plainLabel(department ?? "");
  return filled.find(({ row }) => wanted !== "" && plainLabel(row.name ?? "") === wanted) ?? null;
}

function addCell(
  role: string,
  cell: RoleCell,
  table: RecognisedTable,
  collector: FigureCollector,
  prefix: "" | "budget.",
): void {
  const [side, item] = role.includes(".") ? role.split(".", 2) : [prefix ? "budget" : "final", role];
  if (side === undefined || item === undefined) return;
  const measure = COUNT_MEASURES[item];
  if (measure !== undefined) {
    collector.addCount(`${prefix}threePublic.counts.${item}`, cell, measure);
    return;
  }
  const before = (prefix ? BUDGET_SIDES : FINAL_SIDES)[side];
  if (before !== undefined) collector.addAmount(`${before}.${item}`, cell, table);
}
