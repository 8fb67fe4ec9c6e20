import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { termAmount, type Term } from "../../equation";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { selectTerms } from "../../relations/selectTerms";
import { labelledNumbers } from "../../tables/labelledNumbers";
import { wordingOf } from "../../../lexicon/items";
import type { CountName, ThreePublicItem } from "./items";
import { judgeEach } from "../../judgeEach";

/** Money that needs a thing to be spent on, and things that cost money. */
export interface MoneyAndCount {
  readonly item: ThreePublicItem;
  readonly count: CountName;
  /** No count without money either. */
  readonly exact: boolean;
}

export interface Count {
  readonly number: number;
  readonly ref: CellRef;
}

/** Money without the thing that it was spent on, or the thing without money. */
export function moneyAndCount(pairs: readonly MoneyAndCount[], context: ValidationContext): RuleOutcome {
  return judgeEach(pairs, (pair) => {
    const amount = amountTerm(pair.item, context);
    const count = countOf(pair.count, context);
    return amount && count ? (contradiction(pair, amount, count) ?? []) : null;
  });
}

function contradiction({ item, count: name, exact }: MoneyAndCount, term: Term, count: Count): FindingDraft | null {
  const amount = termAmount(term) ?? 0;
  const variant =
    amount > 0 && count.number === 0 ? "moneyOnly" : exact && amount === 0 && count.number > 0 ? "countOnly" : null;
  if (variant === null) return null;
  return {
    variant,
    cells: [count.ref, term.cell.ref],
    params: {
      column: item,
      count: name,
      number: count.number,
      amount: String(term.cell.number),
      unit: term.unit,
    },
    actual: count.number,
  };
}

export function amountTerm(item: ThreePublicItem, context: ValidationContext): Term | null {
  const [term] = selectTerms(`threePublicExpenses:row.final.${item}`, context)?.get("") ?? [];
  return term && termAmount(term) !== null ? term : null;
}

/** As the three-public table states it, else as any form of the workbook does. */
export function countOf(name: CountName, context: ValidationContext): Count | null {
  for (const row of context.single("threePublicExpenses")?.rows ?? []) {
    const cell = row.values[`counts.${name}`];
    if (typeof cell?.number === "number") return { number: cell.number, ref: cell.ref };
  }
  const found = labelledNumbers(context).filter(
    ({ label }) => wordingOf(name, "form")?.test(label) === true && !/国\(境\)外|外事/u.test(label),
  );
  const [first] = found;
  return first && found.every(({ number }) => number === first.number) ? first : null;
}
