import { numberOfText } from "../../../core/amount/parse";
import type { InputDomain, OutsideDomain } from "../../../core/indicators/inputs/inputDomain";
import { outsideDomain } from "../../../core/indicators/inputs/inputDomain";
import type { EnteredInput } from "../../../core/indicators/scoreOptions";
import type { IndicatorInput, IndicatorScore, ScoreSheet } from "../../../core/indicators/scoreSheet";
import type { Translator } from "../../../locales/translator";
import type { ScoreEntries } from "../../settings/scoreEntries";

export type Wrong = OutsideDomain | { readonly code: "notANumber" };

/** Why a text cannot be kept for an input; `null` where it can, or is blank. */
export function wrongEntry(text: string, domain: InputDomain | undefined): Wrong | null {
  if (text.trim() === "") return null;
  const value = numberOfText(text);
  if (value === null) return { code: "notANumber" };
  return domain ? outsideDomain(domain, value) : null;
}

export function wrongText(t: Translator, label: string, wrong: Wrong): string {
  if (wrong.code === "notANumber") return t("pane", "entry.notANumber");
  return t("scores", `entry.${wrong.code}`, { label, ...("limit" in wrong ? { limit: wrong.limit } : {}) });
}

type Signature = Pick<EnteredInput, "by" | "at">;

type Signed = Pick<ScoreEntries, "inputs"> & Partial<Pick<ScoreEntries, "judgements" | "remarks">>;

/** Who signed the newest entry: most often the same person goes on. */
export function lastSigner({ inputs, judgements = {}, remarks = {} }: Signed): string {
  const all = [inputs, judgements, remarks].flatMap((kept) => Object.values<Signature | undefined>(kept));
  const entries = all.flatMap((entry) => (entry?.by ? [entry] : []));
  return entries.reduce((newest, entry) => (entry.at > newest.at ? entry : newest), { by: "", at: "" }).by;
}

/** Inputs that no table states, each once, in the order of the indicators. */
export function missingInputs({ indicators }: Pick<ScoreSheet, "indicators">): readonly IndicatorInput[] {
  const all = indicators
    .filter(({ status }) => status !== "notApplicable")
    .flatMap(({ inputs }) => inputs)
    .filter(({ figure }) => !figure || figure.source.type === "entered");
  return [...new Map(all.map((input) => [input.name, input])).values()];
}

/** Indicators that wait for a person's judgement, which points alone may give. */
export function waitingJudgements({ indicators }: Pick<ScoreSheet, "indicators">): readonly IndicatorScore[] {
  return indicators.filter(({ status, informationOnly }) => status === "manual" && !informationOnly);
}

/** Judged points are within the weight. */
export function pointsDomain({ weight }: Pick<IndicatorScore, "weight">): InputDomain {
  return { min: 0, max: weight, isWhole: false };
}

/** A column copied in Excel: the last filled cell of each line. One cell alone is no column. */
export function pastedColumn(text: string): readonly string[] | null {
  const lines = text.replace(/\r?\n$/u, "").split(/\r?\n/u);
  if (lines.length === 1 && !text.includes("\t")) return null;
  return lines.map((line) => line.split("\t").at(-1)?.trim() ?? "");
}
