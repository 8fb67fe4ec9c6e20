import Decimal from "decimal.js";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { compareValues } from "../values/compareValues";
import { scoreExecutionLine } from "./executionLine";
import type { FormContext } from "./formContext";
import { actualOf, indicatorRows, isCostRow, targetOf } from "../../forms/formRows";
import type { FormIndicatorRow } from "../../forms/formRows";
import type { IndicatorScore, ScoreNote } from "../scoreSheet";
import { DEFAULT_SETTINGS } from "../settings";
import type { ScoreSettings } from "../settings";

/**
 * Why the unit's own score differs from ours. A cause is named only where it gives the stated score exactly: another
 * choice of the settings, the printed execution amount, a reversed formula, full marks for a missed target.
 */
export function whyStatedDiffers(
  indicator: IndicatorScore,
  stated: number,
  table: RecognisedTable,
  context: FormContext,
): ScoreNote {
  const params = { stated, computed: indicator.score ?? "", weight: indicator.weight };
  const same = (score: number | null) => score !== null && new Decimal(score).minus(stated).abs().lte("0.01");
  if (stated > indicator.weight || stated < 0) return { code: "statedDiffers.outOfRange", params };
  const cause =
    indicator.id === "execution"
      ? executionCause(indicator, table, context, same)
      : rowCause(indicator, table, context, same);
  return { code: `statedDiffers.${cause}`, params };
}

type Same = (score: number | null) => boolean;

function executionCause(indicator: IndicatorScore, table: RecognisedTable, context: FormContext, same: Same): string {
  if (indicator.notes.some((note) => note.code === "executedByNature")) return "printedExecution";
  const executionBase = context.settings.executionBase === "opening" ? "fullYear" : "opening";
  const other = scoreExecutionLine(table, { ...context.settings, executionBase });
  return other && same(other.score) ? `executionBase.${executionBase}` : "unexplained";
}

function rowCause(indicator: IndicatorScore, table: RecognisedTable, context: FormContext, same: Same): string {
  const row = indicatorRows(table).find((candidate) => `row${candidate.row.row}` === indicator.id);
  if (!row) return "unexplained";
  const reverseFormula = context.settings.reverseFormula === "ratio" ? "linear" : "ratio";
  if (same(scoreWith(row, context, { ...context.settings, reverseFormula }))) return `reverseFormula.${reverseFormula}`;
  if (same(swapped(row, context))) return "formulaReversed";
  if ((indicator.score ?? 0) < indicator.weight && same(indicator.weight)) return "fullThoughMissed";
  return (indicator.score ?? 0) > (indicator.stated?.score ?? 0) && indicator.reason === null
    ? "lowerWithoutReason"
    : "unexplained";
}

function scoreWith(row: FormIndicatorRow, context: FormContext, settings: ScoreSettings): number | null {
  const compared = compareValues(targetOf(row, context.year), actualOf(row, context.year), {
    weight: row.weight ?? 0,
    settings,
    isCost: isCostRow(row),
    hasReason: true,
  });
  return compared.type === "scored" ? compared.score.toNumber() : null;
}

/** The points that come out when actual and target change places in the formula (rule F10: ≤ scored by actual ÷ target). */
function swapped(row: FormIndicatorRow, context: FormContext): number | null {
  const target = targetOf(row, context.year);
  const actual = actualOf(row, context.year);
  if (target.kind !== "number" || actual.kind !== "number") return null;
  const compared = compareValues(
    { ...target, direction: target.direction === "atMost" ? "atLeast" : "atMost", stated: true },
    actual,
    { weight: row.weight ?? 0, settings: DEFAULT_SETTINGS, isCost: false, hasReason: true },
  );
  return compared.type === "scored" && !compared.met ? compared.score.toNumber() : null;
}
