import type { SCORE_SETTING } from "../../core/indicators/readScoreOptions";
import type { ScoreOptions } from "../../core/indicators/scoreOptions";
import { withKey } from "./withKey";

/** What the user has entered for scoring, as the engine read it from the workbook's settings. */
export type ScoreEntries = Required<
  Pick<ScoreOptions, "inputs" | "judgements" | "remarks" | "notApplicable" | "settings">
>;

export const NO_ENTRIES: ScoreEntries = { inputs: {}, judgements: {}, remarks: {}, notApplicable: [], settings: {} };

/** The settings that the pane writes; typed by the core's own list, whose schemas the page need not load. */
export const SCORE_KEYS: Omit<typeof SCORE_SETTING, "region"> = {
  system: "indicators.system",
  inputs: "indicators.inputs",
  judgements: "indicators.judgements",
  remarks: "indicators.remarks",
  notApplicable: "indicators.notApplicable",
  confirmations: "indicators.confirmations",
  systems: "indicators.systems",
  settings: "indicators.settings",
};

/** A list of a setting with one member put in or taken out; `undefined` when none is left. */
export function withMember(kept: unknown, member: string, isIn: boolean): readonly string[] | undefined {
  const others = (Array.isArray(kept) ? kept : []).filter(
    (other): other is string => typeof other === "string" && other !== member,
  );
  const all = isIn ? [...others, member] : others;
  return all.length > 0 ? all : undefined;
}

/** What is kept with one entry set, or taken out by `null`; `undefined` when none is left, which removes the setting. */
export function withEntry(kept: unknown, name: string, entry: unknown): Readonly<Record<string, unknown>> | undefined {
  const before = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const all = withKey(before, name, entry ?? undefined);
  return Object.keys(all).length > 0 ? all : undefined;
}
