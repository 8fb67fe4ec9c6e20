import { unitOf } from "../../lexicon/units";
import { pattern } from "../../lexicon/words";
import type { CountFact, Fact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import { sumTie } from "./countTies";
import { before } from "./operands";
import type { Relation, Tie } from "./tie";

/** G21: 编制60名，实有55人，空编5名; 抽检90批次，合格85批次，不合格5批次: what is left of two counts told right before. */
export const countRemainders: Relation = (book) =>
  book.facts.flatMap((left): Tie[] => {
    if (!isCountFact(left)) return [];
    const [total, taken, ...others] = sinceStop(before(left, book), left).filter(isBeside(left));
    if (!total || !taken || others.length > 0) return [];
    const words = left.lead.replace(/^.*[,;:、]/u, "");
    const denied = pattern("count.denied").exec(words)?.[1] ?? "";
    // 满意43份，基本满意3份，不满意1份: of a total that is none of them.
    const isRest =
      denied !== "" &&
      taken.lead.includes(denied) &&
      !total.lead.includes(denied) &&
      !pattern("count.denied").test(taken.lead);
    // 计划100人，实际120人，超额20人.
    const isBeyond = pattern("count.beyond").test(words);
    if (!isRest && !isBeyond && !pattern("count.left").test(words)) return [];
    const [whole, part] = isBeyond ? [taken, total] : [total, taken];
    return [sumTie("difference", { whole, parts: [part, left], at: left, facts: [left, whole, part] })];
  });

/** 满意50份，基本满意30份，不满意2份: of more than two, what is left is left of all of them. */
function sinceStop(near: readonly Fact[], left: Fact): readonly Fact[] {
  if (left.lead.includes(";")) return [];
  const from = [...near].reverse().findIndex(({ lead }) => lead.includes(";"));
  return from < 0 ? near : near.slice(near.length - from - 1);
}

/** Counts of one kind of thing (名 and 人 are people), on one level and in no list of parts. */
function isBeside(left: CountFact): (one: Fact) => boolean {
  const kindOf = ({ quantity }: CountFact) => unitOf(quantity.measure)?.counts || quantity.measure;
  return (one) =>
    isCountFact(one) &&
    one.kind === "count" &&
    !one.isBase &&
    one.depth === left.depth &&
    one.sentence === left.sentence &&
    kindOf(one) === kindOf(left);
}
