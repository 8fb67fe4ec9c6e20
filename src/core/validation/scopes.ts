import type { TableKind } from "../layout/kinds";
import type { RecognisedTable } from "../layout/recognisedTable";

/** The parts of a workbook that rules look at: books are large, forms and tables are small and speak of each other. */
export const SCOPES = ["tables", "forms", "books"] as const;
export type Scope = (typeof SCOPES)[number];

const BOOKS: ReadonlySet<TableKind> = new Set(["trialBalance", "ledger", "voucherList"]);
const FORMS: ReadonlySet<TableKind> = new Set([
  "evaluationBaseData",
  "departmentSelfEvaluation",
  "projectSelfEvaluation",
  "indicatorScores",
  "performanceTargets",
  "unitProfile",
]);

export function scopeOf({ kind }: RecognisedTable): Scope {
  if (BOOKS.has(kind)) return "books";
  return FORMS.has(kind) ? "forms" : "tables";
}
