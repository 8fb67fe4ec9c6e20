import { pattern } from "../../lexicon/words";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";

/** The unit's own totals, said without a kind (行政编制 is another number). */
const TOTALS: readonly (readonly [name: string, words: RegExp])[] = [
  [
    "编制",
    /(?:^|[,;:。、])(?:全局|全校|本部门|本单位|我单位|我局|部门|单位)?(?:现有|共有|核定|总)*(?:人员)?编制(?:数|人数|总数)?(?:为|共|:)?$/,
  ],
  ["实有人数", /(?:^|[,;:。、])(?:年末|年底)?(?:现有|实有)(?:人数|人员|在职人员|在编人数)?(?:为|共|:)?$/],
];

/** G21: posts or people of the unit with two totals in different places. */
export const checkStaffRepeats: Check = ({ passages, year }) =>
  TOTALS.flatMap(([item, words]) => {
    const stated = passages
      .filter(({ inTable }) => !inTable)
      .flatMap((passage) => passage.sentences.flatMap((sentence) => totalsIn(passage, sentence, words, year)));
    const [first, ...others] = stated;
    const other = others.find(({ mention }) => !first || !mention.quantity.value.eq(first.mention.quantity.value));
    if (!first || !other) return [];
    return [
      foundAt(other.passage, other.sentence.quote, "G21", "warning", {
        variant: "twoPlaces",
        params: {
          item,
          first: first.mention.quantity.written,
          second: other.mention.quantity.written,
          paragraph: first.passage.paragraph,
        },
        expected: first.mention.quantity.value.toNumber(),
        actual: other.mention.quantity.value.toNumber(),
      }),
    ];
  });

function totalsIn(passage: Passage, sentence: Sentence, words: RegExp, year: number | null) {
  const years = [...sentence.text.matchAll(pattern("year.named", "gu"))].map(([, written]) => Number(written));
  if (year !== null && years.some((one) => one !== year)) return [];
  const isTotal = ({ quantity, lead, depth }: Mention) =>
    quantity.kind === "count" && ["人", "名"].includes(quantity.measure) && depth === 0 && words.test(lead);
  return sentence.mentions.filter(isTotal).map((mention) => ({ passage, sentence, mention }));
}
