import type { Check } from "../check";
import { foundAt } from "../check";
import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { compareAmounts } from "../../reading/precision";
import { isOwn } from "../relations/factBook";

/**
 * G02: one item with two amounts. Only where the words leave no doubt that the same quantity is meant: a classification
 * path with its level mark, …（项）257.14万元, followed in its own paragraph by 支出决算为 another amount. One unit of the last
 * place is 尾差, as everywhere (I01).
 */
export const checkRepeats: Check = ({ passages, book }) =>
  passages.flatMap((passage) => {
    const amounts = passage.inTable ? [] : book.ofPassage(passage).filter(isOwn);
    const items = amounts.filter(isItem);
    const finals = amounts.filter(({ aspect }) => aspect === "final");
    const [item] = items;
    const [final] = finals;
    if (!item || !final || items.length > 1 || finals.length > 1 || final.at < item.at) return [];
    if (item.quantity.unit !== final.quantity.unit) return [];
    const agreement = compareAmounts(item.quantity, final.quantity);
    if (agreement === "equal") return [];
    const isRounding = agreement === "rounding";
    const written = { first: item.quantity.written, second: final.quantity.written };
    return [
      foundAt(passage, final.sentence.quote, "G02", isRounding ? "info" : "error", {
        variant: isRounding ? "rounding" : "itemAndFinal",
        params: { item: item.label, paragraph: passage.paragraph, ...written },
        expected: item.quantity.value.toNumber(),
        actual: final.quantity.value.toNumber(),
      }),
    ];
  });

function isItem({ aspect, lead }: AmountFact): boolean {
  return aspect === "plain" && pattern("path.end").test(lead);
}
