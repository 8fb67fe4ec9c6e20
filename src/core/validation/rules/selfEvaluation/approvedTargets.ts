import type { FormIndicatorRow } from "../../../forms/formRows";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { evaluationForms, plainIndicator, targetForms, type EvaluationForm } from "./forms";

/** A self-evaluation and the table of targets that it is the answer to. */
export interface Pair {
  readonly form: EvaluationForm;
  readonly targets: EvaluationForm;
  readonly common: readonly (readonly [own: FormIndicatorRow, approved: FormIndicatorRow])[];
}

/** Forms share their indicators with their own targets; a table of another project has hardly any of them. */
export const LEAST_SHARE = 0.5;

export function pairs(context: ValidationContext): Pair[] {
  const targets = targetForms(context).filter(({ indicators }) => indicators.length > 0);
  return evaluationForms(context)
    .filter(({ table, indicators }) => table.kind !== "indicatorScores" && indicators.length > 0)
    .flatMap((form) => {
      const [best] = targets
        .map((one): Pair => ({ form, targets: one, common: commonLines(form, one) }))
        .sort((a, b) => b.common.length - a.common.length);
      return best && best.common.length >= form.indicators.length * LEAST_SHARE ? [best] : [];
    });
}

export function commonLines(form: EvaluationForm, targets: EvaluationForm): Pair["common"] {
  const approved = new Map(targets.indicators.map((line) => [plainIndicator(line.level3), line]));
  return form.indicators.flatMap((own) => {
    const line = approved.get(plainIndicator(own.level3));
    return line ? [[own, line] as const] : [];
  });
}

export function one(
  variant: string,
  lines: readonly FormIndicatorRow[],
  form: EvaluationForm,
  targets: EvaluationForm,
): FindingDraft[] {
  if (lines.length === 0) return [];
  return [
    {
      variant,
      cells: lines.flatMap(
        ({ row }) => (row.values["level4"] ?? row.values["level3"] ?? row.values["level2"])?.ref ?? [],
      ),
      params: {
        form: form.table.title,
        targets: targets.table.title,
        count: lines.length,
        names: lines.map(({ level3 }) => level3).join("、"),
      },
    },
  ];
}
