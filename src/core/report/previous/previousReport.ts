import type { DocumentParagraph, ReportDocument } from "../../text/document";
import { isHeading, MARK_STYLES, markOf } from "../../text/heading";
import { plainTextOf } from "../../text/plainText";
import type { Topic } from "../narrative/topics";
import { topicOf } from "../narrative/topics";
import type { Outline } from "../outline/outline";
import { allSections } from "../outline/outline";
import type { EnteredText, EnteredTexts } from "../narrative/textSlots";
import { cleanUserText, withoutItemNumber } from "../narrative/cleanText";
import { isGapText } from "../prose/labels";

/** What last year's report says on one topic, in its own words. */
export interface PreviousSection {
  readonly topic: Topic;
  /** The headings over it, as printed. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Under these an inner heading is one of the user's own points, whatever it speaks of: 绩效目标不细 is a problem. */
const CLOSED: ReadonlySet<Topic> = new Set([
  "performance",
  "management",
  "problems",
  "measures",
  "experience",
  "application",
  "otherMatters",
]);

/**
 * The sections of an earlier report by topic, in its order. A paragraph belongs to the nearest heading above whose topic
 * is known; tables, and everything from 附件 on, are left out: they are figures of that year.
 */
export function previousSections(document: ReportDocument): PreviousSection[] {
  const sections = new Map<Topic, { heading: string; paragraphs: string[] }>();
  let current: { topic: Topic; depth: number } | null = null;
  for (const block of document.blocks) {
    if (block.type === "table") continue;
    const words = cleanUserText(block.text);
    if (ATTACHMENT.test(words)) break;
    if (words === "" || isGapText(words)) continue;
    const depth = headingDepth(block, words);
    if (depth !== null && !(current && CLOSED.has(current.topic) && depth > current.depth)) {
      const topic = topicOf(words);
      if (topic === null && (!current || depth <= current.depth)) current = null;
      if (topic !== null) {
        current = { topic, depth };
        if (!sections.has(topic)) sections.set(topic, { heading: withoutItemNumber(words), paragraphs: [] });
        continue;
      }
    }
    if (current) sections.get(current.topic)?.paragraphs.push(words);
  }
  return [...sections].flatMap(([topic, { heading, paragraphs }]) =>
    paragraphs.length === 0 ? [] : [{ topic, heading, paragraphs }],
  );
}

const ATTACHMENT = /^附件\s*(?:\d+\s*)?(?:[:：]|$)/u;

/** 1 for 一、, 2 for （一） …, or the word processor's own level; `null` for what is no heading. */
function headingDepth(block: DocumentParagraph, words: string): number | null {
  if (block.headingLevel !== undefined) return block.headingLevel;
  const plain = plainTextOf(words).text;
  const mark = isHeading(plain) ? markOf(plain) : null;
  return mark && MARK_STYLES.indexOf(mark.style);
}

/**
 * Last year's words for the sections in which an outline wants the user's own words, as entries that wait to be
 * confirmed. What tables tell is never taken over.
 */
export function textsOfPrevious(document: ReportDocument, outline: Outline, by: string, at: string): EnteredTexts {
  const wanted = narrativeTopics(outline);
  return Object.fromEntries(
    previousSections(document)
      .filter(({ topic }) => wanted.has(topic))
      .map(({ topic, heading, paragraphs }): [string, EnteredText] => [
        topic,
        { text: paragraphs.join("\n"), title: heading, by, at, previous: document.name },
      ]),
  );
}

/** The topics on which an outline wants the user's own words. */
export function narrativeTopics({ preamble, sections }: Outline): ReadonlySet<Topic> {
  const contents = [...preamble, ...allSections(sections).flatMap((section) => section.content)];
  return new Set(contents.flatMap((content) => (content.kind === "narrative" ? [content.topic] : [])));
}
