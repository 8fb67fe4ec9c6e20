import type { Finding } from "../findings/finding";
import { signatureOf } from "../validation/explanations";

/** The file in the store that keeps what people have decided; it only grows, and outlives every check. */
export const DECISIONS = "decisions.jsonl";

export const DECISION_KINDS = ["explained", "returned", "accepted"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What somebody has decided on a finding of a unit. */
export interface Decision {
  /** Id of the unit in the batch. */
  readonly unit: string;
  /** Id of the finding. */
  readonly finding: string;
  /** What the finding said then: with other figures the decision holds no more. */
  readonly signature: string;
  readonly decision: DecisionKind;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The decisions in the file's text, in their order; a line that broke off when it was written is none. */
export function parseDecisions(text: string): Decision[] {
  return text.split("\n").flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isDecision(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

/** The file's text with other lines behind it, each decision once; a line that broke off before them is closed first. */
export function withDecisions(text: string, more: string): string {
  const there = new Set(text.split("\n"));
  const lines = more.split("\n").filter((line) => parseDecisions(line).length > 0 && !there.has(line));
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return lines.length === 0 ? text : `${text}${gap}${[...new Set(lines)].join("\n")}\n`;
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Partial<Record<keyof Decision, unknown>>;
  const texts = [one.unit, one.finding, one.signature, one.reason, one.by, one.at];
  return texts.every((text) => typeof text === "string") && DECISION_KINDS.some((kind) => kind === one.decision);
}

export function decisionOn(
  unit: string,
  finding: Finding,
  entry: Pick<Decision, "decision" | "reason" | "by" | "at">,
): Decision {
  return { unit, finding: finding.id, signature: signatureOf(finding), ...entry };
}

/** Looks up the last decision that holds for what a finding says now. */
export function decisionBook(decisions: readonly Decision[]): (unit: string, finding: Finding) => Decision | null {
  const byPlace = new Map(decisions.map((one) => [`${one.unit}\n${one.finding}\n${one.signature}`, one]));
  const units = new Set(decisions.map(({ unit }) => unit));
  // A signature costs a digest: only where somebody has decided anything.
  return (unit, finding) =>
    units.has(unit) ? (byPlace.get(`${unit}\n${finding.id}\n${signatureOf(finding)}`) ?? null) : null;
}
