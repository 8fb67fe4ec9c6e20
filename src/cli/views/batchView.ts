import type { Batch, BatchUnit } from "../../core/batch/batchUnit";
import { unitName } from "../../core/batch/batchUnit";
import { hasProblem, unitCounts, unitState } from "../../core/batch/unitState";
import type { BatchRun } from "../../batch/runBatch";
import { problemLines } from "../../locales/batchText";
import type { CommandContext } from "../context";
import { printJson } from "../output";

/** Must anything be corrected or handed in again? What could not be looked at counts, too. */
export function needsCorrection({ units, missing }: Batch): boolean {
  return missing.length > 0 || units.some((unit) => hasProblem(unit) || unitCounts(unit).error > 0);
}

export function printBatch(context: CommandContext, run: BatchRun, json: boolean): void {
  const { t, output } = context;
  const { batch, kept, checked, left } = run;
  if (json) {
    printJson(output, {
      units: batch.units.map((unit) => unitView(context, unit)),
      missing: batch.missing,
      summary: { ...stateCounts(batch), kept, checked, left },
    });
    return;
  }
  for (const unit of batch.units) printUnit(context, unit);
  for (const { code, name } of batch.missing) output.text(t("batch", "missingUnit", { code: code ?? "–", name }));
  output.text(t("batch", "summary", stateCounts(batch)));
  output.text(t("batch", "work", { checked, kept }));
  if (left > 0) output.text(t("batch", "stopped", { left }));
}

function printUnit({ t, output }: CommandContext, unit: BatchUnit): void {
  const counts = unitCounts(unit);
  const state = unitState(unit, counts);
  const { code, result } = unit;
  const score = result?.score?.complete
    ? t("batch", "score", { score: result.score.score, outOf: result.score.outOf })
    : "";
  const { error, warning } = counts;
  const words = { state: t("batch", `state.${state}`), code: code ?? "–", name: unitName(unit), error, warning, score };
  output.text(t("batch", "unit", words));
  for (const { file, text } of problemLines(t, unit)) output.text(t("batch", "problem", { file, text }));
}

function unitView({ t }: CommandContext, unit: BatchUnit) {
  const { id, code, parent, files, key, result } = unit;
  const counts = unitCounts(unit);
  return {
    id,
    code,
    name: unitName(unit),
    parent,
    state: unitState(unit, counts),
    ...counts,
    score: result?.score
      ? { score: result.score.score, outOf: result.score.outOf, complete: result.score.complete }
      : null,
    key,
    files: files.map(({ path, role }) => ({ path, role })),
    problems: problemLines(t, unit),
  };
}

function stateCounts({ units, missing }: Batch) {
  const counts = { clean: 0, info: 0, warning: 0, error: 0, problem: 0, notChecked: 0 };
  for (const unit of units) counts[unitState(unit)] += 1;
  const { info, clean, ...others } = counts;
  return { units: units.length, ...others, clean: clean + info, missing: missing.length };
}
