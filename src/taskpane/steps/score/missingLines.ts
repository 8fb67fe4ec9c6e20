import type { InputDomain } from "../../../core/indicators/inputs/inputDomain";
import type { ScoreSheet } from "../../../core/indicators/scoreSheet";
import type { Translator } from "../../../locales";
import { inputLabel } from "../../../locales/scoreText";
import type { ScoreEntries } from "../../settings/scoreEntries";
import { SCORE_KEYS, withEntry } from "../../settings/scoreEntries";
import { missingInputs, pointsDomain, waitingJudgements } from "./inputEntry";

/** A line of the table in which everything that is missing is entered: a figure, or the points of a judgement. */
export interface MissingLine {
  readonly key: string;
  readonly of: "input" | "points";
  /** Name of the input, or id of the indicator. */
  readonly name: string;
  readonly label: string;
  readonly domain: InputDomain | undefined;
  /** What was entered before. */
  readonly kept: number | null;
}

/** Figures first, in the order of the indicators, then what a person judges. */
export function missingLines(t: Translator, sheet: ScoreSheet, { inputs }: ScoreEntries): readonly MissingLine[] {
  const figures = missingInputs(sheet).map((input): MissingLine => ({
    key: `input ${input.name}`,
    of: "input",
    name: input.name,
    label: inputLabel(t, input),
    domain: input.domain,
    kept: inputs[input.name]?.value ?? null,
  }));
  const judged = waitingJudgements(sheet).map((indicator): MissingLine => ({
    key: `points ${indicator.id}`,
    of: "points",
    name: indicator.id,
    label: t("missingInputs", "points", { name: indicator.name, weight: indicator.weight }),
    domain: pointsDomain(indicator),
    kept: null,
  }));
  return [...figures, ...judged];
}

export interface EnteredLine {
  readonly line: MissingLine;
  readonly value: number;
}

/** The settings with all of them entered under one signature. */
export function keptLines(
  kept: Readonly<Record<string, unknown>>,
  entered: readonly EnteredLine[],
  signed: { readonly by: string; readonly at: string },
): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  for (const { line, value } of entered) {
    const key = line.of === "input" ? SCORE_KEYS.inputs : SCORE_KEYS.judgements;
    const entry = { [line.of === "input" ? "value" : "points"]: value, ...signed };
    settings[key] = withEntry(settings[key] ?? kept[key], line.name, entry);
  }
  return settings;
}
