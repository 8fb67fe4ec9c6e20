/** Of the 20 characters of 2号 (22 pt) that fit 156 mm one is left free: digits are wider than half a character. */
const LONGEST_LINE = 19;

/** Where a long title may break without tearing a word (GB/T 9704: 词意完整、排列对称). */
const BREAKS = ["（", "部门整体支出", "整体支出", "项目支出", "绩效评价", "绩效自评"];

/** The title on one line or, where it is too long, on two broken between words, as even as the words allow. */
export function titleLines(title: string): string[] {
  if (textLength(title) <= LONGEST_LINE) return [title];
  const candidates = BREAKS.map((word) => title.indexOf(word)).filter((index) => index > 0);
  const halves = candidates.map((index) => [title.slice(0, index), title.slice(index)] as const);
  const best = halves.sort((a, b) => unevenness(a) - unevenness(b))[0];
  return best && Math.max(textLength(best[0]), textLength(best[1])) <= LONGEST_LINE ? [...best] : [title];
}

function unevenness([first, second]: readonly [string, string]): number {
  return Math.abs(textLength(first) - textLength(second));
}

/** In Chinese characters; digits and letters count half. */
export function textLength(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 128 ? 0.5 : 1), 0);
}
