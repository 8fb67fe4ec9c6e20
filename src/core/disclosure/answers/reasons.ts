import { z } from "zod";
import type { Causes, Direction } from "../../report/changes/causes";
import { spansText } from "../../report/prose/figureText";
import { fillWording } from "../../report/prose/fillPattern";
import type { KeptAnswers } from "./keptAnswers";
import wordings from "./reasons.json";

const Wording = z.strictObject({
  up: z.string(),
  down: z.string(),
  question: z.string(),
  directionUp: z.string(),
  directionDown: z.string(),
});

/** What an amount may be held against, with the words of each. */
export const REASONS = z
  .strictObject({ lastYear: Wording, budget: Wording, plan: Wording, lastBudget: Wording })
  .parse(wordings);

export type ReasonBase = keyof typeof REASONS;

export function reasonId(base: ReasonBase, key: string): string {
  return `reason:${base}:${key}`;
}

/** The causes of changes against last year among the answers, as the report keeps them: what is said once is not asked for twice. */
export function causesAmong(answers: KeptAnswers, year: number): Causes {
  const prefix = reasonId("lastYear", "");
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { text, by, at, direction }]) =>
      id.startsWith(prefix)
        ? [[id.slice(prefix.length), { text, year, by, at, ...(direction ? { direction } : {}) }]]
        : [],
    ),
  );
}

/** 收入总计比上年增加的主要原因 */
export function reasonQuestion(base: ReasonBase, name: string, direction: Direction): string {
  const { directionDown, directionUp, question } = REASONS[base];
  return spansText(fillWording(question, { name, direction: direction === "up" ? directionUp : directionDown }));
}

/** Which way the amount went when the question was asked in these words; `null` where they do not tell. */
export function askedDirection(id: string, asked: string): Direction | null {
  const base = (Object.keys(REASONS) as ReasonBase[]).find((one) => id.startsWith(reasonId(one, "")));
  if (!base) return null;
  const words = asked.trim();
  const directions: readonly Direction[] = ["up", "down"];
  return directions.find((direction) => words.endsWith(withoutName(base, direction))) ?? null;
}

/** The question's words behind the name of what has changed. */
function withoutName(base: ReasonBase, direction: Direction): string {
  const mark = "\u0000";
  return reasonQuestion(base, mark, direction).split(mark).at(-1) ?? "";
}
