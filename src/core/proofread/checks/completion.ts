import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention, Mention, PercentMention } from "../../reading/mention";
import { isAmount, isPercent } from "../../reading/mention";
import { agreementWith, percentText, ratioOf } from "../../reading/precision";

/** G07: 预算为 A、决算为 B、完成预算的 Z%, also with an adjusted budget between; a zero budget has no rate. */
export const checkCompletion: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      sentence.mentions.flatMap((rate, at) => {
        const claim = isPercent(rate)
          ? (claimOf(sentence.mentions.slice(0, at), rate) ?? claimAfter(sentence.mentions, at, rate))
          : null;
        if (!claim || !isPercent(rate)) return [];
        const { final, budgets } = claim;
        const [nearest] = budgets;
        if (!nearest || /其中/.test(final.lead)) return [];
        const params = {
          budget: nearest.quantity.written,
          final: final.quantity.written,
          rate: rate.quantity.written,
        };
        if (nearest.quantity.amount === 0 && budgets.length === 1) {
          if (rate.quantity.value.isZero() || final.quantity.amount === 0) return [];
          return [foundAt(passage, sentence.quote, "G07", "error", { variant: "zeroBudget", params })];
        }
        const readings = budgets.flatMap(
          ({ quantity }) =>
            agreementWith(rate.quantity, [final.quantity, quantity], (step) =>
              ratioOf(final.quantity.amount, step, quantity.amount, step),
            ) ?? [],
        );
        const [own] = readings;
        if (!own || readings.some(({ agreement }) => agreement === "equal")) return [];
        const isRounding = readings.some(({ agreement }) => agreement === "rounding");
        const isLoose = readings.some(({ agreement }) => agreement === "loose");
        return [
          foundAt(passage, sentence.quote, "G07", isRounding ? "info" : isLoose ? "warning" : "error", {
            variant: isRounding ? "rounding" : "rate",
            params: { ...params, recomputed: percentText(own.ratio.percent) },
            expected: Number(percentText(own.ratio.percent)),
            actual: rate.quantity.value.toNumber(),
          }),
        ];
      }),
    ),
  );

interface Claim {
  readonly final: AmountMention;
  /** The budgets that may be meant, the nearest first. */
  readonly budgets: readonly AmountMention[];
}

/** 预算 …、决算 …、完成 …%; 决算 …、预算 …、完成 …%; 决算 …，完成预算 … 的 …%. */
function claimOf(before: readonly Mention[], rate: PercentMention): Claim | null {
  const last = before.at(-1);
  const isOfNamed = rate.lead === "的" && isAmount(last) && last.role === "budget" && OF_BUDGET.test(last.lead);
  if (rate.role !== "completion" && !isOfNamed) return null;
  const run: AmountMention[] = [];
  for (const mention of [...before].reverse()) {
    if (!isAmount(mention) || (run.length > 0 && isFinal(mention) && run.some(isFinal))) break;
    if (!isFinal(mention) && mention.role !== "budget") break;
    run.push(mention);
    if (isFinal(mention) && run.length > 1) break;
  }
  const final = run.find(isFinal);
  return final ? { final, budgets: run.filter((one) => one !== final) } : null;
}

const OF_BUDGET = /(?:完成|占|为|达到?)[^,;。]*预算[^,;。]*$/;

function isFinal({ role }: AmountMention): boolean {
  return role === "final" || role === "value";
}

/** 预算执行率达98%，全年预算…，实际支出…: the only two amounts of a sentence that begins with the rate. */
function claimAfter(mentions: readonly Mention[], at: number, rate: PercentMention): Claim | null {
  if (at > 0 || rate.role !== "completion" || mentions.length !== 3) return null;
  const amounts = mentions.filter(isAmount);
  const final = amounts.find(isFinal);
  const budget = amounts.find(({ role }) => role === "budget");
  return final && budget ? { final, budgets: [budget] } : null;
}
