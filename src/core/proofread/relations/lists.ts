import { sum } from "../../amount/amount";
import { oncePer } from "../../cache";
import { groupBy } from "../../groupBy";
import { equations } from "../../lexicon/relations";
import { pattern } from "../../lexicon/words";
import { markOf } from "../../text/heading";
import type { AmountFact, Fact } from "../../reading/facts";
import type { FactList } from "../../reading/factList";
import { isAlike, listsIn } from "../../reading/lists";
import type { Passage } from "../../reading/passage";
import { halfStep } from "../../reading/precision";
import type { FactBook } from "./factBook";
import { isBudget, isOwn } from "./factBook";

/** Every list of the document: within its paragraphs, and of a paragraph that ends with 其中： over those that follow. */
export const listsOf: (book: FactBook) => readonly FactList[] = oncePer((book) => {
  const byPassage = groupBy(book.facts, ({ passage }) => passage);
  const lists: FactList[] = [...[...byPassage.values()].flatMap(listsIn), ...overParagraphs(book)];
  lists.push(...byName(book, lists));
  return lists;
});

const listByPart = oncePer(
  (book: FactBook): ReadonlyMap<Fact, FactList> =>
    new Map(listsOf(book).flatMap((list) => partsOf(list).map((one) => [one, list] as const))),
);

/** The parts by the reading that makes up the whole; where none does, all that any of them takes. */
function partsOf({ readings, wholes }: FactList): readonly AmountFact[] {
  const fitting = readings.find((parts) => wholes.some((whole) => makeUp(parts, whole)));
  return fitting ?? readings.flat();
}

function makeUp(parts: readonly AmountFact[], { quantity }: AmountFact): boolean {
  const all = [quantity, ...parts.map((one) => one.quantity)];
  const off = Math.abs(sum(parts.map((one) => one.quantity.amount)) - quantity.amount);
  return parts.length > 1 && off <= halfStep(quantity.unit, all) * all.length;
}

/** The list that an amount is a part of, the innermost. */
export function listWith(part: Fact, book: FactBook): FactList | null {
  return listByPart(book).get(part) ?? null;
}

function overParagraphs(book: FactBook): FactList[] {
  const { passages } = book;
  return passages.flatMap((passage, at): FactList[] => {
    if (passage.inTable || !pattern("list.overParagraphs").test(passage.plain) || /等[:,]?$/.test(passage.plain))
      return [];
    const facts = book.ofPassage(passage);
    const last = facts.filter(({ sentence }) => sentence === facts.at(-1)?.sentence);
    const wholes = last
      .filter((fact): fact is AmountFact => isOwn(fact) || isChange(fact))
      .filter(({ depth }) => depth === 0);
    return wholes.flatMap((whole): FactList[] => {
      const others = wholes.filter((one) => one !== whole && isAlike(one, whole));
      const parts = others.length === 0 ? partsOver(whole, passages.slice(at + 1, at + 1 + MOST_PARTS), book) : [];
      if (parts.length < 2) return [];
      const isOpen = /主要[^,;。]*$/.test(passage.plain);
      return [{ wholes: [whole], readings: [parts], isOpen, form: "paragraphs", isWhole: false }];
    });
  });
}

const MOST_PARTS = 30;

function isChange(fact: Fact): fact is AmountFact {
  return fact.kind === "change" && fact.quantity.kind === "amount";
}

/** The first amount of its kind in each paragraph that goes on with the numbers, or without any, as the first began. */
function partsOver(whole: AmountFact, passages: readonly Passage[], book: FactBook): AmountFact[] {
  const parts: AmountFact[] = [];
  const style = markOf(passages[0]?.plain ?? "")?.style;
  for (const passage of passages) {
    const mark = markOf(passage.plain);
    const goesOn = style
      ? mark?.style === style && mark.number === parts.length + 1
      : mark === null && !passage.isHeading;
    if (passage.inTable || !goesOn) break;
    const facts = book.ofPassage(passage);
    const own = facts.filter(
      (fact): fact is AmountFact => (isOwn(fact) || isChange(fact)) && fact.kind === whole.kind && fact.depth === 0,
    );
    // 年初预算为80万元，决算为76万元: of each the one that is meant of the whole.
    const first = own.find((one) => isAlike(one, whole)) ?? own[0];
    const isNamed =
      first !== undefined && (first.certainty === "stated" || style !== undefined) && first.item !== whole.item;
    if (!first || !isNamed || first.opener !== "" || /\(项\)/.test(passage.plain)) return style ? [] : parts;
    parts.push(first);
  }
  return parts;
}

