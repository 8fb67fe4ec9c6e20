import type { ValidationView } from "../worker/views";

/** Which findings the pane shows: all, or those of 科目余额表, 明细账 and 序时账 (明细账校验). */
export type FindingScope = "all" | "ledger";

/** The result as far as it is in view; everything is checked, whatever is shown. */
export function inScope(validation: ValidationView, scope: FindingScope): ValidationView {
  if (scope === "all") return validation;
  const rules = new Set(validation.ledgerRules);
  const findings = validation.findings.filter(({ rule }) => rules.has(rule));
  const ids = new Set(findings.map(({ id }) => id));
  return {
    ...validation,
    findings,
    causes: validation.causes.filter((cause) => cause.findings.some((id) => ids.has(id))),
    unclear: validation.unclear.filter(({ rule }) => rules.has(rule)),
    notChecked: validation.notChecked.filter(({ rule }) => rules.has(rule)),
    checkedRules: validation.checkedRules.filter((rule) => rules.has(rule)),
  };
}
