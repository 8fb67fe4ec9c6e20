import { oncePerKey } from "../../cache";
import type { ValidationContext } from "../context";
import { together, type RuleOutcome } from "../rule";
import { evaluateCarried } from "./carried";
import { evaluateKeyed } from "./keyed";
import { evaluateLimit } from "./limit";
import { evaluateRows } from "./rows";
import type { Relation } from "./relation";
import { evaluateSummary } from "./summaries";
import { evaluateTie } from "./ties";
import { evaluateTree } from "./trees";

/** Everything that a rule declares. */
export function evaluateRelations(relations: readonly Relation[], context: ValidationContext): RuleOutcome {
  return together(relations.map((relation) => outcomeOfRelation(relation, context)));
}

/** What one relation comes to, asked by its own rule and by those that look for a cause. */
export const outcomeOfRelation = oncePerKey((relation: Relation, context: ValidationContext): RuleOutcome => {
  switch (relation.form) {
    case "row":
      return evaluateRows(relation, context);
    case "tree":
      return evaluateTree(relation, context);
    case "summary":
      return evaluateSummary(relation, context);
    case "tie":
    case "atMost":
    case "agree":
      return evaluateTie(relation, context);
    case "limit":
      return evaluateLimit(relation, context);
    case "carried":
      return evaluateCarried(relation, context);
    case "keyed":
      return evaluateKeyed(relation, context);
  }
});
