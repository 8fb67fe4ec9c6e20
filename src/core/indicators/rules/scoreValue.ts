import Decimal from "decimal.js";
import { finalPoints, plainNumber, pointsText, valueText } from "./numbers";
import type { Band, Scoring, ScoringOf } from "../systems/scoringSystem";
import type { ScoreNote } from "../scoreSheet";
import type { ScoreSettings, StepMode } from "../settings";

/** The scoring types that need nothing but the indicator's value. */
export type ValueScoring = ScoringOf<
  "cap_deduct" | "floor_deduct" | "two_sided_deduct" | "bands" | "ratio" | "ratio_if_over"
>;

export interface ScoredValue {
  readonly score: Decimal;
  /** The value as shown, in percent without the sign; more than two decimals only where a border demands it. */
  readonly shown: string;
  /** What follows the value in the derivation: `> 100%：5 − 8 × 0.5 = 1.00`. */
  readonly trail: string;
  readonly notes: readonly ScoreNote[];
}

export function isValueScoring(scoring: Scoring): scoring is ValueScoring {
  return ["cap_deduct", "floor_deduct", "two_sided_deduct", "bands", "ratio", "ratio_if_over"].includes(scoring.type);
}

/** Points for an indicator's value (percent), 0 ≤ score ≤ weight, two decimals half-up; `null` where no band holds it. */
export function scoreValue(
  scoring: ValueScoring,
  weight: number,
  value: Decimal,
  settings: ScoreSettings,
): ScoredValue | null {
  switch (scoring.type) {
    case "cap_deduct":
      return deductBySteps(scoring, weight, value, value.minus(scoring.threshold), settings);
    case "floor_deduct":
      return deductBySteps(scoring, weight, value, new Decimal(scoring.threshold).minus(value), settings);
    case "two_sided_deduct":
      return deductBySteps(scoring, weight, value, value.minus(scoring.target).abs(), settings);
    case "bands":
      return scoreByBand(scoring.bands, weight, value);
    case "ratio":
      return scoreByRatio(scoring, weight, value);
    case "ratio_if_over":
      return scoreIfOver(scoring, weight, value);
  }
}

type StepScoring = ScoringOf<"cap_deduct" | "floor_deduct" | "two_sided_deduct">;

/** `weight − steps × deduct`; `excess` is how far the value lies on the wrong side. */
function deductBySteps(
  scoring: StepScoring,
  weight: number,
  value: Decimal,
  excess: Decimal,
  settings: ScoreSettings,
): ScoredValue {
  const border = new Decimal(scoring.type === "two_sided_deduct" ? scoring.target : scoring.threshold);
  if (excess.lte(0)) {
    const sign = { cap_deduct: "≤", floor_deduct: "≥", two_sided_deduct: "=" }[scoring.type];
    return {
      score: new Decimal(weight),
      shown: valueText(value, [border]),
      trail: `${sign} ${plainNumber(border)}% → ${pointsText(weight)}`,
      notes: [],
    };
  }
  const mode = statedStepMode(scoring.step_mode) ?? settings.stepMode;
  const exact = excess.div(scoring.step);
  const steps = countSteps(exact, mode);
  const raw = new Decimal(weight).minus(steps.times(scoring.deduct));
  const score = finalPoints(raw, weight);
  const stepsText = mode === "prorata" ? plainNumber(steps.toDecimalPlaces(4)) : plainNumber(steps);
  const sum = `${plainNumber(weight)} − ${stepsText} × ${plainNumber(scoring.deduct)}`;
  return {
    score,
    shown: valueText(value, stepBorders(border, scoring, value, exact)),
    trail: `${value.gt(border) ? ">" : "<"} ${plainNumber(border)}%：${raw.isNegative() ? `max(0, ${sum})` : sum} = ${pointsText(score)}`,
    notes: [stepNote(mode, statedStepMode(scoring.step_mode) !== null, scoring)],
  };
}

