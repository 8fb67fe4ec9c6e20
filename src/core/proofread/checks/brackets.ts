import type { Check } from "../check";
import { foundAtAll, quoteAtWritten } from "../check";

/** What a text in full-width marks has … */
const FULL_WIDTH = /[，；：（]/gu;
/** … and what one has that was written, or converted, in half-width ones: it has a way of its own. */
const HALF_MARKS = /(?<=\p{Script=Han})[,;:](?=\p{Script=Han})/gu;
/**
 * A pair of half-width brackets whose first word is Chinese: in formulas, foreign names and addresses they are right.
 * What a template leaves to choose, 上升(下降), is told by itself. `f(支出)`, `(实际/计划)×100%` and what stands in an address are formulas too.
 */
const HALF_WIDTH =
  /(?<![A-Za-z\d_)×÷*/=+-]|https?:\/\/[^\s，。；]*)\((?=\p{Script=Han})(?!(?:[增减]|上升|下降|增加|减少|增长|降低)\))[^()（）\n]{1,60}\)(?!\s*[×÷*/=+])/gu;
const FORMULA = /[×÷*/=+]/u;

/** G15: half-width brackets around Chinese words in a text that has full-width marks (GB/T 15834: 用全角). */
export const checkBrackets: Check = ({ passages }) => {
  const prose = passages.filter(({ inTable }) => !inTable);
  const hits = prose
    .filter(({ written }) => written.includes("("))
    .flatMap((passage) =>
      [...passage.written.matchAll(HALF_WIDTH)]
        .map(({ 0: written, index }) => ({ passage, written, quote: quoteAtWritten(passage, index) }))
        .filter(({ written }) => !FORMULA.test(written)),
    );
  const count = (pattern: RegExp) => prose.reduce((sum, { written }) => sum + [...written.matchAll(pattern)].length, 0);
  if (hits.length === 0 || count(FULL_WIDTH) < hits.length + count(HALF_MARKS)) return [];
  const [first] = hits;
  return foundAtAll(hits, "G15", "info", { variant: "brackets", params: { written: first?.written ?? "" } });
};
