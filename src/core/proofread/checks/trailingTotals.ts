import type { Check } from "../check";
import { foundAt } from "../check";
import { sumDetails } from "../sumDetails";
import { differenceOf, trailingTotalsIn } from "../trailingTotal";

/** G03: amounts that a sentence goes through from its beginning, and the total that it ends with. */
export const checkTrailingTotals: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ mentions, quote }) =>
      trailingTotalsIn(mentions)
        .filter((found) => differenceOf(found) !== 0)
        .map(({ total, parts }) =>
          foundAt(passage, quote, "G03", "error", { variant: "sum", ...sumDetails(total, parts, "合计") }),
        ),
    ),
  );
