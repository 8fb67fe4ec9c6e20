import { z } from "zod";
import { confirmationSchema, unstampedSystem } from "./systems/confirmation";
import type { IndicatorRemark, Judgement, ScoreOptions } from "./scoreOptions";
import { systemSchema } from "./systems/scoringSystem";
import type { ScoringSystem } from "./systems/scoringSystem";

/** The settings of a workbook in which the user's entries for scoring are kept. */
export const SCORE_SETTING = {
  system: "indicators.system",
  inputs: "indicators.inputs",
  judgements: "indicators.judgements",
  remarks: "indicators.remarks",
  notApplicable: "indicators.notApplicable",
  confirmations: "indicators.confirmations",
  systems: "indicators.systems",
  settings: "indicators.settings",
  region: "indicators.region",
} as const;

const signed = { by: z.string(), at: z.string() };
const inputSchema = z.object({ value: z.number(), ...signed });
const judgementSchema = z.object({
  points: z.number().optional(),
  tier: z.string().optional(),
  met: z.array(z.number().int()).optional(),
  violations: z.number().int().min(0).optional(),
  ...signed,
});
const words = z.string().min(1).optional();
const remarkSchema = z.object({ reason: words, evidence: words, cause: words, measure: words, ...signed });
const settingsSchema = z
  .object({
    stepMode: z.enum(["whole", "prorata", "ceil"]),
    reverseFormula: z.enum(["ratio", "linear"]),
    qualitativeBands: z.enum(["80/60", "80/50"]),
    executionBase: z.enum(["fullYear", "opening"]),
    overFulfilmentFrom: z.number().positive(),
    gradeScale: z.enum(["system", "earlier"]),
  })
  .partial();

/**
 * The user's entries for scoring, as a workbook's settings keep them. A settings part is written by people and by older
 * versions too: what does not fit is left out, entry by entry, never half used.
 */
export function readScoreOptions(settings: Readonly<Record<string, unknown>>): ScoreOptions {
  const list = <T>(value: unknown, schema: z.ZodType<T>): T[] =>
    (Array.isArray(value) ? value : []).flatMap((entry) => valid(schema, entry));
  const { [SCORE_SETTING.region]: region, [SCORE_SETTING.system]: chosen } = settings;
  return {
    inputs: entries(settings[SCORE_SETTING.inputs], inputSchema),
    judgements: entries(settings[SCORE_SETTING.judgements], judgementSchema) as Record<string, Judgement>,
    remarks: entries(settings[SCORE_SETTING.remarks], remarkSchema) as Record<string, IndicatorRemark>,
    notApplicable: list(settings[SCORE_SETTING.notApplicable], z.string()),
    confirmations: list(settings[SCORE_SETTING.confirmations], confirmationSchema),
    systems: list(settings[SCORE_SETTING.systems], systemSchema),
    settings: (valid(settingsSchema, settings[SCORE_SETTING.settings])[0] ?? {}) as NonNullable<
      ScoreOptions["settings"]
    >,
    ...(typeof region === "string" ? { region } : {}),
    ...(typeof chosen === "string" ? { preferredSystem: chosen } : {}),
  };
}

function valid<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

function entries<T>(value: unknown, schema: z.ZodType<T>): Record<string, T> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => valid(schema, entry).map((parsed): [string, T] => [name, parsed])),
  );
}

/**
 * Adds systems that came as files. A file speaks for its system: what the workbook had kept about one of that id gives
 * way to it, and the confirmation that a finance bureau sent along counts for its year.
 */
export function withSystemFiles(options: ScoreOptions, files: readonly ScoringSystem[]): ScoreOptions {
  const ids = new Set(files.map(({ id }) => id));
  const added = files.map(unstampedSystem);
  const kept = (options.confirmations ?? []).filter(({ system }) => !ids.has(system.id));
  return {
    ...options,
    systems: [...added.map(({ system }) => system), ...(options.systems ?? []).filter(({ id }) => !ids.has(id))],
    confirmations: [...kept, ...added.flatMap(({ confirmation }) => confirmation ?? [])],
  };
}
