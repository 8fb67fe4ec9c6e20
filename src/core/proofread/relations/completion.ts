import { sum } from "../../amount/amount";
import type { AmountFact, Fact, PercentFact } from "../../reading/facts";
import { isAmountFact, isPercentFact } from "../../reading/facts";
import { pattern } from "../../lexicon/words";
import { isTotalBehind } from "../../reading/toldLists";
import { agreementWith, comparePercent, percentText, proposedPercent, ratioOf } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isBudget, isOfOneFund, isOwn, soleAmount } from "./factBook";
import { listWith } from "./lists";
import { isAgainstBudget, isSameItem, statedOfAll } from "./operands";
import type { Relation, Tie } from "./tie";

/** G07: 预算为 A、决算为 B、完成预算的 Z%, also 支付率 of what was allotted and 控制率 of what was planned. */
export const completion: Relation = (book) =>
  book.facts.flatMap((rate) => {
    if (!isPercentFact(rate) || (rate.kind !== "completion" && !isControlRate(rate))) return [];
    // 下达130万元，全部支出，执行率100%: of what was allotted, whatever was planned.
    if (rate.quantity.value.eq(100) && pattern("completion.ofAll").test(rate.lead)) return [];
    const here = claimsHere(rate, book);
    if (here.length > 0) return likeliest(rate, here, book);
    const claim = claimInParagraph(rate, book) ?? claimElsewhere(rate, book) ?? claimOfAll(rate, book);
    // 累计完成投资 is more than was spent of one year's budget.
    if (claim && pattern("amount.cumulative").test(claim.final.lead)) return [];
    return claim ? judge(rate, claim, book) : byChange(rate, book);
  });

/** What the sentence may mean: a claim that holds, else the first, a question where there are others. */
function likeliest(rate: PercentFact, claims: readonly Claim[], book: FactBook): Tie[] {
  const judged = claims.map((claim) => judge(rate, claims.length > 1 ? { ...claim, isSure: false } : claim, book));
  const isKept = (ties: Tie[]) => ties.length > 0 && ties.every(({ agreement }) => agreement !== "contradiction");
  return judged.find(isKept) ?? judged[0] ?? [];
}

/** 三公经费控制率: what was spent of what was planned. */
function isControlRate({ kind, lead }: Fact): boolean {
  return kind === "ratio" && /控制率(?:为|是|达到?|:)*$/.test(lead) && !/人员|编制|在职/.test(lead);
}

interface Claim {
  readonly final: AmountFact;
  /** The budgets that may be meant, the likeliest first. */
  readonly budgets: readonly AmountFact[];
  readonly isSure: boolean;
}

