import { z } from "zod";
import { BudgetReportError } from "../errors";
import { numberOfText } from "../amount/parse";
import { confirmationSchema, unstampedSystem } from "./systems/confirmation";
import type { EnteredInput, IndicatorRemark, Judgement, ScoreOptions } from "./scoreOptions";
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
const remarkSchema = z.object({ evidence: words, cause: words, measure: words, ...signed });
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

/**
 * Adds assignments as on the command line: `staff_quota=14` an input (thousands separators allowed), `mg_sys.met=1,2,4`
 * fulfilled items, `fund_use.violations=0`, `admin_eff.tier=一般`, `row18.points=9.5` judgements.
 * @throws BudgetReportError invalidCall {reason} with the assignment that cannot be read
 */
export function withAssignments(
  options: ScoreOptions,
  assignments: readonly string[],
  by: string,
  at: string,
): ScoreOptions {
  const inputs: Record<string, EnteredInput> = { ...options.inputs };
  const judgements: Record<string, Judgement> = { ...options.judgements };
  for (const assignment of assignments) {
    const [, name = "", value = ""] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/u.exec(assignment) ?? [];
    const [, indicator = "", part = ""] = /^(.+)\.(points|tier|met|violations)$/u.exec(name) ?? [];
    if (indicator !== "")
      judgements[indicator] = { ...judgements[indicator], ...judgementPart(part, value, assignment), by, at };
    else inputs[name] = { value: numberIn(value, assignment), by, at };
  }
  return { ...options, inputs, judgements };
}

function judgementPart(part: string, value: string, assignment: string): Partial<Judgement> {
  if (part === "tier") return { tier: value };
  if (part === "met") return { met: value.split(/[,，、]/u).map((number) => numberIn(number, assignment)) };
  return part === "points" ? { points: numberIn(value, assignment) } : { violations: numberIn(value, assignment) };
}

function numberIn(text: string, assignment: string): number {
  const number = numberOfText(text);
  if (number === null) throw new BudgetReportError("invalidCall", { reason: `--set ${assignment}` });
  return number;
}
