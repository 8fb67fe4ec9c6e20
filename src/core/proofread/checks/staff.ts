import Decimal from "decimal.js";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { Mention } from "../../reading/mention";
import { isPercent } from "../../reading/mention";
import type { Passage } from "../../reading/passage";
import { comparePercent, percentText } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";

const QUOTA = /(?:编制|核定|编制数|编制人数|人员编制)[^,;。]{0,6}$/;
const ACTUAL = /(?:实有|在职|在编|实际)[^,;。]{0,10}$/;
const CONTROL_RATE = /控制率(?:为|达|达到|是|:)?$/;

/** F20, G21: the posts that were granted against the people in them, and the control rate that follows. */
export const checkStaff: Check = ({ passages }) => passages.filter(({ inTable }) => !inTable).flatMap(judge);

function judge(passage: Passage): ProofFinding[] {
  const said = passage.sentences.flatMap(({ mentions, quote }) => mentions.map((mention) => ({ mention, quote })));
  const people = said.filter(({ mention }) => isPeople(mention) && !/其中/.test(mention.lead));
  const quota = people.find(({ mention }) => QUOTA.test(mention.lead) && !/实有|在职|在编人/.test(mention.label));
  const actual = people.find(({ mention }) => ACTUAL.test(mention.lead));
  if (!quota || !actual || quota.mention.quantity.value.isZero()) return [];
  const posts = quota.mention.quantity;
  const staff = actual.mention.quantity;
  const params = { quota: posts.written, actual: staff.written };
  const percent = new Decimal(staff.value).times(100).div(posts.value);
  const findings = said.flatMap(({ mention, quote }) => {
    if (!isPercent(mention) || !CONTROL_RATE.test(mention.lead)) return [];
    if (comparePercent(mention.quantity, { percent, low: percent, high: percent }) !== "contradiction") return [];
    return [
      foundAt(passage, quote, "F20", "warning", {
        variant: "rate",
        params: { ...params, rate: mention.quantity.written, recomputed: percentText(percent) },
        expected: Number(percentText(percent)),
        actual: mention.quantity.value.toNumber(),
      }),
    ];
  });
  if (!staff.value.gt(posts.value) || /超编/.test(passage.plain)) return findings;
  const over = { variant: "overQuota", params, expected: posts.value.toNumber(), actual: staff.value.toNumber() };
  return [...findings, foundAt(passage, actual.quote, "G21", "warning", over)];
}

function isPeople({ quantity }: Mention): boolean {
  return quantity.kind === "count" && ["人", "名"].includes(quantity.measure);
}
