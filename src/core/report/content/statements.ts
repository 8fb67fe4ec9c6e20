import { spansText } from "../prose/figureText";
import { missing } from "../prose/missing";
import type { Told } from "../prose/render";
import { renderStatement } from "../prose/render";
import type { StatementsContent } from "../outline/outline";
import { isSentence, statesFigures } from "../narrative/cleanText";
import { joinNames } from "../prose/names";
import { isFilledIn } from "../../accounts/filledIn";
import type { ParagraphPart, Part } from "./part";
import { gapPart, sentencePart } from "./part";
import type { ReportContext } from "./reportContext";
import { userTextParts } from "./userText";

/**
 * Figures come from the tables; of the user's text on the same topic only sentences without figures are kept, so that
 * nothing is said twice and no number stands without its cell. Where no table speaks, the user's text stands whole.
 */
export function statementsContent(content: StatementsContent, context: ReportContext): Part[] {
  const { topic } = content;
  const told = statementParts(content.statements, context, content.numbered);
  const parts = told.length > 0 ? told : nothingParts(content, context);
  const keeps = (words: string) =>
    parts.length === 0 || (topic !== undefined && !statesFigures(words) && isSentence(words));
  const slot = statementsSlot(content);
  const own = userTextParts(slot, context, ({ text }) => keeps(text));
  if (parts.length === 0 && own.length === 0 && content.missing) {
    return [gapPart(content.missing, { type: "text", slot })];
  }
  return [...parts, ...own];
}

/** Where the user's own words for the statements are kept. */
export function statementsSlot({ topic, statements }: StatementsContent): string {
  return topic ?? `statement:${statements[0]}`;
}

/** The customary 无 where the table is there and empty. */
function nothingParts({ whenEmpty, numbered }: StatementsContent, context: ReportContext): Part[] {
  const { accounts } = context;
  const isThere = accounts.tables.some((table) => table.kind === whenEmpty?.table && table.isEmpty);
  return whenEmpty && isThere && isFilledIn(accounts) ? statementParts([whenEmpty.statement], context, numbered) : [];
}

/** The statements that can be told, in order; 尾差 follows as a note, a contradiction as a gap. */
export function statementParts(ids: readonly string[], context: ReportContext, isNumbered = false): Part[] {
  return ids.flatMap((id) => renderStatement(id, context)).flatMap((prose) => proseParts(prose, context, isNumbered));
}

function proseParts(prose: Told, context: ReportContext, isNumbered: boolean): Part[] {
  const remedy = { type: "step", step: "validate" } as const;
  return [
    { ...sentencePart(prose, isNumbered), ...askedGap(prose), doubt: context.doubts.about(prose.spans) },
    ...prose.remarks.map(({ type, spans }): Part => {
      if (type === "rounding") return { type: "rounding", spans };
      return gapPart(missing("contradiction", { words: spansText(spans) }), remedy);
    }),
    ...wantedParts(prose, context),
  ];
}

/** One gap for all that the sentence itself leaves open. */
function askedGap({ asked = [] }: Told): Pick<ParagraphPart, "gap"> {
  if (asked.length === 0) return {};
  const names = joinNames([...new Set(asked.map(({ what }) => what))]);
  const ids = [...new Set(asked.map(({ id }) => id))];
  return { gap: { missing: missing("answers", { names }), remedy: { type: "answers", ids } } };
}

/** The user's own words for what the tables leave open beside a sentence; failing that, a gap. */
function wantedParts({ id, wanted }: Told, context: ReportContext): Part[] {
  if (!wanted) return [];
  const slot = `wanted:${id}`;
  const own = userTextParts(slot, context);
  return own.length > 0 ? own : [gapPart(wanted, { type: "text", slot })];
}
