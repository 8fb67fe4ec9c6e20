import Decimal from "decimal.js";
import { actualOf, isCostRow, targetOf, textOf } from "../../../forms/formRows";
import type { FormIndicatorRow } from "../../../forms/formRows";
import { scoreForm } from "../../../indicators/form/scoreForm";
import { statedTier, tierBand, withinBand } from "../../../indicators/form/qualitative";
import { DEFAULT_SETTINGS } from "../../../indicators/settings";
import type { IndicatorScore } from "../../../indicators/scoreSheet";
import { compareValues } from "../../../indicators/values/compareValues";
import type { Compared } from "../../../indicators/values/compareValues";
import { makeFinding } from "../../makeFinding";
import type { Finding } from "../../../findings/finding";
import type { Rule } from "../../rule";
import { outcome } from "../../rule";
import type { CellRef } from "../../../workbook/cellRef";
import type { EvaluationForm } from "./forms";
import { evaluationForms, numberCell, samePoints, targetForms } from "./forms";

/** One indicator line with what the customary formula makes of it. */
interface Judged {
  readonly form: EvaluationForm;
  readonly indicator: FormIndicatorRow;
  readonly weight: number;
  readonly stated: number;
  readonly compared: Compared;
  readonly reason: string;
  readonly cells: readonly CellRef[];
}

