import type { Finding } from "./finding";

/**
 * One rule may find the same cell doubtful twice, each time against other cells: the second finding's id gets a number,
 * so that a list can tell them apart.
 */
export function withUniqueIds<F extends Finding>(findings: readonly F[]): F[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}/${count}` };
  });
}
