import { BudgetReportError } from "../errors";
import { cellsOf } from "../layout/recognisedTable";
import { formatRef } from "../workbook/cellRef";
import type { ValidationContext } from "./context";
import { outcome, type RuleOutcome, type RuleUnit } from "./rule";

/** What a rule says. A sum beyond what can be computed keeps this rule from judging, not the others. */
export function outcomeOf({ check }: Pick<RuleUnit, "check">, context: ValidationContext): RuleOutcome {
  try {
    return check(context);
  } catch (error) {
    if (!(error instanceof BudgetReportError) || error.code !== "amountOutOfRange") throw error;
    return outcome([], 0, { code: "amountOutOfRange", params: { cell: greatestNumberIn(context) } });
  }
}

/** Where the greatest number of all tables stands: with it a sum goes out of range. */
function greatestNumberIn({ tables }: ValidationContext): string {
  let greatest = 0;
  let where = "";
  for (const [, cell] of tables.flatMap(({ rows }) => rows.flatMap(({ values }) => cellsOf(values)))) {
    const size = Math.abs(cell.number ?? 0);
    if (size <= greatest) continue;
    greatest = size;
    where = formatRef(cell.ref);
  }
  return where;
}
