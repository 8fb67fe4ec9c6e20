import type { SCORE_SETTING } from "../../core/indicators/readScoreOptions";
import type { ScoreOptions } from "../../core/indicators/scoreOptions";
import { withKey } from "./withKey";

/** What the user has entered for scoring, as the engine read it from the workbook's settings. */
export type ScoreEntries = Required<Pick<ScoreOptions, "inputs" | "judgements" | "confirmed">>;

export const NO_ENTRIES: ScoreEntries = { inputs: {}, judgements: {}, confirmed: [] };

/** The settings that the pane writes; typed by the core's own list, whose schemas the page need not load. */
export const SCORE_KEYS: Pick<typeof SCORE_SETTING, keyof ScoreEntries> = {
  inputs: "indicators.inputs",
  judgements: "indicators.judgements",
  confirmed: "indicators.confirmed",
};

/** What is kept with one entry set, or taken out by `null`; `undefined` when none is left, which removes the setting. */
export function withEntry(kept: unknown, name: string, entry: unknown): Readonly<Record<string, unknown>> | undefined {
  const before = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const all = withKey(before, name, entry ?? undefined);
  return Object.keys(all).length > 0 ? all : undefined;
}
