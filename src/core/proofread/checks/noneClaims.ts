import { pattern } from "../../lexicon/words";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { FactBook } from "../relations/factBook";
import { isBudget, isOwn } from "../relations/factBook";
import type { Sentence } from "../../reading/passage";

/** What a report says it has none of, and the words that an amount of it stands behind. */
const NOTHING: readonly (readonly [claim: RegExp, amount: RegExp])[] = [
  [
    /(?:无|没有)政府性基金(?:预算)?(?:财政拨款)?(?:收入|支出|收支)/,
    /政府性基金(?:预算)?(?:财政拨款)?(?:收入|支出)?(?:为|:)?$/,
  ],
  [
    /(?:无|没有)国有资本经营(?:预算)?(?:财政拨款)?(?:收入|支出|收支)/,
    /国有资本经营(?:预算)?(?:财政拨款)?(?:收入|支出)?(?:为|:)?$/,
  ],
  [
    /(?:无|没有)(?:“三公”|三公)经费(?:财政拨款)?支出/,
    /三公”?经费(?:财政拨款)?(?:支出)?(?:决算)?(?:数|总额)?(?:为|:)?$/,
  ],
  [/(?:无|没有|未发生)(?:公务)?接待(?:费|支出)/, /公务接待费(?:支出)?(?:决算)?(?:数)?(?:为|:)?$/],
  [
    /(?:无|没有|未发生)(?:因公)?出国\(?境?\)?(?:费用?|支出|经费)/,
    /因公出国\(境\)(?:费用?|经费)(?:支出)?(?:决算)?(?:数)?(?:为|:)?$/,
  ],
];

/** G02: 无政府性基金预算财政拨款支出 while the same report states an amount of it that is not 0. */
export const checkNoneClaims: Check = ({ passages, book }) => {
  const { year } = book;
  const prose = passages.filter(({ inTable }) => !inTable);
  const said = prose.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  return NOTHING.flatMap(([claim, words]) => {
    const claimed = said.find(({ sentence }) => claim.test(sentence.text) && isOfYear(sentence, year));
    const stated = claimed && statedOf(words, book);
    if (!claimed || !stated) return [];
    return [
      foundAt(claimed.passage, claimed.sentence.quote, "G02", "warning", {
        variant: "none",
        params: {
          written: stated.quantity.written,
          paragraph: stated.passage.paragraph,
          claim: claim.exec(claimed.sentence.text)?.[0] ?? "",
        },
        expected: stated.quantity.value.toNumber(),
        actual: 0,
      }),
    ];
  });
};

/** The first final amount behind such words that is not 0. */
function statedOf(words: RegExp, book: FactBook) {
  return book.facts
    .filter(isOwn)
    .find(
      (one) =>
        words.test(one.lead) && one.quantity.amount > 0 && !isBudget(one, book) && isOfYear(one.sentence, book.year),
    );
}

/** A sentence about another year says nothing about this one. */
function isOfYear({ text }: Sentence, year: number | null): boolean {
  return (
    [...text.matchAll(pattern("year.named", "gu"))].every(([, written]) => year === null || Number(written) === year) &&
    !pattern("year.previous").test(text)
  );
}
