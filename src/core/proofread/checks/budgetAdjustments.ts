import type { Amount } from "../../amount/amount";
import { fen, numberIn, subtract, sum, ZERO } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention } from "../../reading/mention";
import { clauseOf, isAmount } from "../../reading/mention";
import { halfStep } from "../../reading/precision";

const OPENING = /年初(?:批复)?预算(?:数|安排|批复)?(?:为|是|:)?$/;
const ADDED = /(?:追加|调增|增加)(?:预算|指标|资金)?(?:为|:)?$/;
const CUT = /(?:调减|核减|压减|收回)(?:预算|指标|资金)?(?:为|:)?$/;
const FULL = /(?:全年|调整后的?)预算(?:数|总额|安排)?(?:为|是|达|:)?$/;

/** C09: 年初预算 + 追加 − 调减 = 全年预算, where one sentence states each of them once. */
export const checkBudgetAdjustments: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ mentions, quote }) => {
      const amounts = mentions.filter(isAmount);
      const at = (words: RegExp) => amounts.filter(({ lead }) => words.test(clauseOf(lead)));
      const [opening, ...moreOpenings] = at(OPENING);
      const [full, ...moreFulls] = at(FULL);
      const changes = [...at(ADDED), ...at(CUT)];
      if (!opening || !full || moreOpenings.length > 0 || moreFulls.length > 0 || changes.length === 0) return [];
      const all = [opening, full, ...changes].map(({ quantity }) => quantity);
      const { unit } = full.quantity;
      if (all.some((quantity) => quantity.unit !== unit)) return [];
      const computed = sum([opening.quantity.amount, ...changes.map(signed)]);
      const difference = fen(Math.abs(computed - full.quantity.amount));
      if (difference <= halfStep(unit, all) * all.length) return [];
      const text = (amount: Amount) => formatAmount(amount, unit);
      return [
        foundAt(passage, quote, "C09", "error", {
          params: {
            opening: text(opening.quantity.amount),
            changes: changes.map((one) => `${signed(one) < 0 ? "−" : "+"} ${text(one.quantity.amount)}`).join(" "),
            sum: text(computed),
            full: text(full.quantity.amount),
            difference: text(difference),
            unit,
          },
          expected: numberIn(computed, unit),
          actual: numberIn(full.quantity.amount, unit),
        }),
      ];
    }),
  );

function signed({ lead, quantity }: AmountMention): Amount {
  return CUT.test(clauseOf(lead)) ? subtract(ZERO, quantity.amount) : quantity.amount;
}
