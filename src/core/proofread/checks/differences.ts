import type { Amount } from "../../amount/amount";
import { fen, numberIn } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import { groupBy } from "../../groupBy";
import type { Check } from "../check";
import { foundAt } from "../check";
import type { AmountMention } from "../../reading/mention";
import { clauseOf } from "../../reading/mention";
import { coarseHalfStep, halfStep } from "../../reading/precision";
import type { ProofFinding } from "../proofFinding";
import type { Statement } from "../../reading/statements";

/** G05: an increase or decrease against the two amounts that it lies between, the base being in the same paragraph. */
export const checkDifferences: Check = ({ statements }) => {
  const byPassage = groupBy(statements, ({ passage }) => passage);
  const bySection = groupBy(statements, ({ passage }) => passage.sectionNumber);
  return [...byPassage].flatMap(([{ sectionNumber }, stated]) =>
    stated
      .filter(({ aspect }) => aspect === "change")
      .flatMap((change) => judge(change, stated, finalIn(bySection.get(sectionNumber) ?? [], change))),
  );
};

/** The final amount of the item, where all that the section says of it is one. */
function finalIn(section: readonly Statement[], { item, owner, year }: Statement): Statement | undefined {
  const finals = section.filter(
    (one) => one.item === item && one.owner === owner && one.year === year && one.aspect === "final",
  );
  return new Set(finals.map(({ mention }) => mention.quantity.amount)).size === 1 ? finals[0] : undefined;
}

function judge(change: Statement, stated: readonly Statement[], ofSection: Statement | undefined): ProofFinding[] {
  const before = stated.slice(0, stated.indexOf(change)).filter(({ item }) => item === change.item);
  const isToBudget = /预算/.test(clauseOf(change.mention.lead));
  const here = before.filter(({ aspect }) => aspect === "final").at(-1);
  const now = here ?? ofSection;
  const bases = before.filter(({ aspect }) =>
    isToBudget ? aspect === "budget" || aspect === "openingBudget" : aspect === "previous",
  );
  const base = bases.at(-1);
  if (!now || !base) return [];
  const quantities = [now, base, change].map(({ mention }) => mention.quantity);
  const { unit } = now.mention.quantity;
  if (quantities.some((quantity) => quantity.unit !== unit)) return [];
  const stepped = change.mention.direction * change.mention.quantity.amount;
  const off = (from: Statement) => Math.abs(now.mention.quantity.amount - from.mention.quantity.amount - stepped);
  if (bases.some((one) => off(one) <= 3 * halfStep(unit, quantities))) return [];
  // Behind a list the words may go back to its total: any amount that the change leads to is taken.
  const others = stated.slice(0, stated.indexOf(change)).filter(({ aspect }) => aspect === "final");
  const mayBeOf = ({ quantity }: AmountMention) =>
    quantity.unit === unit &&
    bases.some(
      (one) => Math.abs(quantity.amount - one.mention.quantity.amount - stepped) <= 3 * halfStep(unit, quantities),
    );
  if (others.flatMap(({ mention, total }) => [mention, total ?? mention]).some(mayBeOf)) return [];
  const isOfOne = change.isNamed || others.every(({ item, total }) => item === change.item && total === null);
  const isSure =
    here !== undefined && isOfOne && bases.length === 1 && off(base) > 3 * coarseHalfStep(unit, quantities);
  const difference = fen(now.mention.quantity.amount - base.mention.quantity.amount);
  const text = (amount: Amount) => `${formatAmount(amount, unit)}${unit}`;
  return [
    foundAt(change.passage, change.sentence.quote, "G05", isSure ? "error" : "warning", {
      variant: "difference",
      params: {
        value: now.mention.quantity.written,
        base: base.mention.quantity.written,
        difference: text(difference),
        change: `${change.mention.direction < 0 ? "−" : "+"}${change.mention.quantity.written}`,
      },
      expected: numberIn(difference, unit),
      actual: numberIn(fen(stepped), unit),
    }),
  ];
}
