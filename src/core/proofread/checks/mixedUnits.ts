import type { Check } from "../check";
import { foundAt } from "../check";
import { groupBy } from "../../groupBy";
import { isHeadline, isOwn } from "../relations/factBook";

const LEAST = 3;

/** A03: one amount in 万元 among amounts in 元 of the same kind, or the other way round. */
export const checkMixedUnits: Check = ({ book }) => {
  const sentences = groupBy(
    book.facts.filter(isOwn).filter((one) => isHeadline(one) && one.aspect !== "openingBudget"),
    ({ sentence }) => sentence,
  );
  return [...sentences.values()].flatMap((stated) => {
    const byUnit = [...groupBy(stated, ({ quantity }) => quantity.unit)].sort((a, b) => b[1].length - a[1].length);
    const [most, least] = byUnit;
    const [odd, ...others] = least?.[1] ?? [];
    if (!most || !odd || others.length > 0 || byUnit.length > 2 || stated.length < LEAST) return [];
    return [
      foundAt(odd.passage, odd.sentence.quote, "A03", "warning", {
        variant: "mixed",
        params: { item: odd.item, written: odd.quantity.written, unit: most[0] },
        expected: most[0],
        actual: odd.quantity.written,
      }),
    ];
  });
};
