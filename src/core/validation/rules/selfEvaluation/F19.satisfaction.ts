import { says, silent } from "../../example";
import type { ValidationContext } from "../../context";
import type { FormIndicatorRow } from "../../../forms/formRows";
import { defineRule } from "../../defineRule";
import { paragraphs } from "../classification/paragraphs";
import { evaluationForms, wordsOf } from "./forms";

const SATISFACTION = /满意/u;
/** What says where a degree of satisfaction comes from. */
const SURVEY = /问卷|调查|样本|访谈|走访|测评|评议|回访|抽样|回收|第三方|\d+\s*(?:份|人|户|名)/u;

/**
 * F19: a degree of satisfaction without survey, sample or source. Most forms have no column for it, so it is no more than
 * a remark. Source: 财预〔2013〕53号, from memory.
 */
export const F19 = defineRule({
  id: "F19",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noForm",
  each: satisfactionLines,
  judge(line, context) {
    const isToldElsewhere = paragraphs(context).some(({ text }) => SATISFACTION.test(text) && SURVEY.test(text));
    if (isToldElsewhere || SURVEY.test(wordsOf(line, "actual", "reason", "explanation", "criteria", "remark")))
      return [];
    const { level3, row } = line;
    return {
      severity: "info",
      cells: (["actual", "reason", "explanation", "score"] as const).flatMap((role) => row.values[role]?.ref ?? []),
      params: { name: level3 },
    };
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!F21": "93%" } }),
    silent({ of: "forms", set: { "自评表!F21": "93%（回收问卷200份）" } }),
  ],
});

function satisfactionLines(context: ValidationContext): FormIndicatorRow[] {
  return evaluationForms(context).flatMap(({ indicators }) =>
    indicators.filter(
      ({ level1, level2, level3, row }) =>
        SATISFACTION.test(`${level1}${level2}${level3}`) && (row.values["actual"]?.value ?? null) !== null,
    ),
  );
}
