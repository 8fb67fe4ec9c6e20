/** How alike two texts are, 0 to 1: the share of neighbouring characters that both have (Dice). */
export function textsAlike(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [bigrams(a), bigrams(b)];
  const total = sizeOf(one) + sizeOf(other);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
  return (2 * common) / total;
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

/** A text with every number as one mark: what two versions have in common where only numbers changed. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+(?:,\d{3})*(?:\.\d+)?/gu, "#");
}
