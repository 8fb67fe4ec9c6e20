import { groupBy } from "../../groupBy";
import { pattern } from "../../lexicon/words";
import type { AmountFact, Fact } from "../../reading/facts";
import { isHeadlineName } from "../../reading/itemNames";
import { compareAmounts } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isBudget, isHeadline, isOfGoods, isOwn } from "./factBook";
import { listWith } from "./lists";
import { isSlip, isTurned } from "./slip";
import { swapped } from "./swapped";
import type { Relation, Tie } from "./tie";

/**
 * G02: one item with two amounts in the same sense, of the same year, unit and fund, in whatever places. Names that a report
 * states once contradict each other outright; of other names only amounts that differ by a slip of the pen are shown.
 */
export const sameFact: Relation = (book) => {
  const own = book.facts.filter(isOwn).filter((one) => !isOfGoods(one));
  const stated = own.filter(({ item }) => item !== "");
  const headlines = groupBy(stated.filter(isHeadline), (one) => keyOf(one, book, ownFund(one.item) ? "" : one.fund));
  const names = groupBy(
    own.filter(({ certainty, depth, ...one }) => (certainty === "stated" || isOfAll(one)) && depth === 0),
    (one) => keyOf({ ...one, item: keyEnd(one).slice(-TELLING) }, book, ""),
  );
  return [
    swapped(stated, book),
    [...headlines.values()].flatMap((group) => differing(group, book)),
    [...names.values()].flatMap((group) => slips(group, book)),
  ].reduce(withUntold);
};

const GENERIC = "支出";

/** 综上，全年支出…: of no item. */
function isOfAll({ item, aspect }: Pick<AmountFact, "item" | "aspect">): boolean {
  return item === "" && aspect === "final";
}

/** 会议费 and 会议费支出合计 are one. */
function keyEnd({ item }: Pick<AmountFact, "item">): string {
  return (item || GENERIC).replace(/(?<=.{2})(?:合计|总计|总额|支出)+$/, "");
}

/** What was told of a number is not told of it again. */
function withUntold(told: readonly Tie[], further: readonly Tie[]): Tie[] {
  const known = new Set<Fact>(told.flatMap(({ facts }) => facts));
  return [...told, ...further.filter(({ facts }) => !facts.some((one) => known.has(one)))];
}

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

function detailsOf(odd: AmountFact, other: AmountFact, variant: string, item = odd.item) {
  return {
    variant,
    params: {
      item: item || odd.item,
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

/** Amounts of one name that differ by a slip from what the most of them state, of two from the first. */
function slips(group: readonly AmountFact[], book: FactBook): Tie[] {
  const [first] = group;
  if (!first) return [];
  const said = [...groupBy(group, ({ quantity }) => quantity.amount).values()].sort((a, b) => b.length - a.length);
  const model = said[0]?.[0] ?? first;
  // 编报绩效目标的…，跟踪评价的…，自评的…: of one sentence, where most of them agree.
  const isOfMost = (said[0]?.length ?? 0) > 1;
  return group.flatMap((one): Tie[] => {
    if (one === model || (one.sentence === model.sentence && !isOfMost) || one.quantity.unit !== model.quantity.unit)
      return [];
    if (one.quantity.amount === model.quantity.amount)
      return [{ relation: "sameFact", facts: [one, model], agreement: "equal", finding: null }];
    // 基本支出 of all funds and of 一般公共预算 are two amounts.
    if (one.fund !== model.fund && (isHeadlineName(one.item) || (one.fund !== "" && model.fund !== ""))) return [];
    if (!isSlipOf(one, model) || isOfOtherWhole(one, model, book)) return [];
    const finding = foundAt(
      one.passage,
      one.sentence.quote,
      "G02",
      "warning",
      detailsOf(one, model, "twoPlaces", one.label),
    );
    return [{ relation: "sameFact", facts: [one, model], agreement: "contradiction", finding }];
  });
}

/** 收入合计…，其中文化馆62万元；支出合计…，其中文化馆61万元: parts of two wholes. */
function isOfOtherWhole(one: AmountFact, model: AmountFact, book: FactBook): boolean {
  const [a, b] = [one, model].map((part) => listWith(part, book)?.wholes[0]?.item);
  return a !== undefined && b !== undefined && a !== b;
}

/** Of a long name its end tells enough: 投入资金 of 健康促进项目投入资金. */
const TELLING = 4;
const LEAST_DIGITS = 4;
/** 支出 may hold what was carried over or not: only two of many digits that have changed places are a slip. */
const LEAST_DIGITS_OF_GENERIC = 5;

function isSlipOf(one: AmountFact, model: AmountFact): boolean {
  const [a, b] = [one, model].map(({ quantity }) => quantity.written.replace(/[^\d.]/g, "")) as [string, string];
  const isOfAny = pattern("item.generic").test(keyEnd(one));
  // A 总计 holds what was carried over too, often a round amount.
  const isOfBoth = one.item.endsWith("总计") !== model.item.endsWith("总计");
  const isTurnedPair = a.length === b.length && isTurned(a, b);
  if (isOfAny) return isTurnedPair && a.replace(".", "").length >= LEAST_DIGITS_OF_GENERIC;
  return (isTurnedPair && keyEnd(one) === keyEnd(model)) || (!isOfBoth && isSlip(a, b, LEAST_DIGITS));
}
