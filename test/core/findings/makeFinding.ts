import type { Finding } from "../../../src/core/findings/finding";
import { ruleFacts } from "../../../src/core/validation/catalogue";
import { finishFinding } from "../../../src/core/validation/finishFinding";
import type { FindingDraft } from "../../../src/core/validation/rule";

/** A finding of a rule as the engine would make it of the rule's draft. */
export function makeFinding(draft: FindingDraft & Pick<Finding, "rule">): Finding {
  return finishFinding(ruleFacts(draft.rule), draft, (rule) => ruleFacts(rule).severity);
}
