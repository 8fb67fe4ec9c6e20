import type { Amount } from "../../amount/amount";
import { sum } from "../../amount/amount";
import { isWholeOf } from "../../lexicon/relations";
import type { AmountFact } from "../../reading/facts";
import type { FactList } from "../../reading/factList";
import { coarseHalfStep, halfStep } from "../../reading/precision";
import { foundAt } from "../check";
import { signedAmount, sumDetails } from "../sumDetails";
import { listsOf } from "./lists";
import type { Relation, Tie } from "./tie";

/** G03: a total against the parts that are listed with it. */
export const sums: Relation = (book) => listsOf(book).flatMap(judge);

interface Judged {
  readonly whole: AmountFact;
  readonly parts: readonly AmountFact[];
  readonly state: State;
}

const STATES = ["equal", "rounding", "unknown", "open", "proven"] as const;
type State = (typeof STATES)[number];

function judge(list: FactList): Tie[] {
  // 其中：A…万元。B…万元。: where the sentences behind make it all of the whole, nothing else is meant.
  const all = list.readings.filter(isAllOf);
  const readings = all.length > 0 ? all : list.readings;
  const judged = list.wholes
    .flatMap((whole) => readings.map((parts): Judged => ({ whole, parts, state: stateOf(whole, parts, list) })))
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const [best] = judged;
  if (!best || best.state === "unknown") return [];
  const relation = best.whole.kind === "change" ? "changeSum" : "sum";
  const facts = [best.whole, ...best.parts];
  if (best.state === "equal" || best.state === "rounding") {
    // One part that is no more than the whole says nothing of either.
    const isBound = best.parts.length > 1 || sum(best.parts.map(signedAmount)) === signedAmount(best.whole);
    const finding = best.state === "rounding" ? told(best, list, "info", "rounding") : null;
    return isBound ? [{ relation, facts, agreement: best.state, finding }] : [];
  }
  // Which of several amounts the list belongs to cannot be told.
  if (list.wholes.length > 1) return [];
  const proven = judged.find(({ state }) => state === "proven");
  const isProven =
    judged.every(({ state }) => state === "proven") || (proven?.parts !== undefined && isAllOf(proven.parts));
  const shown = isProven && proven ? proven : best;
  const variant = isProven ? (shown.parts.length === 1 ? "part" : "sum") : "open";
  const finding = told(shown, list, isProven ? "error" : "warning", variant);
  return [{ relation, facts: [shown.whole, ...shown.parts], agreement: "contradiction", finding }];
}

function told({ whole, parts }: Judged, { form }: FactList, severity: "error" | "warning" | "info", variant: string) {
  const item = form === "trailing" ? "合计" : whole.label || whole.item;
  const details = sumDetails(whole, parts, item);
  return foundAt(whole.passage, quoteOf(whole, parts, form), "G03", severity, { variant, ...details });
}

/** The sentence of the parts, where they stand in one; of a list over sentences and paragraphs that of the whole. */
function quoteOf(whole: AmountFact, parts: readonly AmountFact[], form: FactList["form"]): string {
  const [first] = parts;
  const isOneSentence = first !== undefined && parts.every(({ sentence }) => sentence === first.sentence);
  if (form === "paragraphs" || !isOneSentence || first.passage !== whole.passage) return whole.sentence.quote;
  return first.sentence === whole.sentence ? whole.sentence.quote : `${whole.sentence.quote}${first.sentence.quote}`;
}

function stateOf(whole: AmountFact, parts: readonly AmountFact[], list: FactList): State {
  const { unit } = whole.quantity;
  const signed = parts.map(signedAmount);
  const printed = signedAmount(whole);
  const among = [whole, ...parts].map(({ quantity }) => quantity);
  const within = (step: number) => (amounts: readonly Amount[]) =>
    Math.abs(sum(amounts) - printed) <= step * (amounts.length + 1);
  const fits = within(halfStep(unit, among));
  const difference = sum(signed) - printed;
  if (difference === 0) return "equal";
  if (list.form === "trailing") return fits(signed) ? "equal" : list.isOpen ? "open" : "proven";
  if (parts.length === 1) return difference > 0 && !fits(signed) && isPlain(whole, parts) ? "proven" : "equal";
  if (fits(signed)) return "rounding";
  // A…，其中a…；B…: the one part is all of it.
  if (signed[0] === printed && parts[1]?.lead.includes(";")) return "equal";
  // Numbered paragraphs are all parts, whatever the first of them come to.
  if (list.form !== "paragraphs" && someReadingFits(signed, fits)) return "equal";
  const isWhole = isAllOf(parts) || (list.isWhole && parts.every(({ label }) => /\(类\)$/.test(label)));
  const isLong = list.form === "colon" && !list.isOpen && parts.length > 2 && !/主要/.test(parts[0]?.lead ?? "");
  if ((list.form === "bracket" || list.form === "colon") && !isWhole) return isLong ? "open" : "unknown";
  // 主要变动原因如下: changes of all that there is are the change of the whole.
  if (whole.kind === "change" && isWhole) return "proven";
  if (list.isOpen && (difference < 0 || whole.kind === "change")) return "unknown";
  if (within(coarseHalfStep(unit, among))(signed)) return "open";
  // 基本支出 and 项目支出, and the like, in paragraphs of their own: of which fund each is only the identities can tell.
  const isPlainExcess = difference > 0 && whole.kind === "amount" && isPlain(whole, parts);
  return !list.isOpen && (isWhole || isPlainExcess) ? "proven" : "open";
}

/** Are the parts all of a total by what they are? Nobody travels abroad in most units, and most leave it out. */
function isAllOf(parts: readonly AmountFact[]): boolean {
  const names = parts.map(({ label, item }) => `${label} ${item}`);
  return isWholeOf(names) || (names.some((name) => /接待/.test(name)) && isWholeOf([...names, "因公出国（境）费"]));
}

function isPlain(whole: AmountFact, parts: readonly AmountFact[]): boolean {
  return (
    !/人均|平均|单价/.test(whole.lead) &&
    parts.every(({ aspect }) => aspect === "plain" || aspect === "final" || aspect === whole.aspect)
  );
}

const LONGEST = 40;

/** The list may go on with other amounts, or an amount may be followed by its own parts: any such reading is taken. */
function someReadingFits(amounts: readonly Amount[], fits: (amounts: readonly Amount[]) => boolean): boolean {
  if (amounts.length > LONGEST) return false;
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
