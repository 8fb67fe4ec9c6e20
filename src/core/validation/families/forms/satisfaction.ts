import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { paragraphs } from "../narrative/paragraphs";
import { evaluationForms, wordsOf } from "./forms";

const SATISFACTION = /满意/u;
/** What says where a degree of satisfaction comes from. */
const SURVEY = /问卷|调查|样本|访谈|走访|测评|评议|回访|抽样|回收|第三方|\d+\s*(?:份|人|户|名)/u;

/**
 * F19: a degree of satisfaction without survey, sample or source. Most forms have no column for it, so it is no more than
 * a remark. Source: MOF53, from memory.
 */
export const satisfactionRule: Rule = {
  id: "F19",
  check(context) {
    const lines = evaluationForms(context).flatMap(({ indicators }) =>
      indicators.filter(
        ({ level1, level2, level3, row }) =>
          SATISFACTION.test(`${level1}${level2}${level3}`) && (row.values["actual"]?.value ?? null) !== null,
      ),
    );
    const isToldElsewhere = paragraphs(context).some(({ text }) => SATISFACTION.test(text) && SURVEY.test(text));
    const without = isToldElsewhere
      ? []
      : lines.filter((line) => !SURVEY.test(wordsOf(line, "actual", "reason", "explanation", "criteria", "remark")));
    const findings = without.map(({ level3, row }) =>
      makeFinding({
        rule: "F19",
        severity: "info",
        cells: (["actual", "reason", "explanation", "score"] as const).flatMap((role) => row.values[role]?.ref ?? []),
        params: { name: level3 },
      }),
    );
    return outcome(findings, lines.length, { code: "noForm", params: {} });
  },
};
