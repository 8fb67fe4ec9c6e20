import { decisionOn } from "../../../core/batch/decisions";
import type { Overview } from "../../../core/batch/overview";
import { bySeverity } from "../../../core/findings/severity";
import { BudgetReportError } from "../../../core/errors";
import { decisionText, wordsOf } from "../../../batch/overview/tables";
import { findingText } from "../../../locales/findingText";
import type { Translator } from "../../../locales/translator";
import type { DecisionInput, UnitFindingLine } from "./protocol";

/** What can be decided on in a unit: the findings in its files, and those between units that name it first. */
export function unitFindings(t: Translator, overview: Overview, unit: string): UnitFindingLine[] {
  const own = overview.findings.flatMap((one): UnitFindingLine[] => {
    if (one.unit.id !== unit) return [];
    const { id, severity, rule } = one.finding;
    const { place, what, how } = wordsOf(t, one);
    const where = t("batch", "problemLine", { file: one.path, text: place });
    return [{ id, severity, rule, place: where, what, how, decided: decisionText(t, one.decision) }];
  });
  const between = overview.cross.flatMap(({ finding, decision }): UnitFindingLine[] => {
    if (finding.places[0]?.unit !== unit) return [];
    const { id, severity, rule } = finding;
    const { what, how } = findingText(t, finding);
    return [{ id, severity, rule, place: "", what, how, decided: decisionText(t, decision) }];
  });
  return [...own, ...between].sort(bySeverity);
}

/** The line of the file of decisions that keeps one, as the command writes it. @throws unknownFinding */
export function decisionLine(overview: Overview, { unit, finding: id, ...entry }: DecisionInput): string {
  const finding =
    overview.findings.find((one) => one.unit.id === unit && one.finding.id === id)?.finding ??
    overview.cross.find((one) => one.finding.places[0]?.unit === unit && one.finding.id === id)?.finding;
  if (!finding) throw new BudgetReportError("unknownFinding", { unit, finding: id });
  return JSON.stringify(decisionOn(unit, finding, entry));
}
