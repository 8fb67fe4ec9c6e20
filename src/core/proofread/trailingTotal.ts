import { pattern } from "../lexicon/words";
import type { Amount } from "../amount/amount";
import { fen, sum, ZERO } from "../amount/amount";
import type { AmountMention, Mention } from "../reading/mention";
import { isAmount } from "../reading/mention";
import { halfStep } from "../reading/precision";

export interface TrailingTotal {
  readonly total: AmountMention;
  readonly parts: readonly AmountMention[];
}

/** The totals that stand behind their parts, where the sentence goes through nothing else before. */
export function trailingTotalsIn(mentions: readonly Mention[]): TrailingTotal[] {
  return mentions.flatMap((total, at) => {
    const parts =
      isAmount(total) && pattern("total.behindParts").test(total.lead)
        ? partsBefore(mentions.slice(0, at), total)
        : null;
    return isAmount(total) && parts ? [{ total, parts }] : [];
  });
}

/** By how much the parts miss their total beyond rounding, in 分; 0 where they make it up. */
export function differenceOf({ total, parts }: TrailingTotal): Amount {
  const quantities = [total, ...parts].map(({ quantity }) => quantity);
  const difference = fen(Math.abs(sum(parts.map(({ quantity }) => quantity.amount)) - total.quantity.amount));
  return difference <= halfStep(total.quantity.unit, quantities) * quantities.length ? ZERO : difference;
}

/** Amounts of one level with nothing but shares between them; `null` where anything else is said. */
function partsBefore(mentions: readonly Mention[], total: AmountMention): AmountMention[] | null {
  const others = mentions.filter(({ role }) => role !== "share");
  const parts = others.filter(isAmount);
  if (parts.length < 2 || parts.length !== others.length) return null;
  const isPart = ({ role, depth, lead, label, quantity }: AmountMention, at: number) =>
    role === "value" &&
    depth === total.depth &&
    label !== "" &&
    quantity.unit === total.quantity.unit &&
    !/其中|等|合计|总计|分别/.test(at === 0 ? lead.replace(/^.*:/, "") : lead);
  return parts.every(isPart) ? parts : null;
}
