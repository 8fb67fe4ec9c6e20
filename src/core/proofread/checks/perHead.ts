import Decimal from "decimal.js";
import { FEN_PER_UNIT } from "../../amount/amount";
import { unitOf } from "../../lexicon/units";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention } from "../../reading/mention";
import { isAmount } from "../../reading/mention";
import type { Passage, Sentence } from "../../reading/passage";
import type { ProofFinding } from "../proofFinding";

const NEAR = 40;
const PER_HEAD = /(?:人均|平均每(?:人|批次?|次|辆|台))[^,;。]{0,8}$/;

/** C17, C15, C14: amounts per head recomputed; amounts without heads, batches or cars, and the other way round. */
export const checkPerHead: Check = ({ passages }) =>
  passages
    .filter(({ inTable }) => !inTable)
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence) => [
        ...perHead(passage, sentence),
        ...fewerPeopleThanBatches(passage, sentence),
      ]),
    );

/** The one amount and the one count before: `接待费1.2万元，60人次，人均200元`. */
function perHead(passage: Passage, { mentions, quote }: Sentence): ProofFinding[] {
  return mentions.flatMap((each, at) => {
    if (!isAmount(each) || !PER_HEAD.test(each.lead)) return [];
    const before = mentions.slice(0, at);
    const amounts = before.filter(isAmount).filter(({ role }) => role === "value" || role === "final");
    const counts = before.filter(isPeople);
    const [amount] = amounts;
    const [count] = counts;
    if (!amount || !count || amounts.length > 1 || counts.length > 1 || count.quantity.value.isZero()) return [];
    const computed = new Decimal(amount.quantity.amount).div(count.quantity.value);
    const step = new Decimal(FEN_PER_UNIT[each.quantity.unit]).div(new Decimal(10).pow(each.quantity.decimals));
    const room = new Decimal(FEN_PER_UNIT[amount.quantity.unit])
      .div(new Decimal(10).pow(amount.quantity.places))
      .div(2)
      .div(count.quantity.value);
    if (computed.minus(each.quantity.amount).abs().lte(step.plus(room))) return [];
    const recomputed = computed.div(FEN_PER_UNIT[each.quantity.unit]).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    return [
      foundAt(passage, quote, "C17", "error", {
        params: {
          amount: amount.quantity.written,
          count: count.quantity.written,
          each: each.quantity.written,
          recomputed: `${recomputed.toString()}${each.quantity.unit}`,
        },
        expected: recomputed.toNumber(),
        actual: each.quantity.value.toNumber(),
      }),
    ];
  });
}

/** 15批次、8人次: every batch has at least one guest. */
function fewerPeopleThanBatches(passage: Passage, { mentions, quote }: Sentence): ProofFinding[] {
  return mentions.flatMap((people, at) => {
    const batches = mentions
      .slice(Math.max(0, at - NEAR), at)
      .reverse()
      .find((one) => one.depth <= people.depth && isBatches(one));
    if (!isPeople(people) || !batches || mentions.slice(mentions.indexOf(batches) + 1, at).some(isPeople)) return [];
    if (batches.depth !== people.depth || people.quantity.value.gte(batches.quantity.value)) return [];
    return [
      foundAt(passage, quote, "C15", "warning", {
        variant: "fewerThanBatches",
        params: { batches: batches.quantity.written, people: people.quantity.written },
        expected: batches.quantity.value.toNumber(),
        actual: people.quantity.value.toNumber(),
      }),
    ];
  });
}

function isPeople({ quantity }: Mention): boolean {
  return quantity.kind === "count" && unitOf(quantity.measure)?.counts === "persons";
}

function isBatches({ quantity }: Mention): boolean {
  return quantity.kind === "count" && unitOf(quantity.measure)?.counts === "batches";
}
