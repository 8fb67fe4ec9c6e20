/** Two things that correspond; one of them is missing where something was added or taken away. */
export interface Pair<T> {
  readonly old: T | null;
  readonly now: T | null;
}

interface Likeness<T> {
  /** The same for things that are equal. */
  readonly key: (one: T) => string;
  /** How alike two things are that are not equal, 0 to 1. */
  readonly alike: (old: T, now: T) => number;
}

/** Below it two things are not one thing that was changed. */
const ALIKE = 0.5;
/** So many pairs of a gap are looked at; in a larger one nothing is taken for changed. */
const MOST_PAIRS = 250_000;

/**
 * Two sequences put side by side, in order: equal things first, by what stands in each of them once (patience), then within the
 * gaps the most alike.
 */
export function align<T>(old: readonly T[], now: readonly T[], likeness: Likeness<T>): Pair<T>[] {
  const { key } = likeness;
  let start = 0;
  while (start < old.length && start < now.length && keyAt(old, start, key) === keyAt(now, start, key)) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && keyAt(old, old.length - 1 - end, key) === keyAt(now, now.length - 1 - end, key)) end++;
  const equal = (from: number, to: number, shift: number): Pair<T>[] =>
    old.slice(from, to).map((one, at) => ({ old: one, now: now[from + shift + at] ?? null }));
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end), likeness);
  return [...equal(0, start, 0), ...middle, ...equal(old.length - end, old.length, now.length - old.length)];
}

function keyAt<T>(list: readonly T[], at: number, key: (one: T) => string): string | null {
  const one = list[at];
  return one === undefined ? null : key(one);
}

function between<T>(old: readonly T[], now: readonly T[], likeness: Likeness<T>): Pair<T>[] {
  if (old.length === 0) return now.map((one) => ({ old: null, now: one }));
  if (now.length === 0) return old.map((one) => ({ old: one, now: null }));
  const anchors = anchorsOf(old.map(likeness.key), now.map(likeness.key));
  if (anchors.length === 0) return mostAlike(old, now, likeness);
  const pairs: Pair<T>[] = [];
  let [fromOld, fromNow] = [0, 0];
  for (const [atOld, atNow] of [...anchors, [old.length, now.length] as const]) {
    pairs.push(...align(old.slice(fromOld, atOld), now.slice(fromNow, atNow), likeness));
    const [one, other] = [old[atOld], now[atNow]];
    if (one !== undefined && other !== undefined) pairs.push({ old: one, now: other });
    [fromOld, fromNow] = [atOld + 1, atNow + 1];
  }
  return pairs;
}

/** What stands once in each, in an order that both have: the longest such row. */
function anchorsOf(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const [inOld, inNow] = [placesOfOnce(old), placesOfOnce(now)];
  const common = [...inOld].flatMap(([key, at]) => {
    const other = inNow.get(key);
    return other === undefined ? [] : [{ old: at, now: other, before: -1 }];
  });
  const ends: number[] = [];
  for (const [at, one] of common.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((common[ends[middle] ?? 0]?.now ?? 0) < one.now) low = middle + 1;
      else high = middle;
    }
    one.before = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const row: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0;) {
    const one = common[at];
    if (!one) break;
    row.unshift([one.old, one.now]);
    at = one.before;
  }
  return row;
}

function placesOfOnce(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(keys.flatMap((key, at) => (counts.get(key) === 1 ? [[key, at] as const] : [])));
}

/** The pairing in order that is the most alike in sum; what is not alike stays alone. */
function mostAlike<T>(old: readonly T[], now: readonly T[], { key, alike }: Likeness<T>): Pair<T>[] {
  const apart = () => [...old.map((one) => ({ old: one, now: null })), ...now.map((one) => ({ old: null, now: one }))];
  if (old.length * now.length > MOST_PAIRS) return apart();
  const width = now.length + 1;
  const likeness = new Float64Array(old.length * now.length);
  const best = new Float64Array((old.length + 1) * width);
  for (const [row, one] of [...old.entries()].reverse()) {
    for (const [column, other] of [...now.entries()].reverse()) {
      const equal = key(one) === key(other) ? 1 : alike(one, other);
      likeness[row * now.length + column] = equal;
      const paired = equal < ALIKE ? 0 : equal + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(
        paired,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  }
  const pairs: Pair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [one, other] = [old[row], now[column]];
    const equal = likeness[row * now.length + column] ?? 0;
    const here = best[row * width + column] ?? 0;
    const isPaired =
      one !== undefined &&
      other !== undefined &&
      equal >= ALIKE &&
      here === equal + (best[(row + 1) * width + column + 1] ?? 0);
    if (isPaired) pairs.push({ old: one, now: other });
    else if (one !== undefined && (other === undefined || here === (best[(row + 1) * width + column] ?? 0)))
      pairs.push({ old: one, now: null });
    else if (other !== undefined) pairs.push({ old: null, now: other });
    if (isPaired) [row, column] = [row + 1, column + 1];
    else if (pairs.at(-1)?.now === null) row++;
    else column++;
  }
  return pairs;
}
