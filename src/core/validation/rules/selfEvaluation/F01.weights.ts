import { wordsIn } from "../../../layout/cellText";
import { says, silent } from "../../example";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import type { EvaluationForm } from "./forms";
import { addPoints, difference, evaluationForms, numberCell, pointsSum, refsOf, samePoints } from "./forms";
import { defineRule } from "../../defineRule";

/** F01: weights add up: to 100, and to what the first level says in its own label (产出指标(50分)). Source: performanceSystemGuangxi. */
export const F01 = defineRule({
  id: "F01",
  severity: "error",
  basis: ["performanceSystemGuangxi"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  check(context) {
    const forms = evaluationForms(context).filter(({ indicators }) => indicators.some(({ weight }) => weight !== null));
    return outcome(
      forms.flatMap((form) => [...totalWeight(form), ...groupWeights(form)]),
      forms.length,
    );
  },
  examples: [
    says("total", { of: "forms", set: { "自评表!G13": 12 } }),
    says("group", { of: "forms", set: { "自评表!B18": "效益指标(40分)" } }),
    says("printedTotal", { of: "forms", set: { "自评表!G22": 110 } }),
    silent({ of: "forms", set: { "自评表!B18": "效益指标" } }),
  ],
});

function totalWeight({ funds, indicators, total }: EvaluationForm): FindingDraft[] {
  // A form with blank weights is not filled in yet.
  if (indicators.some(({ weight }) => weight === null)) return [];
  const parts = [numberCell(funds, "weight"), ...indicators.map(({ row }) => numberCell(row, "weight"))].flatMap(
    (cell) => cell ?? [],
  );
  const printed = numberCell(total, "weight");
  const sum = addPoints(parts);
  const expected = printed?.number ?? 100;
  if (samePoints(sum, expected) && samePoints(expected, 100)) return [];
  const isPrintedWrong = samePoints(sum, 100) && printed !== null;
  return [
    {
      variant: isPrintedWrong ? "printedTotal" : "total",
      cells: refsOf([...(printed ? [printed] : []), ...parts]),
      params: { computation: pointsSum(parts), printed: expected },
      expected: isPrintedWrong ? sum : 100,
      actual: isPrintedWrong ? expected : sum,
      difference: isPrintedWrong ? difference(expected, sum) : difference(sum, 100),
      unit: "分",
    },
  ];
}

const LABEL_WEIGHT = /\(?(\d+(?:\.\d+)?)分\)?$/u;

function groupWeights({ indicators }: EvaluationForm): FindingDraft[] {
  const groups = new Map<string, EvaluationForm["indicators"][number][]>();
  for (const indicator of indicators) {
    const cell = indicator.row.values["level1"];
    if (!cell) continue;
    const key = cell.ref.address;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()].flatMap((own) => {
    const label = own[0]?.row.values["level1"];
    const stated = LABEL_WEIGHT.exec(wordsIn(label).normalize("NFKC").replace(/\s+/gu, ""))?.[1];
    const cells = own.flatMap(({ row }) => numberCell(row, "weight") ?? []);
    if (!label || stated === undefined || cells.length < own.length) return [];
    const sum = addPoints(cells);
    if (samePoints(sum, Number(stated))) return [];
    return [
      {
        variant: "group",
        cells: [label.ref, ...refsOf(cells)],
        params: { label: wordsIn(label), computation: pointsSum(cells), printed: stated },
        expected: Number(stated),
        actual: sum,
        difference: difference(sum, Number(stated)),
        unit: "分",
      },
    ];
  });
}
