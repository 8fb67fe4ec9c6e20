import { specOf, type TableKind } from "../tableKinds/tableKinds";

/**
 * Is this a workbook of the year's budget (部门预算), with nothing of what was really spent? It can be validated, but there
 * is nothing to score and nothing to report on.
 */
export function isBudgetOnly(tables: readonly { readonly kind: TableKind }[]): boolean {
  const stages = tables.map(({ kind }) => specOf(kind).stage);
  return stages.includes("plan") && !stages.includes("outcome");
}
