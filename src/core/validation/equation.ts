import type { Amount, CurrencyUnit } from "../amount/amount";
import { absolute, amountOf, fen, FEN_PER_UNIT, GREATEST_AMOUNT, numberIn, subtract, sum } from "../amount/amount";
import { formatAmount } from "../amount/format";
import { roundingTolerance } from "../amount/tolerance";
import type { RecognisedTable, RoleCell } from "../layout/recognisedTable";
import type { CellRef } from "../workbook/cellRef";
import { isCellError } from "../workbook/snapshot";

/** One printed number of an equation with the words that say what it is. */
export interface Term {
  readonly table: RecognisedTable;
  /** 本年支出合计; 201 一般公共服务支出 · 基本支出. */
  readonly label: string;
  readonly cell: RoleCell;
  readonly unit: CurrencyUnit;
  /** -1 where it is subtracted. Default 1. */
  readonly sign?: 1 | -1;
}

/** How two sides of printed numbers stand to each other; amounts are exact. */
export interface Comparison {
  readonly agreement: "equal" | "roundingDifference" | "contradiction";
  readonly printed: Amount;
  readonly computed: Amount;
  /** printed − computed. */
  readonly difference: Amount;
  readonly allowed: Amount;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly unit: CurrencyUnit;
  readonly cells: readonly CellRef[];
  /** What it binds, the blanks too: with -1 where a greater amount makes the difference smaller. */
  readonly binds: readonly (readonly [Term, 1 | -1])[];
}

/** A cell's amount; `null` for blank, text, or a number beyond every budget (rule A13 speaks of it). */
export function termAmount(term: Term): Amount | null {
  const { number } = term.cell;
  if (number === null || Math.abs(number) * FEN_PER_UNIT[term.unit] > GREATEST_AMOUNT) return null;
  return amountOf(number * (term.sign ?? 1), term.unit);
}

/** The terms of one side that are printed, each with its amount. */
interface PrintedSide {
  readonly terms: readonly Term[];
  readonly amounts: readonly Amount[];
}

/** `null` where a figure is there and cannot be known: a failed or uncomputed formula, a number beyond every budget. */
function printedSide(all: readonly Term[]): PrintedSide | null {
  const terms: Term[] = [];
  const amounts: Amount[] = [];
  for (const term of all) {
    const { value } = term.cell;
    const amount = termAmount(term);
    if (isCellError(value) || (typeof value === "number" && amount === null)) return null;
    if (amount === null) continue;
    terms.push(term);
    amounts.push(amount);
  }
  return { terms, amounts };
}

/**
 * Hold Σ left against Σ right. A blank is absent, not 0; with nothing printed on one side, or a figure that cannot be
 * known on any, there is nothing to judge and the answer is `null`. Every printed number may be off by half a step of its own unit (尾差, docs/glossary.md): with one
 * total and n parts in 万元 that is 0.005 × (n + 1).
 */
export function compare(left: readonly Term[], right: readonly Term[]): Comparison | null {
  const [printedLeft, printedRight] = [printedSide(left), printedSide(right)];
  const first = printedLeft?.terms[0];
  if (!first || !printedRight || printedRight.terms.length === 0) return null;
  if (!isExact([...printedLeft.amounts, ...printedRight.amounts])) return null;
  const printed = sum(printedLeft.amounts);
  const computed = sum(printedRight.amounts);
  const difference = subtract(printed, computed);
  const all = [...printedLeft.terms, ...printedRight.terms];
  const allowed = sum([...all.map(({ unit }) => roundingTolerance(0, unit)), fractionsOfFen(all)]);
  const isContradiction = Math.abs(difference) > allowed;
  // A blank among the parts may be the amount that is missing: then it is what must be looked at.
  const blank = isContradiction ? [...left, ...right].filter((term) => termAmount(term) === null) : [];
  return {
    agreement: difference === 0 ? "equal" : isContradiction ? "contradiction" : "roundingDifference",
    printed,
    computed,
    difference,
    allowed,
    left: printedLeft.terms,
    right: printedRight.terms,
    unit: first.unit,
    cells: [...all, ...blank].map(({ cell }) => cell.ref),
    binds: [...left.map((term) => bound(term, 1)), ...right.map((term) => bound(term, -1))],
  };
}

function bound(term: Term, side: 1 | -1): readonly [Term, 1 | -1] {
  return [term, (term.sign ?? 1) === 1 ? side : side === 1 ? -1 : 1];
}

/**
 * What sums in 分 may miss where cells hold fractions of one (a formula divides by twelve, and the format shows two
 * decimals): half a 分 for each of them.
 */
function fractionsOfFen(terms: readonly Term[]): Amount {
  const holding = terms.filter(({ cell: { number }, unit }) => {
    const amount = (number ?? 0) * FEN_PER_UNIT[unit];
    return Math.abs(amount - Math.round(amount)) > 0.001;
  });
  return fen(Math.ceil(holding.length / 2));
}

function isExact(amounts: readonly Amount[]): boolean {
  return Number.isSafeInteger(amounts.reduce((all: number, amount) => all + Math.abs(amount), 0));
}

/** `71.10 + 4.38 + 2.18 = 77.66`, in `unit`; a single number stands alone. */
export function computationText(terms: readonly Term[], result: Amount, unit: CurrencyUnit): string {
  const numbers = terms.map((term) => termAmount(term) ?? (0 as Amount));
  const text = numbers.map((amount, index) => {
    if (index === 0) return amountText(amount, unit);
    return amount < 0 ? ` - ${amountText(absolute(amount), unit)}` : ` + ${amountText(amount, unit)}`;
  });
  return terms.length === 1 ? text.join("") : `${text.join("")} = ${amountText(result, unit)}`;
}

/** Two decimals as the tables print them, more only where the amount has more: nothing is hidden by rounding. */
export function amountText(amount: Amount, unit: CurrencyUnit): string {
  const decimals = (String(numberIn(amount, unit)).split(".")[1] ?? "").length;
  return formatAmount(amount, unit, { decimals: Math.max(2, decimals) });
}
