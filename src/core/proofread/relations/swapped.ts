import { groupBy } from "../../groupBy";
import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isBudget } from "./factBook";
import type { Tie } from "./tie";

/** One name with two amounts, in the order of the document. */
interface Pair {
  readonly item: string;
  readonly first: AmountFact;
  readonly second: AmountFact;
}

/** No name is stated more often than so and still compared pair by pair. */
const MOST_STATED = 6;

/** G02: 人员支出512.30万元、公用支出356.20万元, and elsewhere the two amounts stand at each other's names. */
export function swapped(stated: readonly AmountFact[], book: FactBook): Tie[] {
  const named = stated.filter(({ certainty, together }) => certainty === "stated" || together.of > 1);
  const pairs = [...groupBy(named, (one) => keyOf(one, book)).values()].flatMap(pairsOf);
  const byAmounts = groupBy(pairs, ({ first, second }) => amountsOf(first, second).join("|"));
  return pairs.flatMap((pair): Tie[] => {
    const others = byAmounts.get(amountsOf(pair.second, pair.first).join("|")) ?? [];
    const other = others.find((one) => pair.first.at < one.first.at && isBeside(pair, one));
    return other ? [told(pair, other)] : [];
  });
}

/** The same sense, year, owner and balance: nothing but the name tells two amounts apart. */
function keyOf(one: AmountFact, book: FactBook): string {
  const sense = isBudget(one, book) ? one.aspect : "final";
  const fund = pattern("fund.ofItsOwn").test(one.fund) ? one.fund : "";
  return [one.item, sense, one.year ?? "", fund, one.owner].join("|");
}

function pairsOf(group: readonly AmountFact[]): Pair[] {
  if (group.length > MOST_STATED) return [];
  return group.flatMap((first, at) =>
    group
      .slice(at + 1)
      .filter((second) => second.quantity.amount !== first.quantity.amount && second.sentence !== first.sentence)
      .map((second) => ({ item: first.item, first, second })),
  );
}

function amountsOf(first: AmountFact, second: AmountFact): readonly number[] {
  return [first.quantity.amount, second.quantity.amount];
}

/** Both names in one paragraph, there and here. */
function isBeside(one: Pair, other: Pair): boolean {
  return (
    one.item !== other.item &&
    one.first.passage === other.first.passage &&
    Math.abs(one.second.passage.paragraph - other.second.passage.paragraph) <= 3
  );
}

function told(one: Pair, other: Pair): Tie {
  const { first, second } = one;
  const finding = foundAt(second.passage, second.sentence.quote, "G02", "error", {
    variant: "swapped",
    params: {
      item: one.item,
      other: other.item,
      first: first.quantity.written,
      second: second.quantity.written,
      paragraph: first.passage.paragraph,
    },
    expected: first.quantity.value.toNumber(),
    actual: second.quantity.value.toNumber(),
  });
  const facts = [second, other.second, first, other.first];
  return { relation: "sameFact", facts, agreement: "contradiction", finding };
}
