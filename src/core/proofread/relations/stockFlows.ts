import Decimal from "decimal.js";
import { pattern } from "../../lexicon/words";
import type { Fact } from "../../reading/facts";
import { unitWritten } from "../../reading/quantity";
import { sumTie } from "./countTies";
import type { Relation, Tie } from "./tie";

/** G21: 年初余额320万元，本年增加45万元，本年减少15万元，年末余额350万元; the same of what is counted. */
export const stockFlows: Relation = (book) =>
  book.sentences.flatMap((sentence): Tie[] => {
    const facts = book.ofSentence(sentence);
    const at = facts.findIndex(({ lead }) => pattern("stock.opening").test(lead));
    const behind = facts.slice(at + 1);
    const end = behind.findIndex(({ lead }) => pattern("stock.closing").test(lead));
    const [opening, closing, flows] = [facts[at], behind[end], behind.slice(0, Math.max(0, end))];
    if (!opening || !closing || flows.length === 0) return [];
    return judge([closing, opening, ...flows], opening, closing, flows);
  });

function judge(facts: readonly Fact[], opening: Fact, closing: Fact, flows: readonly Fact[]): Tie[] {
  const signs = flows.map(signOf);
  if (
    signs.includes(0) ||
    new Set(facts.map(({ quantity }) => unitWritten(quantity))).size > 1 ||
    new Set(facts.map(({ depth }) => depth)).size > 1
  )
    return [];
  const place = new Decimal(10).pow(-Math.min(...facts.map(({ quantity }) => quantity.decimals)));
  const room = facts.some(({ quantity }) => quantity.decimals > 0) ? place.times(facts.length).div(2) : 0;
  return [sumTie("difference", { whole: closing, parts: [opening, ...flows], signs: [1, ...signs], room, facts })];
}

/** 本年增加, 购入: more; 本年减少, 售出: less; 0: the words do not tell. */
function signOf({ kind, lead, direction }: Fact): 1 | -1 | 0 {
  if (kind === "change") return direction;
  if (pattern("stock.comes").test(lead)) return 1;
  return pattern("stock.goes").test(lead) ? -1 : 0;
}
