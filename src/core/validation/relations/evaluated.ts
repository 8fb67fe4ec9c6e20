import type { Finding } from "../../findings/finding";

/** What came of one relation: its findings and how many equations could be judged. */
export interface Evaluated {
  readonly findings: readonly Finding[];
  readonly judged: number;
}

export function together(results: Iterable<Evaluated>): Evaluated {
  const findings: Finding[] = [];
  let judged = 0;
  for (const result of results) {
    findings.push(...result.findings);
    judged += result.judged;
  }
  return { findings, judged };
}
