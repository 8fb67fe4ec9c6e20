import type { AppendixInput } from "../core/report/appendix/appendixInput";
import type { ValidationResult } from "../core/validation/validationResult";
import { reviewFindings } from "../core/validation/explanations";
import { findingText } from "./findingText";
import type { Translator } from "./index";

/**
 * What the appendix of a report tells of a validation.
 * @param t Chinese: the report is
 * @param settings the workbook's, with the unit's explanations
 */
export function appendixInput(
  t: Translator,
  validation: ValidationResult,
  settings: Readonly<Record<string, unknown>>,
): AppendixInput {
  const { findings, checkedRules, checkedTables, checkedCells, notChecked } = validation;
  return {
    checkedRules: checkedRules.length,
    checkedTables,
    checkedCells,
    notChecked: notChecked.length,
    findings: reviewFindings(findings, settings).map(({ finding, explanation }) => ({
      title: findingText(t, finding).title,
      severity: finding.severity,
      cells: finding.cells,
      text: findingText(t, finding).message,
      explanation,
    })),
  };
}
