import type { TableKind } from "./kinds";
import { BUDGET_KINDS } from "./kinds";

/** What stands beside a budget as well as beside final accounts: it does not make a workbook one of final accounts. */
const EITHER: readonly TableKind[] = ["performanceTargets", "unitProfile", "unitList", "narrative"];

/**
 * Is this a workbook of the year's budget (部门预算), with nothing of what was really spent? It can be validated, but there
 * is nothing to score and nothing to report on.
 */
export function isBudgetOnly(tables: readonly { readonly kind: TableKind }[]): boolean {
  const isBudget = (kind: TableKind) => (BUDGET_KINDS as readonly TableKind[]).includes(kind);
  const kinds = tables.map(({ kind }) => kind).filter((kind) => !EITHER.includes(kind));
  return kinds.length > 0 && kinds.every(isBudget);
}
