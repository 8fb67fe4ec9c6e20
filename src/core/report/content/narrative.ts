import type { NarrativeContent } from "../outline/outline";
import type { Part } from "./part";
import { gapPart } from "./part";
import type { ReportContext } from "./reportContext";
import { statementParts } from "./statements";
import { isLent, userParagraph, userTextParts } from "./userText";

/** The user's own words; last year's come last: what this year's workbook tells is not displaced by them. */
export function narrativeContent(content: NarrativeContent, context: ReportContext): Part[] {
  const { topic, missing } = content;
  const own = userTextParts(topic, context);
  const lent = isLent(topic, context);
  if (own.length > 0 && !lent) return [...own, ...supplement(content, context)];
  const profile = content.profile && context.accounts.profile.get(content.profile);
  if (profile) return [userParagraph(profile, topic)];
  const told = statementParts(content.otherwise, context, true);
  if (told.length > 0) return told;
  if (own.length > 0) return own;
  return missing ? [gapPart(missing, { type: "text", slot: topic })] : [];
}

/** What the tables can add to the user's words, unless these say it already. */
function supplement({ topic, supplement: entries }: NarrativeContent, context: ReportContext): Part[] {
  const own = context.narrative.get(topic) ?? [];
  const mentions = (word: string) => own.some(({ text }) => text.includes(word));
  const wanted = entries.filter(({ unlessMentioned }) => !mentions(unlessMentioned));
  return statementParts(
    wanted.map(({ statement }) => statement),
    context,
  );
}
