import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention, PercentMention } from "../../reading/mention";
import { clauseOf, isAmount, isPercent } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";
import { agreementWith, percentText, ratioOf } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Statement } from "../../reading/statements";

/** G05: a rate without its amount, against the two amounts that the sentence states: 决算8万元，上年10万元，下降20%. */
export const checkRates: Check = ({ passages, statements }) => {
  const stated = groupBy(statements, ({ sentence }) => sentence);
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      sentence.mentions.flatMap((rate, at) => {
        const before = sentence.mentions.slice(0, at);
        if (!isPercent(rate) || rate.role !== "rate" || before.at(-1)?.role === "change") return [];
        return judge({ passage, sentence, rate, before, stated: stated.get(sentence) ?? [] });
      }),
    ),
  );
};

interface Claim {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly rate: PercentMention;
  readonly before: readonly Mention[];
  readonly stated: readonly Statement[];
}

/** Only where one item has one final amount and one base before the rate, and no words between name another. */
function judge({ passage, sentence, rate, before, stated }: Claim): ProofFinding[] {
  const known = stated.filter(({ mention }) => before.includes(mention));
  const isOfYearBefore = (one: Statement) =>
    one.aspect === "final" &&
    one.year !== null &&
    known.some(({ aspect, year }) => aspect === "final" && year === (one.year ?? 0) + 1);
  const [now, ...otherFinals] = known.filter((one) => one.aspect === "final" && !isOfYearBefore(one));
  const [base, ...otherBases] = known.filter((one) => one.aspect === "previous" || isOfYearBefore(one));
  if (!now || !base || otherFinals.length > 0 || otherBases.length > 0 || now.item !== base.item) return [];
  if (before.filter(isAmount).length !== known.length || /预算/.test(clauseOf(rate.lead))) return [];
  const [current, previous] = [now.mention.quantity, base.mention.quantity];
  const change = Math.abs(current.amount - previous.amount);
  const params = { value: current.written, base: previous.written, rate: rate.quantity.written };
  if (previous.amount === 0 && current.amount > 0 && !rate.quantity.value.isZero()) {
    const zero = { value: current.written, change: current.written, rate: rate.quantity.written };
    return [foundAt(passage, sentence.quote, "G06", "error", { variant: "zeroBase", params: zero })];
  }
  const isRise = current.amount > previous.amount;
  if (change > 0 && rate.direction !== (isRise ? 1 : -1) && !rate.quantity.value.isZero())
    return [foundAt(passage, sentence.quote, "G05", "error", { variant: "rateDirection", params })];
  const compared = agreementWith(rate.quantity, [current, previous], (half) =>
    ratioOf(change, 2 * half, previous.amount, half),
  );
  if (!compared || compared.agreement === "equal") return [];
  const isRounding = compared.agreement === "rounding";
  const severity = isRounding ? "info" : compared.agreement === "loose" ? "warning" : "error";
  return [
    foundAt(passage, sentence.quote, "G05", severity, {
      variant: isRounding ? "rateAloneRounding" : "rateAlone",
      params: { ...params, recomputed: percentText(compared.ratio.percent) },
      expected: Number(percentText(compared.ratio.percent)),
      actual: rate.quantity.value.toNumber(),
    }),
  ];
}