/**
 * “三公”经费9.50万元，因公出国（境）费0万元，公务接待费2万元，…: no word opens the list, but the names are all that the
 * whole consists of, and they stand behind it in its paragraph.
 */
function byName(book: FactBook, lists: readonly FactList[]): FactList[] {
  const known = new Set(lists.flatMap(({ wholes }) => wholes));
  const named = equations("list").filter(({ loose }) => !loose);
  return book.facts.filter(isOwn).flatMap((whole): FactList[] => {
    const equation = named.find(({ whole: name }) => name === whole.item);
    if (!equation || known.has(whole) || !isNamedHere(whole, book) || whole.opener !== "") return [];
    const parts = partsNamed(whole, equation.parts, book);
    return parts ? [{ wholes: [whole], readings: [parts], isOpen: false, form: "named", isWhole: false }] : [];
  });
}

/** 支出预算为246万元，支出决算为167万元: the name stands once for both. */
function isNamedHere(whole: AmountFact, book: FactBook): boolean {
  return (
    whole.certainty === "stated" ||
    book
      .ofSentence(whole.sentence)
      .some(({ at, item, certainty }) => at < whole.at && item === whole.item && certainty === "stated")
  );
}

const CARS = "公务用车购置及运行维护费";
const OF_CARS = ["公务用车购置费", "公务用车运行维护费"];
const OFTEN_LEFT_OUT = "因公出国(境)费";

function partsNamed(whole: AmountFact, names: readonly string[], book: FactBook): AmountFact[] | null {
  const here = book.ofPassage(whole.passage).filter(({ at }) => at > whole.at);
  return (
    partsAmong(here, whole, names, book) ?? partsAmong([...here, ...numberedBehind(whole, book)], whole, names, book)
  );
}

/** 1.公务用车…万元 / 2.公务接待费…万元: paragraphs that are numbered from 1 on, right behind the one of the whole. */
function numberedBehind(whole: AmountFact, book: FactBook): Fact[] {
  const { passages } = book;
  const at = (placesIn(book).get(whole.passage) ?? passages.length) + 1;
  const next = passages.slice(at, at + MOST_NAMED);
  const [first] = next;
  const style = markOf(first?.plain ?? "")?.style;
  const run = next.findIndex(({ plain, inTable }, at) => {
    const mark = markOf(plain);
    return inTable || mark?.style !== style || mark?.number !== at + 1;
  });
  return style === undefined ? [] : next.slice(0, run < 0 ? next.length : run).flatMap((one) => book.ofPassage(one));
}

const MOST_NAMED = 4;
const placesIn = oncePer(
  (book: FactBook): ReadonlyMap<Passage, number> => new Map(book.passages.map((one, at) => [one, at])),
);

function partsAmong(
  behind: readonly Fact[],
  whole: AmountFact,
  names: readonly string[],
  book: FactBook,
): AmountFact[] | null {
  const end = behind.findIndex((fact) => isOwn(fact) && fact.item === whole.item && fact.certainty === "stated");
  const near = (end < 0 ? behind : behind.slice(0, end)).filter(isOwn).filter((one) => mayBePart(one, whole, book));
  const find = (name: string) => near.find(({ item }) => item === name);
  const parts: AmountFact[] = [];
  for (const name of names) {
    const found = find(name);
    const ofCars = name === CARS && !found ? OF_CARS.flatMap((one) => find(one) ?? []) : [];
    if (!found && ofCars.length === 0 && name !== OFTEN_LEFT_OUT) return null;
    parts.push(...(found ? [found] : ofCars));
  }
  const last = Math.max(...parts.map(({ at }) => at));
  const isInterrupted = near.some(
    (one) => one.at < last && one.depth === whole.depth && !parts.includes(one) && !OF_CARS.includes(one.item),
  );
  return parts.length > 1 && !isInterrupted ? parts : null;
}

function mayBePart(one: AmountFact, whole: AmountFact, book: FactBook): boolean {
  if (one.certainty !== "stated" || one.year !== whole.year || one.depth > whole.depth + 1) return false;
  if (isAlike(whole, one)) return true;
  const others = book
    .ofPassage(whole.passage)
    .filter(isOwn)
    .filter(({ item }) => item === whole.item);
  return isBudget(whole, book) && one.aspect === "plain" && others.every((other) => isBudget(other, book));
}
