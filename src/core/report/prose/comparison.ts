import { z } from "zod";
import type { Figure } from "../../accounts/figure";
import { fen, percentage } from "../../amount/amount";
import { magnitude } from "../../accounts/figureBook";
import { figureNumber, figureSpans, text } from "./figureText";
import { fillWording } from "./fillPattern";
import type { Span } from "../documentModel";
import type { AmountStyle } from "./figureText";
import wordings from "./wording/comparisons.json";

const Wording = z.object({
  /** 上年 / 年初预算 … and the words for each outcome; `{change}`, `{rate}` and `{base}` are filled in. */
  increase: z.string(),
  decrease: z.string(),
  increaseWithoutRate: z.string(),
  decreaseWithoutRate: z.string(),
  fromZero: z.string(),
  equal: z.string(),
  almostEqual: z.string(),
  pointsUp: z.string(),
  pointsDown: z.string(),
  /** The wording whose figures they are: one change has one key, however it is told. */
  as: z.string().optional(),
});

const WORDINGS = z.record(z.string(), Wording).parse(wordings);

/**
 * How `current` stands to `base` in words: amount first, rate second, both without sign (增加/减少 says it). A base of
 * 0 or below has no rate: "上年为0，增加X万元". Two rates differ by percentage points, not by percent (百分点).
 * @returns `null` where one of the two is missing or they are of different kinds.
 */
export function comparisonSpans(
  id: string,
  current: Figure | null,
  base: Figure | null,
  style: AmountStyle,
): readonly Span[] | null {
  const wording = WORDINGS[id];
  if (!wording) throw new Error(`comparison: ${id}`);
  if (!current || !base || current.kind !== base.kind) return null;
  const [now, before] = [magnitude(current), magnitude(base)];
  if (now === before) return [text(wording.equal)];
  const of = wording.as ?? id;
  const change = changeFigure(of, current, base);
  if (Number(figureNumber(change, style)) === 0) return [text(wording.almostEqual)];
  const up = now > before;
  if (current.kind === "ratio")
    return fillWording(up ? wording.pointsUp : wording.pointsDown, { change: [pointSpan(change)] });
  const spans = { change: figureSpans(change, style), base: figureSpans(base, style) };
  if (before === 0) return fillWording(wording.fromZero, spans);
  const percent = before > 0 ? percentage(Math.abs(now - before), before) : null;
  if (percent === null) return fillWording(up ? wording.increaseWithoutRate : wording.decreaseWithoutRate, spans);
  const rate: Figure = {
    key: `${current.key}.${of}.rate`,
    kind: "ratio",
    percent: percent.toNumber(),
    source: { type: "derived", formula: "changeRate", from: [current, base] },
  };
  return fillWording(up ? wording.increase : wording.decrease, { ...spans, rate: figureSpans(rate, style) });

  function pointSpan(figure: Figure): Span {
    return { type: "figure", key: figure.key, text: figureNumber(figure, style), figure };
  }
}

/** The absolute difference as a figure of its own, derived from both. */
export function changeFigure(id: string, current: Figure, base: Figure): Figure {
  const key = `${current.key}.${id}.change`;
  const source = { type: "derived", formula: "absoluteChange", from: [current, base] } as const;
  const change = Math.abs(magnitude(current) - magnitude(base));
  switch (current.kind) {
    case "amount":
      return { key, kind: "amount", amount: fen(change), unit: current.unit, source };
    case "count":
      return { key, kind: "count", count: change, measure: current.measure, source };
    case "ratio":
      return { key, kind: "ratio", percent: change, source };
  }
}
