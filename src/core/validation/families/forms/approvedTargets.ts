import { targetOf, textOf, type FormIndicatorRow } from "../../../forms/formRows";
import type { ValidationContext } from "../../context";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { evaluationForms, numberCell, plainIndicator, samePoints, targetForms, type EvaluationForm } from "./forms";

/** A self-evaluation and the table of targets that it is the answer to. */
interface Pair {
  readonly form: EvaluationForm;
  readonly targets: EvaluationForm;
  readonly common: readonly (readonly [own: FormIndicatorRow, approved: FormIndicatorRow])[];
}

/** Forms share their indicators with their own targets; a table of another project has hardly any of them. */
const LEAST_SHARE = 0.5;

function pairs(context: ValidationContext): Pair[] {
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

function commonLines(form: EvaluationForm, targets: EvaluationForm): Pair["common"] {
  const approved = new Map(targets.indicators.map((line) => [plainIndicator(line.level3), line]));
  return form.indicators.flatMap((own) => {
    const line = approved.get(plainIndicator(own.level3));
    return line ? [[own, line] as const] : [];
  });
}

/** F16: the self-evaluation judges other indicators than were approved with the budget. Source: memory (财预〔2020〕10号). */
export const sameIndicatorsRule: Rule = {
  id: "F16",
  check(context) {
    const all = pairs(context);
    const findings = all.flatMap(({ form, targets, common }) => {
      const own = new Set(common.map(([line]) => line));
      const approved = new Set(common.map(([, line]) => line));
      return [
        ...one(
          "notApproved",
          form.indicators.filter((line) => !own.has(line)),
          form,
          targets,
        ),
        ...one(
          "notJudged",
          targets.indicators.filter((line) => !approved.has(line)),
          form,
          targets,
        ),
      ];
    });
    return outcome(findings, all.length, { code: "noTargets", params: {} });
  },
};

function one(
  variant: string,
  lines: readonly FormIndicatorRow[],
  form: EvaluationForm,
  targets: EvaluationForm,
): Finding[] {
  if (lines.length === 0) return [];
  return [
    makeFinding({
      rule: "F16",
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
    }),
  ];
}

/** F29: an indicator's target or weight is another one than was approved, and no adjustment is shown. Source: memory. */
export const unchangedTargetsRule: Rule = {
  id: "F29",
  check(context) {
    const lines = pairs(context).flatMap(({ form, targets, common }) =>
      common.map((pair) => ({ form, targets, pair })),
    );
    const findings = lines.flatMap(({ form, targets, pair: [own, approved] }) => [
      ...otherTarget(own, approved, form, targets),
      ...otherWeight(own, approved),
    ]);
    return outcome(findings, lines.length, { code: "noTargets", params: {} });
  },
};

function otherTarget(
  own: FormIndicatorRow,
  approved: FormIndicatorRow,
  form: EvaluationForm,
  targets: EvaluationForm,
): Finding[] {
  // 调整指标值 in a column of its own is the explanation.
  if (textOf(own.row.values["adjustedTarget"]) !== "") return [];
  const [now, before] = [targetOf(own, form.year), targetOf(approved, targets.year)];
  if (now.kind !== "number" || before.kind !== "number") return [];
  const isSame = now.number.times(now.measure.factor).eq(before.number.times(before.measure.factor));
  // 0.95 in a number cell and 95 under % are the same.
  const isShare = now.number.times(100).eq(before.number) || before.number.times(100).eq(now.number);
  if (isSame || isShare) return [];
  return [
    makeFinding({
      rule: "F29",
      variant: "target",
      cells: [own, approved].flatMap(({ row }) => row.values["target"]?.ref ?? []),
      params: { name: own.level3, own: printed(own), approved: printed(approved) },
    }),
  ];
}

function printed({ row }: FormIndicatorRow): string {
  const cell = row.values["target"];
  return cell?.number === null || !cell ? textOf(cell) : String(cell.number);
}

function otherWeight(own: FormIndicatorRow, approved: FormIndicatorRow): Finding[] {
  const [now, before] = [numberCell(own.row, "weight"), numberCell(approved.row, "weight")];
  if (!now || !before || samePoints(now.number, before.number)) return [];
  return [
    makeFinding({
      rule: "F29",
      variant: "weight",
      cells: [now.ref, before.ref],
      params: { name: own.level3, own: now.number, approved: before.number },
      unit: "分",
    }),
  ];
}
