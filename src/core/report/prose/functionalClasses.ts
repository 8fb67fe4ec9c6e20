import type { AmountFigure } from "../../accounts/figure";
import { groupBy } from "../../groupBy";
import type { ClassifiedItem, FinalAccounts } from "../../accounts/finalAccounts";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { spansText } from "./figureText";
import { fillWording } from "./fillPattern";
import { itemName } from "./itemName";
import { NAMES } from "./names";

const SUMMARY_KEY = /^expenditure\.byClass\.(\w+)$/u;

/** Tables that tell expenditure by 功能分类. */
export const FUNCTIONAL_TABLES = ["expenditure", "generalBudget", "governmentFund", "stateCapital"] as const;
export type FunctionalTable = (typeof FUNCTIONAL_TABLES)[number];

export interface FunctionalItem {
  /** As the workbook prints it, also where the name has been renamed since: validation says the rest. */
  readonly name: string;
  readonly code: string;
  readonly figure: AmountFigure;
}

/** The 类 of a table; those of the whole expenditure as 收入支出决算总表 has them, else 支出决算表. */
export function functionalClassItems(
  accounts: FinalAccounts,
  table: FunctionalTable = "expenditure",
): FunctionalItem[] {
  const fromSummary = table === "expenditure" ? summaryClasses(accounts) : [];
  if (fromSummary.length > 0) return fromSummary;
  return itemsOf(
    rowsOf(accounts, table).filter(({ level }) => level === 1),
    (name) => name,
  );
}

/**
 * The 项 of a table under one 类 (of all where none is given); its 款 where it goes no deeper. One that is called like its 类 says
 * its level, and those of one name (行政运行 of two 款) say which 款.
 */
export function functionalDetailItems(
  accounts: FinalAccounts,
  table: FunctionalTable,
  owner: Pick<FunctionalItem, "name" | "code"> | null,
): FunctionalItem[] {
  const rows = rowsOf(accounts, table);
  const below = rows.filter((item) => item.code.startsWith(owner?.code ?? ""));
  const level = below.some((item) => item.level === 3) ? 3 : 2;
  const details = below.filter((item) => item.level === level);
  const times = groupBy(details, itemName);
  return itemsOf(details, (name, code) => {
    if ((times.get(name) ?? []).length > 1) {
      const section = rows.find((row) => row.level === 2 && code.startsWith(row.code));
      const path = section && level === 3 ? levelName(itemName(section), 2) : "";
      return path + levelName(name, level);
    }
    return name === owner?.name ? levelName(name, level) : name;
  });
}

/** 类 are told by their name, as in the summary; what stands below says its level. */
export function levelName(name: string, level: number): string {
  if (level !== 2 && level !== 3) return name;
  return spansText(fillWording(level === 2 ? NAMES.section : NAMES.item, { name }));
}

function itemsOf(rows: readonly ClassifiedItem[], called: (name: string, code: string) => string): FunctionalItem[] {
  return rows.flatMap((row) => {
    const { total } = row.amounts;
    return total ? [{ name: called(itemName(row), row.code), code: row.code, figure: total }] : [];
  });
}

function rowsOf(accounts: FinalAccounts, table: FunctionalTable): readonly ClassifiedItem[] {
  switch (table) {
    case "expenditure":
      return accounts.expenditureByFunction;
    case "generalBudget":
      return accounts.generalBudgetByFunction;
    case "governmentFund":
      return accounts.governmentFundByFunction ?? [];
    case "stateCapital":
      return accounts.stateCapitalByFunction ?? [];
  }
}

function summaryClasses(accounts: FinalAccounts): FunctionalItem[] {
  const summary = accounts.tables.filter((table) => table.kind === "incomeExpenditureSummary");
  return [...accounts.figures].flatMap(([key, figure]) => {
    const code = SUMMARY_KEY.exec(key)?.[1];
    if (code === undefined || figure.kind !== "amount" || figure.source.type !== "cell") return [];
    const name = rowName(summary, figure.source.ref) ?? className(accounts, code);
    return name === null ? [] : [{ name: itemName({ name, code }), code, figure }];
  });
}

function className(accounts: FinalAccounts, code: string): string | null {
  return accounts.expenditureByFunction.find((item) => item.code === code)?.name ?? null;
}

/** The label of the row in which the cell stands. */
function rowName(tables: readonly RecognisedTable[], ref: CellRef): string | null {
  for (const table of tables) {
    if (table.sheet !== ref.sheet) continue;
    for (const row of table.rows) {
      if (!Object.values(row.values).some((cell) => cell.ref.address === ref.address)) continue;
      const label = row.name ?? row.values["expenditure.item"]?.value;
      if (typeof label === "string") return label;
    }
  }
  return null;
}
