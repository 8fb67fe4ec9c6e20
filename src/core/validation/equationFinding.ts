import type { Finding } from "../findings/finding";
import { ruleFacts } from "./catalogue";
import type { Comparison } from "./equation";
import { equationDraft } from "./equationDraft";
import { finishFinding } from "./finishFinding";

/** The finding for an equation of a rule that does not hold; `null` where it holds. */
export function equationFinding(
  rule: string,
  variant: string,
  comparison: Comparison,
  params: Readonly<Record<string, string | number>> = {},
): Finding | null {
  const draft = equationDraft(variant, comparison, params);
  return draft && finishFinding(ruleFacts(rule), draft, (id) => ruleFacts(id).severity);
}
