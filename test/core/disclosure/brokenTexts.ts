import type { Point } from "../../../src/core/disclosure/check/point";
import type { PointExample } from "../../../src/core/disclosure/check/pointExample";
import type { FileTraces } from "../../../src/core/disclosure/check/fileTraces";
import { changedBy, SOUND_TEXT } from "./soundText";

/** An example with the point that it breaks. */
export interface BrokenPoint {
  readonly id: string;
  readonly example: PointExample;
}

/** One text in which several points are broken at once, in places that do not touch each other. */
export interface BrokenText {
  readonly points: readonly BrokenPoint[];
  readonly text: string;
  readonly traces: Partial<FileTraces>;
}

/** So many points are broken in one text: checking takes a tenth of a second. */
const MOST = 8;

/** Every example of every point, in as few texts as may be; one that touches what another changes gets a text of its own. */
export function brokenTexts(points: readonly Point[]): BrokenText[] {
  const texts: BrokenText[] = [];
  for (const { id, examples } of points) {
    for (const example of examples) {
      const one = { id, example };
      const at = texts.findIndex((text) => text.points.length < MOST && isApart(one, text));
      const before = texts[at];
      if (before) texts[at] = together(before, one);
      else texts.push(together({ points: [], text: SOUND_TEXT, traces: {} }, one));
    }
  }
  return texts;
}

function isApart(one: BrokenPoint, { points, text }: BrokenText): boolean {
  const touched = new Set(points.flatMap(touches));
  if (touches(one).some((id) => touched.has(id))) return false;
  const words = one.example.change.map(([from]) => from);
  return words.every((word) => text.includes(word) && text.split(word).length === SOUND_TEXT.split(word).length);
}

/** The points whose verdict it changes. */
function touches({ id, example: { also = [] } }: BrokenPoint): string[] {
  return [id, ...also];
}

function together({ points, text, traces }: BrokenText, one: BrokenPoint): BrokenText {
  const { change, traces: left = {} } = one.example;
  return { points: [...points, one], text: changedBy(text, change), traces: { ...traces, ...left } };
}
