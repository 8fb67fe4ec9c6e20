import type { Severity } from "../../findings/finding";
import { itemCalled } from "../../lexicon/items";
import { containments as declared, equations } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import type { AmountFact } from "../../reading/facts";
import { compareAmounts } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isFinal, isHeadline, isOwn } from "./factBook";
import type { Relation, Tie } from "./tie";

/** B18: an item that exceeds what it is part of, in whatever places the two are stated. */
export const containments: Relation = (book) => {
  const stated = book.facts
    .filter(isOwn)
    .filter((one) => isHeadline(one) && (one.aspect === "plain" || one.aspect === "final") && one.year === book.year);
  let open = declared().flatMap(({ part, whole }) => excessOf(stated, part, whole) ?? []);
  const ties: Tie[] = [];
  while (open.length > 0) {
    const suspect = mostFrequent(open.flatMap(({ part, whole }) => [whole, part]));
    const [excess] = open.filter(({ part, whole }) => part === suspect || whole === suspect);
    if (!suspect || !excess) break;
    ties.push(told(excess, suspect));
    open = open.filter(({ part, whole }) => part !== suspect && whole !== suspect);
  }
  return [...ties, ...commonParts(book)];
};

/** 基本支出 of 本年支出合计, by the field's equations: names that may mean a part of it too, so that it is a question. */
function commonParts(book: FactBook): Tie[] {
  const stated = book.facts
    .filter(isOwn)
    .filter((one) => isFinal(one) && one.depth === 0 && one.certainty === "stated" && one.year === book.year);
  return equations("list").flatMap(({ whole, parts, loose, holds }) =>
    // What economic classes are a part of depends on the table: 对个人和家庭的补助 is one of projects too.
    loose || !holds.includes("table")
      ? []
      : parts.flatMap((part) => {
          const excess = itemCalled(part)?.scope === "common" ? excessOf(stated, part, whole) : null;
          const isOfOne =
            excess && excess.part.fund === excess.whole.fund && excess.part.sentence !== excess.whole.sentence;
          return isOfOne ? [told(excess, excess.part, "warning")] : [];
        }),
  );
}

interface Excess {
  readonly part: AmountFact;
  readonly whole: AmountFact;
}

/** The first of each where every statement of the part exceeds every statement of the whole. */
function excessOf(stated: readonly AmountFact[], partName: string, wholeName: string): Excess | null {
  const parts = stated.filter(({ item }) => item === partName);
  const wholes = stated.filter(({ item }) => item === wholeName);
  const exceeds = (part: AmountFact, whole: AmountFact) =>
    part.owner === whole.owner &&
    !pattern("fund.ofItsOwn").test(`${part.fund}${whole.fund}`) &&
    part.quantity.amount > whole.quantity.amount &&
    compareAmounts(part.quantity, whole.quantity) === "contradiction";
  const [part] = parts;
  const [whole] = wholes;
  if (!part || !whole) return null;
  return parts.every((one) => wholes.every((other) => exceeds(one, other))) ? { part, whole } : null;
}

/** The one that takes part in most of the contradictions: rather it than all the others is wrong. */
function mostFrequent(facts: readonly AmountFact[]): AmountFact | undefined {
  const count = (one: AmountFact) => facts.filter((other) => other === one).length;
  return [...facts].sort((a, b) => count(b) - count(a))[0];
}

function told({ part, whole }: Excess, suspect: AmountFact, severity: Severity = "error"): Tie {
  const other = suspect === whole ? part : whole;
  const finding = foundAt(suspect.passage, suspect.sentence.quote, "B18", severity, {
    params: {
      part: part.item,
      partAmount: part.quantity.written,
      whole: whole.item,
      wholeAmount: whole.quantity.written,
      paragraph: other.passage.paragraph,
    },
    expected: other.quantity.value.toNumber(),
    actual: suspect.quantity.value.toNumber(),
  });
  return { relation: "containment", facts: [suspect, other], agreement: "contradiction", finding };
}
