import { numberIn } from "../../amount/amount";
import { pattern } from "../../lexicon/words";
import type { AmountFact, Fact } from "../../reading/facts";
import { compareAmounts } from "../../reading/precision";
import { foundAt } from "../check";
import { isOwn } from "./factBook";
import type { Relation, Tie } from "./tie";

/** B01: 收入预算720万元，支出预算720万元，收支平衡: the only two amounts of a sentence that says they are one. */
export const balanced: Relation = (book) =>
  book.sentences.flatMap((sentence): Tie[] => {
    if (!pattern("balance.said").test(sentence.text)) return [];
    const amounts = book.ofSentence(sentence).filter(isOwn);
    const [income, others] = sideOf("收入", amounts);
    const [spending, further] = sideOf("支出", amounts);
    const isOfTwo = others === undefined && further === undefined && amounts.length === 2;
    return income && spending && isOfTwo ? [compared(income, spending)] : [];
  });

function sideOf(side: "收入" | "支出", amounts: readonly AmountFact[]): readonly (AmountFact | undefined)[] {
  const other = side === "收入" ? "支出" : "收入";
  return amounts.filter(({ label, depth }) => depth === 0 && label.includes(side) && !label.includes(other));
}

function compared(income: AmountFact, spending: AmountFact): Tie {
  const facts: Fact[] = [spending, income];
  const agreement = compareAmounts(income.quantity, spending.quantity);
  if (agreement !== "contradiction") return { relation: "identity", facts, agreement, finding: null };
  const finding = foundAt(spending.passage, spending.sentence.quote, "B01", "error", {
    variant: "totals",
    params: {
      first: income.quantity.value.toString(),
      second: spending.quantity.value.toString(),
      difference: income.quantity.value.minus(spending.quantity.value).abs().toString(),
    },
    expected: numberIn(income.quantity.amount, spending.quantity.unit),
    actual: spending.quantity.value.toNumber(),
  });
  return { relation: "identity", facts, agreement, finding };
}
