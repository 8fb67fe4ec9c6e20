import type { OpeningContent } from "../outline/outline";
import { spansText } from "../prose/figureText";
import { fillWording } from "../prose/fillPattern";
import { gapText } from "../prose/labels";
import { missing } from "../prose/missing";
import { renderStatement, withFacts } from "../prose/render";
import type { Notice } from "../narrative/notice";
import { readNotice } from "../narrative/notice";
import { NOTICE_SLOT } from "../narrative/textSlots";
import { FRONT } from "./frontWording";
import type { Part } from "./part";
import { sentencePart } from "./part";
import type { ReportContext } from "./reportContext";
import { userTextParts } from "./userText";

/**
 * The user's own opening; without one the customary sentence on the notice that asks for the report. What the notice is
 * called is never guessed: while nobody has said it, it is a gap inside the sentence.
 */
export function openingContent({ statement }: OpeningContent, context: ReportContext): Part[] {
  const own = userTextParts("preamble", context);
  if (own.length > 0) return own;
  const notice = readNotice(context.narrative.get(NOTICE_SLOT)?.[0]?.text ?? "");
  const gap = notice ? null : missing("notice");
  const words = notice ? noticeWords(notice) : gapText(gap?.what ?? "");
  return renderStatement(statement, withFacts(context, { texts: { notice: words } })).map((prose) => ({
    ...sentencePart(prose),
    ...(gap ? { gap: { missing: gap, remedy: { type: "text", slot: NOTICE_SLOT } } } : {}),
  }));
}

function noticeWords({ name, number }: Notice): string {
  const inBrackets = number === null || name === "" ? number : spansText(fillWording(FRONT.noticeNumber, { number }));
  return spansText(fillWording(FRONT.notice, { name, number: inBrackets ?? undefined }));
}
