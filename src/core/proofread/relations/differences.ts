import { fen, numberIn } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { isAmountFact } from "../../reading/facts";
import { halfStep } from "../../reading/precision";
import { foundAt } from "../check";
import { isMeasured } from "./factBook";
import type { Relation, Tie } from "./tie";

/** G05: 支出3.20万元，年初预算4.50万元，差值为1.30万元. */
export const writtenDifferences: Relation = (book) =>
  book.facts.flatMap((difference): Tie[] => {
    if (!isAmountFact(difference) || difference.kind !== "difference") return [];
    const before = book
      .ofSentence(difference.sentence)
      .filter(isMeasured)
      .filter(({ at, depth }) => at < difference.at && depth <= difference.depth);
    const [minuend, subtrahend] = before.slice(-2);
    if (!minuend || !subtrahend) return [];
    const quantities = [minuend, subtrahend, difference].map(({ quantity }) => quantity);
    const { unit } = difference.quantity;
    if (quantities.some((quantity) => quantity.unit !== unit)) return [];
    const facts = [difference, minuend, subtrahend];
    const computed = fen(minuend.quantity.amount - subtrahend.quantity.amount);
    const off = Math.abs(Math.abs(computed) - Math.abs(difference.quantity.amount));
    if (off <= 3 * halfStep(unit, quantities))
      return [{ relation: "difference", facts, agreement: "equal", finding: null }];
    const isOfOne = subtrahend.certainty === "carried" && minuend.item === subtrahend.item;
    const finding = foundAt(difference.passage, difference.sentence.quote, "G05", isOfOne ? "error" : "warning", {
      variant: "difference",
      params: {
        value: minuend.quantity.written,
        base: subtrahend.quantity.written,
        difference: `${formatAmount(computed, unit)}${unit}`,
        change: difference.quantity.written,
      },
      expected: numberIn(fen(Math.abs(computed)), unit),
      actual: difference.quantity.value.toNumber(),
    });
    return [{ relation: "difference", facts, agreement: "contradiction", finding }];
  });
