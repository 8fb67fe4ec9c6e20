import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention, Mention, PercentMention } from "../mention";
import { isAmount, isPercent } from "../mention";
import type { Passage, Sentence } from "../passage";
import type { Ratio } from "../precision";
import { agreementWith, halfStep, percentText, ratioOf } from "../precision";
import type { ProofFinding } from "../proofFinding";
import { subjectOf } from "../subject";

/** G05, G06: an increase or decrease against the rate beside it, its direction and its base. */
export const checkChanges: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) =>
      sentence.mentions.flatMap((rate, at) => {
        const change = sentence.mentions[at - 1];
        if (!isPercent(rate) || rate.role !== "rate" || !isAmount(change) || change.role !== "change") return [];
        return judge({ passage, sentence, index, change, rate, before: sentence.mentions.slice(0, at - 1) });
      }),
    ),
  );

interface Claim {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly index: number;
  readonly change: AmountMention;
  readonly rate: PercentMention;
  readonly before: readonly Mention[];
}

function judge(claim: Claim): ProofFinding[] {
  const { passage, sentence, change, rate } = claim;
  const params = { change: change.quantity.written, rate: rate.quantity.written };
  if (change.direction !== rate.direction && !rate.quantity.value.isZero() && change.quantity.amount !== 0) {
    return [foundAt(passage, sentence.quote, "G05", "error", { variant: "direction", params })];
  }
  if (change.quantity.amount === 0) {
    if (rate.quantity.value.isZero()) return [];
    return [foundAt(passage, sentence.quote, "G05", "error", { variant: "zeroChange", params })];
  }
  const known = currentOf(claim);
  if (!known) return [];
  const { current, isSure } = known;
  if (current.quantity.unit !== change.quantity.unit) return [];
  const { amount } = current.quantity;
  const step = halfStep(change.quantity.unit, [current.quantity, change.quantity]);
  // 预算数为8万元，决算数比预算数减少…: the amount before is the base itself.
  const isBase = current.role === "previous" || (current.role === "budget" && /预算/.test(change.lead));
  const previous = isBase ? amount : amount - change.direction * change.quantity.amount;
  const value = current.quantity.written;
  if (!isBase && Math.abs(previous) <= 2 * step && change.direction === 1) {
    const details = { variant: "zeroBase", params: { ...params, value } };
    return isSure ? [foundAt(passage, sentence.quote, "G06", "error", details)] : [];
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
  if (agreements.includes("equal")) return [];
  const details = (variant: string) => ({
    variant,
    params: { ...params, value, recomputed: percentText(own.ratio.percent) },
    expected: Number(percentText(own.ratio.percent)),
    actual: rate.quantity.value.toNumber(),
  });
  if (agreements.includes("rounding")) return [foundAt(passage, sentence.quote, "G05", "info", details("rounding"))];
  const isProven = isSure && !agreements.includes("loose");
  return [foundAt(passage, sentence.quote, "G05", isProven ? "error" : "warning", details(variantOf(own.ratio, rate)))];
}

/** 1.14 for 114 %: the ratio was printed without being multiplied by 100. */
function variantOf(own: Ratio, rate: PercentMention): string {
  return own.percent.div(100).minus(rate.quantity.value).abs().lte(0.005) ? "notInPercent" : "rate";
}

/** Amounts of the same sentence that are named as the base. */
function statedBases({ before, change }: Claim): number[] {
  return before.flatMap((one) =>
    isAmount(one) && ["previous", "budget"].includes(one.role) && one.quantity.unit === change.quantity.unit
      ? [one.quantity.amount]
      : [],
  );
}

/** The amount that changed: the one before in the sentence, or the one of the same name in the section. */
function currentOf({ passage, index, change, before }: Claim): { current: AmountMention; isSure: boolean } | null {
  const amounts = before.filter(isAmount);
  const ofTheYear = amounts.filter(isOfTheYear);
  const inSentence =
    ofTheYear.length > 0 ? ofTheYear : amounts.filter(({ role }) => role === "budget" || role === "previous");
  const earlier = passage.sentences
    .slice(0, index)
    .flatMap(({ mentions }) => mentions.filter(isAmount).filter(isOfTheYear));
  const subject = subjectOf(change.lead);
  if (subject === "") {
    const nearest = inSentence.at(-1);
    if (nearest) return { current: nearest, isSure: inSentence.length === 1 };
    const [only, ...others] = earlier;
    return only && others.length === 0 ? { current: only, isSure: false } : null;
  }
  if (subject.length < 3) return null;
  const sameName = ({ label }: AmountMention) => label !== "" && (label.endsWith(subject) || subject.endsWith(label));
  const named = [...earlier, ...inSentence].filter(sameName).at(-1);
  return named ? { current: named, isSure: named.label.endsWith(subject) } : null;
}

function isOfTheYear({ role }: AmountMention): boolean {
  return role === "value" || role === "final";
}
