/**
 * How alike two normalised names are, 0 to 1: one minus the share of characters that must be changed. A name whose
 * characters all stand in the other in the same order (an abbreviation) counts by the share that it keeps.
 */
export function nameSimilarity(written: string, name: string): number {
  if (written === name) return 1;
  const longest = Math.max(written.length, name.length);
  if (longest === 0) return 1;
  const bySpelling = 1 - editDistance(written, name) / longest;
  if (written.length < 2 || !isSubsequence(written, name)) return bySpelling;
  return Math.max(bySpelling, 0.5 + (0.5 * written.length) / name.length);
}

function isSubsequence(short: string, long: string): boolean {
  let found = 0;
  for (let at = 0; at < long.length && found < short.length; at++) if (long[at] === short[found]) found++;
  return found === short.length;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
