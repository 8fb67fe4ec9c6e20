import { groupBy } from "../../groupBy";
import { pattern } from "../../lexicon/words";
import type { Passage } from "../../reading/passage";
import { MARK_STYLES, markOf } from "../../text/heading";
import { topicOf, topicWithin, type Topic } from "./topics";

/** A heading of the text itself (not of its list of contents) with what stands under it. */
export interface TopicSection {
  readonly topic: Topic | null;
  readonly heading: Passage;
  /** The heading without its number. */
  readonly title: string;
  /** How deep: 0 for 第一部分, then 一、 （一） 1. （1）; of a heading without a number, what its style says. */
  readonly depth: number;
  readonly body: readonly Passage[];
}

/** The document's text by what it tells of. */
export interface DocumentSections {
  readonly all: readonly TopicSection[];
  /** Paragraphs of the list of contents, by their numbers. */
  readonly contents: readonly Passage[];
  /** The prose under headings of the topic, without headings and tables. */
  textOf(topic: Topic): readonly Passage[];
  /** Has the text a heading of the topic? */
  has(topic: Topic): boolean;
  /** The topic that a paragraph belongs to. */
  topicAt(paragraph: number): Topic | null;
}

const LONGEST_HEADING = 60;

interface Blocks {
  /** Is the block a table of a known kind? What follows it belongs to no text before. */
  readonly isTable: (paragraph: number) => boolean;
  /** The word processor's own level of a heading, from 1. */
  readonly levelOf: (paragraph: number) => number | undefined;
}

export function sectionsOf(passages: readonly Passage[], { isTable, levelOf }: Blocks): DocumentSections {
  const contents = contentsOf(passages);
  const inContents = new Set(contents);
  const all: { topic: Topic | null; heading: Passage; title: string; depth: number; body: Passage[] }[] = [];
  let open: { topic: Topic | null; depth: number }[] = [];
  let current: (typeof all)[number] | null = null;
  const topicAt = new Map<number, Topic | null>();
  for (const passage of passages) {
    if (inContents.has(passage)) continue;
    const depth = headingDepth(passage, levelOf(passage.paragraph));
    if (depth !== null) {
      open = open.filter((outer) => outer.depth < depth);
      const title = titleOf(passage);
      const topic = topicWithin(open.at(-1)?.topic ?? null, topicOf(title));
      open.push({ topic, depth });
      current = { topic, heading: passage, title, depth, body: [] };
      all.push(current);
    } else if (isTable(passage.paragraph) || isTableTitle(passage)) {
      current = null;
      open = [];
    } else current?.body.push(passage);
    topicAt.set(passage.paragraph, current?.topic ?? null);
  }
  const byTopic = groupBy(all, ({ topic }) => topic);
  return {
    all,
    contents,
    textOf: (topic) => (byTopic.get(topic) ?? []).flatMap(({ body }) => body.filter(({ inTable }) => !inTable)),
    has: (topic) => byTopic.has(topic),
    topicAt: (paragraph) => topicAt.get(paragraph) ?? null,
  };
}

/** A heading's words without its number. */
export function titleOf({ plain }: Pick<Passage, "plain">): string {
  return plain.slice(markOf(plain)?.length ?? 0);
}

function isTableTitle(passage: Passage): boolean {
  return !passage.inTable && passage.plain.length <= LONGEST_HEADING && topicOf(passage.plain) === "tables";
}

/** `null` for what is no heading. */
function headingDepth(passage: Passage, level: number | undefined): number | null {
  const { plain, inTable, isHeading } = passage;
  if (inTable || plain.length > LONGEST_HEADING) return null;
  const mark = markOf(plain);
  if (mark && isHeading) return MARK_STYLES.indexOf(mark.style);
  if (mark && isBare(titleOf(passage))) return MARK_STYLES.indexOf(mark.style);
  // 第三部分 in a line of its own, its words in the next.
  if (!isHeading && !isBare(plain)) return null;
  if (topicOf(plain) === null) return null;
  // Its number may be automatic: 第一部分 is the first level where there are parts.
  return level === undefined ? UNNUMBERED : level - 1;
}

/** A heading without number and level closes what stands at the same depth as 一、. */
const UNNUMBERED = 1;

function isBare(plain: string): boolean {
  return pattern("disclosure.bareHeading").test(plain);
}

const LEAST_ENTRIES = 3;

/** The lines after 目录, up to where the first of them comes again as a heading. */
function contentsOf(passages: readonly Passage[]): Passage[] {
  // 目 and 录 may be set so far apart that they are two lines.
  const start = passages.findIndex(({ plain, inTable }, at) => {
    const words = plain.length === 1 ? plain + (passages[at + 1]?.plain ?? "") : plain;
    return !inTable && pattern("disclosure.contents").test(words);
  });
  if (start < 0) return [];
  const seen: string[] = [];
  for (let at = start + 1; at < passages.length; at++) {
    const passage = passages[at];
    if (!passage || passage.plain.length > LONGEST_HEADING) return [];
    const key = contentsKey(passage);
    const isAgain = seen.includes(key) || (markOf(key)?.length === key.length && seen[0]?.startsWith(key) === true);
    if (isAgain && seen.length >= LEAST_ENTRIES) return passages.slice(start, at);
    if (passage.inTable) return [];
    seen.push(key);
  }
  return [];
}

/** A line of contents without leader dots and page number. */
export function contentsKey({ plain }: Pick<Passage, "plain">): string {
  return plain.replace(pattern("disclosure.pageNumber"), "");
}
