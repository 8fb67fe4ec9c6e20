import { numberOfText } from "../../../core/amount/parse";
import type { IndicatorInput, IndicatorScore, ScoreSheet } from "../../../core/indicators/scoreSheet";
import type { TriedValues } from "../../worker/views";
import { wrongEntry } from "./inputEntry";

/** What can be tried: the figures of an indicator, or its points where a person judges it. */
export interface Triable {
  readonly indicator: IndicatorScore;
  /** Each name once in the whole list. */
  readonly inputs: readonly IndicatorInput[];
  readonly isJudged: boolean;
}

/** Texts as they are typed, by input name or, for points, by indicator id. */
export interface TriedTexts {
  readonly inputs: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, string>>;
}

export const NOTHING_TRIED: TriedTexts = { inputs: {}, points: {} };

export function triables({ indicators }: Pick<ScoreSheet, "indicators">): readonly Triable[] {
  const seen = new Set<string>();
  return indicators.flatMap((indicator): Triable[] => {
    if (indicator.informationOnly || indicator.status === "notApplicable") return [];
    const inputs = indicator.inputs.filter(({ name }) => !seen.has(name));
    for (const { name } of inputs) seen.add(name);
    const isJudged = indicator.status === "manual" || (indicator.status === "scored" && indicator.inputs.length === 0);
    return inputs.length > 0 || isJudged ? [{ indicator, inputs, isJudged }] : [];
  });
}

/** What is typed as numbers; a text that is none, or is out of bounds, is left out. */
export function triedValues(list: readonly Triable[], { inputs, points }: TriedTexts): TriedValues {
  const tried: Record<string, number> = {};
  const judged: Record<string, number> = {};
  for (const { indicator, inputs: own } of list) {
    for (const { name, domain } of own) {
      const value = numberOfText(inputs[name] ?? "");
      if (value !== null && wrongEntry(inputs[name] ?? "", domain) === null) tried[name] = value;
    }
    const given = numberOfText(points[indicator.id] ?? "");
    if (given !== null && given >= 0 && given <= indicator.weight) judged[indicator.id] = given;
  }
  return { inputs: tried, points: judged };
}

export function isTrying({ inputs, points }: TriedValues): boolean {
  return Object.keys(inputs).length + Object.keys(points).length > 0;
}
