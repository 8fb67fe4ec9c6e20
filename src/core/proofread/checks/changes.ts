import { groupBy } from "../../groupBy";
import type { ChangeClaim } from "../changeBases";
import { currentOf } from "../changeBases";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention, Mention, PercentMention } from "../../reading/mention";
import { clauseOf, isAmount, isPercent } from "../../reading/mention";
import type { Ratio } from "../../reading/precision";
import { agreementWith, coarseHalfStep, comparePercent, halfStep, percentText, ratioOf } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import { subjectOf } from "../../reading/subject";

/** G05, G06: an increase or decrease against the rate beside it, its direction and its base. */
export const checkChanges: Check = ({ passages, statements }) => {
  const stated = groupBy(statements, ({ passage }) => passage);
  const sections = groupBy(statements, ({ passage }) => passage.sectionNumber);
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) =>
      sentence.mentions.flatMap((rate, at) => {
        const change = isPercent(rate) && rate.role === "rate" ? changeBeside(sentence.mentions, at) : undefined;
        if (!isPercent(rate) || !change) return [];
        const before = sentence.mentions.slice(0, Math.min(at, sentence.mentions.indexOf(change)));
        const ofSection = sections.get(passage.sectionNumber) ?? [];
        return judge({ passage, sentence, index, change, rate, before, stated: stated.get(passage) ?? [], ofSection });
      }),
    ),
  );
};

/** 增加2万元，增长20%, or the rate first: 增长20%，增加2万元. */
function changeBeside(mentions: readonly Mention[], at: number): AmountMention | undefined {
  const isChange = (mention: Mention | undefined): mention is AmountMention =>
    isAmount(mention) && mention.role === "change";
  const [before, after, next] = [mentions[at - 1], mentions[at + 1], mentions[at + 2]];
  if (isChange(before)) return before;
  const isFree = !(isPercent(next) && next.role === "rate");
  return isChange(after) && isFree && !/[;。]/.test(after.lead) && subjectOf(after.lead) === "" ? after : undefined;
}

function judge(claim: ChangeClaim): ProofFinding[] {
  const { passage, sentence, change, rate } = claim;
  const params = { change: change.quantity.written, rate: rate.quantity.written };
  if (change.direction !== rate.direction && !rate.quantity.value.isZero() && change.quantity.amount !== 0) {
    return [foundAt(passage, sentence.quote, "G05", "error", { variant: "direction", params })];
  }
  if (change.quantity.amount === 0) {
    if (rate.quantity.value.isZero() || isTooSmallToPrint(claim)) return [];
    return [foundAt(passage, sentence.quote, "G05", "error", { variant: "zeroChange", params })];
  }
  const known = currentOf(claim);
  if (!known) return [];
  const { current, isSure } = known;
  if (isOfOtherSide(change, current)) return [];
  if (current.quantity.unit !== change.quantity.unit) return [];
  const { amount } = current.quantity;
  const step = halfStep(change.quantity.unit, [current.quantity, change.quantity]);
  // 预算数为8万元，决算数比预算数减少…: the amount before is the base itself.
  const isBase = current.role === "previous" || (current.role === "budget" && /预算/.test(clauseOf(change.lead)));
  const previous = isBase ? amount : amount - change.direction * change.quantity.amount;
  const value = current.quantity.written;
  if (!isBase && previous === 0 && change.direction === 1) {
    const details = { variant: "zeroBase", params: { ...params, value } };
    // Another rate than 100 % may rest on a base too small to be printed.
    const isProven = isSure && (rate.quantity.value.eq(100) || step === 0);
    return [foundAt(passage, sentence.quote, "G06", isProven ? "error" : "warning", details)];
  }
  const among = [current.quantity, change.quantity];
  const readings = [previous, ...statedBases(claim)].flatMap(
    (base, index) =>
      agreementWith(rate.quantity, among, (half) =>
        ratioOf(change.quantity.amount, half, base, index === 0 ? 2 * half : half),
      ) ?? [],
  );
  const [own] = readings;
  if (!own) return [];
  const agreements = readings.map(({ agreement }) => agreement);
  if (agreements.includes("equal") || isExplainedByAnother(claim, current, "equal")) return [];
  const details = (variant: string) => ({
    variant,
    params: { ...params, value, recomputed: percentText(own.ratio.percent) },
    expected: Number(percentText(own.ratio.percent)),
    actual: rate.quantity.value.toNumber(),
  });
  if (agreements.includes("rounding")) return [foundAt(passage, sentence.quote, "G05", "info", details("rounding"))];
  if (subjectOf(change.lead) === "" && isExplainedByAnother(claim, current, "rounding")) return [];
  const isProven = isSure && !agreements.includes("loose");
  return [foundAt(passage, sentence.quote, "G05", isProven ? "error" : "warning", details(variantOf(own.ratio, rate)))];
}

/** 收入12万元；支出减少2万元: what decreased is not the income. */
function isOfOtherSide(change: AmountMention, current: AmountMention): boolean {
  const side = /(收入|支出)[^,;]*$/.exec(clauseOf(change.lead))?.[1];
  const other = side === "收入" ? "支出" : "收入";
  return side !== undefined && current.label.includes(other) && !current.label.includes(side);
}

/** 增加0.00万元，增长0.02%: less than half of the last printed place of the amount that changed. */
function isTooSmallToPrint(claim: ChangeClaim): boolean {
  const known = currentOf(claim);
  if (!known) return false;
  const { unit, amount } = known.current.quantity;
  const quantities = [known.current.quantity, claim.change.quantity];
  return claim.rate.quantity.value
    .times(amount)
    .div(100)
    .lte(2 * coarseHalfStep(unit, quantities));
}

/** 1.14 for 114 %: the ratio was printed without being multiplied by 100. */
function variantOf(own: Ratio, rate: PercentMention): string {
  return own.percent.div(100).minus(rate.quantity.value).abs().lte(0.005) ? "notInPercent" : "rate";
}

/** Amounts of the same sentence that are named as the base. */
function statedBases({ before, change }: ChangeClaim): number[] {
  return before.flatMap((one) =>
    isAmount(one) && ["previous", "budget"].includes(one.role) && one.quantity.unit === change.quantity.unit
      ? [one.quantity.amount]
      : [],
  );
}

/**
 * The words may mean another amount of the paragraph: one that the rate follows from exactly is taken for it, and where
 * the change names no item of its own, one that it follows from but for rounding.
 */
function isExplainedByAnother(
  { passage, change, rate }: ChangeClaim,
  current: AmountMention,
  agreement: "equal" | "rounding",
): boolean {
  const amounts = passage.sentences.flatMap(({ mentions }) => mentions.filter(isAmount));
  return amounts.some((one) => {
    const { quantity, role } = one;
    if (one === current || !["value", "final", "budget"].includes(role)) return false;
    if (quantity.unit !== change.quantity.unit) return false;
    const base = quantity.amount - change.direction * change.quantity.amount;
    const half = agreement === "rounding" ? halfStep(quantity.unit, [quantity, change.quantity]) : 0;
    const ratio = ratioOf(change.quantity.amount, half, base, 2 * half);
    const found = ratio && comparePercent(rate.quantity, ratio);
    return found === agreement || (agreement === "rounding" && found === "loose");
  });
}
