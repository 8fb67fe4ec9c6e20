import { unitName } from "../../core/batch/batchUnit";
import type { CrossLine, Overview, OverviewFinding, OverviewUnit } from "../../core/batch/overview";
import { hasProblem } from "../../core/batch/unitState";
import { groupBy } from "../../core/groupBy";
import { severityCounts } from "../../core/findings/severity";
import type { BatchRun } from "../../batch/runBatch";
import { wordsOf } from "../../batch/overview/tables";
import { problemLines } from "../../locales/batchText";
import { findingText } from "../../locales/findingText";
import type { CommandContext } from "../context";
import { printJson } from "../output";

/** Must anything be corrected or handed in again? What could not be looked at counts, too. */
export function needsCorrection({ units, missing, cross }: Overview): boolean {
  return (
    missing.length > 0 ||
    units.some(({ unit, counts }) => hasProblem(unit) || counts.error > 0) ||
    cross.some(({ finding }) => finding.severity === "error")
  );
}

export function printBatch(context: CommandContext, run: BatchRun, overview: Overview, json: boolean): void {
  const { t, output } = context;
  const { kept, checked, left } = run;
  const summary = stateCounts(overview);
  const between = severityCounts(overview.cross.map(({ finding }) => finding));
  if (json) {
    const byUnit = groupBy(overview.findings, ({ unit }) => unit.id);
    printJson(output, {
      units: overview.units.map((unit) => unitView(context, unit, byUnit.get(unit.unit.id) ?? [])),
      missing: overview.missing,
      cross: overview.cross.map((line) => crossView(context, line)),
      notChecked: overview.notChecked.map(({ rule, unit, code, params }) => ({
        rule,
        unit,
        reason: t("batch", `crossNotChecked.${code}`, params),
      })),
      repeated: overview.repeated,
      summary: { ...summary, cross: between, kept, checked, left },
    });
    return;
  }
  for (const unit of overview.units) printUnit(context, unit);
  for (const { code, name } of overview.missing) output.text(t("batch", "missingUnit", { code: code ?? "–", name }));
  for (const { finding } of overview.cross) {
    const { what } = findingText(t, finding);
    const severity = t("batch", `severity.${finding.severity}`);
    output.text(t("batch", "crossLine", { severity, rule: finding.rule, what }));
  }
  output.text(t("batch", "summary", summary));
  output.text(t("batch", "crossSummary", between));
  output.text(t("batch", "work", { checked, kept }));
  if (left > 0) output.text(t("batch", "stopped", { left }));
}

function crossView({ t }: CommandContext, { finding, decision }: CrossLine) {
  const { rule, variant, severity, places, expected, actual, difference, unit, id } = finding;
  const { what, why, how } = findingText(t, finding);
  return {
    id,
    rule,
    variant,
    severity,
    message: what,
    basis: why,
    remedy: how,
    places,
    expected,
    actual,
    difference,
    unit,
    decision,
  };
}

function printUnit({ t, output }: CommandContext, { unit, counts, state }: OverviewUnit): void {
  const { code, result } = unit;
  const score = result?.score?.complete
    ? t("batch", "score", { score: result.score.score, outOf: result.score.outOf })
    : "";
  const { error, warning } = counts;
  const words = { state: t("batch", `state.${state}`), code: code ?? "–", name: unitName(unit), error, warning, score };
  output.text(t("batch", "unit", words));
  for (const { file, text } of problemLines(t, unit)) output.text(t("batch", "problem", { file, text }));
}

function unitView({ t }: CommandContext, { unit, counts, state }: OverviewUnit, findings: readonly OverviewFinding[]) {
  const { id, code, parent, files, key, result } = unit;
  return {
    id,
    code,
    name: unitName(unit),
    parent,
    state,
    ...counts,
    score: result?.score
      ? { score: result.score.score, outOf: result.score.outOf, complete: result.score.complete }
      : null,
    key,
    files: files.map(({ path, role }) => ({ path, role })),
    problems: problemLines(t, unit),
    findings: findings.map((one) => {
      const { id: finding, rule, severity } = one.finding;
      const { place, what } = wordsOf(t, one);
      return { id: finding, rule, severity, message: what, file: one.path, place, decision: one.decision };
    }),
  };
}

function stateCounts({ units, missing, states }: Overview) {
  const { info, clean, ...others } = states;
  return { units: units.length, ...others, clean: clean + info, missing: missing.length };
}
