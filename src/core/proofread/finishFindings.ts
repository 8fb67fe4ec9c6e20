import type { Severity } from "../findings/finding";
import { bySeverity, SEVERITIES } from "../findings/severity";
import { placeOf, type TextPlace } from "../findings/textPlace";
import { withUniqueIds } from "../findings/uniqueIds";
import { textSeverity } from "../validation/catalogue";
import type { ProofFinding } from "./proofFinding";

/**
 * What the checks found, as it is told: never graver than the catalogue allows, each remark once with all its places, by
 * severity and then in the order of the document, each with an id of its own.
 */
export function finishFindings(found: readonly ProofFinding[]): ProofFinding[] {
  const capped = found.map((finding) => ({ ...finding, severity: capOf(finding) }));
  const told = together(withoutEquationsAgain(capped));
  return withUniqueIds(told.sort((a, b) => bySeverity(a, b) || a.paragraph - b.paragraph));
}

function capOf({ rule, severity, isOfTable }: ProofFinding): Severity {
  if (isOfTable) return severity;
  const cap = textSeverity(rule);
  return SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(cap) ? cap : severity;
}

/** A total that a list and the field's own equation contradict with the same numbers is told by the equation. */
function withoutEquationsAgain(findings: readonly ProofFinding[]): ProofFinding[] {
  const equations = new Set(
    findings.filter(({ variant, isOfTable }) => variant === "identity" || isOfTable).map(numbersIn),
  );
  return findings.filter((one) => one.rule !== "G03" || one.variant === "identity" || !equations.has(numbersIn(one)));
}

function numbersIn({ paragraph, expected, actual }: ProofFinding): string {
  return `${paragraph} ${expected ?? ""} ${actual ?? ""}`;
}

/** The same remark in many places is one: a sentence that a merged cell prints twice, one slip all over a document. */
function together(findings: readonly ProofFinding[]): ProofFinding[] {
  const groups = new Map<string, ProofFinding[]>();
  for (const finding of findings) {
    const { rule, variant, severity, params } = finding;
    const key = JSON.stringify([rule, variant, severity, Object.values(params)]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.sort((a, b) => a.paragraph - b.paragraph);
    if (!first) return [];
    return others.length === 0 ? [first] : [{ ...first, places: distinctPlaces([first, ...others]) }];
  });
}

function distinctPlaces(findings: readonly ProofFinding[]): TextPlace[] {
  const seen = new Set<string>();
  return findings
    .flatMap(({ places }) => places)
    .map(placeOf)
    .filter(({ paragraph, cell, span, quote }) => {
      const key = JSON.stringify([paragraph, cell, span ?? quote]);
      return !seen.has(key) && seen.add(key).size > 0;
    });
}
