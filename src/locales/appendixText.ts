import type { AppendixInput } from "../core/report/appendix/appendixInput";
import { ruleSetVersion } from "../core/validation/ruleSetVersion";
import type { ValidationResult } from "../core/validation/validationResult";
import { reviewFindings } from "../core/validation/explanations";
import { formatRef } from "../core/workbook/cellRef";
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
    ruleSetVersion: ruleSetVersion(),
    checkedRules: checkedRules.length,
    checkedTables,
    checkedCells,
    notChecked: notChecked.length,
    findings: reviewFindings(findings, settings).map(({ finding, explanation }) => ({
      rule: finding.rule,
      severity: finding.severity,
      place: finding.cells[0] ? formatRef(finding.cells[0]) : "",
      text: findingText(t, finding).message,
      explanation,
    })),
  };
}
