import type { Amount } from "../../amount/amount";
import { fen, numberIn } from "../../amount/amount";
import { formatAmount } from "../../amount/format";
import type { AmountFact, PercentFact } from "../../reading/facts";
import { isAmountFact } from "../../reading/facts";
import { coarseHalfStep, halfStep } from "../../reading/precision";
import { foundAt } from "../check";
import type { FactBook } from "./factBook";
import type { Operand } from "./operands";
import { isSameItem } from "./operands";
import type { Tie } from "./tie";

/** 增加2万元，增长20%: a change, its rate, and the two amounts that it lies between. */
export interface Claim {
  readonly change: AmountFact | null;
  readonly rate: PercentFact | null;
  readonly current: Operand | null;
  readonly bases: readonly Operand[];
}

/** 两年相比减少3万元, behind two lists: of any item that is told of both years. */
function isOfOthers({ direction, quantity }: AmountFact, others: readonly AmountFact[]): boolean {
  const stepped = direction * quantity.amount;
  const near = others.slice(-NEAR_TOLD);
  const isPair = (now: AmountFact, then: AmountFact) =>
    then.isBase && !now.isBase && now.item === then.item && now.quantity.amount - then.quantity.amount === stepped;
  return near.some((now) => near.some((then) => isPair(now, then)));
}

/** 较上年预算65万元增加3万元，其中人员支出增加2万元: what stands before the list is what all of it is compared with. */
function isBaseOfWhole(change: AmountFact, base: AmountFact, book: FactBook): boolean {
  if (base.sentence !== change.sentence || base.certainty === "stated") return false;
  return book.facts.slice(base.at + 1, change.at + 1).some(({ opener }) => opener !== "");
}

const NEAR_TOLD = 16;
/** What stands further back than so many numbers is not what is meant. */
const LOOKED_BACK = 60;

/** 支出12万元，上年10万元，增加2万元: the change between two amounts. */
export function differenceTies({ change, current, bases }: Claim, book: FactBook): Tie[] {
  const [base] = bases;
  if (!change || !current || !base) return [];
  const quantities = [current.fact, base.fact, change].map(({ quantity }) => quantity);
  const { unit } = change.quantity;
  if (quantities.some((quantity) => quantity.unit !== unit)) return [];
  const stepped = change.direction * change.quantity.amount;
  const room = 3 * halfStep(unit, quantities);
  const leadsTo = (to: AmountFact) =>
    bases.some(
      ({ fact }) =>
        fact.quantity.unit === unit && Math.abs(to.quantity.amount - fact.quantity.amount - stepped) <= room,
    );
  const bound: Tie = {
    relation: "difference",
    facts: [change, current.fact, base.fact],
    agreement: "equal",
    finding: null,
  };
  // Behind a list the words may go back to its total: any amount that the change leads to is taken.
  const told = book.ofPassage(change.passage);
  const place = change.at - (told[0]?.at ?? 0);
  const others = told
    .slice(Math.max(0, place - LOOKED_BACK), place)
    .filter(isAmountFact)
    .filter(({ kind }) => kind === "amount");
  if (leadsTo(current.fact) || others.some(leadsTo) || isOfOthers(change, others)) return [bound];
  if (isBaseOfWhole(change, base.fact, book)) return [];
  const isOfOne = isSameItem(current.fact.item, base.fact.item);
  const isFar =
    Math.abs(current.fact.quantity.amount - base.fact.quantity.amount - stepped) > 3 * coarseHalfStep(unit, quantities);
  const isSure = current.isSure && base.isSure && isOfOne && isFar;
  const difference = fen(current.fact.quantity.amount - base.fact.quantity.amount);
  const text = (amount: Amount) => `${formatAmount(amount, unit)}${unit}`;
  const finding = foundAt(change.passage, change.sentence.quote, "G05", isSure ? "error" : "warning", {
    variant: "difference",
    params: {
      value: current.fact.quantity.written,
      base: base.fact.quantity.written,
      difference: text(difference),
      change: `${change.direction < 0 ? "−" : "+"}${change.quantity.written}`,
    },
    expected: new Set(bases.map(({ fact }) => fact.quantity.amount)).size === 1 ? numberIn(difference, unit) : null,
    actual: numberIn(fen(stepped), unit),
  });
  return [{ ...bound, agreement: "contradiction", finding }];
}
