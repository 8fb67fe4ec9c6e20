import { FEN_PER_UNIT } from "../../amount/amount";
import { cellsOf } from "../../layout/recognisedTable";
import { pattern, type PatternName } from "../../lexicon/words";
import { isFinal, isMeasured, isOwn } from "../../proofread/relations/factBook";
import type { TableKind } from "../../tableKinds/tableKinds";
import { allDisclosureSections, type DisclosureKind } from "../forms/disclosureForm";
import type { CheckedNumber, CheckContext } from "./checkContext";
import { foundInTopic } from "./foundByProofreading";
import { placeOfFact, placeOfPassage } from "./places";
import { cannotTell, definePoint, fails, hint, holds, type Point, type PointPart } from "./point";
import type { PointExample } from "./pointExample";
import type { PublishedTable } from "./tablesOfText";
import { isAmountFact } from "../../reading/facts";
import { lastPlace } from "./tolerance";
import { notSeen, notTold } from "./told";
import type { Topic } from "./topics";

/** A part of the text and the table that it explains. */
export interface ExplainedTable {
  readonly id: string;
  readonly topic: Topic;
  readonly words: PatternName;
  readonly tables: Readonly<Record<DisclosureKind, TableKind>>;
  /** Tables that state some of its amounts too. */
  readonly beside: Readonly<Record<DisclosureKind, readonly TableKind[]>>;
  /** The rules ask every text to tell it. */
  readonly isAsked?: true;
  readonly examples: readonly PointExample[];
}

/** P18 to P26: the text held against the table that it explains: amounts, shares, changes; what is recomputed must come out. */
export function textPoint({ id, topic, words, tables, beside, isAsked, examples }: ExplainedTable): Point {
  return definePoint({
    id,
    grade: "statute",
    basis: [
      "disclosureRules2016",
      { source: "checkerRules", document: "规则R33102—R33108、R33220—R33226" },
      "arithmetic",
    ],
    needs: ["text", "tables"],
    of: ["final", "budget"],
    examples,
    check(context) {
      const text = context.sections.textOf(topic);
      if (text.length === 0 && isToldInParts(topic, context)) return [holds("toldInParts")];
      if (text.length === 0 && isNotInForm(topic, context)) return [holds("notInForm")];
      if (text.length === 0) return [(isAsked ? notTold : notSeen)(topic, words, context)];
      const found = foundInTopic(context, [topic]);
      const table = context.tables.stated(tables[context.kind]);
      const none = text.find(({ plain }) => pattern("disclosure.noneOfFund").test(plain));
      const amounts = ownAmounts(topic, context);
      if (none && amounts.every(({ fact }) => fact.quantity.value.isZero()))
        return [...found, noneAgainst(table, placeOfPassage(none))];
      return [
        ...found,
        ...bound(
          amounts,
          table ? statedBy([tables[context.kind], ...beside[context.kind]], context) : null,
          text,
          context,
        ),
        ...changes(topic, context),
      ];
    },
  });
}

/** 收支总体情况 with nothing of its own, and 收入 and 支出 below it: those have points of their own. */
function isToldInParts(topic: Topic, { sections }: CheckContext): boolean {
  const told = (one: Topic) => sections.textOf(one).length > 0;
  return topic === "overall" && sections.has(topic) && told("income") && told("expenditure");
}

/** The form that the user says it follows has no such section. */
function isNotInForm(topic: Topic, { form }: CheckContext): boolean {
  return form !== null && !allDisclosureSections(form.sections).some(({ item }) => item === topic);
}

/** The text says that there is none: so must the table. */
function noneAgainst(table: PublishedTable | null, place: ReturnType<typeof placeOfPassage>): PointPart {
  if (!table) return cannotTell("noneWithoutTable", { place });
  const amount = table.table.rows
    .flatMap(({ values }) => cellsOf(values))
    .find(([role, { number }]) => number !== null && number !== 0 && !/budget|previous/iu.test(role));
  if (!amount) return holds("noneAgrees", { place });
  const details = { params: { table: table.table.title, value: amount[1].number ?? 0 }, place, cells: table.cells };
  return table.isSure ? fails("noneButAmounts", details) : cannotTell("noneButAmountsMaybe", details);
}

/** Amounts of the year itself: what was spent or received, in a budget what is planned. */
function ownAmounts(topic: Topic, { numbers, sections, year, kind }: CheckContext): CheckedNumber[] {
  return numbers.filter(
    ({ fact }) =>
      sections.topicAt(fact.passage.paragraph) === topic &&
      (fact.year === null || fact.year === year) &&
      isOwn(fact) &&
      (kind === "budget" ? isMeasured(fact) : isFinal(fact)),
  );
}

function bound(
  amounts: readonly CheckedNumber[],
  stated: ((one: CheckedNumber) => boolean) | null,
  text: CheckContext["passages"],
  context: CheckContext,
): PointPart[] {
  const [first] = text;
  const place = first ? placeOfPassage(first) : null;
  if (context.tables.from === null) return [cannotTell("noTables", { place })];
  if (!stated) return [cannotTell("tableUnread", { place })];
  if (amounts.length === 0) return [cannotTell("noAmounts", { place })];
  const unbound = amounts.filter(
    (one) => !stated(one) && one.number.state !== "contradicted" && !one.fact.quantity.value.isZero(),
  );
  const params = { count: amounts.length, bound: amounts.length - unbound.length };
  const [loose] = unbound;
  if (!loose) return [holds("agree", { params, place })];
  const written = unbound
    .map(({ fact }) => fact.quantity.written)
    .slice(0, SHOWN)
    .join("、");
  return [
    cannotTell("someUnbound", {
      params: { ...params, written, unbound: unbound.length },
      place: placeOfFact(loose.fact),
    }),
  ];
}

const SHOWN = 5;

/**
 * Do these tables state the amount? Equal amounts stand in many tables by chance, so that of other tables counts for nothing.
 * Where the document has no tables, its numbers were held against the workbook by their names.
 */
function statedBy(kinds: readonly TableKind[], { tables }: CheckContext): (one: CheckedNumber) => boolean {
  if (tables.from === "workbook") return ({ number }) => number.boundBy.includes("workbook");
  const printed = kinds.flatMap((kind) => tables.stated(kind) ?? []).flatMap(amountsOf);
  return ({ fact, number, inTables }) => {
    if (number.boundBy.includes("table")) return true;
    const isTraced = inTables?.status === "traced" || number.boundBy.includes("workbook");
    if (!isTraced || !isAmountFact(fact)) return false;
    const halfStep = lastPlace(fact) / 2;
    return printed.some((amount) => Math.abs(amount - fact.quantity.amount) <= halfStep);
  };
}

/** In 分; a table that states no unit is in 万元. */
function amountsOf({ table: { rows, unit } }: PublishedTable): number[] {
  const perUnit = FEN_PER_UNIT[unit?.value ?? "万元"];
  return rows.flatMap(({ values }) =>
    cellsOf(values).flatMap(([, { number }]) => (number === null ? [] : [number * perUnit])),
  );
}

/** Changes against last year, which nothing here tells. */
function changes(topic: Topic, { numbers, sections }: CheckContext): PointPart[] {
  const open = numbers.filter(
    ({ fact, number }) =>
      sections.topicAt(fact.passage.paragraph) === topic &&
      fact.kind === "change" &&
      !fact.quantity.value.isZero() &&
      number.state === "unchecked",
  );
  const [first] = open;
  return first ? [hint("changesUnchecked", { params: { count: open.length }, place: placeOfFact(first.fact) })] : [];
}
