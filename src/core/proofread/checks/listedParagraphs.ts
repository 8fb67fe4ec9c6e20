import { sum } from "../../amount/amount";
import type { Check } from "../check";
import { foundAt } from "../check";
import { markOf } from "../../text/heading";
import type { AmountMention } from "../../reading/mention";
import { isAmount } from "../../reading/mention";
import { isWholeOf } from "../../lexicon/relations";
import type { Passage } from "../../reading/passage";
import { halfStep } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import { sumDetails } from "../sumDetails";

/** G03: a total whose parts follow in numbered paragraphs: `支出合计100万元，其中：` 1.… 2.…. */
export const checkListedParagraphs: Check = ({ passages }) =>
  passages.flatMap((passage, at) => {
    if (passage.inTable || !/(?:其中|如下|包括|分别为):?$/.test(passage.plain) || /主要|等/.test(passage.plain))
      return [];
    const totals = (passage.sentences.at(-1)?.mentions ?? []).filter(isAmount).filter(isPlain);
    const parts = partsFrom(passages, at + 1);
    const [total, ...others] = totals;
    return total && others.length === 0 && parts.length > 1 ? judge(passage, total, parts) : [];
  });

function isPlain({ role, depth }: AmountMention): boolean {
  return (role === "value" || role === "final") && depth === 0;
}

/** The first amount of each paragraph that is numbered on from 1; none where one of them has no amount. */
function partsFrom(passages: readonly Passage[], from: number): AmountMention[] {
  const parts: AmountMention[] = [];
  const style = markOf(passages[from]?.plain ?? "")?.style;
  for (const passage of passages.slice(from)) {
    const mark = markOf(passage.plain);
    if (!style || mark?.style !== style || mark.number !== parts.length + 1) break;
    const first = passage.sentences.flatMap(({ mentions }) => mentions).find(isAmount);
    if (!first || !isPlain(first) || first.label === "" || /\(项\)/.test(passage.plain)) return [];
    parts.push(first);
  }
  return parts;
}

function judge(passage: Passage, total: AmountMention, parts: readonly AmountMention[]): ProofFinding[] {
  const { unit, amount: printed } = total.quantity;
  const among = [total, ...parts].map(({ quantity }) => quantity);
  if (among.some((quantity) => quantity.unit !== unit)) return [];
  const difference = Math.abs(sum(parts.map(({ quantity }) => quantity.amount)) - printed);
  // 基本支出 and 项目支出, and the like: the identities say it, wherever the parts stand.
  if (difference === 0 || isWholeOf(parts.map(({ label }) => label))) return [];
  const isRounding = difference <= halfStep(unit, among) * among.length;
  const quote = passage.sentences.at(-1)?.quote ?? passage.written.trim();
  return [
    foundAt(passage, quote, "G03", isRounding ? "info" : "warning", {
      variant: isRounding ? "rounding" : "open",
      ...sumDetails(total, parts),
    }),
  ];
}
