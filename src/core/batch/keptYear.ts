import type { AmountFigure } from "../accounts/figure";
import type { ClassifiedItem, FinalAccounts } from "../accounts/finalAccounts";
import type { CurrencyUnit } from "../amount/amount";
import { fen } from "../amount/amount";
import { codeLevel } from "../classification/itemCode";
import type { Classifications } from "../classification/classifications";
import { parseRef } from "../workbook/cellRef";
import { sha256 } from "../workbook/sha256";

/** An amount in 分, the unit of its table, and its cell (`表!B5`); a figure that was computed has the cells of its parts. */
export type KeptAmount = readonly [fen: number, unit: CurrencyUnit, cell: string];

/** What last year's store says of a unit: travels with the unit's job, whose result depends on it. */
export interface KeptYear {
  readonly name: string | null;
  readonly year: number;
  readonly amounts: Readonly<Record<string, KeptAmount>>;
}

/** How its cells are called: `[上年]支出决算表!C7`. */
export const KEPT_FILE = "上年";

export function keptYearDigest(kept: KeptYear): string {
  return sha256(
    JSON.stringify([kept.name, kept.year, Object.entries(kept.amounts).sort(([a], [b]) => (a < b ? -1 : 1))]),
  );
}

/** Which lists hold the items of a key, and in which classification their names stand. */
const LISTS = [
  ["incomeByFunction", "functional", /^income\.byFunction\.(\d+)\.(\w+)$/u],
  ["expenditureByFunction", "functional", /^expenditure\.byFunction\.(\d+)\.(\w+)$/u],
  ["generalBudgetByFunction", "functional", /^generalBudget\.byFunction\.(\d+)\.(\w+)$/u],
  ["governmentFundByFunction", "functional", /^governmentFund\.byFunction\.(\d+)\.(\w+)$/u],
  ["stateCapitalByFunction", "functional", /^stateCapital\.byFunction\.(\d+)\.(\w+)$/u],
  ["basicByEconomic", "departmentEconomic", /^basic\.byEconomic\.(\d+)(?:\.(\w+))?$/u],
] as const;

/** The accounts of the year before as far as they were kept: amounts with their cells, and the items by their codes' names. */
export function keptAccounts(kept: KeptYear, classifications: Classifications): FinalAccounts {
  const figures = new Map(
    Object.entries(kept.amounts).map(([key, amount]) => [key, amountFigure(key, amount)] as const),
  );
  const lists = LISTS.map(([list, classification, keys]) => {
    const items = new Map<string, ClassifiedItem & { readonly amounts: Record<string, AmountFigure> }>();
    for (const [key, figure] of figures) {
      const [, code, role = "amount"] = keys.exec(key) ?? [];
      const name = code && classifications[classification].itemsByCode(code, kept.year)[0]?.name;
      if (!code || !name) continue;
      const item = items.get(code) ?? { code, name, level: codeLevel(code), ref: null, amounts: {} };
      item.amounts[role] = figure;
      items.set(code, item);
    }
    return [list, [...items.values()]] as const;
  });
  return {
    department: kept.name === null ? null : { value: kept.name, ref: null },
    year: { value: kept.year, ref: null },
    tables: [],
    figures,
    otherPlaces: new Map(),
    ...{ expenditureByFunction: [], generalBudgetByFunction: [], basicByEconomic: [] },
    ...Object.fromEntries(lists),
    ...{ projects: [], staff: [], profile: new Map(), narrative: [], tableNotes: new Map() },
  };
}

function amountFigure(key: string, [amount, unit, cell]: KeptAmount): AmountFigure {
  const ref = parseRef(cell);
  const source = ref
    ? ({ type: "cell", ref: { ...ref, workbook: KEPT_FILE } } as const)
    : ({ type: "derived", formula: key, from: [] } as const);
  return { kind: "amount", key, amount: fen(amount), unit, source };
}
