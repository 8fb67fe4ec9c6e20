import { fen, numberIn } from "../../amount/amount";
import type { Amount } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention } from "../../reading/mention";
import { isAmount } from "../../reading/mention";
import { halfStep } from "../../reading/precision";

const CARRIED_IN = /(?:年初|上年)结转(?:和?结余)?(?:资金)?$/;
const RECEIVED = /(?:本年|当年)(?:财政拨款)?收入(?:合计)?$/;
const SPENT = /(?:本年|当年)(?:财政拨款)?支出(?:合计)?$/;
const CARRIED_OUT = /年末结转(?:和?结余)?(?:资金)?$/;
/** 本年收入…加上年初结转…，减去本年支出…; without such words the identities of the fund apply (B15). */
const IS_COMPUTED = /减去|扣除|扣减/;
/** What else may have come to the balance or left it. */
const OTHER_MOVES = /分配|调整|收回|上缴|缴回|核销|调入|调出|非财政拨款结余|专用基金/;

/** B03: 年初结转 + 本年收入 − 本年支出 = 年末结转, where one sentence computes it from each of the four. */
export const checkCarryOvers: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ mentions, text, quote }) => {
      const amounts = mentions.filter(isAmount).filter(({ role }) => role === "value" || role === "final");
      const only = (name: RegExp) => {
        const [first, ...others] = amounts.filter(({ label }) => name.test(label));
        return others.length === 0 ? first : undefined;
      };
      const [carriedIn, received, spent, carriedOut] = [CARRIED_IN, RECEIVED, SPENT, CARRIED_OUT].map(only);
      if (!carriedIn || !received || !spent || !carriedOut || !IS_COMPUTED.test(text) || OTHER_MOVES.test(text))
        return [];
      return contradiction({ carriedIn, received, spent, carriedOut }).map((details) =>
        foundAt(passage, quote, "B03", "error", details),
      );
    }),
  );

type Movement = Readonly<Record<"carriedIn" | "received" | "spent" | "carriedOut", AmountMention>>;

function contradiction({ carriedIn, received, spent, carriedOut }: Movement) {
  const quantities = [carriedIn, received, spent, carriedOut].map(({ quantity }) => quantity);
  const { unit, amount: printed } = carriedOut.quantity;
  if (quantities.some((quantity) => quantity.unit !== unit)) return [];
  const left = fen(carriedIn.quantity.amount + received.quantity.amount - spent.quantity.amount);
  const difference = fen(Math.abs(left - printed));
  if (difference <= halfStep(unit, quantities) * quantities.length) return [];
  const text = (amount: Amount) => formatAmount(amount, unit);
  return [
    {
      variant: "carryOver",
      params: {
        opening: text(carriedIn.quantity.amount),
        received: text(received.quantity.amount),
        spent: text(spent.quantity.amount),
        left: text(left),
        closing: text(printed),
        difference: text(difference),
        unit,
      },
      expected: numberIn(left, unit),
      actual: numberIn(printed, unit),
    },
  ];
}
