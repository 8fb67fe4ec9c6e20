import type { Check } from "../check";
import { foundAt } from "../check";
import { isAmountFact } from "../../reading/facts";

const CHANGED =
  /(?:增长|增加|上升|提高|下降|降低|减少|增幅|降幅|减幅|增长率|下降率)(?:率|幅度|比例)?(?:为|达|达到|了|:)*$/;

/**
 * G16: an amount that rose by percentage points. Amounts change by per cent; points are the difference of two rates, so
 * only a change that stands directly behind an amount, or behind the amount it changed by, is meant.
 */
export const checkPercentagePoints: Check = ({ book }) =>
  book.facts.flatMap(({ quantity, lead, passage, sentence, at }) => {
    const before = book.facts[at - 1];
    if (quantity.kind !== "count" || !quantity.measure.endsWith("百分点") || !CHANGED.test(lead)) return [];
    if (!isAmountFact(before) || before.sentence !== sentence || before.kind === "unknown") return [];
    if (/率|占|比重|满意度|[。:]/.test(withoutVerb(lead))) return [];
    return [
      foundAt(passage, sentence.quote, "G16", "error", {
        variant: "points",
        params: { written: quantity.written, amount: before.quantity.written },
        actual: quantity.written,
      }),
    ];
  });

/** Another rate that is spoken of between the amount and the points. */
function withoutVerb(lead: string): string {
  return lead.replace(CHANGED, "");
}
