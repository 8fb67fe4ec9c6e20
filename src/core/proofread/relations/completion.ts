import { pattern } from "../../lexicon/words";
import type { AmountFact, Fact, PercentFact } from "../../reading/facts";
import { isAmountFact, isPercentFact } from "../../reading/facts";
import { agreementWith, comparePercent, percentText, proposedPercent, ratioOf } from "../../reading/precision";
import { foundAt } from "../check";
import type { Claim } from "./completionClaims";
import { claimElsewhere, claimInParagraph, claimOfAll, claimsHere } from "./completionClaims";
import type { FactBook } from "./factBook";
import { isBudget, isOwn } from "./factBook";
import { isAgainstBudget } from "./operands";
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

/**
 * 年初预算0万元，全年预算100万元，决算90万元，完成年初预算的90%: the words name the other of the two. A rate that names no budget
 * (执行率) may be of any amount of its sentence: 年初预算100万元，追加20万元，可用120万元.
 */
function isOfOtherBudget(rate: PercentFact, final: AmountFact, book: FactBook): boolean {
  return book
    .ofSentence(rate.sentence)
    .filter(isAmountFact)
    .some((one) => {
      const mayBe = isBudget(one, book) || (isOfNoBudget(rate) && one !== final && one.kind === "amount");
      if (!mayBe || one.quantity.unit !== final.quantity.unit) return false;
      const ratio = ratioOf(final.quantity.amount, 0, one.quantity.amount, 0);
      return ratio !== null && comparePercent(rate.quantity, ratio) === "equal";
    });
}

function isOfNoBudget({ aspect, lead }: PercentFact): boolean {
  return (aspect === "plain" || aspect === "budget") && !/年初|调整|全年|批复/.test(lead);
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
