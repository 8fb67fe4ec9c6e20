import { numberIn, sum } from "../../amount/amount";
import type { Amount } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import type { Check } from "../check";
import { foundAt } from "../check";
import { differenceOf, trailingTotalsIn } from "../trailingTotal";

/** G03: amounts that a sentence goes through from its beginning, and the total that it ends with. */
export const checkTrailingTotals: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ mentions, quote }) =>
      trailingTotalsIn(mentions).flatMap(({ total, parts }) => {
        const { unit, amount: printed } = total.quantity;
        const added = sum(parts.map(({ quantity }) => quantity.amount));
        const difference = differenceOf({ total, parts });
        if (difference === 0) return [];
        const text = (amount: Amount) => formatAmount(amount, unit);
        return [
          foundAt(passage, quote, "G03", "error", {
            variant: "sum",
            params: {
              item: "合计",
              parts: parts.map(({ quantity }) => text(quantity.amount)).join(" + "),
              sum: text(added),
              total: text(printed),
              difference: text(difference),
              unit,
            },
            expected: numberIn(added, unit),
            actual: numberIn(printed, unit),
          }),
        ];
      }),
    ),
  );
