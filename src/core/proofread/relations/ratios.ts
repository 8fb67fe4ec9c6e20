import Decimal from "decimal.js";
import type { Fact } from "../../reading/facts";
import { isPercentFact } from "../../reading/facts";
import { NAMED_RATIO } from "../../reading/rules";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Relation, Tie } from "./tie";

/** F20: 发放问卷200份，收回180份，回收率90%: a rate with a name of its own, of the two numbers before it. */
export const ratios: Relation = (book) =>
  book.facts.flatMap((rate): Tie[] => {
    const name = NAMED_RATIO.exec(rate.lead)?.[1]?.replace(/^.*的/, "");
    if (!isPercentFact(rate) || rate.kind !== "ratio" || name === undefined) return [];
    const pair = pairBefore(rate, name, book);
    if (!pair) return [];
    const [whole, part] = pair;
    if (whole.quantity.value.isZero()) return [];
    const percent = part.quantity.value.times(100).div(whole.quantity.value);
    const facts = [rate, part, whole];
    const place = new Decimal(10).pow(-rate.quantity.decimals);
    if (percent.minus(rate.quantity.value).abs().lte(place))
      return [{ relation: "ratio", facts, agreement: "equal", finding: null }];
    const recomputed = percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const finding = foundAt(rate.passage, rate.sentence.quote, "F20", "error", {
      variant: "named",
      params: {
        name,
        part: part.quantity.written,
        whole: whole.quantity.written,
        recomputed: recomputed.toString(),
        rate: rate.quantity.written,
      },
      expected: recomputed.toNumber(),
      actual: rate.quantity.value.toNumber(),
    });
    return [{ relation: "ratio", facts, agreement: "contradiction", finding }];
  });

/** Two numbers of one unit right before it, one of them in words that the rate's name is made of (收回 and 回收率). */
function pairBefore(rate: Fact, name: string, book: FactBook): readonly [Fact, Fact] | null {
  const before = book.ofSentence(rate.sentence).filter(({ at, depth }) => at < rate.at && depth === rate.depth);
  const [first, second] = before.slice(-2);
  if (!first || !second || unitOf(first) !== unitOf(second) || unitOf(second) === "%") return null;
  const stem = name.slice(-3, -1);
  const isNamed = ({ lead }: Fact) => stem.length === 2 && [...stem].every((character) => lead.includes(character));
  if (isNamed(second)) return [first, second];
  return isNamed(first) ? [second, first] : null;
}

function unitOf({ quantity }: Fact): string {
  return quantity.kind === "amount" ? quantity.unit : quantity.kind === "count" ? quantity.measure : "%";
}
