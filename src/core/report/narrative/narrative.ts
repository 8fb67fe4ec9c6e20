import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { CellRef } from "../../workbook/cellRef";
import type { EnteredTexts } from "./textSlots";
import { cleanUserText } from "./cleanText";
import { topicOf } from "./topics";

export interface UserParagraph {
  readonly text: string;
  /** Absent where it was entered in the pane. */
  readonly ref?: CellRef;
  /** Of last year's report, of this document, and not confirmed yet. */
  readonly previous?: string;
}

/** By slot (see textSlots.ts). */
export type Narrative = ReadonlyMap<string, readonly UserParagraph[]>;

/**
 * The user's own words by topic, cleaned of word-processor residue and otherwise as they stand. What was entered in
 * the pane takes the place of 报告文字材料 for that topic; what last year's report lends does so only where the workbook
 * has nothing.
 */
export function readNarrative(accounts: FinalAccounts, entered: EnteredTexts = {}): Narrative {
  const narrative = new Map<string, UserParagraph[]>();
  for (const section of accounts.narrative) {
    const topic = topicOf(section.heading);
    if (!topic) continue;
    const paragraphs = narrative.get(topic) ?? [];
    for (const { text, ref } of section.paragraphs) {
      for (const line of textLines(text)) paragraphs.push({ text: line, ref });
    }
    if (paragraphs.length > 0) narrative.set(topic, paragraphs);
  }
  for (const [slot, { text, previous }] of Object.entries(entered)) {
    if (previous !== undefined && narrative.has(slot)) continue;
    const paragraphs = textLines(text).map((line) => ({ text: line, ...(previous === undefined ? {} : { previous }) }));
    if (paragraphs.length > 0) narrative.set(slot, paragraphs);
  }
  return narrative;
}

/** A cell may hold several paragraphs. */
export function textLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map(cleanUserText)
    .filter((line) => line !== "");
}
