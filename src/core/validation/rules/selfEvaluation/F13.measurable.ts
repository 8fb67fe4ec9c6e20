import { wordsIn } from "../../../layout/cellText";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { actualOf, targetOf, type FormIndicatorRow } from "../../../forms/formRows";
import { splitUnit } from "../../../forms/values/measure";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { evaluationForms, targetForms, type EvaluationForm } from "./forms";

/** F13: targets that cannot be measured: 提升 without a standard, a number without its unit, two units for one number. Source: yueyanglouTargets2023. */
export const F13 = defineRule({
  id: "F13",
  severity: "warning",
  basis: ["yueyanglouTargets2023"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  check(context) {
    const forms = [...evaluationForms(context), ...targetForms(context)];
    const judged = forms.flatMap(({ indicators }) =>
      indicators.filter(({ row }) => row.values["target"]?.value ?? null),
    );
    const findings = forms.flatMap((form) => [
      ...one("default", form, isVague),
      ...one("noUnit", form, lacksUnit),
      ...one("twoUnits", form, hasTwoUnits),
    ]);
    return outcome(findings, judged.length);
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!E20": "提升" } }),
    silent({ of: "forms", set: { "自评表!E20": "制度修订并执行" } }),
  ],
});

type Judge = (indicator: FormIndicatorRow, form: EvaluationForm) => boolean;

/** One finding for a form, however many of its lines are concerned. */
function one(variant: string, form: EvaluationForm, judge: Judge): FindingDraft[] {
  const found = form.indicators.filter((indicator) => judge(indicator, form));
  if (found.length === 0) return [];
  return [
    {
      variant,
      cells: (["target", "measure"] as const).flatMap((role) =>
        found.flatMap(({ row }) => row.values[role]?.ref ?? []),
      ),
      params: { count: found.length, names: found.map(({ level3 }) => level3).join("、") },
    },
  ];
}

function isVague(indicator: FormIndicatorRow, { year }: EvaluationForm): boolean {
  const target = targetOf(indicator, year);
  return target.kind === "text" && target.vague;
}

/** Names that say by themselves what their number is: a rate, a degree, points, or a unit in brackets. */
const NEEDS_NO_UNIT =
  /率|比例|比重|占比|程度|满意度|得分|评分|等级|[（(](?:[^（()）]{0,2}(?:元|个|次|人|%|％|项|件|份|户|天|台|公里|平方米|吨)[^（()）]{0,2})[)）]/u;

/** A bare number beside an achievement that has a unit, or in a form whose other numbers all have theirs. */
function lacksUnit(indicator: FormIndicatorRow, form: EvaluationForm): boolean {
  const target = targetOf(indicator, form.year);
  if (target.kind !== "number" || target.measure.written !== "" || NEEDS_NO_UNIT.test(indicator.level3)) return false;
  const actual = actualOf(indicator, form.year);
  if (actual.kind === "number" && actual.measure.written !== "" && actual.measure.written !== "%") return true;
  if (target.fromNumberCell && target.number.lte(1)) return false;
  const others = form.indicators.filter((other) => other !== indicator).map((other) => targetOf(other, form.year));
  const withUnit = others.filter((other) => other.kind === "number" && other.measure.written !== "");
  const without = others.filter((other) => other.kind === "number" && other.measure.written === "");
  return withUnit.length > without.length;
}

/** 28.8万元 with % in the column 计量单位: one of the two is wrong. */
function hasTwoUnits({ row }: FormIndicatorRow): boolean {
  const column = wordsIn(row.values["measure"]);
  const own = /[\d.]\s*([^\d.\s≥≤<>=～~—-]+)$/u.exec(wordsIn(row.values["target"]).normalize("NFKC"))?.[1] ?? "";
  if (column === "" || own === "" || /^(?:以上|以下|以内|左右|及以上|及以下|\(含\))/u.test(own)) return false;
  return splitUnit(own).name !== splitUnit(column).name;
}
