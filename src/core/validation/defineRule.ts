import type { ValidationContext } from "./context";
import type { Example } from "./example";
import { judgeEach, type Verdict } from "./judgeEach";
import { evaluateRelations } from "./relations/evaluateRelations";
import type { Relation } from "./relations/relation";
import { together, type FindingDraft, type RuleFacts, type RuleOutcome, type RuleUnit } from "./rule";

/** A rule as its file states it: declared relations, a judgement of each of some things, or a check of its own. */
export interface RuleDefinition<T> extends RuleFacts {
  /** Why nothing was judged, if nothing was; default: the cells are blank. */
  readonly notChecked?: string;
  readonly relations?: readonly Relation[];
  /** The things that are judged one by one … */
  readonly each?: (context: ValidationContext) => readonly T[];
  /** … and what is found in one of them. */
  readonly judge?: (one: T, context: ValidationContext) => Verdict;
  /** For what is not judged thing by thing. */
  readonly check?: (context: ValidationContext) => RuleOutcome;
  /** Findings of one cause become one. */
  readonly merge?: (findings: readonly FindingDraft[]) => readonly FindingDraft[];
  /** Set for a rule that is how others judge: it counts as checked with any of those. */
  readonly partOf?: (rule: RuleUnit) => boolean;
  /** Run by the tests, printed in docs/rules. */
  readonly examples: readonly Example[];
}

/** A rule of the catalogue. Its file stands in `rules/<topic>/<id>.<name>.ts` and is found there; no list names it. */
export function defineRule<T = never>(definition: RuleDefinition<T>): RuleUnit {
  const { relations = [], each, judge, check, merge = (all) => all, notChecked = "blank", ...facts } = definition;
  return {
    ...facts,
    notChecked,
    relations,
    check(context) {
      const outcome = together([
        evaluateRelations(relations, context),
        ...(each && judge ? [judgeEach(each(context), (one) => judge(one, context))] : []),
        ...(check ? [check(context)] : []),
      ]);
      return { ...outcome, findings: merge(outcome.findings) };
    },
  };
}
