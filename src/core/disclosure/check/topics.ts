import { pattern, type PatternName } from "../../lexicon/words";

/** What a stretch of a published text tells of. */
export type Topic = (typeof TOPICS)[number][0];

/** The narrower before the wider: 国有资本经营预算财政拨款支出 is no 财政拨款支出. */
const TOPICS = [
  ["tables", "topic.tables"],
  ["terms", "topic.terms"],
  ["performance", "topic.performance"],
  ["assets", "topic.assets"],
  ["procurement", "topic.procurement"],
  ["agencyOperation", "topic.agencyOperation"],
  ["generalSpending", "topic.generalSpending"],
  ["stateCapital", "topic.stateCapital"],
  ["governmentFund", "topic.governmentFund"],
  ["threePublic", "topic.threePublic"],
  ["basic", "topic.basic"],
  ["generalBudget", "topic.generalBudget"],
  ["appropriation", "topic.appropriation"],
  ["overall", "topic.overall"],
  ["income", "topic.income"],
  ["expenditure", "topic.expenditure"],
  ["organisation", "topic.organisation"],
  ["units", "topic.units"],
  ["duties", "topic.duties"],
  ["otherMatters", "topic.otherMatters"],
  ["attachments", "topic.attachments"],
] as const satisfies readonly (readonly [string, PatternName])[];

/** What the words of a heading (plain, without its number) announce; `null` for anything else. */
export function topicOf(words: string): Topic | null {
  return TOPICS.find(([, name]) => pattern(name).test(words))?.[0] ?? null;
}

/** Under these a deeper heading tells of the same thing, whatever it is called. */
const CLOSED: readonly Topic[] = ["performance", "terms", "duties", "attachments"];
/** Under another topic these are parts of it: 收入情况 under 财政拨款收支总体情况. */
const GENERAL: readonly Topic[] = ["overall", "income", "expenditure", "appropriation", "generalBudget", "tables"];

/** The topic of a deeper heading that is called `inner`, within `outer`. */
export function topicWithin(outer: Topic | null, inner: Topic | null): Topic | null {
  if (outer === null || outer === "otherMatters") return inner ?? outer;
  if (inner === null || CLOSED.includes(outer)) return outer;
  // 收支总体情况 may be told as 收入 and 支出.
  if (outer === "overall" && (inner === "income" || inner === "expenditure")) return inner;
  if (GENERAL.includes(inner)) return outer;
  return inner;
}

/** Is it one of the topics that headings announce? */
export function isTopic(item: string): item is Topic {
  return TOPICS.some(([topic]) => topic === item);
}
