import type { Amount, CurrencyUnit } from "../amount/amount";
import { fen, numberIn, subtract, sum, ZERO } from "../amount/amount";
import { formatAmount } from "../amount/format";
import type { AmountQuantity } from "../reading/quantity";

/** An amount as it stands in a sum. */
export interface Summand {
  readonly quantity: AmountQuantity;
  readonly direction: 1 | -1 | 0;
  readonly label: string;
}

/** An amount as a summand: a decrease is taken off. */
export function signedAmount({ quantity, direction }: Summand): Amount {
  return direction === -1 ? subtract(ZERO, quantity.amount) : quantity.amount;
}

/** An amount as such documents print it: 亿元 with four decimals. */
export function printedAmount(amount: Amount, unit: CurrencyUnit, trim = false): string {
  return formatAmount(amount, unit, { decimals: unit === "亿元" ? 4 : 2, trim });
}

/** What a finding tells of a total that its parts do not make up: `item` is its name in the sentence. */
export function sumDetails(total: Summand, parts: readonly Summand[], item = total.label) {
  const { unit } = total.quantity;
  const [printed, added] = [signedAmount(total), sum(parts.map(signedAmount))];
  const text = (amount: Amount) => printedAmount(amount, unit);
  return {
    params: {
      item,
      parts: parts
        .map((part) => text(signedAmount(part)))
        .join(" + ")
        .replaceAll("+ -", "− "),
      sum: text(added),
      total: text(printed),
      difference: text(fen(Math.abs(added - printed))),
      unit,
    },
    expected: numberIn(added, unit),
    actual: numberIn(printed, unit),
  };
}
