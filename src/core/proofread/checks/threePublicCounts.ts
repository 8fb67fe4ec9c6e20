import type { Check } from "../check";
import { foundAt } from "../check";
import type { CountFact } from "../../reading/facts";
import { isCountFact } from "../../reading/facts";
import { isFinal, isOwn, soleAmount } from "../relations/factBook";

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
export const checkThreePublicCounts: Check = ({ book }) =>
  PAIRS.flatMap((pair) => {
    const amount = soleAmount(
      book.amountsOf(pair.item).filter((one) => isOwn(one) && isFinal(one) && one.year === book.year),
    );
    const counts = book.facts.filter(isCountFact).filter((one) => isIts(one, pair));
    const [count] = counts;
    if (!amount || !count) return [];
    const isZero = amount.quantity.amount === 0;
    const areZero = counts.every(({ quantity }) => quantity.value.isZero());
    if (isZero === areZero) return [];
    const shown = counts.find(({ quantity }) => !quantity.value.isZero()) ?? count;
    return [
      foundAt(shown.passage, shown.sentence.quote, pair.rule, "warning", {
        variant: isZero ? "countWithoutAmount" : "amountWithoutCount",
        params: { item: pair.item, amount: amount.quantity.written, count: shown.quantity.written },
        expected: amount.quantity.value.toNumber(),
        actual: shown.quantity.value.toNumber(),
      }),
    ];
  });

function isIts({ quantity, lead }: CountFact, { measures, words }: Pair): boolean {
  return measures.includes(quantity.measure) && words.test(lead) && !/外宾|外事|境外/.test(lead);
}
