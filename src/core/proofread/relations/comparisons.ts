import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import { itemNameOf } from "../../reading/itemNames";
import type { Passage, Sentence } from "../../reading/passage";
import { compareAmounts } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isBudget, isMeasured } from "./factBook";
import type { Relation, Tie } from "./tie";

/** G05: the words that compare an amount with the budget or the year before, against the amounts beside them. */
export const comparisons: Relation = (book) => [
  ...book.passages.flatMap((passage) => (passage.inTable ? [] : comparedIn(passage, book))),
  ...book.facts.filter(isAmountFact).flatMap(changeAndLevel),
];

/** 决算数小于预算数, 未超过年初预算, 与上年决算数持平: what is compared, how, and with what. */
const COMPARED =
  /([^,;:。]{0,40}?)(?:决算(?:数|支出)?|支出|实际支出)?(?:与|和|较|比)?(大于|超过|高于|超出|小于|低于|等于|未超过?|没有超过?|不超过|与|和)((?:[^,;:。]{0,8}?)(预算|上年|上一年|去年)[^,;:。]{0,6}?)(基本)?(持平|一致|相同)?(?=[,;:。的]|$)/g;

type Comparison = "more" | "less" | "same" | "notMore";
const WORDS: Readonly<Record<string, Comparison>> = {
  大于: "more",
  超过: "more",
  高于: "more",
  超出: "more",
  小于: "less",
  低于: "less",
  等于: "same",
  未超: "notMore",
  未超过: "notMore",
  没有超: "notMore",
  没有超过: "notMore",
  不超过: "notMore",
};

function comparedIn(passage: Passage, book: FactBook): Tie[] {
  const stated = asOne(book.ofPassage(passage).filter(isMeasured));
  if (stated.length === 0) return [];
  return passage.sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(COMPARED)].flatMap((match) =>
      judge({ sentence, match, stated: toldUpTo(index, stated), book }),
    ),
  );
}

/** What was told up to the sentence; where that is nothing, what the paragraph goes on to tell. */
function toldUpTo(index: number, stated: readonly AmountFact[]): readonly AmountFact[] {
  const told = stated.filter(({ sentenceAt }) => sentenceAt <= index);
  return told.length > 0 ? told : stated;
}

/** 年初预算为…，支出决算为…: without any other name both are of one thing, unless income is told beside spending. */
function asOne(stated: readonly AmountFact[]): readonly AmountFact[] {
  const sides = new Set<string>(stated.map(({ item }) => item).filter((item) => item === "收入" || item === "支出"));
  return sides.size > 1 ? stated : stated.map((one) => (sides.has(one.item) ? { ...one, item: "" } : one));
}

interface Claim {
  readonly sentence: Sentence;
  readonly match: RegExpExecArray;
  readonly stated: readonly AmountFact[];
  readonly book: FactBook;
}

function judge({ sentence, match, stated, book }: Claim): Tie[] {
  const [written, who = "", word = "", , base = "", nearly, level] = match;
  const comparison = level ? "same" : WORDS[word];
  if (!comparison) return [];
  const item = itemNameOf(who).name || soleItem(statedNear(sentence, match.index, stated));
  if (item === null) return [];
  const isEarlier = (one: AmountFact) =>
    one.isBase || (one.year !== null && book.year !== null && one.year < book.year);
  const ofItem = stated.filter((one) => one.item === item);
  const now = ofItem.filter((one) => !isEarlier(one) && (one.aspect === "plain" || one.aspect === "final")).at(-1);
  const bases = ofItem.filter((one) => (base === "预算" ? isBudget(one, book) && one !== now : isEarlier(one)));
  const [compared] = bases;
  if (!now || !compared || bases.length > 1) return [];
  const difference = now.quantity.amount - compared.quantity.amount;
  const isNothing = compareAmounts(now.quantity, compared.quantity) !== "contradiction";
  const holds = {
    more: difference > 0 || (isNothing && difference !== 0),
    less: difference < 0 || (isNothing && difference !== 0),
    same: isNothing || (nearly !== undefined && isNear(difference, compared)),
    notMore: difference <= 0 || isNothing,
  }[comparison];
  if (holds) return [];
  const finding = foundAt(now.passage, sentence.quote, "G05", nearly ? "warning" : "error", {
    variant: "comparison",
    params: { written, value: now.quantity.written, base: compared.quantity.written },
    expected: compared.quantity.value.toNumber(),
    actual: now.quantity.value.toNumber(),
  });
  return [{ relation: "difference", facts: [now, compared], agreement: "contradiction", finding }];
}

const NEARLY = 0.1;

/** 基本持平: within a tenth. */
function isNear(difference: number, { quantity }: AmountFact): boolean {
  return Math.abs(difference) <= NEARLY * quantity.amount;
}

/** What the sentence has stated up to the words; what the paragraph has, where that is nothing. */
function statedNear(sentence: Sentence, place: number, stated: readonly AmountFact[]): readonly AmountFact[] {
  const own = stated.filter((one) => one.sentence === sentence);
  const before = own.filter(({ quantity }) => quantity.end <= place);
  if (before.length > 0) return before;
  const others = stated.filter((one) => one.sentence !== sentence);
  return others.length > 0 ? others : own;
}

/** The one item that is spoken of; `null` where there are several. */
function soleItem(stated: readonly AmountFact[]): string | null {
  const items = new Set(stated.map(({ item }) => item));
  return items.size === 1 ? ([...items][0] ?? null) : null;
}

const LEVEL = /^[,;]?(?:(?:增长|下降)\d+(?:\.\d+)?%[,;])?(?:与|同)(?:上年|去年|20\d\d年)[^,;。]{0,6}(?<!基本)持平/;
const BECOME = /(?:减少|下降|增加|增长)(?:为|到|至)$/;

/** 比上年增加0.5万元，与上年持平: a change that is not 0 beside words that there was none. */
function changeAndLevel(change: AmountFact): Tie[] {
  const { kind, lead, quantity, sentence, passage } = change;
  const clause = lead.slice(Math.max(...[",", ";", "。"].map((mark) => lead.lastIndexOf(mark))) + 1);
  const isChange = kind === "change" && pattern("year.another").test(clause);
  // 减少为0 is told by its wording alone.
  if (quantity.amount === 0 || !(isChange || BECOME.test(clause))) return [];
  const level = LEVEL.exec(sentence.text.slice(quantity.end));
  if (!level) return [];
  const written = `${clause}${quantity.written}${level[0]}`;
  const details = { variant: "levelChange", params: { written }, actual: written };
  const finding = foundAt(passage, sentence.quote, "G05", "error", details);
  return [{ relation: "difference", facts: [change], agreement: "contradiction", finding }];
}
