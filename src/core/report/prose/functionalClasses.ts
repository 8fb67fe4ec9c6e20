import type { AmountFigure } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { CellRef } from "../../workbook/cellRef";
import { withoutItemNumber } from "../narrative/cleanText";

const SUMMARY_KEY = /^expenditure\.byClass\.(\w+)$/u;

export interface FunctionalClass {
  /** As the workbook prints it, also where the name has been renamed since: validation says the rest. */
  readonly name: string;
  readonly code: string;
  readonly figure: AmountFigure;
}

/** The 类 of the year's expenditure: of 收入支出决算总表, else of 支出决算表. */
export function functionalClassItems(accounts: FinalAccounts): FunctionalClass[] {
  const summary = accounts.tables.filter((table) => table.kind === "incomeExpenditureSummary");
  const fromSummary = [...accounts.figures].flatMap(([key, figure]) => {
    const code = SUMMARY_KEY.exec(key)?.[1];
    if (code === undefined || figure.kind !== "amount" || figure.source.type !== "cell") return [];
    const name = rowName(summary, figure.source.ref) ?? className(accounts, code);
    return name === null ? [] : [{ name: withoutItemNumber(name), code, figure }];
  });
  if (fromSummary.length > 0) return fromSummary;
  return accounts.expenditureByFunction.flatMap((item) => {
    const figure = item.level === 1 ? item.amounts["total"] : undefined;
    return figure ? [{ name: withoutItemNumber(item.name), code: item.code, figure }] : [];
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
