import type { FigureBook } from "../../accounts/figureBook";
import type { Part } from "../../report/content/part";
import { statementParts } from "../../report/content/statements";
import { joinNames } from "../../report/prose/names";
import { withFacts } from "../../report/prose/render";
import { holds } from "../../report/prose/statement";
import { item } from "../../lexicon/items";
import type { DisclosureContext } from "./renderItem";

const KINDS = [
  { key: "abroad", counts: "publishedAbroadCounts" },
  { key: "vehicles", counts: "publishedVehicleCounts" },
  { key: "reception", counts: "publishedReceptionCounts" },
] as const;

/** Each kind against its budget and last year, with what is counted; kinds that the table states as nothing in one sentence. */
export function threePublicParts(context: DisclosureContext): Part[] {
  const { book } = context;
  const told = KINDS.filter(({ key }) => !isNothing(key, book));
  const zeros = KINDS.filter(
    ({ key }) => isNothing(key, book) && holds({ key: `threePublic.final.${key}`, is: "zero" }, book),
  );
  return [
    ...told.flatMap(({ key, counts }) => [
      ...statementParts(["publishedThreePublicKind"], withFacts(context, factsOf(key, book))),
      ...statementParts([counts], context),
    ]),
    ...(zeros.length > 0
      ? statementParts(
          ["publishedThreePublicZeros"],
          withFacts(context, { texts: { "zero.names": joinNames(zeros.map(({ key }) => nameOf(key))) } }),
        )
      : []),
  ];
}

/** As running text writes it: brackets are full-width there. */
function nameOf(key: (typeof KINDS)[number]["key"]): string {
  return item(key).name.replace("(", "（").replace(")", "）");
}

/** Neither planned nor spent, nor last year. */
function isNothing(key: string, book: FigureBook): boolean {
  return ["final", "budget", "previousFinal"].every((side) =>
    holds({ key: `threePublic.${side}.${key}`, is: "zeroOrAbsent" }, book),
  );
}

function factsOf(key: (typeof KINDS)[number]["key"], book: FigureBook) {
  const [final, budget, previous] = ["final", "budget", "previousFinal"].map((side) =>
    book.find(`threePublic.${side}.${key}`),
  );
  return {
    figures: {
      ...(final ? { "kind.final": final } : {}),
      ...(budget ? { "kind.budget": budget } : {}),
      ...(previous ? { "kind.previous": previous } : {}),
    },
    texts: { "kind.name": nameOf(key) },
  };
}
