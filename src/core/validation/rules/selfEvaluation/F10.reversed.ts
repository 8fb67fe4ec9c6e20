import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { scoreForm } from "../../../indicators/form/scoreForm";
import { DEFAULT_SETTINGS } from "../../../indicators/settings";
import type { IndicatorScore } from "../../../indicators/scoreSheet";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { evaluationForms } from "./forms";
import { defineRule } from "../../defineRule";

/** F10: a ceiling scored as if more were better, or the reverse. Source: selfEvaluationNotes, projectSelfEvaluation2017, performanceSystemScoring. */
export const F10 = defineRule({
  id: "F10",
  severity: "error",
  basis: ["selfEvaluationNotes", "projectSelfEvaluation2017", "performanceSystemScoring"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  check(context) {
    const scored = evaluationForms(context).flatMap(({ table, year }) =>
      scoreForm(table, { year, settings: DEFAULT_SETTINGS, options: {} }).map((indicator) => ({ indicator, table })),
    );
    const findings = scored.flatMap(({ indicator }) => (isReversed(indicator) ? [reversedFinding(indicator)] : []));
    return outcome(findings, scored.length);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("condition", "公用经费控制率≤100%，计8分；公用经费>100%，每超过一个百分点扣0.8分。"),
      silentOn("公用经费控制率≤100%，计8分；公用经费控制率>100%，每超过一个百分点扣0.8分。"),
    ],
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!H13": 9.23 } }),
    silent({ of: "forms", set: { "自评表!F17": "300万元" } }),
  ],
});

function isReversed({ notes }: IndicatorScore): boolean {
  return notes.some(({ code }) => code === "statedDiffers.formulaReversed");
}

function reversedFinding({ name, stated, score, derivation, inputs }: IndicatorScore): FindingDraft {
  const inputCells = inputs.flatMap(({ figure }) => (figure?.source.type === "cell" ? [figure.source.ref] : []));
  return {
    cells: [...(stated ? [stated.ref] : []), ...inputCells],
    params: { name, derivation, stated: stated?.score ?? "", points: score ?? "" },
    expected: score,
    actual: stated?.score ?? null,
    unit: "分",
  };
}
