import { wordsIn } from "../../../layout/cellText";
import type { ValidationContext } from "../../context";
import { actualOf, isCostRow, targetOf } from "../../../forms/formRows";
import type { FormIndicatorRow } from "../../../forms/formRows";
import { DEFAULT_SETTINGS } from "../../../indicators/settings";
import { compareValues } from "../../../indicators/values/compareValues";
import type { Compared } from "../../../indicators/values/compareValues";
import type { CellRef } from "../../../workbook/cellRef";
import type { EvaluationForm } from "./forms";
import { evaluationForms, numberCell } from "./forms";

/** One indicator line with what the customary formula makes of it. */
export interface Judged {
  readonly form: EvaluationForm;
  readonly indicator: FormIndicatorRow;
  readonly weight: number;
  readonly stated: number;
  readonly compared: Compared;
  readonly reason: string;
  readonly cells: readonly CellRef[];
}

/** Every indicator line of every form that has a weight and a score. */
export function judgedLines(context: ValidationContext): Judged[] {
  return evaluationForms(context).flatMap(linesOf);
}

function linesOf(form: EvaluationForm): Judged[] {
  return form.indicators.flatMap((indicator) => {
    const stated = numberCell(indicator.row, "score");
    const { weight } = indicator;
    if (!stated || weight === null) return [];
    const reason = wordsIn(indicator.row.values["reason"]);
    const compared = compareValues(targetOf(indicator, form.year), actualOf(indicator, form.year), {
      weight,
      settings: DEFAULT_SETTINGS,
      isCost: isCostRow(indicator),
      hasReason: reason !== "",
    });
    const cells = [
      stated.ref,
      ...(["actual", "target", "weight"] as const).flatMap((role) => indicator.row.values[role]?.ref ?? []),
    ];
    return [{ form, indicator, weight, stated: stated.number, compared, reason, cells }];
  });
}
