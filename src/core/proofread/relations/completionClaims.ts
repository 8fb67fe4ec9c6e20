import { sum } from "../../amount/amount";
import { pattern } from "../../lexicon/words";
import type { AmountFact, PercentFact } from "../../reading/facts";
import { isAmountFact, isCountFact, isPercentFact } from "../../reading/facts";
import { isTotalBehind } from "../../reading/toldLists";
import type { FactBook } from "./factBook";
import { isBudget, isOwn, isOfOneFund, soleAmount } from "./factBook";
import { listWith } from "./lists";
import { isSameItem, statedOfAll } from "./operands";

/** What was spent, and what it was spent of, as the words may be read. */
export interface Claim {
  readonly final: AmountFact;
  /** The budgets that may be meant, the likeliest first. */
  readonly budgets: readonly AmountFact[];
  readonly isSure: boolean;
}

/** Of the amounts as they stand, and of the totals alone: 到位50万元，其中中央30万元、省级20万元，到位率…. */
export function claimsHere(rate: PercentFact, book: FactBook): Claim[] {
  const facts = book.ofSentence(rate.sentence).filter(isAmountFact).filter(isMoney);
  const before = facts.filter(({ at, depth }) => at < rate.at && depth <= rate.depth);
  const behind = facts.filter(({ at, depth }) => at > rate.at && depth <= rate.depth);
  const stop = behind.findIndex(({ lead }) => lead.includes(";"));
  const after = stop < 0 ? behind : behind.slice(0, stop);
  const totals = before.filter((one) => !isListedBefore(one, rate, book));
  return [before, ...(totals.length < before.length ? [totals] : [])]
    .flatMap((among) => claimAmong(rate, among, after, book) ?? [])
    .filter(({ final, budgets: [nearest] }) => !nearest || !areListed(nearest, final, book));
}

/** 中央800万元、省级300万元: two parts of one list, none of which is said to be spent. */
function areListed(budget: AmountFact, final: AmountFact, book: FactBook): boolean {
  const list = listWith(final, book);
  return list !== null && list === listWith(budget, book) && !pattern("amount.done").test(final.lead);
}

/** Is the amount a part in a list that ends right before the rate, so that the rate may be of all of it? */
function isListedBefore(one: AmountFact, rate: PercentFact, book: FactBook): boolean {
  const list = listWith(one, book);
  const parts = list?.readings[0] ?? [];
  if (!list || list.form === "trailing" || parts.length < 2 || parts.some(({ at }) => at > rate.at)) return false;
  const told = book.facts.slice(parts[0]?.at, rate.at).filter(({ sentence }) => sentence === one.sentence);
  const isRun = told.slice(0, parts.length).every(isAmountFact);
  return isRun && list.wholes.some(({ at }) => at < one.at);
}

/** Amounts with a sense of their own; what came to the budget is neither planned nor spent. */
function isMoney({ kind, aspect }: AmountFact): boolean {
  return kind === "amount" && aspect !== "adjustment" && aspect !== "stock";
}

function claimAmong(
  rate: PercentFact,
  before: readonly AmountFact[],
  after: readonly AmountFact[],
  book: FactBook,
): Claim | null {
  const isNamed = rate.rule === "completionOf" && !/预算/.test(rate.lead);
  const isPlanned = (one: AmountFact) =>
    one.isBase ? one.year === rate.year || one.rule === "completionBase" : isBudget(one, book);
  // 支出2,280万元，结转120万元: what is left was not spent.
  const isFinal = (one: AmountFact) => isOwn(one) && !isPlanned(one) && !pattern("carryOver.any").test(one.label);
  const spent = nearestFinal(rate, before, after, isFinal);
  // 其中：公务接待费…万元，完成预算的…%: the part's own budget is not stated.
  if (
    !spent ||
    (spent.final.opener === "其中" && !after.concat(before).some((one) => one.at > spent.final.at && isPlanned(one)))
  )
    return null;
  const { final } = spent;
  const run = [...before].reverse();
  const sinceOther = run.slice(0, lastOf(run, final, isFinal));
  const planned = [...sinceOther, ...after.slice(0, spent.isBehind ? undefined : 0)].filter(
    (one) => one !== final && isPlanned(one),
  );
  const budgets =
    planned.length > 0
      ? [...totalsOf(before, final), ...ofSense(rate, planned)]
      : isNamed
        ? allotted(before, final, book)
        : [];
  if (budgets.length === 0) return null;
  return {
    final,
    budgets,
    isSure:
      planned.length === 0 ||
      budgets.every(
        ({ item, certainty }) => certainty !== "stated" || final.certainty !== "stated" || isSameItem(item, final.item),
      ),
  };
}

/** 到位资金100万元，支出90万元，支付率90%: what was there to be paid; of several amounts none that is less than what was. */
function allotted(before: readonly AmountFact[], final: AmountFact, book: FactBook): AmountFact[] {
  // 基本支出400万元，执行率99%；项目支出80万元，执行率90%: what was spent itself, with a rate of its own, is nothing to be paid from.
  const isSpent = ({ at, label }: AmountFact) =>
    book.facts[at + 1]?.kind === "completion" && !pattern("amount.allotted").test(label);
  const earlier = before.filter((one) => one.at < final.at && isOwn(one) && !isSpent(one));
  const enough = earlier.filter(({ quantity }) => quantity.amount >= final.quantity.amount);
  const isTotal = sum(earlier.map(({ quantity }) => quantity.amount)) === final.quantity.amount;
  return (earlier.length > 1 && (enough.length > 0 || isTotal) ? enough : earlier).reverse();
}

