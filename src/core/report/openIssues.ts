import type { ValidationResult } from "../validation/validationResult";
import { openFindings } from "../validation/explanations";
import type { ReportModel } from "./reportModel";

/** What stands between a report and its final form. */
export interface OpenIssues {
  /** Error-level findings that are neither mended nor explained. */
  readonly errors: number;
  /** Places marked 【待补充】 or 【待核对】, and what is listed beside them. */
  readonly gaps: number;
}

/** @param settings the workbook's, with the unit's explanations */
export function openIssues(
  { gaps }: Pick<ReportModel, "gaps">,
  validation: Pick<ValidationResult, "findings"> | null,
  settings: Readonly<Record<string, unknown>>,
): OpenIssues {
  const open = openFindings(validation?.findings ?? [], settings);
  return { errors: open.filter(({ severity }) => severity === "error").length, gaps: gaps.length };
}

export function isFinal({ errors, gaps }: OpenIssues): boolean {
  return errors + gaps === 0;
}
