import type { FigureBook } from "../../accounts/figureBook";
import { fen } from "../../amount/amount";
import type { Part } from "../../report/content/part";
import { gapPart } from "../../report/content/part";
import { statementParts } from "../../report/content/statements";
import { missing } from "../../report/prose/missing";
import { withFacts } from "../../report/prose/render";
import { holds } from "../../report/prose/statement";
import { item } from "../../lexicon/items";
import type { DisclosureContext } from "./disclosureContext";

const KINDS = [
  { key: "abroad", counts: "publishedAbroadCounts" },
  { key: "vehicles", counts: "publishedVehicleCounts" },
  { key: "reception", counts: "publishedReceptionCounts" },
] as const;

const TOTAL = "threePublic.final.total";

/**
 * Each kind that was planned or spent against its budget and last year, with what is counted. Kinds that were nothing stand beside the
 * shares; where all were, one sentence says so.
 */
export function threePublicParts(context: DisclosureContext): Part[] {
  const { book } = context;
  const isNone = holds({ key: TOTAL, is: "zero" }, book);
  const told = KINDS.filter(({ key }) => !isNothing(key, book)).flatMap(({ key, counts }) => [
    ...statementParts(["publishedThreePublicKind"], withFacts(context, factsOf(key, book))),
    ...statementParts([counts], context),
  ]);
  if (isNone) return [...statementParts(["publishedNoThreePublic"], context), ...told];
  if (told.length > 0 || !holds({ key: TOTAL, is: "absent" }, book)) return told;
  const what = context.answers.questionOf(TOTAL);
  return what === null ? [] : [gapPart(missing("answers", { names: what }), { type: "answers", ids: [TOTAL] })];
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
      // A total of nothing leaves nothing for its parts, whose cells are blank.
      ...(!final && budget?.kind === "amount" && holds({ key: TOTAL, is: "zero" }, book)
        ? { "kind.none": { ...budget, amount: fen(0) } }
        : {}),
    },
    texts: { "kind.name": nameOf(key) },
  };
}
