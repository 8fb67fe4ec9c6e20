import { sum } from "../../amount/amount";
import { isWholeOf } from "../../lexicon/relations";
import { agreementWith, halfStep, percentText, ratioOf } from "../../reading/precision";
import { foundAt } from "../check";
import { printedAmount } from "../sumDetails";
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
  if (isAllOfOne(group) || makeUpOne(group, book)) return sharesOfSum(group);
  // 占100%: each is all of its own base.
  const implied = group.filter(({ share }) => !share.quantity.value.eq(100)).flatMap((one) => impliedBase(one) ?? []);
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

/** 基本支出…，占…；项目支出…，占…: beside each other, and together all that there is. */
function isAllOfOne(group: readonly Share[]): boolean {
  const [first] = group;
  return (
    group.length > 1 &&
    group.every(
      ({ part, share }) => share.sentence === first?.share.sentence && part.quantity.unit === first.part.quantity.unit,
    ) &&
    isWholeOf(group.map(({ part }) => `${part.label} ${part.item}`))
  );
}

/** 农林水支出…，占…；住房保障支出…，占…。支出合计…: the parts come to an amount that the section states. */
function makeUpOne(group: readonly Share[], book: FactBook): boolean {
  const [first] = group;
  const isBeside = group.every(
    ({ part, share }) =>
      share.sentence === first?.share.sentence && part.quantity.unit === first.part.quantity.unit && share.whole === "",
  );
  if (!first || !isBeside || group.length < 2) return false;
  const total = sum(group.map(({ part }) => part.quantity.amount));
  return book
    .ofSection(first.part.passage.sectionNumber)
    .some((one) => isMeasured(one) && one.quantity.amount === total);
}

/** Each share against the sum of the parts, which no words state: the one that is furthest off is a question. */
function sharesOfSum(group: readonly Share[]): Tie[] {
  const total = sum(group.map(({ part }) => part.quantity.amount));
  const facts = group.flatMap(({ share, part }) => [share, part]);
  const read = group.flatMap(({ share, part }) => {
    const { unit } = part.quantity;
    const found = agreementWith(
      share.quantity,
      group.map((one) => one.part.quantity),
      (step) => ratioOf(part.quantity.amount, step, total, step * group.length),
    );
    return found ? [{ share, part, unit, ...found }] : [];
  });
  const off = read.filter(({ agreement }) => agreement === "contradiction");
  const distance = ({ share, ratio }: (typeof read)[number]) => share.quantity.value.minus(ratio.percent).abs();
  const [worst] = off.sort((a, b) => distance(b).cmp(distance(a)));
  if (!worst) return [{ relation: "share", facts, agreement: "equal", finding: null }];
  const { share, part, unit, ratio } = worst;
  const finding = foundAt(share.passage, share.sentence.quote, "G10", "warning", {
    variant: "share",
    params: {
      part: part.quantity.written,
      item: part.label,
      total: `${printedAmount(total, unit)}${unit}`,
      share: share.quantity.written,
      recomputed: percentText(ratio.percent),
    },
    expected: Number(percentText(ratio.percent)),
    actual: share.quantity.value.toNumber(),
  });
  return [{ relation: "share", facts, agreement: "contradiction", finding }];
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
