import type { Finding, Severity } from "./finding";

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** For sorting: the gravest first. */
export function bySeverity(a: Pick<Finding, "severity">, b: Pick<Finding, "severity">): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** How many findings of each severity there are. */
export function severityCounts(findings: readonly Pick<Finding, "severity">[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
