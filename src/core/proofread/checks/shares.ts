import { sum } from "../../amount/amount";
import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention } from "../../reading/mention";
import { isAmount } from "../../reading/mention";
import type { Passage } from "../../reading/passage";
import { agreementWith, halfStep, percentText, ratioOf } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { AmountQuantity } from "../../reading/quantity";
import type { Share } from "../shareBases";
import { sharesOf } from "../shareBases";

/**
 * Shares, 占 …%: against their base; where that is not told, shares of one section or of one named base against each
 * other (all of them must point to the same base).
 */
export const checkShares: Check = ({ passages, statements }) => {
  const near = groupBy(passages, ({ sectionNumber }) => sectionNumber);
  const amountsNear = (passage: Passage) => amountsIn(near.get(passage.sectionNumber) ?? []);
  const shares = sharesOf(passages, statements);
  const groups = groupBy(
    shares.filter(({ total }) => total === null),
    ({ passage, base }) => (base === "" ? `${passage.sectionNumber}` : `${passage.sectionNumber}|${base}`),
  );
  return [
    ...shares.flatMap((share) => (share.total ? againstTotal(share, amountsNear(share.passage)) : [])),
    ...[...groups.values()].flatMap((group) =>
      group[0] ? againstEachOther(group, amountsNear(group[0].passage)) : [],
    ),
  ];
};

function amountsIn(passages: readonly Passage[]): AmountMention[] {
  return passages.flatMap(({ sentences }) => sentences.flatMap(({ mentions }) => mentions.filter(isAmount)));
}

function againstBase({ part, share }: Share, base: AmountQuantity) {
  // 0 is 0, however it is printed.
  const isNothing = part.quantity.amount === 0;
  return agreementWith(share.quantity, [part.quantity, base], (step) =>
    ratioOf(part.quantity.amount, isNothing ? 0 : step, base.amount, step),
  );
}

function againstTotal(share: Share, near: readonly AmountMention[]): ProofFinding[] {
  const { passage, quote, part, total } = share;
  const own = total && againstBase(share, total.quantity);
  if (!total || !own || own.agreement === "equal") return [];
  const otherBase = near.find(
    (base) => base.quantity.amount > 0 && base !== part && againstBase(share, base.quantity)?.agreement === "equal",
  );
  const details = (variant: string) => ({
    variant,
    params: {
      part: part.quantity.written,
      item: part.label,
      total: total.quantity.written,
      share: share.share.quantity.written,
      recomputed: percentText(own.ratio.percent),
      ...(otherBase ? { other: otherBase.quantity.written } : {}),
    },
    expected: Number(percentText(own.ratio.percent)),
    actual: share.share.quantity.value.toNumber(),
  });
  if (own.agreement === "rounding") return [foundAt(passage, quote, "G10", "info", details("rounding"))];
  if (otherBase) return [foundAt(passage, quote, "G10", "warning", details("otherBase"))];
  if (own.agreement === "loose") return [foundAt(passage, quote, "G10", "warning", details("share"))];
  return [foundAt(passage, quote, "G10", "error", details("share"))];
}

/** The base that a share implies, as bounds in 分. */
function impliedBase({ part, share }: Share): { low: number; high: number } | null {
  const { amount, unit } = part.quantity;
  const slack = halfStep(unit, [part.quantity]);
  // A whole printed place is left open on either side: half would be rounding, and 尾差 never accuses.
  const place = 10 ** -share.quantity.decimals;
  const value = share.quantity.value.toNumber();
  if (amount === 0 || value - place <= 0) return null;
  return { low: ((amount - slack) * 100) / (value + place), high: ((amount + slack) * 100) / (value - place) };
}

/** The parts of one base may be all of it. */
function sumOfParts(group: readonly Share[]): AmountQuantity[] {
  const first = group[0]?.part.quantity;
  if (!first || group.some(({ part }) => part.quantity.unit !== first.unit)) return [];
  return [{ ...first, amount: sum(group.map(({ part }) => part.quantity.amount)) }];
}

function againstEachOther(group: readonly Share[], near: readonly AmountMention[]): ProofFinding[] {
  const bases = [...near.map(({ quantity }) => quantity), ...sumOfParts(group)];
  const judged = group.flatMap((share) => {
    const bounds = impliedBase(share);
    const explained = bases.some(
      (base) => base !== share.part.quantity && againstBase(share, base)?.agreement === "equal",
    );
    return bounds ? [{ share, bounds, explained }] : [];
  });
  const named = group[0]?.base !== "";
  return judged.flatMap(({ share, bounds, explained }) => {
    const others = judged.filter((one) => one.share !== share);
    const against = others.filter(({ bounds: other }) => other.low > bounds.high || bounds.low > other.high);
    const agreeing = others.filter((one) => !against.includes(one));
    const agreeAmong = against.length >= 2 && agreeing.length === 0;
    // Of two that contradict each other, and nothing to tell which, the later one is shown.
    if (named && judged.length === 2 && others.some((one) => !one.explained) && judged[1]?.share !== share) return [];
    const isSuspect = named ? against.length > 0 && agreeing.length === 0 && !explained : agreeAmong && !explained;
    if (!isSuspect) return [];
    const [witness] = against;
    return [
      foundAt(share.passage, share.quote, "G10", named ? "error" : "warning", {
        variant: "basesDiffer",
        params: {
          part: share.part.quantity.written,
          share: share.share.quantity.written,
          otherPart: witness?.share.part.quantity.written ?? "",
          otherShare: witness?.share.share.quantity.written ?? "",
        },
        actual: share.share.quantity.value.toNumber(),
      }),
    ];
  });
}
