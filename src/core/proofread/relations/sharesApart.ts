import { sum } from "../../amount/amount";
import { halfStep } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import { isMeasured } from "./factBook";
import type { Share } from "./share";
import type { Tie } from "./tie";

/** What a share implies of its base, in 分. */
interface Implied {
  readonly share: Share;
  readonly low: number;
  readonly high: number;
}

/**
 * Shares whose base is not told: those of one named base, or of one section, must point to the same one. A share that
 * some amount near by explains, or that any other agrees with, is not accused.
 */
export function sharesAgainstEachOther(group: readonly Share[], book: FactBook): Tie[] {
  const implied = group.flatMap((share) => impliedBase(share) ?? []);
  const isNamed = group[0]?.share.whole !== "";
  if (implied.length < 2) return [];
  // In order of their lower bounds, the highest upper bound so far tells whether any of those before agrees.
  const lows = implied.map(({ low }) => low).sort((a, b) => a - b);
  const highs = implied.map(({ high }) => high).sort((a, b) => a - b);
  const agreeing = ({ low, high }: Implied) => countUpTo(lows, high) - countBelow(highs, low) - 1;
  const explained = explainer(group, book);
  const suspects = implied.filter((one) => agreeing(one) <= 0);
  if (!isNamed && implied.length < 3) return [];
  return suspects.flatMap((one): Tie[] => {
    // Of two that contradict each other, and nothing to tell which, the later one is shown.
    if (
      isNamed &&
      implied.length === 2 &&
      implied.some((other) => other !== one && !explained(other)) &&
      implied[1] !== one
    )
      return [];
    if (explained(one)) return [];
    const witness = implied.find((other) => other !== one)?.share;
    const { part, share } = one.share;
    const finding = foundAt(share.passage, share.sentence.quote, "G10", isNamed ? "error" : "warning", {
      variant: "basesDiffer",
      params: {
        part: part.quantity.written,
        share: share.quantity.written,
        otherPart: witness?.part.quantity.written ?? "",
        otherShare: witness?.share.quantity.written ?? "",
      },
      actual: share.quantity.value.toNumber(),
    });
    return [{ relation: "share", facts: [share, part], agreement: "contradiction", finding }];
  });
}

function impliedBase(share: Share): Implied | null {
  const { amount, unit } = share.part.quantity;
  const slack = halfStep(unit, [share.part.quantity]);
  // A whole printed place is left open on either side: half would be rounding, and 尾差 never accuses.
  const place = 10 ** -share.share.quantity.decimals;
  const value = share.share.quantity.value.toNumber();
  if (amount === 0 || value - place <= 0) return null;
  return { share, low: ((amount - slack) * 100) / (value + place), high: ((amount + slack) * 100) / (value - place) };
}

/** Does an amount of the section, or the sum of all the parts, lie where a share points? */
function explainer(group: readonly Share[], book: FactBook): (one: Implied) => boolean {
  const [first] = group;
  const near = first ? book.ofSection(first.part.passage.sectionNumber).filter(isMeasured) : [];
  const isOfOneUnit = group.every(({ part }) => part.quantity.unit === first?.part.quantity.unit);
  const total = isOfOneUnit ? [sum(group.map(({ part }) => part.quantity.amount))] : [];
  const amounts = [...near.map(({ quantity }) => quantity.amount), ...total].sort((a, b) => a - b);
  return ({ share, low, high }) => {
    const own = share.part.quantity.amount;
    const found = countUpTo(amounts, high) - countBelow(amounts, low);
    return found > (own >= low && own <= high ? 1 : 0);
  };
}

function countUpTo(sorted: readonly number[], most: number): number {
  return firstWhere(sorted, (value) => value > most);
}

function countBelow(sorted: readonly number[], least: number): number {
  return firstWhere(sorted, (value) => value >= least);
}

/** The first place from which a condition holds, by halving. */
function firstWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
