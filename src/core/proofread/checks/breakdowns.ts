import type { Amount } from "../../amount/amount";
import { sum } from "../../amount/amount";
import type { Breakdown } from "../../reading/breakdown";
import { breakdownsIn } from "../../reading/breakdown";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention } from "../../reading/mention";
import { isWholeOf } from "../../lexicon/relations";
import type { Passage, Sentence } from "../../reading/passage";
import { coarseHalfStep, halfStep } from "../../reading/precision";
import { signedAmount, sumDetails } from "../sumDetails";
import type { ProofFinding } from "../proofFinding";

/** G03: a total against the parts that are listed behind 其中 or in a bracket. */
export const checkBreakdowns: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) => {
      const before = passage.sentences[index - 1]?.mentions ?? [];
      // A list that stops without a full stop may have been torn apart; 等 says that it goes on.
      const isTorn = /[;,、]$|等[。;]?$/.test(sentence.text);
      return breakdownsIn(sentence.mentions, before, isTorn).flatMap((list) => judge(passage, sentence, list));
    }),
  );

function judge(passage: Passage, sentence: Sentence, list: Breakdown): ProofFinding[] {
  const readings = list.totals.map((total) => ({ total, state: stateOf(total, list) }));
  const [reading, ...others] = readings.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  if (!reading || reading.state === "equal" || reading.state === "unknown") return [];
  const found = (severity: ProofFinding["severity"], variant: string) => [
    foundAt(passage, sentence.quote, "G03", severity, { variant, ...sumDetails(reading.total, list.parts) }),
  ];
  if (reading.state === "rounding") return found("info", "rounding");
  // Which of several amounts the list belongs to cannot be told.
  if (others.length > 0) return [];
  if (reading.state === "proven") return found("error", list.parts.length === 1 ? "part" : "sum");
  return found("warning", "open");
}

const STATES = ["equal", "rounding", "unknown", "open", "proven"] as const;
type State = (typeof STATES)[number];

function stateOf(total: AmountMention, { parts, isOpen, opener }: Breakdown): State {
  const { unit } = total.quantity;
  const signed = parts.map(signedAmount);
  const printed = signedAmount(total);
  const among = [total, ...parts].map(({ quantity }) => quantity);
  const within = (step: number) => (amounts: readonly Amount[]) =>
    Math.abs(sum(amounts) - printed) <= step * (amounts.length + 1);
  const fits = within(halfStep(unit, among));
  const difference = sum(signed) - printed;
  if (difference === 0) return "equal";
  if (parts.length === 1) return difference > 0 && !fits(signed) && isPlain(total, parts) ? "proven" : "equal";
  if (fits(signed)) return "rounding";
  // A…，其中a…；B…: the one part is all of it.
  if (signed[0] === printed && parts[1]?.lead.includes(";")) return "equal";
  if (someReadingFits(signed, fits)) return "equal";
  const names = parts.map(({ label }) => label);
  const isWhole = isWholeOf(names) || (opener.includes("以下方面") && names.every((name) => /\(类\)$/.test(name)));
  if (opener === "" && !isWhole) return "unknown";
  if (difference < 0 && isOpen) return "unknown";
  if (within(coarseHalfStep(unit, among))(signed)) return "open";
  return !isOpen && (isWhole || (difference > 0 && isPlain(total, parts))) ? "proven" : "open";
}

function isPlain(total: AmountMention, parts: readonly AmountMention[]): boolean {
  return !/人均|平均|单价/.test(total.lead) && parts.every(({ role }) => role === "value" || role === "final");
}

/** The list may go on with other amounts, or an amount may be followed by its own parts: any such reading is taken. */
function someReadingFits(amounts: readonly Amount[], fits: (amounts: readonly Amount[]) => boolean): boolean {
  for (let end = amounts.length; end >= 2; end--) {
    const head = amounts.slice(0, end);
    if (fits(head)) return true;
    for (let from = 1; from < end; from++) {
      for (let to = from + 1; to <= end; to++) {
        const inner = head.slice(from, to);
        const rest = [...head.slice(0, from), ...head.slice(to)];
        // At least two parts that add up to the amount before them, and something that they are part of.
        if (inner.length >= 2 && rest.length >= 2 && sum(inner) === head[from - 1] && fits(rest)) return true;
      }
    }
  }
  return false;
}