function judgedLines(form: EvaluationForm): Judged[] {
  return form.indicators.flatMap((indicator) => {
    const stated = numberCell(indicator.row, "score");
    const { weight } = indicator;
    if (!stated || weight === null) return [];
    const reason = textOf(indicator.row.values["reason"]);
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

/** A rule that looks at every judged indicator line of every form. */
function lineRule(id: string, find: (line: Judged) => Finding[]): Rule {
  return {
    id,
    check(context) {
      const lines = evaluationForms(context).flatMap(judgedLines);
      return outcome(lines.flatMap(find), lines.length, { code: "noForm", params: {} });
    },
  };
}

/** F09: full points though the target was missed; points lost without a reason. Source: SELFCHK, YY_KJJ. */
export const missedRule = lineRule("F09", ({ form, indicator, weight, stated, compared, reason, cells }) => {
  const name = indicator.level3;
  if (compared.type === "scored" && !compared.met && samePoints(stated, weight)) {
    return [
      makeFinding({
        rule: "F09",
        variant: "fullThoughMissed",
        cells,
        params: { name, derivation: compared.derivation, points: compared.score.toNumber(), stated },
        expected: compared.score.toNumber(),
        actual: stated,
        unit: "分",
      }),
    ];
  }
  if (isLate(compared) && samePoints(stated, weight)) {
    return [
      makeFinding({
        rule: "F09",
        variant: "fullThoughLate",
        cells,
        params: { name, derivation: compared.derivation, stated },
        actual: stated,
        unit: "分",
      }),
    ];
  }
  const column = form.table.columns.find(({ role }) => role === "reason")?.column;
  if (stated >= weight || stated < 0 || reason !== "" || column === undefined) return [];
  return [
    makeFinding({
      rule: "F09",
      variant: "noReason",
      cells: [...cells, { sheet: form.table.sheet, address: `${column}${indicator.row.row}` }],
      params: { name, stated, weight },
      expected: null,
      actual: stated,
      unit: "分",
    }),
  ];
});

function isLate(compared: Compared): compared is Extract<Compared, { readonly type: "manual" }> {
  return compared.type === "manual" && compared.notes.some(({ code }) => code === "deadlineMissed");
}

/** F10: a ceiling scored as if more were better, or the reverse. Source: DOCZJ, SELF2017, PMKPI. */
export const reversedRule: Rule = {
  id: "F10",
  check(context) {
    const scored = evaluationForms(context).flatMap(({ table, year }) =>
      scoreForm(table, { year, settings: DEFAULT_SETTINGS, options: {} }).map((indicator) => ({ indicator, table })),
    );
    const findings = scored.flatMap(({ indicator }) => (isReversed(indicator) ? [reversedFinding(indicator)] : []));
    return outcome(findings, scored.length, { code: "noForm", params: {} });
  },
};

function isReversed({ notes }: IndicatorScore): boolean {
  return notes.some(({ code }) => code === "statedDiffers.formulaReversed");
}

function reversedFinding({ name, stated, score, derivation, inputs }: IndicatorScore): Finding {
  const inputCells = inputs.flatMap(({ figure }) => (figure?.source.type === "cell" ? [figure.source.ref] : []));
  return makeFinding({
    rule: "F10",
    cells: [...(stated ? [stated.ref] : []), ...inputCells],
    params: { name, derivation, stated: stated?.score ?? "", points: score ?? "" },
    expected: score,
    actual: stated?.score ?? null,
    unit: "分",
  });
}

const OVER_FULFILLED_PERCENT = 130;

/** F11: 130 % of the target and more wants its reason. Source: PMKPI_GX. */
export const overFulfilledRule = lineRule("F11", ({ form, indicator, weight, stated, reason, cells }) => {
  const target = targetOf(indicator, form.year);
  const actual = actualOf(indicator, form.year);
  if (target.kind !== "number" || actual.kind !== "number" || target.direction === "atMost" || isCostRow(indicator))
    return [];
  if (target.number.lte(0) || reason !== "" || !samePoints(stated, weight)) return [];
  const percent = actual.number.times(100).div(target.number).toDecimalPlaces(2);
  // A percentage that a number cell holds as 0.96 against a written ≥95% is no over-fulfilment: the units are settled above.
  const compared = compareValues(target, actual, {
    weight,
    settings: DEFAULT_SETTINGS,
    isCost: false,
    hasReason: false,
  });
  if (compared.type !== "scored" || compared.value === null || compared.value < OVER_FULFILLED_PERCENT) return [];
  return [
    makeFinding({
      rule: "F11",
      cells,
      params: { name: indicator.level3, percent: compared.value },
      actual: percent.toNumber(),
      unit: "%",
    }),
  ];
});

/** F12: the points of a qualitative indicator lie outside the band of the tier that the form names. Source: PMKPI, SELF2017. */
export const bandRule = lineRule("F12", ({ form, indicator, weight, stated, compared, cells }) => {
  const target = targetOf(indicator, form.year);
  // A score table without a column of targets still names the tier that was reached.
  const isQualitative = compared.type === "qualitative" || target.kind === "blank";
  const tier = isQualitative ? statedTier(target, actualOf(indicator, form.year)) : null;
  if (tier === null) return [];
  const points = new Decimal(stated);
  if ((["80/60", "80/50"] as const).some((bands) => withinBand(points, tierBand(tier, weight, bands)))) return [];
  const band = tierBand(tier, weight, DEFAULT_SETTINGS.qualitativeBands);
  return [
    makeFinding({
      rule: "F12",
      cells,
      params: { name: indicator.level3, stated, from: band.from.toNumber(), to: band.to.toNumber() },
      actual: stated,
      unit: "分",
    }),
  ];
});

/** F14: no quantity, timeliness or satisfaction indicator, or fewer than three at all. Source: memory. */
const EXPECTED_GROUPS: readonly (readonly [string, RegExp])[] = [
  ["quantity", /数量/u],
  ["timeliness", /时效/u],
  ["satisfaction", /满意度/u],
];

export const groupsRule: Rule = {
  id: "F14",
  check(context) {
    const forms = [...evaluationForms(context), ...targetForms(context)].filter(
      ({ table, indicators }) => table.kind !== "indicatorScores" && indicators.length > 0,
    );
    const findings = forms.flatMap(({ table, indicators }) => {
      const says = (pattern: RegExp) =>
        indicators.some(({ level1, level2, level3 }) => [level1, level2, level3].some((text) => pattern.test(text)));
      const missing = EXPECTED_GROUPS.filter(([, pattern]) => !says(pattern)).map(([name]) => name);
      const cells = (["level1", "level2", "level3"] as const).flatMap((role) =>
        indicators.flatMap(({ row }) => row.values[role]?.ref ?? []),
      );
      if ((missing.length === 0 && indicators.length >= 3) || cells.length === 0) return [];
      return [
        makeFinding({
          rule: "F14",
          variant: missing.length > 0 ? "missingGroups" : "tooFew",
          cells,
          params: { groups: missing.join(), count: indicators.length, title: table.title },
        }),
      ];
    });
    return outcome(findings, forms.length, { code: "noForm", params: {} });
  },
};

/** F15: cost indicators both under 产出 (old form) and on their own (new form). Source: systems. */
export const mixedFormsRule: Rule = {
  id: "F15",
  check(context) {
    const forms = evaluationForms(context).filter(({ indicators }) => indicators.some(({ level1 }) => level1 !== ""));
    const findings = forms.flatMap(({ indicators }) => {
      const own = indicators.find(({ level1 }) => /^成本/u.test(level1));
      const underOutput = indicators.find(({ level1, level2 }) => /产出/u.test(level1) && /成本/u.test(level2));
      const cells = (["level2", "level1"] as const).flatMap((role) =>
        [own, underOutput].flatMap((line) => line?.row.values[role]?.ref ?? []),
      );
      return own && underOutput ? [makeFinding({ rule: "F15", cells })] : [];
    });
    return outcome(findings, forms.length, { code: "noForm", params: {} });
  },
};

const RATES = /合格率|覆盖率|及时率|完好率|满意度|回复率|到位率|通过率/u;

/** F27: a rate of passing, covering, answering … above 100 %. Source: memory. */
export const ratioRule = lineRule("F27", ({ form, indicator, cells }) => {
  const actual = actualOf(indicator, form.year);
  if (actual.kind !== "number") return [];
  const target = targetOf(indicator, form.year);
  // A cell that holds 1.05 and shows 105 % stands beside a target written in percent.
  const isShare =
    actual.fromNumberCell && target.kind === "number" && target.measure.written === "%" && actual.number.lte(2);
  const percent = isShare ? actual.number.times(100) : actual.measure.written === "%" ? actual.number : null;
  if (!RATES.test(indicator.level3) || !percent?.gt(100)) return [];
  return [
    makeFinding({
      rule: "F27",
      cells: [cells[1] ?? cells[0]].flatMap((cell) => cell ?? []),
      params: { name: indicator.level3, actual: percent.toNumber() },
      actual: percent.toNumber(),
      unit: "%",
    }),
  ];
});
