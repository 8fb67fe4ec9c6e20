/**
 * Labels as people type them: full-width digits, 全角/半角 brackets, 合 计 (with an ideographic space), ideographic
 * indents, other dashes.
 * Two labels are the same when their normalised forms are equal.
 */

const BRACKETS: Record<string, string> = { "〔": "(", "〕": ")", "【": "(", "】": ")", "[": "(", "]": ")" };

/** Unicode NFKC, all white space removed, brackets made round and half-width, quotation marks and dashes unified. */
export function normaliseLabel(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/[\s\u200b\ufeff\u00ad]|\u200c|\u200d/gu, "")
      // What stood between a letter and its accent is gone: they may join now.
      .normalize("NFKC")
      .replace(/[〔〕【】[\]]/gu, (bracket) => BRACKETS[bracket] ?? bracket)
      .replace(/[“”„‟"＂«»「」『』]/gu, '"')
      .replace(/[‘’'＇]/gu, "'")
      .replace(/[‐‑‒–—―－﹣−─]/gu, "-")
      .replace(/其它/gu, "其他")
  );
}

/** The normalised label without any quotation marks, for names such as “三公”经费. */
export function plainLabel(text: string): string {
  return normaliseLabel(text).replace(/["']/g, "");
}

const LEADING_NUMBER =
  /^(?:\((?:[一二三四五六七八九十百]+|\d{1,3})\)|第[一二三四五六七八九十百]+[部章节]分?|[一二三四五六七八九十百]+[、.．,]|\d{1,3}[、.．](?!\d)|[①-⑳])/u;

/** `九、卫生健康支出` → `卫生健康支出`; also （一）, 1. and 其中：. Works on a normalised label. */
export function stripItemNumber(label: string): string {
  let rest = label;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(LEADING_NUMBER, "").replace(/^其中[::]?/u, "");
  }
  return rest;
}
