import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { CellRef } from "../../workbook/cellRef";
import type { EnteredText } from "../reportOptions";
import { cleanUserText } from "../userText";
import type { Topic } from "./topics";
import { topicOf } from "./topics";

export interface UserParagraph {
  readonly text: string;
  /** Absent where it was entered in the pane. */
  readonly ref?: CellRef;
}

export type Narrative = ReadonlyMap<Topic, readonly UserParagraph[]>;

/**
 * The user's own words by topic, cleaned of word-processor residue and otherwise as they stand. What was entered in
 * the pane takes the place of 报告文字材料 for that topic.
 */
export function readNarrative(accounts: FinalAccounts, entered: readonly EnteredText[] = []): Narrative {
  const narrative = new Map<Topic, UserParagraph[]>();
  for (const section of accounts.narrative) {
    const topic = topicOf(section.heading);
    if (!topic) continue;
    const paragraphs = narrative.get(topic) ?? [];
    for (const { text, ref } of section.paragraphs) {
      for (const line of lines(text)) paragraphs.push({ text: line, ref });
    }
    if (paragraphs.length > 0) narrative.set(topic, paragraphs);
  }
  for (const { topic, paragraphs } of entered) {
    const texts = paragraphs.flatMap(lines).map((text) => ({ text }));
    if (texts.length > 0) narrative.set(topic, texts);
  }
  return narrative;
}

/** A cell may hold several paragraphs. */
function lines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map(cleanUserText)
    .filter((line) => line !== "");
}
