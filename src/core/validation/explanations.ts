import { formatRef } from "../workbook/cellRef";
import { sha256 } from "../workbook/sha256";
import type { Finding } from "../findings/finding";

/** The workbook setting that keeps the explanations (审核说明): a list of Explanation. */
export const EXPLANATIONS_SETTING = "validation.explanations";

/** The longest sentence that is kept: an explanation is one sentence, not a report. */
export const LONGEST_EXPLANATION = 500;

/** One sentence of the unit on a finding that it has looked at, as it is kept in the workbook. */
export interface Explanation {
  /** Id of the finding. */
  readonly finding: string;
  /** What the finding said when it was explained (signatureOf). */
  readonly signature: string;
  readonly text: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A finding with what the unit has said about it. */
export interface ReviewedFinding {
  readonly finding: Finding;
  /** It holds for what the finding says now: nothing is open. */
  readonly explanation: Explanation | null;
  /** It was given when the figures were others; offered again, it explains nothing by itself. */
  readonly earlier: Explanation | null;
}

export interface ExplainedFinding {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

/** An error must be corrected: no sentence makes it right. */
export function isExplainable({ severity }: Finding): boolean {
  return severity !== "error";
}

/**
 * What a finding says, in 32 hexadecimal digits: rule, cells and every figure and name that fills its sentence. The
 * sentence itself does not count: it differs by language and version.
 */
export function signatureOf(finding: Finding): string {
  const { rule, variant, cells, params, expected, actual, difference, unit } = finding;
  const named = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = [rule, variant, cells.map(formatRef), named, expected, actual, difference, unit];
  return sha256(JSON.stringify(said)).slice(0, 32);
}

/** The explanations in what the setting holds; anybody may have touched it, so what is none is left out. */
export function explanationsIn(kept: unknown): readonly Explanation[] {
  return Array.isArray(kept) ? kept.filter(isExplanation) : [];
}

/** Every finding with its explanation, in the same order. @param settings the workbook's */
export function reviewFindings(
  findings: readonly Finding[],
  settings: Readonly<Record<string, unknown>>,
): readonly ReviewedFinding[] {
  const byFinding = new Map<string, Explanation[]>();
  for (const explanation of explanationsIn(settings[EXPLANATIONS_SETTING])) {
    byFinding.set(explanation.finding, [...(byFinding.get(explanation.finding) ?? []), explanation]);
  }
  const signatures = findings.map((finding) => (byFinding.has(finding.id) ? signatureOf(finding) : ""));
  const said = new Set(signatures);
  return findings.map((finding, index) => {
    const given = byFinding.get(finding.id);
    if (!given || !isExplainable(finding)) return { finding, explanation: null, earlier: null };
    const explanation = given.find(({ signature }) => signature === signatures[index]) ?? null;
    // A sentence that holds for another finding on the same cell is not an earlier one of this.
    const earlier = explanation ? undefined : given.filter(({ signature }) => !said.has(signature)).at(-1);
    return { finding, explanation, earlier: earlier ?? null };
  });
}

/** The findings that are explained, with the sentences: what an appendix of the report lists. */
export function explainedFindings(
  findings: readonly Finding[],
  settings: Readonly<Record<string, unknown>>,
): readonly ExplainedFinding[] {
  return reviewFindings(findings, settings).flatMap(({ finding, explanation }) =>
    explanation ? [{ finding, explanation }] : [],
  );
}

/** The findings that nobody has explained: what still has to be looked at. */
export function openFindings(
  findings: readonly Finding[],
  settings: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  return reviewFindings(findings, settings).flatMap(({ finding, explanation }) => (explanation ? [] : [finding]));
}

/** The new value of the setting with the findings explained by one sentence; what each had, or had earlier, is replaced. */
export function withExplanations(
  kept: unknown,
  reviews: readonly ReviewedFinding[],
  entry: Pick<Explanation, "text" | "by" | "at">,
): readonly Explanation[] {
  const keyOf = ({ finding, signature }: Pick<Explanation, "finding" | "signature">) => `${finding} ${signature}`;
  const replaced = new Set(reviews.flatMap(({ explanation, earlier }) => explanation ?? earlier ?? []).map(keyOf));
  const text = entry.text.trim().slice(0, LONGEST_EXPLANATION);
  return [
    ...explanationsIn(kept).filter((one) => !replaced.has(keyOf(one))),
    ...reviews.map(({ finding }) => ({ ...entry, text, finding: finding.id, signature: signatureOf(finding) })),
  ];
}

/** The new value of the setting with the finding's sentence withdrawn; `undefined` when none is left. */
export function withoutExplanation(kept: unknown, review: ReviewedFinding): readonly Explanation[] | undefined {
  const withdrawn = review.explanation ?? review.earlier;
  const others = explanationsIn(kept).filter(
    ({ finding, signature }) => finding !== withdrawn?.finding || signature !== withdrawn.signature,
  );
  return others.length > 0 ? others : undefined;
}

function isExplanation(value: unknown): value is Explanation {
  if (typeof value !== "object" || value === null) return false;
  const { finding, signature, text, by, at } = value as Partial<Record<keyof Explanation, unknown>>;
  const texts = [finding, signature, text, by, at];
  return texts.every((one) => typeof one === "string") && text !== "";
}
