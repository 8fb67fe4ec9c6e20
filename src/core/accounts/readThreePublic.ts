import type { CurrencyUnit } from "../amount/amount";
import { FEN_PER_UNIT } from "../amount/amount";
import type { RecognisedTable, RoleCell, TableRow } from "../layout/recognisedTable";
import { normaliseLabel, plainLabel, stripItemNumber } from "../workbook/label";
import type { TableParts } from "./chooseTables";
import type { FigureCollector } from "./figureCollector";

const ITEMS = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"] as const;
const SIDES = ["budget", "final", "previousFinal", "previousBudget"] as const;

/** What is counted beside the amounts, and its customary measure where the table prints none. */
const COUNTS: Readonly<Record<string, string>> = {
  vehiclesPurchased: "辆",
  vehiclesHeld: "辆",
  abroadGroups: "个",
  abroadPersons: "人次",
  receptionBatches: "批次",
  receptionPersons: "人次",
};

/** Row labels of 三公 tables with one item a row (after plainLabel): the first pattern that fits. */
const ROW_LABELS: readonly (readonly [RegExp, string])[] = [
  [/公务用车(?:购置数|购置数量|购置辆数)|购置公务用车(?:数|辆数)|购车数/u, "vehiclesPurchased"],
  [/保有(?:量|数)/u, "vehiclesHeld"],
  [/出国\(?境?\)?.*(?:团组|组)(?:数|个数)?/u, "abroadGroups"],
  [/出国\(?境?\)?.*人(?:次|数)/u, "abroadPersons"],
  [/接待.*批次/u, "receptionBatches"],
  [/接待.*(?:人次|人数)/u, "receptionPersons"],
  [/公务用车购置(?:及|和|与)(?:运行|维护)/u, "vehicles"],
  [/公务用车购置/u, "vehiclePurchase"],
  [/公务用车运行|公车运行/u, "vehicleOperation"],
  [/公务用车(?:费|经费|支出)?$/u, "vehicles"],
  [/出国/u, "abroad"],
  [/接待/u, "reception"],
  [/三公|^合计$|^总计$|总额/u, "total"],
];

/**
 * “三公”经费 of the final accounts: threePublic.<side>.<item> and threePublic.counts.…; of the budget: budget.threePublic.<item>,
 * the year before under budget.threePublic.previous.<item>. Both ways of laying the table out are read: one row with
 * `final.reception` columns, or one row per item.
 */
export function readThreePublic(parts: TableParts, collector: FigureCollector, prefix: "" | "budget."): void {
  for (const table of parts) {
    for (const row of table.rows) {
      const item = rowItem(row);
      for (const [role, cell] of Object.entries(row.values)) {
        const key = keyOf(role, item, prefix);
        if (!key) continue;
        if (key.counts) collector.addCount(key.key, cell, measureOf(row) ?? COUNTS[key.item] ?? "");
        else addAmount(collector, key.key, cell, table, row);
      }
    }
  }
}

interface Key {
  readonly key: string;
  readonly item: string;
  readonly counts: boolean;
}

function keyOf(role: string, item: string | null, prefix: "" | "budget."): Key | null {
  const [side, column] = role.includes(".") ? role.split(".", 2) : [null, role];
  // Columns: final.reception, counts.vehiclesHeld, or (in the budget) reception.
  if (column !== undefined && column in COUNTS) return countKey(column, prefix);
  if (isItem(column)) return amountKey(side ?? (prefix ? "budget" : "final"), column, prefix);
  // Rows: the item is the row's, the column tells budget from final.
  const rowSide = role === "amount" ? (prefix ? "budget" : "final") : role;
  if (item === null || !(SIDES as readonly string[]).includes(rowSide)) return null;
  return item in COUNTS ? (rowSide === "final" ? countKey(item, prefix) : null) : amountKey(rowSide, item, prefix);
}

function countKey(item: string, prefix: "" | "budget."): Key {
  return { key: `${prefix}threePublic.counts.${item}`, item, counts: true };
}

function amountKey(side: string, item: string, prefix: "" | "budget."): Key | null {
  if (!(SIDES as readonly string[]).includes(side)) return null;
  if (prefix === "") return { key: `threePublic.${side}.${item}`, item, counts: false };
  if (side === "final" || side === "previousFinal") return null;
  const before = side === "previousBudget" ? "previous." : "";
  return { key: `budget.threePublic.${before}${item}`, item, counts: false };
}

function isItem(column: string | undefined): column is (typeof ITEMS)[number] {
  return (ITEMS as readonly (string | undefined)[]).includes(column);
}

function rowItem(row: TableRow): string | null {
  if (row.key !== undefined) return row.key;
  if (!row.name) return null;
  const label = stripItemNumber(plainLabel(row.name));
  return ROW_LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The text of the column 单位 or 计量单位, where the table has one. */
function measureOf(row: TableRow): string | null {
  const value = (row.values["measure"] ?? row.values["unit"])?.value;
  return typeof value === "string" && value.trim() !== "" ? normaliseLabel(value) : null;
}

function addAmount(
  collector: FigureCollector,
  key: string,
  cell: RoleCell,
  table: RecognisedTable,
  row: TableRow,
): void {
  const measure = measureOf(row);
  const unit = isCurrencyUnit(measure) ? measure : (table.unit?.value ?? null);
  const figure = collector.amount(key, cell, table, unit);
  if (figure) collector.add(figure);
}

function isCurrencyUnit(text: string | null): text is CurrencyUnit {
  return text !== null && text in FEN_PER_UNIT;
}
