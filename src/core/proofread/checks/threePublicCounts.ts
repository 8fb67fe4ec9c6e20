import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";
import type { Statement } from "../../reading/statements";

interface Pair {
  readonly rule: string;
  readonly item: string;
  readonly measures: readonly string[];
  /** The words behind which the count of the item stands. */
  readonly words: RegExp;
}

/** C14–C16, from memory of the field: an amount without what it was spent on may have its reason, so never an error. */
const PAIRS: readonly Pair[] = [
  { rule: "C15", item: "公务接待费", measures: ["批次", "批"], words: /接待[^,;。(]{0,8}$/ },
  { rule: "C16", item: "因公出国(境)费", measures: ["个", "人次", "人"], words: /出国(?:\(境\))?[^,;。(]{0,8}$/ },
  { rule: "C14", item: "公务用车运行维护费", measures: ["辆", "台"], words: /保有(?:量|数)?(?:为|是|:)?$/ },
  {
    rule: "C14",
    item: "公务用车购置费",
    measures: ["辆", "台"],
    words: /(?:更新|新增)?购置(?:公务)?(?:用车|车辆|数)?(?:量|数)?(?:为|:)?$/,
  },
];

/** Three-public amounts of 0 with counts that are not, and amounts with counts of 0. */
export const checkThreePublicCounts: Check = ({ passages, statements, year }) => {
  const said = passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  return PAIRS.flatMap((pair) => {
    const amount = soleAmount(statements, pair.item, year);
    const counts = said.flatMap(({ passage, sentence }) => countsIn(passage, sentence, pair));
    const [count] = counts;
    if (!amount || !count) return [];
    const isZero = amount.mention.quantity.amount === 0;
    const areZero = counts.every(({ mention }) => mention.quantity.value.isZero());
    if (isZero === areZero) return [];
    const shown = counts.find(({ mention }) => !mention.quantity.value.isZero()) ?? count;
    return [
      foundAt(shown.passage, shown.sentence.quote, pair.rule, "warning", {
        variant: isZero ? "countWithoutAmount" : "amountWithoutCount",
        params: { item: pair.item, amount: amount.mention.quantity.written, count: shown.mention.quantity.written },
        expected: amount.mention.quantity.value.toNumber(),
        actual: shown.mention.quantity.value.toNumber(),
      }),
    ];
  });
};

/** The final amount of the item, where the report states only one. */
function soleAmount(statements: readonly Statement[], name: string, year: number | null): Statement | null {
  const stated = statements.filter(({ item, aspect, year: of }) => item === name && aspect === "final" && of === year);
  return new Set(stated.map(({ mention }) => mention.quantity.amount)).size === 1 ? (stated[0] ?? null) : null;
}

function countsIn(passage: Passage, sentence: Sentence, { measures, words }: Pair) {
  const isIts = ({ quantity, lead }: Mention) =>
    quantity.kind === "count" &&
    measures.includes(quantity.measure) &&
    words.test(lead) &&
    !/外宾|外事|境外/.test(lead);
  return sentence.mentions.filter(isIts).map((mention) => ({ passage, sentence, mention }));
}
