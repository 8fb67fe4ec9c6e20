import { groupBy } from "../../groupBy";
import { itemCalled } from "../../lexicon/items";
import type { AmountFact, Fact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import type { Passage, Sentence } from "../../reading/passage";

/** The facts of a document, found by where they stand and by what they are of. */
export interface FactBook {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  readonly year: number | null;
  /** A budget's text: an amount without another word is a budget. */
  readonly isOfBudget: boolean;
  /** The sentences of the prose that tell numbers, in order. */
  readonly sentences: readonly Sentence[];
  ofSentence(sentence: Sentence): readonly Fact[];
  ofPassage(passage: Passage): readonly Fact[];
  ofSection(sectionNumber: number): readonly Fact[];
  /** The amounts of an item, wherever they stand. */
  amountsOf(item: string): readonly AmountFact[];
  /** What the document's own tables print of it. */
  inTables(item: string): readonly AmountFact[];
}

export function factBook(
  facts: readonly Fact[],
  passages: readonly Passage[],
  year: number | null,
  cells: readonly AmountFact[] = [],
): FactBook {
  const inTables = groupBy(cells, ({ item }) => item);
  const sentences = groupBy(facts, ({ sentence }) => sentence);
  const paragraphs = groupBy(facts, ({ passage }) => passage);
  const sections = groupBy(facts, ({ passage }) => passage.sectionNumber);
  const items = groupBy(
    facts.filter(isAmountFact).filter(({ kind, item }) => kind === "amount" && item !== ""),
    ({ item }) => item,
  );
  return {
    facts,
    passages,
    year,
    isOfBudget: isBudgetText(passages),
    sentences: [...sentences.keys()],
    ofSentence: (sentence) => sentences.get(sentence) ?? [],
    ofPassage: (passage) => paragraphs.get(passage) ?? [],
    ofSection: (number) => sections.get(number) ?? [],
    amountsOf: (item) => items.get(item) ?? [],
    inTables: (item) => inTables.get(item) ?? [],
  };
}

const TITLE_LINES = 4;

function isBudgetText(passages: readonly Passage[]): boolean {
  const title = passages
    .slice(0, TITLE_LINES)
    .map(({ plain }) => plain.slice(0, 60))
    .join("|");
  return /预算/.test(title) && !/决算|自评|绩效|执行情况/.test(title);
}

const BUDGETS = ["budget", "openingBudget", "fullBudget"];

/** Is the amount one that was planned? */
export function isBudget({ aspect }: Fact, { isOfBudget }: FactBook): boolean {
  return BUDGETS.includes(aspect) || (isOfBudget && aspect === "plain");
}

/** Is it what was spent or received, said so or by nothing else? */
export function isFinal({ aspect }: Fact): boolean {
  return aspect === "plain" || aspect === "final";
}

/** An amount that is said of the item itself, not to compare with. */
export function isOwn(fact: Fact): fact is AmountFact {
  return (
    isAmountFact(fact) &&
    fact.kind === "amount" &&
    !fact.isBase &&
    fact.aspect !== "stock" &&
    fact.aspect !== "adjustment"
  );
}

/** The one amount that all of them state; `null` where they differ or there is none. */
export function soleAmount(facts: readonly AmountFact[]): AmountFact | null {
  const [first] = facts;
  return first && facts.every(({ quantity }) => quantity.amount === first.quantity.amount) ? first : null;
}

/** An amount of the item in any sense, its base among them. */
export function isMeasured(fact: Fact): fact is AmountFact {
  return isAmountFact(fact) && fact.kind === "amount" && fact.aspect !== "stock" && fact.aspect !== "adjustment";
}

/** 政府性基金, 国有资本经营, the unit's own money: nothing of theirs is the others'. */
const CLOSED_FUND = /基金|国有资本|自有资金/;

/** May both be of one fund? */
export function isOfOneFund({ fund }: Fact, { fund: other }: Fact): boolean {
  return fund === other || !(CLOSED_FUND.test(fund) || CLOSED_FUND.test(other));
}

/** Reception and cars among 商品和服务支出 are of all funds, the three-public ones of 财政拨款 only (rule C06). */
export function isOfGoods({ sentence, quantity }: AmountFact): boolean {
  return /商品和?服务支出.*其中/.test(sentence.text.slice(0, quantity.start));
}

/** One of the items that a report states once for the whole unit. */
export function isHeadline(fact: AmountFact): boolean {
  return itemCalled(fact.item)?.scope === "headline" && !isOfGoods(fact);
}
