import type { Cause } from "../changes/causes";
import { causeOf, directionOf } from "../changes/causes";
import { CHANGE_WORDS, changeGroup } from "../changes/changeGroups";
import type { ChangeItem } from "../changes/changeItem";
import type { Suggestion } from "../changes/suggestions";
import { suggestionsFor } from "../changes/suggestions";
import type { Span } from "../documentModel";
import { withoutFullStop } from "../narrative/cleanText";
import type { ChangesContent } from "../outline/outline";
import { text } from "../prose/figureText";
import { fillWording } from "../prose/fillPattern";
import { missing } from "../prose/missing";
import { renderStatement, withFacts } from "../prose/render";
import type { Part } from "./part";
import { gapPart, sentencePart } from "./part";
import type { ReportContext } from "./reportContext";

/** So many changes one after another are led in by a sentence. */
const FEWEST_LED = 2;

/**
 * A sentence for each item that changed above the threshold: amount, last year's, change, rate and the accountant's cause.
 * Without a cause the sentence stands, and a gap asks for it.
 */
export function changesContent({ groups, numbered }: ChangesContent, context: ReportContext): Part[] {
  const offers = suggestionsFor(context.accounts, context.style);
  const items = context.changes.items.filter(({ group }) => groups.includes(group));
  const told = items.flatMap((item) => changeParts(item, context, () => offers(item), numbered));
  const name = groups.map((group) => changeGroup(group).leadName).find((one) => one !== undefined);
  if (items.length < FEWEST_LED || name === undefined) return told;
  return [sentencePart({ spans: fillWording(CHANGE_WORDS.lead, { name }) }), ...told];
}

function changeParts(
  item: ChangeItem,
  context: ReportContext,
  offers: () => readonly Suggestion[],
  isNumbered: boolean,
): Part[] {
  const sentence = renderStatement("change", withFacts(context, factsOf(item)))[0]?.spans;
  if (!sentence) return [];
  const year = context.accounts.year?.value ?? null;
  const state = causeOf(item, context.changes.causes, year);
  if (state.type === "given") {
    const cause = causeSpans(state.cause, offers());
    return [part(fillWording(CHANGE_WORDS.withCause, { sentence, cause }))];
  }
  const direction = CHANGE_WORDS[directionOf(item)];
  const former = CHANGE_WORDS[directionOf(item) === "up" ? "down" : "up"];
  const gap = missing(state.type === "turned" ? "changeCauseTurned" : "changeCause", {
    name: item.name,
    direction,
    former,
  });
  return [part(fillWording(CHANGE_WORDS.withoutCause, { sentence })), gapPart(gap, { type: "cause", key: item.key })];

  function part(spans: readonly Span[]): Part {
    return { ...sentencePart({ spans }, isNumbered), doubt: context.doubts.about(spans) };
  }
}

function factsOf({ name, now, before }: ChangeItem) {
  return {
    figures: { ...(now ? { "change.now": now } : {}), ...(before ? { "change.before": before } : {}) },
    texts: { "change.name": name },
  };
}

/** What was taken over from an offer keeps its figures: they know their cells, and follow them. */
function causeSpans(cause: Cause, offers: readonly Suggestion[]): Span[] {
  const words = withoutFullStop(cause.text.trim()).replace(/\s*\n+\s*/gu, "");
  return offers.reduce((spans: Span[], offer) => spans.flatMap((span) => withOffer(span, offer)), [text(words)]);
}

function withOffer(span: Span, offer: Suggestion): Span[] {
  if (span.type === "figure" || !span.text.includes(offer.text)) return [span];
  return span.text
    .split(offer.text)
    .flatMap((piece, index): Span[] => [...(index === 0 ? [] : offer.spans), text(piece)]);
}
