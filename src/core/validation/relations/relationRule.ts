import type { ValidationContext } from "../context";
import { outcome, type Rule } from "../rule";
import { evaluateColumns } from "./columns";
import { together, type Evaluated } from "./evaluated";
import { columnRelations, RELATIONS } from "./relations";
import { evaluateSummary } from "./summaries";
import { evaluateAgreement, evaluateAtMost, evaluateTie } from "./ties";
import { evaluateTree } from "./trees";

/** Everything that relations.json and the equations of the lexicon declare for a rule. */
function evaluateRelations(rule: string, context: ValidationContext): Evaluated {
  const of = <T extends { readonly rule: string }>(relations: readonly T[]) =>
    relations.filter((relation) => relation.rule === rule);
  return together([
    ...of(RELATIONS.summaries).map((relation) => evaluateSummary(relation, context)),
    ...of(columnRelations()).map((relation) => evaluateColumns(relation, context)),
    ...of(RELATIONS.trees).map((relation) => evaluateTree(relation, context)),
    ...of(RELATIONS.ties).map((relation) => evaluateTie(relation, context)),
    ...of(RELATIONS.agree).map((relation) => evaluateAgreement(relation, context)),
    ...of(RELATIONS.atMost).map((relation) => evaluateAtMost(relation, context)),
  ]);
}

/** A rule of sums and ties; `more` adds checks that do not fit the declared shapes. */
export function relationRule(id: string, ...more: readonly ((context: ValidationContext) => Evaluated)[]): Rule {
  return {
    id,
    check: (context) => {
      const { findings, judged } = together([
        evaluateRelations(id, context),
        ...more.map((evaluate) => evaluate(context)),
      ]);
      return outcome(findings, judged);
    },
  };
}
