import type { Check } from "../check";
import { foundAt } from "../check";

/** name, weight, rule: `“三公经费”变动率 5 …计8分`. On the written text: the blanks tell the columns apart. */
const SCORED_ROW = /[^\d\s]\s+(\d{1,2})\s+(?=\D)([^\n]*?计(\d{1,2})分)/u;

/** F03: the full score that a scoring rule grants against the weight of its row, in a table that was turned into lines. */
export const checkScoreRules: Check = ({ passages }) => {
  const header = passages.findIndex(({ plain }) => plain.includes("分值") && plain.includes("评价标准"));
  if (header < 0) return [];
  return passages.slice(header + 1).flatMap((passage) => {
    const match = SCORED_ROW.exec(passage.written);
    const [weight, granted] = [Number(match?.[1]), Number(match?.[3])];
    if (!match || !(granted > weight)) return [];
    return [
      foundAt(passage, passage.written.trim().slice(0, 120), "F03", "error", {
        params: { weight, granted },
        expected: weight,
        actual: granted,
      }),
    ];
  });
};
