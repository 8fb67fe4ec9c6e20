const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|\/([^\s<>/]+)\s*>|([^\s<>/!?="'&]+)(?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>)/y;

/** `&` that begins no reference, and characters that XML does not know. */
// The class leaves out tab and line ends, which XML allows.
const WRONG_TEXT = /&(?!(?:#\d+|#x[\da-fA-F]+|[A-Za-z]\w*);)|[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]/u;

/** Is the text one whole element with everything in it opened and closed? Of what names mean nothing is asked. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = xml.startsWith("\ufeff") ? 1 : 0;
  if (WRONG_TEXT.test(xml)) return false;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length === 0 && text.trim() !== "") return false;
    if (next < 0) break;
    MARKUP.lastIndex = next;
    const found = MARKUP.exec(xml);
    if (!found) return false;
    const [markup, closing, opening, slash] = found;
    if (closing !== undefined && open.pop() !== closing) return false;
    if (opening !== undefined) {
      if (open.length === 0) roots += 1;
      if (slash === "") open.push(opening);
    }
    at = next + markup.length;
  }
  return open.length === 0 && roots === 1;
}
