import type { Check } from "../check";
import { foundAt } from "../check";
import { isAmountFact } from "../../reading/facts";
import type { FactBook } from "../relations/factBook";
import type { Passage } from "../../reading/passage";

/** G08, G11: praise or measures for spending that the document itself says is nothing. */
export const checkClaims: Check = ({ passages, book }) => [
  ...claimsAbout(passages, "G08", /三公.{0,3}经费.{0,20}(?:压缩|下降|控制|减少|降低)/, isZeroFor(book, /三公/)),
  ...claimsAbout(passages, "G11", /(?:加强|规范|严格|控制|压缩).{0,6}(?:公务)?接待/, isZeroFor(book, /接待/)),
];

/** Every amount that is named so is 0, and there is one. */
function isZeroFor({ facts }: FactBook, name: RegExp): boolean {
  const amounts = facts
    .filter(isAmountFact)
    .filter(({ lead, kind }) => name.test(lead.slice(-24)) && kind !== "unknown" && kind !== "perHead");
  return amounts.length > 0 && amounts.every(({ quantity }) => quantity.amount === 0);
}

function claimsAbout(passages: readonly Passage[], rule: string, claim: RegExp, isZero: boolean) {
  if (!isZero) return [];
  return passages.flatMap((passage) =>
    passage.sentences
      .filter(({ text, numbers }) => claim.test(text) && numbers.length === 0)
      .map(({ quote }) => foundAt(passage, quote, rule, "warning")),
  );
}
