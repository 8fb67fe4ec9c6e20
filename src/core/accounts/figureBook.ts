import { ownValue } from "../ownValue";
import Decimal from "decimal.js";
import { z } from "zod";
import type { AmountFigure, CountFigure, Figure, RatioFigure } from "./figure";
import type { FinalAccounts } from "./finalAccounts";
import { fen, percentage, sum } from "../amount/amount";
import { lazy } from "../cache";
import { statedSums } from "../lexicon/relations";
import rules from "./figureBook.json";

/** Where a figure may also be found. */
const Rules = z.object({
  fallbacks: z.record(z.string(), z.array(z.string())),
});

const { fallbacks } = Rules.parse(rules);

/** Keys that may be answered for although no table states them. */
export const derivedKeys = lazy((): readonly string[] => [
  ...new Set([...Object.keys(fallbacks), ...Object.keys(statedSums())]),
]);

/** Answers for a key: the figure that a table states, else the one that follows from others; never a guess. */
export interface FigureBook {
  find(key: string): Figure | null;
  /** `part ÷ whole` in percent; `null` where either is missing, they are of different kinds, or the whole is 0. */
  share(part: string, whole: string): RatioFigure | null;
  /** `a − b` where both exist and are of one kind. */
  difference(a: string, b: string): AmountFigure | CountFigure | null;
}

export function createFigureBook(accounts: Pick<FinalAccounts, "figures">): FigureBook {
  const derived = new Map<string, Figure | null>();

  function find(key: string): Figure | null {
    const stated = accounts.figures.get(key);
    if (stated) return stated;
    const known = derived.get(key);
    if (known !== undefined) return known;
    const figure = firstStated(ownValue(fallbacks, key) ?? []) ?? total(key, ownValue(statedSums(), key) ?? []);
    derived.set(key, figure);
    return figure;
  }

  function firstStated(keys: readonly string[]): Figure | null {
    for (const key of keys) {
      const figure = accounts.figures.get(key);
      if (figure) return figure;
    }
    return null;
  }

  function total(key: string, keys: readonly string[]): Figure | null {
    const parts = keys.map((part) => accounts.figures.get(part)).filter((part) => part !== undefined);
    return sumOfFigures(key, parts);
  }

  return bookOf(find);
}

/** The book with more figures; they win over those of the same key. */
export function extendedBook(book: FigureBook, figures: Readonly<Record<string, Figure>>): FigureBook {
  return bookOf((key) => ownValue(figures, key) ?? book.find(key));
}

function bookOf(find: FigureBook["find"]): FigureBook {
  return {
    find,
    // By the figure's own key: the name that it is asked for by may stand for another one in the next sentence.
    share: (part, whole) => shareOf(find(part), find(whole), `${find(part)?.key ?? part}.share`),
    difference: (a, b) => differenceOf(find(a), find(b), `${find(a)?.key ?? a}.difference`),
  };
}

/** The sum of figures of one kind; `null` if there are none or they are of different kinds. */
export function sumOfFigures(key: string, parts: readonly Figure[]): AmountFigure | CountFigure | null {
  const [first] = parts;
  if (!first) return null;
  const source = { type: "derived", formula: "sum", from: parts } as const;
  const amounts = parts.filter((part) => part.kind === "amount");
  if (first.kind === "amount" && amounts.length === parts.length) {
    return { key, kind: "amount", amount: sum(amounts.map((part) => part.amount)), unit: first.unit, source };
  }
  const counts = parts.filter((part) => part.kind === "count");
  if (first.kind === "count" && counts.length === parts.length) {
    const count = counts.reduce((whole, part) => whole.plus(part.count), new Decimal(0)).toNumber();
    return { key, kind: "count", count, measure: first.measure, source };
  }
  return null;
}

/** `part ÷ whole` in percent with two decimals; `null` on a zero or negative whole. */
export function shareOf(part: Figure | null, whole: Figure | null, key: string): RatioFigure | null {
  if (!part || !whole || part.kind !== whole.kind) return null;
  const [a, b] = [magnitude(part), magnitude(whole)];
  const percent = b > 0 ? percentage(a, b) : null;
  if (percent === null) return null;
  return {
    key,
    kind: "ratio",
    percent: percent.toNumber(),
    source: { type: "derived", formula: "share", from: [part, whole] },
  };
}

export function differenceOf(a: Figure | null, b: Figure | null, key: string): AmountFigure | CountFigure | null {
  if (!a || !b) return null;
  const source = { type: "derived", formula: "difference", from: [a, b] } as const;
  if (a.kind === "amount" && b.kind === "amount") {
    return { key, kind: "amount", amount: fen(a.amount - b.amount), unit: a.unit, source };
  }
  if (a.kind === "count" && b.kind === "count") {
    const count = new Decimal(a.count).minus(b.count).toNumber();
    return { key, kind: "count", count, measure: a.measure, source };
  }
  return null;
}

/** The bare number behind a figure: 分, pieces or percent. For comparing figures of one kind only. */
export function magnitude(figure: Figure): number {
  switch (figure.kind) {
    case "amount":
      return figure.amount;
    case "count":
      return figure.count;
    case "ratio":
      return figure.percent;
  }
}
