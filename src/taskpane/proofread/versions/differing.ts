import type { Stretch } from "../highlight";

/** Where two texts differ: what is left between their common beginning and end, numbers whole. */
export function differing(old: string, now: string): { readonly old: Stretch; readonly now: Stretch } {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  while (start > 0 && (splits(old, start) || splits(now, start))) start--;
  while (end > 0 && (splits(old, old.length - end) || splits(now, now.length - end))) end--;
  return { old: { start, end: old.length - end }, now: { start, end: now.length - end } };
}

/** A cut here would go through a number, or through one of the characters that take two places. */
function splits(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? "", text[at] ?? ""];
  return (/[\d.,]/u.test(before) && /[\d.,%]/u.test(after)) || /[\uDC00-\uDFFF]/.test(after);
}
