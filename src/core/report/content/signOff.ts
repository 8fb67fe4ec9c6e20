import { gapPart } from "./part";
import type { Part } from "./part";
import { text } from "../prose/figureText";
import type { Narrative } from "../narrative/narrative";
import { missing } from "../prose/missing";
import { officialDate } from "../narrative/officialDate";
import { DATE_SLOT } from "../narrative/textSlots";

/** Section of 署名 and 成文日期. */
export const SIGNATURE_SECTION = "signature";

/** Under the list of attachments: who signs, and when (GB/T 9704-2012, 发文机关署名和成文日期). A date is never invented. */
export function signatureParts(department: string | null, narrative: Narrative): Part[] {
  const typed = narrative.get(DATE_SLOT)?.[0]?.text;
  const date = typed === undefined ? null : officialDate(typed);
  return [
    ...(department === null ? [] : [line(department, "signer")]),
    date === null ? gapPart(missing("date"), { type: "text", slot: DATE_SLOT }) : line(date, "date"),
  ];
}

function line(words: string, style: "signer" | "date"): Part {
  return { type: "paragraph", spans: [text(words)], style };
}