/** The border and the two step ends that enclose the value. */
function stepBorders(border: Decimal, scoring: StepScoring, value: Decimal, exact: Decimal): Decimal[] {
  const direction = value.gt(border) ? 1 : -1;
  const end = (count: Decimal) => border.plus(count.times(scoring.step).times(direction));
  return [border, end(exact.floor()), end(exact.floor().plus(1))];
}

function countSteps(exact: Decimal, mode: StepMode): Decimal {
  if (mode === "whole") return exact.floor();
  return mode === "ceil" ? exact.ceil() : exact;
}

/** A system may settle the question itself; anything but the three words leaves it to the setting. */
function statedStepMode(text: string | undefined): StepMode | null {
  return text === "whole" || text === "prorata" || text === "ceil" ? text : null;
}

function stepNote(mode: StepMode, stated: boolean, scoring: StepScoring): ScoreNote {
  return {
    code: `setting.stepMode.${stated ? "stated" : mode}`,
    params: { mode, step: scoring.step, deduct: scoring.deduct },
  };
}

function scoreByBand(bands: readonly Band[], weight: number, value: Decimal): ScoredValue | null {
  const found = bands.find((band) => inBand(band, value));
  if (!found) return null;
  const score = finalPoints(new Decimal(found.points), weight);
  const borders = bands.flatMap((band) => [band.from, band.to]).filter((end) => end !== null);
  return {
    score,
    shown: valueText(
      value,
      borders.map((end) => new Decimal(end)),
    ),
    trail: `${bandText(found)} → ${pointsText(score)}`,
    notes: [],
  };
}

export function inBand(band: Band, value: Decimal): boolean {
  const above = band.from === null || (band.from_incl ? value.gte(band.from) : value.gt(band.from));
  const below = band.to === null || (band.to_incl ? value.lte(band.to) : value.lt(band.to));
  return above && below;
}

/** What the value fulfils: `> 0%，≤ 10%`; open-ended bands are one comparison. */
function bandText(band: Band): string {
  const above = band.from === null ? [] : [`${band.from_incl ? "≥" : ">"} ${plainNumber(band.from)}%`];
  const below = band.to === null ? [] : [`${band.to_incl ? "≤" : "<"} ${plainNumber(band.to)}%`];
  return [...above, ...below].join("，");
}

/** `weight × min(1, value ÷ full)`. */
function scoreByRatio(scoring: ScoringOf<"ratio">, weight: number, value: Decimal): ScoredValue {
  const raw = value.times(weight).div(scoring.full);
  const score = finalPoints(raw, weight);
  const shown = valueText(value, [new Decimal(scoring.full), new Decimal(0)]);
  const share = scoring.full === 100 ? `${shown}%` : `${shown} ÷ ${plainNumber(scoring.full)}`;
  const product = `${plainNumber(weight)} × ${share}`;
  const capped = raw.gt(weight) ? `min(${plainNumber(weight)}, ${product})` : product;
  return {
    score,
    shown,
    trail: `${raw.isNegative() ? `max(0, ${product})` : capped} = ${pointsText(score)}`,
    notes: [],
  };
}

/** Full up to 100 %, else "按比例计分" (新邵县2017); the notice does not say which way, so the note does. */
function scoreIfOver(scoring: ScoringOf<"ratio_if_over">, weight: number, value: Decimal): ScoredValue {
  const threshold = new Decimal(scoring.threshold ?? 100);
  const shown = valueText(value, [threshold]);
  if (value.lte(threshold))
    return {
      score: new Decimal(weight),
      shown,
      trail: `≤ ${plainNumber(threshold)}% → ${pointsText(weight)}`,
      notes: [],
    };
  const score = finalPoints(threshold.times(weight).div(value), weight);
  return {
    score,
    shown,
    trail: `> ${plainNumber(threshold)}%：${plainNumber(weight)} × ${plainNumber(threshold)}% ÷ ${shown}% = ${pointsText(score)}`,
    notes: [{ code: "proportionalDirection", params: {} }],
  };
}
