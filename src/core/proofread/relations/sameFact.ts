import { groupBy } from "../../groupBy";
import type { AmountFact } from "../../reading/facts";
import { compareAmounts } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isBudget, isHeadline, isOfGoods, isOwn } from "./factBook";
import type { Relation, Tie } from "./tie";

/**
 * G02: one item with two amounts in the same sense, of the same year, unit and fund, in whatever places. Names that a report
 * states once contradict each other outright; of other names only amounts that differ by a slip of the pen are shown.
 */
export const sameFact: Relation = (book) => {
  const stated = book.facts.filter(isOwn).filter((one) => one.item !== "" && !isOfGoods(one));
  const headlines = groupBy(stated.filter(isHeadline), (one) => keyOf(one, book, ownFund(one.item) ? "" : one.fund));
  const names = groupBy(
    stated.filter(({ certainty, item, depth }) => certainty === "stated" && item.length > 2 && depth === 0),
    (one) => keyOf({ ...one, item: one.item.replace(/(?:合计|总计|总额)$/, "") }, book, ""),
  );
  const told = [...headlines.values()].flatMap((group) => differing(group, book));
  const known = new Set(told.flatMap(({ facts }) => facts));
  return [
    ...told,
    ...[...names.values()].flatMap((group) => slips(group).filter(({ facts }) => !facts.some((one) => known.has(one)))),
  ];
};

/** The name says of which fund the item is. */
function ownFund(item: string): boolean {
  return /财政拨款|公务|三公|出国|机关运行|采购/.test(item);
}

function keyOf(one: AmountFact, book: FactBook, fund: string): string {
  const sense = isBudget(one, book) ? (one.aspect === "openingBudget" ? "openingBudget" : "budget") : "final";
  return [one.item, sense, one.year ?? "", one.owner, fund].join("|");
}

/** The item is named by the sentence itself. */
function isNamed(fact: AmountFact, book: FactBook): boolean {
  return book
    .ofSentence(fact.sentence)
    .some(({ item, certainty, at }) => item === fact.item && certainty === "stated" && at <= fact.at);
}

function differing(group: readonly AmountFact[], book: FactBook): Tie[] {
  const odd = oddOneOf(group);
  const [first] = group;
  if (!odd)
    return first && group.length > 1 ? [{ relation: "sameFact", facts: group, agreement: "equal", finding: null }] : [];
  const other = group.find((one) => compareAmounts(one.quantity, odd.quantity) !== "equal");
  if (!other) return [];
  const agreement = compareAmounts(odd.quantity, other.quantity);
  const isSure = isNamed(odd, book) && isNamed(other, book) && odd.fund === other.fund;
  const tie = (finding: Tie["finding"]): Tie[] => [{ relation: "sameFact", facts: [odd, other], agreement, finding }];
  const quote = odd.sentence.quote;
  if (agreement === "rounding")
    return tie(foundAt(odd.passage, quote, "G02", "info", detailsOf(odd, other, "rounding")));
  if (isUnitSlip(odd.quantity.amount / other.quantity.amount))
    return tie(foundAt(odd.passage, quote, "A03", "error", detailsOf(odd, other, "unit")));
  return tie(foundAt(odd.passage, quote, "G02", isSure ? "error" : "warning", detailsOf(odd, other, "twoPlaces")));
}

function detailsOf(odd: AmountFact, other: AmountFact, variant: string) {
  return {
    variant,
    params: {
      item: odd.item,
      first: other.quantity.written,
      second: odd.quantity.written,
      paragraph: other.passage.paragraph,
    },
    expected: other.quantity.value.toNumber(),
    actual: odd.quantity.value.toNumber(),
  };
}

/** The statement that fewest others agree with; of two, the later one. */
function oddOneOf(group: readonly AmountFact[]): AmountFact | null {
  const counts = new Map<number, number>();
  for (const { quantity } of group) counts.set(quantity.amount, (counts.get(quantity.amount) ?? 0) + 1);
  if (counts.size < 2) return null;
  const fewest = Math.min(...counts.values());
  return group.filter(({ quantity }) => counts.get(quantity.amount) === fewest).at(-1) ?? null;
}

/** 元 for 万元 or the other way round: the same digits, ten thousand times as much. */
function isUnitSlip(ratio: number): boolean {
  return [ratio, 1 / ratio].some((one) => Math.abs(one - 10_000) < 1);
}

/** Amounts of one name in two paragraphs that differ by a slip: the same where they agree. */
function slips(group: readonly AmountFact[]): Tie[] {
  const [first] = group;
  return group.slice(1).flatMap((one): Tie[] => {
    if (!first || one.passage === first.passage || one.quantity.unit !== first.quantity.unit) return [];
    if (one.quantity.amount === first.quantity.amount)
      return [{ relation: "sameFact", facts: [one, first], agreement: "equal", finding: null }];
    if (one.fund !== first.fund && one.fund !== "" && first.fund !== "") return [];
    if (!isSlip(first.quantity.written, one.quantity.written)) return [];
    const finding = foundAt(one.passage, one.sentence.quote, "G02", "warning", detailsOf(one, first, "twoPlaces"));
    return [{ relation: "sameFact", facts: [one, first], agreement: "contradiction", finding }];
  });
}

const LEAST_DIGITS = 4;

/** 364.50 and 346.50, 2106.66 and 2186.66: one digit is another one, or two neighbours have changed places. */
function isSlip(one: string, other: string): boolean {
  const [a, b] = [one, other].map((written) => written.replace(/[^\d.]/g, "")) as [string, string];
  if (
    a.length !== b.length ||
    a.replace(/[.0]/g, "").length < LEAST_DIGITS - 1 ||
    a.replace(".", "").length < LEAST_DIGITS
  )
    return false;
  const at = [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]));
  const [first = 0, second] = at;
  if (at.length === 1) return true;
  return at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
