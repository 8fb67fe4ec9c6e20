import { fen, FEN_PER_UNIT, numberIn, subtract, sum, ZERO } from "../../amount/amount";
import type { Amount, CurrencyUnit } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention, Mention } from "../mention";
import { isAmount } from "../mention";
import type { Passage, Sentence } from "../passage";
import { halfStep } from "../precision";
import { isWholeOf } from "../partitions";

/** G03: a total against the parts that are listed behind 其中. */
export const checkBreakdowns: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) => {
      const before = passage.sentences[index - 1]?.mentions ?? [];
      // A list that stops without a full stop may have been torn apart; 等 says that it goes on.
      const isTorn = /[;,、]$|等[。;]?$/.test(sentence.text);
      return breakdownsIn(sentence.mentions, before, isTorn).flatMap((breakdown) =>
        judge(passage, sentence, breakdown),
      );
    }),
  );

interface Breakdown {
  readonly total: AmountMention;
  readonly parts: readonly AmountMention[];
  /** The list says that it is not the whole list. */
  readonly isOpen: boolean;
}

const OPENS_LIST = /其中|(?:主要)?用于以下方面|构成如下/;

function breakdownsIn(mentions: readonly Mention[], before: readonly Mention[], isTorn: boolean): Breakdown[] {
  return mentions.flatMap((first, at) => {
    if (!OPENS_LIST.test(first.lead) || !isAmount(first)) return [];
    const total = totalFor(first, at === 0 ? before : mentions.slice(0, at));
    if (!total) return [];
    const parts: AmountMention[] = [];
    let isOpen = isTorn || /等/.test(first.lead);
    for (const mention of mentions.slice(at)) {
      if (mention.depth < first.depth) break;
      // A list inside the list: what follows may belong to either.
      if (mention !== first && mention.depth === first.depth && OPENS_LIST.test(mention.lead)) isOpen = true;
      if (/等[^,;]{0,6}[,;]|等$/.test(mention.lead)) isOpen = true;
      if (mention.depth > first.depth || !isAmount(mention) || mention.role !== first.role) continue;
      if (mention.label === "" && mention.role !== "change") continue;
      parts.push(mention);
    }
    return parts.length >= 2 ? [{ total, parts, isOpen }] : [];
  });
}

/** The nearest number before the list that is said in the same way: a final total for final parts. */
function totalFor(first: AmountMention, before: readonly Mention[]): AmountMention | null {
  const plain = (mention: Mention) => mention.role === "value" || mention.role === "final";
  for (const mention of [...before].reverse()) {
    if (!isAmount(mention) || mention.quantity.unit !== first.quantity.unit) continue;
    if (mention.role === first.role || (plain(first) && plain(mention))) return mention;
  }
  return null;
}

function judge(passage: Passage, sentence: Sentence, { total, parts, isOpen }: Breakdown) {
  const { unit } = total.quantity;
  const signed = parts.map((part) => signedAmount(part));
  const printed = signedAmount(total);
  const step = halfStep(
    unit,
    [total, ...parts].map(({ quantity }) => quantity),
  );
  const fits = (amounts: readonly Amount[]) => Math.abs(sum(amounts) - printed) <= step * (amounts.length + 1);
  const difference = fen(sum(signed) - printed);
  if (difference === 0) return [];
  const details = (variant: string) => ({
    variant,
    params: {
      item: total.label,
      parts: signed
        .map((amount) => formatted(amount, unit))
        .join(" + ")
        .replaceAll("+ -", "− "),
      sum: formatted(sum(signed), unit),
      total: formatted(printed, unit),
      difference: formatted(fen(Math.abs(difference)), unit),
      unit,
    },
    expected: numberIn(sum(signed), unit),
    actual: numberIn(printed, unit),
  });
  if (fits(signed)) return [foundAt(passage, sentence.quote, "G03", "info", details("rounding"))];
  if (someRunFits(signed, fits)) return [];
  if (difference < 0 && isOpen) return [];
  const names = parts.map(({ label }) => label);
  const isProven = !isOpen && (isWholeOf(names) || (difference > 0 && parts.every(({ role }) => role === "value")));
  return [foundAt(passage, sentence.quote, "G03", isProven ? "error" : "warning", details(isProven ? "sum" : "open"))];
}

function signedAmount({ quantity, direction }: AmountMention): Amount {
  return direction === -1 ? subtract(ZERO, quantity.amount) : quantity.amount;
}

/** A list may go on with other amounts, or hold a list within it: any reading that adds up is taken. */
function someRunFits(amounts: readonly Amount[], fits: (amounts: readonly Amount[]) => boolean): boolean {
  for (let end = amounts.length; end >= 2; end--) {
    const head = amounts.slice(0, end);
    if (fits(head)) return true;
    for (let from = 1; from < end; from++) {
      for (let to = from + 1; to <= end; to++) {
        if (end - (to - from) >= 2 && fits([...head.slice(0, from), ...head.slice(to)])) return true;
      }
    }
  }
  return false;
}

function formatted(amount: Amount, unit: CurrencyUnit): string {
  return formatAmount(amount, unit, { decimals: FEN_PER_UNIT[unit] === 100 ? 2 : unit === "亿元" ? 4 : 2 });
}
