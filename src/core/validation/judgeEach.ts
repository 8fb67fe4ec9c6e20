import type { FindingDraft, RuleOutcome } from "./rule";

/** What came of one form, row, line …: `null` where it could not be judged. */
export type Verdict = FindingDraft | readonly FindingDraft[] | null;

/** Judge things one by one. */
export function judgeEach<T>(things: readonly T[], judge: (one: T) => Verdict): RuleOutcome {
  const verdicts = things.map(judge).filter((verdict) => verdict !== null);
  return { findings: verdicts.flat(), judged: verdicts.length };
}
