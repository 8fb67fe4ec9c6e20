import { z } from "zod";
import { normaliseLabel, stripItemNumber } from "../../workbook/label";
import { cleanUserText } from "./cleanText";
import entries from "./topicHeadings.json";

/** What a piece of the user's own text is about. Headings differ from county to county; topics do not. */
export const TOPICS = [
  "title",
  "preamble",
  "duties",
  "organisation",
  "tasks",
  "overall",
  "basic",
  "projects",
  "governmentFund",
  "stateCapital",
  "socialInsurance",
  "performance",
  "management",
  "problems",
  "measures",
  "application",
  "otherMatters",
  "projectOverview",
  "projectFunds",
  "projectOrganisation",
  "experience",
  "evaluationWork",
  "indicatorAnalysis",
  "conclusion",
] as const;

export type Topic = (typeof TOPICS)[number];

export function isTopic(value: string): value is Topic {
  return (TOPICS as readonly string[]).includes(value);
}

/** In order: the first topic of which a pattern is found in the heading wins, so the more special ones stand first. */
const Entries = z.array(z.object({ topic: z.enum(TOPICS), headings: z.array(z.string()).min(1) }));

const PATTERNS = Entries.parse(entries).map(({ topic, headings }) => ({
  topic,
  patterns: headings.map((heading) => new RegExp(heading, "u")),
}));

/** The topic of a heading as people write it (with or without number, full- or half-width); `null` if none is meant. */
export function topicOf(heading: string): Topic | null {
  const label = stripItemNumber(normaliseLabel(cleanUserText(heading)));
  return PATTERNS.find(({ patterns }) => patterns.some((pattern) => pattern.test(label)))?.topic ?? null;
}
