import type { CountFigure } from "../../accounts/figure";
import type { IndicatorScore, ScoreSheet } from "../../indicators/scoreSheet";

/** The total and what it is out of, by the keys of the sentences. */
export function scoreFigures(sheet: ScoreSheet): Readonly<Record<string, CountFigure>> {
  const { total, indicators } = sheet;
  return {
    "score.outOf": pointsFigure("score.outOf", total.outOf, sheet, indicators),
    "score.total": pointsFigure("score.total", total.score, sheet, indicators),
  };
}

/** Points (分) as a figure that rests on what the indicators rest on. */
export function pointsFigure(
  key: string,
  points: number,
  { system }: ScoreSheet,
  indicators: readonly IndicatorScore[],
): CountFigure {
  const from = indicators.flatMap(({ inputs }) => inputs.flatMap(({ figure }) => (figure ? [figure] : [])));
  return {
    key,
    kind: "count",
    count: points,
    measure: "分",
    source: { type: "derived", formula: `score:${system.id}`, from },
  };
}
