import { z } from "zod";

/**
 * A scoring system as data (`systems/*.json`, a finance bureau's file, the copy that a unit has confirmed).
 * The key names are the files' own, so that a file can be read beside this schema. Weights and points are in 分,
 * values in percent. Source of the meaning of `scoring.type`: the files' notes and the notices named in `sources`.
 */

const points = z.number().min(0);
const stepMode = z.string().optional();
/**
 * What any scoring may say beside its type. `not_applicable: full`: an indicator that does not apply gets full marks
 * ("没有楼堂馆所项目的部门按满分计算"); `zero_zero: full`: so does a rate whose two amounts are both 0; `negative: absolute`:
 * a net cut (净追减) is placed by its absolute value. The rest are remarks, kept and never read.
 */
const remarks = {
  full_if: z.string().optional(),
  unit: z.string().optional(),
  floor: z.number().optional(),
  practice: z.string().optional(),
  zero_base: z.string().optional(),
  not_applicable: z.enum(["full", "recalculate"]).optional(),
  zero_zero: z.enum(["full", "manual"]).optional(),
  negative: z.enum(["absolute"]).optional(),
};

const steps = { step: z.number().positive(), deduct: points, step_mode: stepMode, ...remarks };

const band = z.strictObject({
  from: z.number().nullable(),
  from_incl: z.boolean(),
  to: z.number().nullable(),
  to_incl: z.boolean(),
  points,
});

export const scoringSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("cap_deduct"), threshold: z.number(), ...steps }),
  z.strictObject({ type: z.literal("floor_deduct"), threshold: z.number(), ...steps }),
  z.strictObject({ type: z.literal("two_sided_deduct"), target: z.number(), ...steps }),
  z.strictObject({ type: z.literal("bands"), bands: z.array(band).min(1), ...remarks }),
  z.strictObject({ type: z.literal("checklist"), sum_points: z.boolean().optional(), ...remarks }),
  z.strictObject({ type: z.literal("violations"), deduct_each: points, ...remarks }),
  z.strictObject({ type: z.literal("ratio"), full: z.number().positive(), cap: z.boolean().optional(), ...remarks }),
  z.strictObject({
    type: z.literal("ratio_if_over"),
    threshold: z.number().positive().optional(),
    else: z.string().optional(),
    ...remarks,
  }),
  z.strictObject({
    type: z.literal("tiers"),
    tiers: z.array(z.strictObject({ name: z.string().min(1), points })).min(1),
    ...remarks,
  }),
  z.strictObject({
    type: z.literal("rules"),
    rules: z.array(z.strictObject({ if: z.string().min(1), points })).min(1),
    ...remarks,
  }),
  z.strictObject({ type: z.literal("manual"), ...remarks }),
  z.strictObject({ type: z.literal("self_eval_group"), ...remarks }),
]);

/** What a line said before the user changed it to what this year's notice says; weight `null`: the notice added it. */
const revisedSchema = z.strictObject({
  weight: points.nullable(),
  rule_text: z.string(),
  by: z.string(),
  at: z.string(),
});

const evidenceSchema = z.looseObject({ text: z.string(), points: points.nullable() });

export const indicatorSchema = z.looseObject({
  id: z.string().min(1),
  l1: z.string(),
  l1_weight: points.nullable().optional(),
  l2: z.union([z.string(), z.array(z.string())]),
  l2_weight: points.nullable().optional(),
  l3: z.string().min(1),
  weight: points.nullable(),
  kind: z.enum(["quantitative", "qualitative", "group"]),
  explanation: z.string().optional(),
  formula: z.string().nullable(),
  rule_text: z.string(),
  scoring: scoringSchema.nullable(),
  inputs: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  source: z.string(),
  confidence: z.string(),
  revised: revisedSchema.optional(),
});

const gradeSchema = z.strictObject({
  grade: z.string().min(1),
  min: z.number(),
  min_incl: z.boolean(),
  max: z.number(),
  max_incl: z.boolean(),
});

/** Who has held the whole system against which year's notice: a bureau does it once for all its units. */
const confirmationStampSchema = z.strictObject({
  year: z.number().int().nullable(),
  by: z.string().min(1),
  at: z.string(),
});

/** `min`, `max`, `whole`: what the number may be, where its unit does not say it (see inputs/inputDomain.ts). */
const inputSchema = z.looseObject({
  label: z.string().min(1),
  unit: z.string(),
  note: z.string().optional(),
  min: z.number().nullable().optional(),
  max: z.number().nullable().optional(),
  whole: z.boolean().optional(),
});

export const systemSchema = z.looseObject({
  id: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string(),
  doc_no: z.string().nullable(),
  region: z.string(),
  years: z.looseObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }),
  total: z.number().positive(),
  type: z.enum(["department", "self_evaluation", "framework"]),
  complete: z.boolean(),
  usable_for_scoring: z.boolean(),
  needs_user_confirmation: z.boolean(),
  grades: z.array(gradeSchema).min(1),
  notes: z.array(z.string()),
  indicators: z.array(indicatorSchema).min(1),
  inputs: z.record(z.string(), inputSchema),
  sources: z.array(z.looseObject({ id: z.string(), address: z.string(), covers: z.string() })),
  confirmation: confirmationStampSchema.optional(),
});

export type Scoring = z.infer<typeof scoringSchema>;
export type ScoringOf<T extends Scoring["type"]> = Extract<Scoring, { type: T }>;
export type Band = z.infer<typeof band>;
export type SystemIndicator = z.infer<typeof indicatorSchema>;
export type SystemInput = z.infer<typeof inputSchema>;
export type Grade = z.infer<typeof gradeSchema>;
export type ScoringSystem = z.infer<typeof systemSchema>;
