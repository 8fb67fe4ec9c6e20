import { wordsIn } from "../../../layout/cellText";
import { says, silent } from "../../example";
import { targetOf, type FormIndicatorRow } from "../../../forms/formRows";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { numberCell, samePoints, type EvaluationForm } from "./forms";
import { pairs } from "./approvedTargets";
import { defineRule } from "../../defineRule";

/** F29: an indicator's target or weight is another one than was approved, and no adjustment is shown. Source: memory. */
export const F29 = defineRule({
  id: "F29",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["forms"],
  notChecked: "noTargets",
  check(context) {
    const lines = pairs(context).flatMap(({ form, targets, common }) =>
      common.map((pair) => ({ form, targets, pair })),
    );
    const findings = lines.flatMap(({ form, targets, pair: [own, approved] }) => [
      ...otherTarget(own, approved, form, targets),
      ...otherWeight(own, approved),
    ]);
    return outcome(findings, lines.length);
  },
  examples: [
    says("target", { of: "forms", set: { "绩效目标表!D4": "≥30次" } }),
    says("weight", { of: "forms", set: { "绩效目标表!E4": 15 } }),
    silent({ of: "forms", set: { "绩效目标表!D4": "≥24次 " } }),
  ],
});

function otherTarget(
  own: FormIndicatorRow,
  approved: FormIndicatorRow,
  form: EvaluationForm,
  targets: EvaluationForm,
): FindingDraft[] {
  // 调整指标值 in a column of its own is the explanation.
  if (wordsIn(own.row.values["adjustedTarget"]) !== "") return [];
  const [now, before] = [targetOf(own, form.year), targetOf(approved, targets.year)];
  if (now.kind !== "number" || before.kind !== "number") return [];
  const isSame = now.number.times(now.measure.factor).eq(before.number.times(before.measure.factor));
  // 0.95 in a number cell and 95 under % are the same.
  const isShare = now.number.times(100).eq(before.number) || before.number.times(100).eq(now.number);
  if (isSame || isShare) return [];
  return [
    {
      variant: "target",
      cells: [own, approved].flatMap(({ row }) => row.values["target"]?.ref ?? []),
      params: { name: own.level3, own: printed(own), approved: printed(approved) },
    },
  ];
}

function printed({ row }: FormIndicatorRow): string {
  const cell = row.values["target"];
  return cell?.number === null || !cell ? wordsIn(cell) : String(cell.number);
}

function otherWeight(own: FormIndicatorRow, approved: FormIndicatorRow): FindingDraft[] {
  const [now, before] = [numberCell(own.row, "weight"), numberCell(approved.row, "weight")];
  if (!now || !before || samePoints(now.number, before.number)) return [];
  return [
    {
      variant: "weight",
      cells: [now.ref, before.ref],
      params: { name: own.level3, own: now.number, approved: before.number },
      unit: "分",
    },
  ];
}
