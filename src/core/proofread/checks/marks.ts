import type { Passage } from "../../reading/passage";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { ProofFinding } from "../proofFinding";

/** A bracket that touches Chinese words: in formulas and foreign names half-width ones are right. */
const FULL_WIDTH = /（(?=[\p{Script=Han}\d])/gu;
const HALF_WIDTH = /\((?=[\p{Script=Han}])|(?<=\p{Script=Han})\((?=\d)/gu;
/** An opening bracket of one width closed by one of the other. */
const UNLIKE_PAIR = /（[^（）()\n]{1,60}\)|\([^（）()\n]{1,60}）/gu;
const DOUBLED = /。\s*。|，\s*，|；\s*；|、\s*、|[，；、]\s*。|。\s*[，；、]/gu;

/** G15: marks that are doubled, or of two widths in one document (GB/T 15834: 用全角). */
export const checkMarks: Check = ({ passages }) => {
  const prose = passages.filter(({ inTable }) => !inTable);
  return [
    ...mixedBrackets(prose),
    ...eachOnce(prose, UNLIKE_PAIR, "unlikePair"),
    ...eachOnce(prose, DOUBLED, "doubled"),
  ];
};

/** One finding for the whole document; none where only one width is used. */
function mixedBrackets(passages: readonly Passage[]): ProofFinding[] {
  const count = (pattern: RegExp) =>
    passages.reduce((sum, { written }) => sum + [...written.matchAll(pattern)].length, 0);
  const [full, half] = [count(FULL_WIDTH), count(HALF_WIDTH)];
  const first = passages.find(({ written }) => written.search(HALF_WIDTH) >= 0);
  if (full === 0 || half === 0 || !first) return [];
  return [foundAt(first, quoteOf(first), "G15", "info", { variant: "brackets", params: { full, half } })];
}

/** One finding a kind of fault, with the number of its places. */
function eachOnce(passages: readonly Passage[], pattern: RegExp, variant: string): ProofFinding[] {
  const places = passages.flatMap((passage) =>
    [...passage.written.matchAll(pattern)].map(([written]) => ({ passage, written })),
  );
  const [first] = places;
  if (!first) return [];
  const params = { written: first.written, count: places.length };
  return [foundAt(first.passage, quoteOf(first.passage), "G15", "info", { variant, params })];
}

function quoteOf({ written }: Passage): string {
  return written.trim().slice(0, 120);
}
