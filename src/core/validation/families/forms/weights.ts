import { makeFinding } from "../../makeFinding";
import type { Finding } from "../../../findings/finding";
import type { Rule } from "../../rule";
import { outcome } from "../../rule";
import { textOf } from "../../../forms/formRows";
import type { EvaluationForm } from "./forms";
import { addPoints, difference, evaluationForms, numberCell, pointsSum, refsOf, samePoints } from "./forms";

/** F01: weights add up: to 100, and to what the first level says in its own label (产出指标(50分)). Source: PMKPI_GX. */
export const weightsRule: Rule = {
  id: "F01",
  check(context) {
    const forms = evaluationForms(context).filter(({ indicators }) => indicators.some(({ weight }) => weight !== null));
    return outcome(
      forms.flatMap((form) => [...totalWeight(form), ...groupWeights(form)]),
      forms.length,
      {
        code: "noForm",
        params: {},
      },
    );
  },
};

function totalWeight({ funds, indicators, total }: EvaluationForm): Finding[] {
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
    makeFinding({
      rule: "F01",
      variant: isPrintedWrong ? "printedTotal" : "total",
      cells: refsOf([...(printed ? [printed] : []), ...parts]),
      params: { computation: pointsSum(parts), printed: expected },
      expected: isPrintedWrong ? sum : 100,
      actual: isPrintedWrong ? expected : sum,
      difference: isPrintedWrong ? difference(expected, sum) : difference(sum, 100),
      unit: "分",
    }),
  ];
}

const LABEL_WEIGHT = /\(?(\d+(?:\.\d+)?)分\)?$/u;

function groupWeights({ indicators }: EvaluationForm): Finding[] {
  const groups = new Map<string, EvaluationForm["indicators"][number][]>();
  for (const indicator of indicators) {
    const cell = indicator.row.values["level1"];
    if (!cell) continue;
    const key = cell.ref.address;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()].flatMap((own) => {
    const label = own[0]?.row.values["level1"];
    const stated = LABEL_WEIGHT.exec(textOf(label).normalize("NFKC").replace(/\s+/gu, ""))?.[1];
    const cells = own.flatMap(({ row }) => numberCell(row, "weight") ?? []);
    if (!label || stated === undefined || cells.length < own.length) return [];
    const sum = addPoints(cells);
    if (samePoints(sum, Number(stated))) return [];
    return [
      makeFinding({
        rule: "F01",
        variant: "group",
        cells: [label.ref, ...refsOf(cells)],
        params: { label: textOf(label), computation: pointsSum(cells), printed: stated },
        expected: Number(stated),
        actual: sum,
        difference: difference(sum, Number(stated)),
        unit: "分",
      }),
    ];
  });
}

/** F03: the rule's own text names another full score than the weight column (计8分 at a weight of 5). Source: JINCHUTOU. */
export const ruleTextRule: Rule = {
  id: "F03",
  check(context) {
    let judged = 0;
    const findings = evaluationForms(context).flatMap(({ indicators }) =>
      indicators.flatMap(({ row, weight, level3 }) => {
        const text = textOf(row.values["criteria"]);
        const full = /(?:计|得|为)\s*(?:满分)?\s*(\d+(?:\.\d+)?)\s*分/u.exec(text.normalize("NFKC"))?.[1];
        const cell = numberCell(row, "weight");
        if (full === undefined || weight === null || !cell) return [];
        judged += 1;
        if (Number(full) <= weight) return [];
        const ruleCell = row.values["criteria"];
        return [
          makeFinding({
            rule: "F03",
            cells: [cell.ref, ...(ruleCell ? [ruleCell.ref] : [])],
            params: { name: level3, weight, full },
            expected: weight,
            actual: Number(full),
            unit: "分",
          }),
        ];
      }),
    );
    return outcome(findings, judged, { code: "noRuleText", params: {} });
  },
};
