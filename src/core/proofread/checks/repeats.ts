import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention, Mention } from "../../reading/mention";
import { isAmount } from "../../reading/mention";
import type { Passage } from "../../reading/passage";

/**
 * G02: one item with two amounts. Only where the words leave no doubt that the same quantity is meant: a classification
 * path with its level mark, …（项）257.14万元, followed in its own paragraph by 支出决算为 another amount.
 */
export const checkRepeats: Check = ({ passages }) =>
  passages.flatMap((passage) => {
    const amounts = passage.sentences.flatMap(({ mentions }) => mentions).filter(isAmount);
    const items = amounts.filter(isItem);
    const finals = amounts.filter(({ role }) => role === "final");
    const [item] = items;
    const [final] = finals;
    if (!item || !final || items.length > 1 || finals.length > 1 || amounts.indexOf(final) < amounts.indexOf(item))
      return [];
    if (item.quantity.unit !== final.quantity.unit || item.quantity.amount === final.quantity.amount) return [];
    return [
      foundAt(passage, quoteOf(passage, final), "G02", "error", {
        variant: "itemAndFinal",
        params: { item: item.label, first: item.quantity.written, second: final.quantity.written },
        expected: item.quantity.value.toNumber(),
        actual: final.quantity.value.toNumber(),
      }),
    ];
  });

function isItem({ role, lead }: AmountMention): boolean {
  return role === "value" && /\([类款项]\)["”]?$/.test(lead);
}

function quoteOf(passage: Passage, mention: Mention): string {
  return passage.sentences.find(({ mentions }) => mentions.includes(mention))?.quote ?? passage.written;
}
