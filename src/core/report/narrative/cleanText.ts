/**
 * The user's words stand as they are; only what a word processor left behind goes: `[bookmark: _GoBack]`, zero-width
 * characters, white space around the paragraph.
 */
export function cleanUserText(text: string): string {
  return text
    .replace(/\[(?:bookmark|书签)\s*[:：][^\]]*\]/giu, "")
    .replace(/[\u200b\ufeff\u00ad]/gu, "")
    .trim();
}

const ITEM_NUMBER =
  /^\s*(?:[（(](?:[一二三四五六七八九十百]+|\d{1,3})[)）]|[一二三四五六七八九十百]+[、.．]|\d{1,3}[、.．](?!\d)|其中[:：])\s*/u;

/** `九、医疗卫生与计划生育支出` → `医疗卫生与计划生育支出`, with the brackets and quotation marks of the original. */
export function withoutItemNumber(label: string): string {
  let rest = label.trim();
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(ITEM_NUMBER, "");
  }
  return rest.replace(/\s*\n\s*/gu, "");
}

/** Does the text state a figure of its own (beyond the number that it starts with)? */
export function statesFigures(text: string): boolean {
  return /\d/u.test(withoutItemNumber(text).normalize("NFKC"));
}

/** A whole sentence, not a heading that lost its body. */
export function isSentence(text: string): boolean {
  return /[。；！？.;!?]$/u.test(text);
}

/** Ready to be followed by other words: without the full stop at its end. */
export function withoutFullStop(text: string): string {
  return text.replace(/[。；;.]+$/u, "");
}

/** `全县舆情处置` → `用于全县舆情处置`; a text that says 用于 or 主要用于 itself stands as it is. */
export function purposeText(use: string): string {
  const words = withoutFullStop(cleanUserText(use));
  return /^(?:主要|全部)?用于/u.test(words) ? words : `用于${words}`;
}