/** Of the amounts as they stand, and of the totals alone: 到位50万元，其中中央30万元、省级20万元，到位率…. */
function claimsHere(rate: PercentFact, book: FactBook): Claim[] {
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

/** Is the amount a part in a list whose whole stands before it? */
function isListedBefore(one: AmountFact, rate: PercentFact, book: FactBook): boolean {
  const list = listWith(one, book);
  return list !== null && list.form !== "trailing" && list.wholes.some(({ at }) => at < one.at && at < rate.at);
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
  const isFinal = (one: AmountFact) => isOwn(one) && !isPlanned(one);
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
        ? allotted(before, final)
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
function allotted(before: readonly AmountFact[], final: AmountFact): AmountFact[] {
  const earlier = before.filter(({ at }) => at < final.at).filter(isOwn);
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

/** 年初预算10万元。支出决算8万元，完成预算的80%: the budget stands in the sentence before. */
function claimInParagraph(rate: PercentFact, book: FactBook): Claim | null {
  const facts = book.ofPassage(rate.passage).filter(isAmountFact).filter(isMoney);
  const before = facts.filter(
    (one) =>
      one.at < rate.at && one.depth === 0 && one.sentenceAt >= rate.sentenceAt - 1 && !isListedBefore(one, rate, book),
  );
  const claim = claimAmong(rate, before, [], book);
  if (!claim) return null;
  const isOfOne = isSameItem(claim.final.item, claim.budgets[0]?.item ?? "");
  const isArrived = /到位率/.test(rate.lead) && /到位/.test(claim.final.lead);
  return isOfOne || isArrived ? { ...claim, isSure: false } : null;
}

/** 支出120万元，比年初预算增加20万元，完成年初预算的120%: the budget follows from the change. */
function byChange(rate: PercentFact, book: FactBook): Tie[] {
  const facts = book
    .ofSentence(rate.sentence)
    .filter(isAmountFact)
    .filter(({ at, depth }) => at < rate.at && depth === rate.depth);
  const [final, change] = facts.slice(-2);
  if (!final || !change || !isOwn(final) || isBudget(final, book) || change.kind !== "change") return [];
  if (!isAgainstBudget(change) || change.item !== final.item || change.quantity.unit !== final.quantity.unit) return [];
  const signed = change.direction * change.quantity.amount;
  const found = agreementWith(rate.quantity, [final.quantity, change.quantity], (step) =>
    ratioOf(final.quantity.amount, step, final.quantity.amount - signed, 2 * step),
  );
  if (!found) return [];
  const bound = { relation: "completion", facts: [rate, final, change] } as const;
  const { agreement, ratio } = found;
  if (agreement === "equal" || agreement === "rounding") return [{ ...bound, agreement, finding: null }];
  const finding = foundAt(rate.passage, rate.sentence.quote, "G07", agreement === "loose" ? "warning" : "error", {
    variant: "rate",
    params: {
      budget: `${final.quantity.written}${signed < 0 ? " + " : " − "}${change.quantity.written}`,
      final: final.quantity.written,
      rate: rate.quantity.written,
      recomputed: percentText(ratio.percent),
    },
    expected: Number(percentText(ratio.percent)),
    actual: rate.quantity.value.toNumber(),
  });
  return [{ ...bound, agreement: "contradiction", finding }];
}

/** The budget of the item is stated in another paragraph, or printed in a table. */
function claimElsewhere(rate: PercentFact, book: FactBook): Claim | null {
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
function claimOfAll(rate: PercentFact, book: FactBook): Claim | null {
  if (rate.depth > 0 || rate.together.of > 1 || rate.rule === "ofNamed") return null;
  const stated = statedOfAll(book).filter(({ year }) => year === rate.year);
  const here = stated.filter(({ sentence }) => sentence === rate.sentence).filter(({ at }) => at < rate.at);
  const isLast = here.length > 0 && book.facts[rate.at - 1] === here.at(-1);
  const isAlone = book.ofSentence(rate.sentence).every((fact) => !isAmountFact(fact));
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

/** 年初预算0万元，全年预算100万元，决算90万元，完成年初预算的90%: the words name the other of the two. */
function isOfOtherBudget(rate: PercentFact, final: AmountFact, book: FactBook): boolean {
  return book
    .ofSentence(rate.sentence)
    .filter(isAmountFact)
    .some((one) => {
      if (!isBudget(one, book) || one.quantity.unit !== final.quantity.unit) return false;
      const ratio = ratioOf(final.quantity.amount, 0, one.quantity.amount, 0);
      return ratio !== null && comparePercent(rate.quantity, ratio) === "equal";
    });
}

function judge(rate: PercentFact, { final, budgets, isSure }: Claim, book: FactBook): Tie[] {
  const [nearest] = budgets;
  if (!nearest) return [];
  const facts = [rate, final, nearest];
  const { passage, sentence } = rate;
  const params = { budget: nearest.quantity.written, final: final.quantity.written, rate: rate.quantity.written };
  const tie = (agreement: Tie["agreement"], finding: Tie["finding"] = null): Tie[] => [
    { relation: "completion", facts, agreement, finding },
  ];
  if (nearest.quantity.amount === 0 && budgets.length === 1) {
    if (rate.quantity.value.isZero() || final.quantity.amount === 0) return [];
    const severity = isOfOtherBudget(rate, final, book) ? "warning" : "error";
    return tie("contradiction", foundAt(passage, sentence.quote, "G07", severity, { variant: "zeroBudget", params }));
  }
  const readings = budgets.flatMap(
    ({ quantity }) =>
      agreementWith(rate.quantity, [final.quantity, quantity], (step) =>
        ratioOf(final.quantity.amount, step, quantity.amount, step),
      ) ?? [],
  );
  const [own] = readings;
  if (!own) return mixedUnits(rate, final, nearest);
  if (readings.some(({ agreement }) => agreement === "equal")) return tie("equal");
  const isRounding = readings.some(({ agreement }) => agreement === "rounding");
  const isLoose =
    !isSure || isOfOtherBudget(rate, final, book) || readings.some(({ agreement }) => agreement === "loose");
  const details = {
    variant: isRounding ? "rounding" : "rate",
    params: { ...params, recomputed: percentText(own.ratio.percent) },
    expected: proposedPercent(readings),
    actual: rate.quantity.value.toNumber(),
  };
  const severity = isRounding ? "info" : isLoose ? "warning" : "error";
  return tie(isRounding ? "rounding" : "contradiction", foundAt(passage, sentence.quote, "G07", severity, details));
}

/** 预算360,000.00万元，决算90,000.00元，完成25%: the rate holds between the numbers, not between the amounts. */
function mixedUnits(rate: PercentFact, final: AmountFact, budget: AmountFact): Tie[] {
  const asPrinted = budget.quantity.value.isZero() ? null : final.quantity.value.times(100).div(budget.quantity.value);
  const place = 10 ** -rate.quantity.decimals;
  if (!asPrinted || asPrinted.minus(rate.quantity.value).abs().gt(place)) {
    const ratio = ratioOf(final.quantity.amount, 0, budget.quantity.amount, 0);
    const holds = ratio !== null && ratio.percent.minus(rate.quantity.value).abs().lte(place);
    return holds ? [{ relation: "completion", facts: [rate, final, budget], agreement: "equal", finding: null }] : [];
  }
  const finding = foundAt(rate.passage, rate.sentence.quote, "A03", "error", {
    variant: "mixedRate",
    params: { first: budget.quantity.written, second: final.quantity.written, rate: rate.quantity.written },
    expected: final.quantity.unit,
    actual: budget.quantity.written,
  });
  return [{ relation: "completion", facts: [rate, final, budget], agreement: "contradiction", finding }];
}
