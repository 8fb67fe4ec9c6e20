import type { Finding } from "../findings/finding";
import { ruleFacts } from "./catalogue";
import { finishFinding } from "./finishFinding";
import type { FindingDraft } from "./rule";

export { uniqueCells } from "./finishFinding";

/** A Finding with the catalogue's severity (never a higher one) and its identity between runs. */
export function makeFinding(draft: FindingDraft & Pick<Finding, "rule">): Finding {
  return finishFinding(ruleFacts(draft.rule), draft, (rule) => ruleFacts(rule).severity);
}
