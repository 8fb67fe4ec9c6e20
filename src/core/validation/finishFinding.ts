import type { Finding, Severity } from "../findings/finding";
import { formatRef, type CellRef } from "../workbook/cellRef";
import type { FindingDraft, RuleFacts } from "./rule";

/**
 * The finding that a rule's draft becomes: with the severity of its rule, and its identity between runs.
 * @param severityOf the severity of a rule by its id: a difference in rounding is a finding of rule I01, whoever met it
 */
export function finishFinding(
  { id, severity }: RuleFacts,
  draft: FindingDraft,
  severityOf: (rule: string) => Severity,
): Finding {
  const { rule = id, variant = "default", params = {} } = draft;
  return {
    rule,
    variant,
    severity: draft.severity ?? (rule === id ? severity : severityOf(rule)),
    cells: uniqueCells(draft.cells),
    // An equation says whose it is: the same difference may be met by several rules.
    params: "baseVariant" in params ? { ...params, baseRule: id } : params,
    ...provenValues(draft, draft.severity ?? (rule === id ? severity : severityOf(rule))),
    difference: draft.difference ?? null,
    unit: draft.unit ?? null,
    fix: draft.fix ?? null,
    id: [rule, variant, draft.about ?? draft.cells.slice(0, 1).map(formatRef)].flat().join("/"),
  };
}

/**
 * What should stand there and what does: only where the value is proved wrong. A hint (info) proves nothing, and what
 * stands there is told only against what should.
 */
export function provenValues(
  { expected, actual }: Pick<FindingDraft, "expected" | "actual">,
  severity: Severity,
): Pick<Finding, "expected" | "actual"> {
  const isProven = severity !== "info" && expected !== undefined && expected !== null;
  return isProven ? { expected, actual: actual ?? null } : { expected: null, actual: null };
}

/** Each cell once, where it stands first. */
export function uniqueCells(cells: readonly CellRef[]): CellRef[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const key = formatRef(cell);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}