/** 上年结转20万元，本年预算180万元，合计200万元，支出190万元，执行率95%: of what there was in all. */
function totalsOf(before: readonly AmountFact[], final: AmountFact): AmountFact[] {
  return before.filter((one) => one.at < final.at && isTotalBehind(one)).reverse();
}

/** Before the rate, else behind it: 预算完成率95%，全年支出950万元. */
function nearestFinal(
  rate: PercentFact,
  before: readonly AmountFact[],
  after: readonly AmountFact[],
  isFinal: (one: AmountFact) => boolean,
) {
  const [behind] = after.filter(isFinal);
  const nearest = before.filter(isFinal).at(-1);
  const isBehind =
    behind !== undefined && (nearest === undefined || (behind.aspect === "final" && nearest.aspect !== "final"));
  const isNext = isBehind && rate.rule === "completionOf";
  if (isNext) return { final: behind, isBehind: true };
  return nearest && { final: nearest, isBehind: false };
}

/** The amounts back to the one before the final amount that is another final amount. */
function lastOf(run: readonly AmountFact[], final: AmountFact, isFinal: (one: AmountFact) => boolean): number {
  const from = run.indexOf(final);
  const other = run.findIndex((one, at) => at > from && isFinal(one) && !isSameItem(one.item, final.item));
  return other < 0 ? run.length : other;
}

/** 年初预算的…% is of the opening budget, 调整预算的…% of the adjusted one, where they are told apart. */
function ofSense(rate: PercentFact, planned: readonly AmountFact[]): readonly AmountFact[] {
  const same = planned.filter(({ aspect }) => aspect === rate.aspect);
  return rate.aspect !== "plain" && rate.aspect !== "budget" && same.length > 0 ? same : planned;
}

/** The budget, what was spent, and the rate may stand in a sentence each. */
const SENTENCES_BACK = 2;

/** 年初预算10万元。支出决算8万元，完成预算的80%: the budget stands in the sentence before. */
export function claimInParagraph(rate: PercentFact, book: FactBook): Claim | null {
  // 渠道清淤380公里，完成率…: of what is counted.
  if (book.ofSentence(rate.sentence).some((one) => isCountFact(one) && one.at < rate.at)) return null;
  const facts = book.ofPassage(rate.passage).filter(isAmountFact).filter(isMoney);
  const before = facts.filter(
    (one) =>
      one.at < rate.at &&
      one.depth === 0 &&
      one.sentenceAt >= rate.sentenceAt - SENTENCES_BACK &&
      !isListedBefore(one, rate, book),
  );
  const claim = claimAmong(rate, before, [], book);
  if (!claim) return null;
  const isOfOne = isSameItem(claim.final.item, claim.budgets[0]?.item ?? "");
  const isArrived = /到位率/.test(rate.lead) && /到位/.test(claim.final.lead);
  return isOfOne || isArrived ? { ...claim, isSure: false } : null;
}

/** The budget of the item is stated in another paragraph, or printed in a table. */
export function claimElsewhere(rate: PercentFact, book: FactBook): Claim | null {
  const before = book
    .ofSentence(rate.sentence)
    .filter(isAmountFact)
    .filter((one) => isOwn(one) && one.at < rate.at && one.depth <= rate.depth);
  const final = before.at(-1);
  if (!final || isBudget(final, book) || final.item === "" || final.together.of > 1) return null;
  const isIts = (one: AmountFact) => isOwn(one) && isBudget(one, book) && one.year === rate.year && one.depth === 0;
  const stated = book
    .amountsOf(final.item)
    .filter((one) => isIts(one) && isOfOneFund(one, final) && one.owner === final.owner);
  const near = stated.filter(({ passage }) => passage.sectionNumber === rate.passage.sectionNumber);
  const found =
    soleAmount(ofSense(rate, near)) ??
    soleAmount(ofSense(rate, stated)) ??
    (stated.length === 0 ? soleAmount(ofSense(rate, book.inTables(final.item).filter(isIts))) : null);
  return found && { final, budgets: [found], isSure: false };
}

/** 全年预算500万元 in one section, 全年支出475万元 in the next, and then the rate: where each is stated once. */
export function claimOfAll(rate: PercentFact, book: FactBook): Claim | null {
  if (rate.depth > 0 || rate.together.of > 1 || rate.rule === "ofNamed") return null;
  const stated = statedOfAll(book).filter(({ year }) => year === rate.year);
  const here = stated.filter(({ sentence }) => sentence === rate.sentence).filter(({ at }) => at < rate.at);
  const isLast = here.length > 0 && book.facts[rate.at - 1] === here.at(-1);
  const isAlone = book.ofSentence(rate.sentence).every((fact) => isPercentFact(fact));
  if (!isLast && (!isAlone || !isOfAllSaid(rate))) return null;
  const final = soleAmount((isLast ? here.slice(-1) : stated).filter((one) => !isBudget(one, book)));
  const budget = soleAmount(
    ofSense(
      rate,
      stated.filter((one) => isBudget(one, book)),
    ),
  );
  return final && budget && final !== budget ? { final, budgets: [budget], isSure: false } : null;
}

/** The rate itself is of no item either. */
function isOfAllSaid({ item }: PercentFact): boolean {
  return /^(?:全年|本年|年度|总|支出|预算|执行率|完成率)*$/.test(item);
}
