import type { TextSpan } from "../findings/textPlace";
import type { BaseReading, Fact } from "../reading/facts";
import type { Base } from "../reading/lead";
import type { Passage } from "../reading/passage";
import type { ProofFinding } from "./proofFinding";
import type { RelationName, Tie } from "./relations/tie";

/**
 * How a number stands: a relation bound it and it holds; something contradicts it; it was understood, but there was nothing
 * to check it against; or it was not understood.
 */
export type NumberState = "right" | "contradicted" | "unchecked" | "notUnderstood";

/** One number of the prose, what it was read as, and what bound it. */
export interface ProofNumber {
  /** Number of the block in the document, from 1. */
  readonly paragraph: number;
  /** Place in the paragraph's numbers, from 0. */
  readonly at: number;
  readonly written: string;
  /** Its stretch of the paragraph as written. */
  readonly span: TextSpan;
  /** What it was read as, part by part; `null` where it was not understood. */
  readonly readAs: NumberReading | null;
  /** The same in one line: `change(三公经费, 2024, −, against 2023 final, stated) by changeOf`; empty where it was not understood. */
  readonly reading: string;
  readonly state: NumberState;
  readonly boundBy: readonly Ground[];
}

/** What binds a number: a relation, the workbook's cells, or the result of the check that its sentence tells. */
export type Ground = RelationName | "workbook" | "checking";

/** What a number was read as: the item, whose, of which year and in which sense, against what, and how sure that is. */
export type NumberReading = Pick<
  Fact,
  "kind" | "rule" | "certainty" | "item" | "owner" | "fund" | "year" | "aspect" | "direction" | "whole"
> & {
  /** Of a change, a rate or a completion: what it is against by its words; `null` where they name nothing. */
  readonly against: Against | null;
  /** What it may be against besides, where the words leave that open, the likeliest first. */
  readonly others: readonly Against[];
};

export interface Against {
  readonly year: number | null;
  readonly aspect: NonNullable<Base["aspect"]>;
  readonly certainty: BaseReading["certainty"];
}

/** A number of the workbook's trace: the sentence and the place in it tell which. */
export interface TracedNumber {
  readonly sentence: Fact["sentence"];
  readonly start: number;
  readonly status: "traced" | "contradicted" | "notFound";
}

/** Every number of the prose with its state, in order: one counts as checked only where something bound it. */
export function numbersOf(
  facts: readonly Fact[],
  ties: readonly Tie[],
  findings: readonly ProofFinding[],
  traced: readonly TracedNumber[],
  isOfChecking: (passage: Passage) => boolean = () => false,
): ProofNumber[] {
  const bound = new Map<number, Tie[]>();
  for (const tie of ties) for (const { at } of tie.facts) bound.set(at, [...(bound.get(at) ?? []), tie]);
  const byPlace = new Map(traced.map((one) => [one.sentence, new Map<number, TracedNumber["status"]>()]));
  for (const { sentence, start, status } of traced) byPlace.get(sentence)?.set(start, status);
  const told = toldNumbers(findings);
  let paragraph = 0;
  let at = 0;
  return facts.map((fact) => {
    at = fact.passage.paragraph === paragraph ? at + 1 : 0;
    paragraph = fact.passage.paragraph;
    const own = bound.get(fact.at) ?? [];
    const inWorkbook = byPlace.get(fact.sentence)?.get(fact.quantity.start);
    const boundBy = new Set<Ground>(own.map(({ relation }) => relation));
    if (inWorkbook === "traced" || inWorkbook === "contradicted") boundBy.add("workbook");
    if (isOfChecking(fact.passage)) boundBy.add("checking");
    const isContradicted =
      inWorkbook === "contradicted" || own.some(({ agreement }) => agreement === "contradiction") || isTold(fact, told);
    const isUnderstood = fact.kind !== "unknown" || boundBy.size > 0;
    const state = isContradicted
      ? "contradicted"
      : boundBy.size > 0
        ? "right"
        : isUnderstood
          ? "unchecked"
          : "notUnderstood";
    const read = {
      written: fact.quantity.written,
      span: spanOf(fact),
      readAs: partsOf(fact),
      reading: readingOf(fact),
    };
    return { paragraph, at, ...read, state, boundBy: [...boundBy] };
  });
}

/** Values that errors and warnings of a paragraph call wrong. */
function toldNumbers(findings: readonly ProofFinding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ severity, places, actual }) =>
      severity === "info" || typeof actual !== "number" ? [] : places.map(({ paragraph }) => `${paragraph} ${actual}`),
    ),
  );
}

function isTold({ passage, quantity }: Fact, told: ReadonlySet<string>): boolean {
  return told.has(`${passage.paragraph} ${quantity.value.toNumber()}`);
}

function spanOf({ passage, sentence, quantity }: Fact): TextSpan {
  const place = (at: number) => passage.places[sentence.start + at] ?? 0;
  return { start: place(quantity.start), end: place(quantity.end - 1) + 1 };
}

function partsOf(fact: Fact): NumberReading | null {
  if (fact.kind === "unknown") return null;
  const { kind, rule, certainty, item, owner, fund, year, aspect, direction, base, bases, whole } = fact;
  const all = bases.map((one): Against => {
    const before = one.yearsBack > 0 && year !== null ? year - one.yearsBack : null;
    return { year: one.year ?? before, aspect: one.aspect ?? "final", certainty: one.certainty };
  });
  const [against, others] = base === null ? [null, all.filter(isOpen)] : [all[0] ?? null, all.slice(1)];
  return { kind, rule, certainty, item, owner, fund, year, aspect, direction, whole, against, others };
}

/** 完成年初预算的…: what its sense says needs no second word. */
function isOpen({ certainty }: Against): boolean {
  return certainty !== "stated";
}

/** What a number was read as, in the notation of the reading's own terms. */
export function readingOf(fact: Fact): string {
  const parts = partsOf(fact);
  if (!parts) return "";
  const { kind, rule, certainty, item, owner, fund, year, aspect, direction, whole, against, others } = parts;
  const textOf = (one: Against) => [one.year ?? "", one.aspect].join(" ").trim();
  const words = [
    owner,
    fund,
    item,
    year === null ? "" : String(year),
    aspect === "plain" ? "" : aspect,
    direction === 0 ? "" : direction > 0 ? "+" : "−",
    against === null ? "" : `against ${textOf(against)}`,
    others.length === 0
      ? ""
      : `${against === null ? "against" : "or"} ${others.map((one) => `${textOf(one)} ${one.certainty}`).join(" or ")}`,
    whole === "" ? "" : `of ${whole}`,
    certainty,
  ];
  return `${kind}(${words.filter((word) => word !== "").join(", ")}) by ${rule}`;
}

/** How many numbers stand how. */
export function countStates(numbers: readonly ProofNumber[]): Readonly<Record<NumberState, number>> {
  const count = (state: NumberState) => numbers.filter((one) => one.state === state).length;
  return {
    right: count("right"),
    contradicted: count("contradicted"),
    unchecked: count("unchecked"),
    notUnderstood: count("notUnderstood"),
  };
}
