import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention } from "../mention";
import { isAmount, isPercent } from "../mention";
import { agreementWith, percentText, ratioOf } from "../precision";

/** G07: 预算为 A、决算为 B、完成预算的 Z%, also with an adjusted budget between; a zero budget has no rate. */
export const checkCompletion: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      sentence.mentions.flatMap((rate, at) => {
        const final = sentence.mentions[at - 1];
        if (!isPercent(rate) || rate.role !== "completion" || !isAmount(final)) return [];
        if (final.role !== "final" && final.role !== "value") return [];
        const budgets: AmountMention[] = [];
        for (let before = at - 2; before >= 0; before--) {
          const budget = sentence.mentions[before];
          if (!isAmount(budget) || budget.role !== "budget") break;
          budgets.push(budget);
        }
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
