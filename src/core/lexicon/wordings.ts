import { z } from "zod";
import data from "./data/wordings.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

const wordingSchema = z.strictObject({
  /** Rule and variant of its sentence. */
  rule: z.string().regex(/^[A-I]\d{2}$/),
  variant: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** For the reader of the data. */
  means: z.string(),
  /** Default: without white space, half-width marks (text/plainText). */
  on: z.literal("written").optional(),
  /** A paragraph that ends with a colon is read together with the next one. */
  runsOn: z.literal(true).optional(),
  /** Default: the same words are one remark. `kind`: whatever stands there, it is one. */
  together: z.literal("kind").optional(),
  pattern: z.string(),
  /** Only in a sentence (a text as written) that this finds … */
  needs: z.string().optional(),
  /** … and that this does not. */
  unless: z.string().optional(),
  /** Only where the document has more of this, the right way, than of the pattern: else it has a way of its own. */
  usual: z.string().optional(),
  source: z.string().optional(),
  certainty: certaintySchema.optional(),
  /** Sentences that it speaks of, and sentences near it that are right; a test sends them through proofreading. */
  finds: z.array(z.string()).min(1),
  passes: z.array(z.string()).min(1),
});

export const wordingsSchema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  wordings: z.array(wordingSchema),
});

type WordingData = z.infer<typeof wordingSchema>;

/** Words that are wrong or doubtful by themselves, wherever they stand in the prose. */
export interface Wording extends Pick<WordingData, "rule" | "variant" | "severity"> {
  readonly isOnWritten: boolean;
  readonly runsOn: boolean;
  readonly isOneRemark: boolean;
  /** With `g`: for `matchAll`. */
  readonly pattern: RegExp;
  readonly needs: RegExp | null;
  readonly unless: RegExp | null;
  readonly usual: RegExp | null;
}

export const wordings = lazy((): readonly Wording[] =>
  wordingsSchema
    .parse(data)
    .wordings.map(({ rule, variant, severity, on, runsOn, together, pattern, needs, unless, usual }) => ({
      rule,
      variant,
      severity,
      isOnWritten: on === "written",
      runsOn: runsOn === true,
      isOneRemark: together === "kind",
      pattern: new RegExp(pattern, "gu"),
      needs: needs === undefined ? null : new RegExp(needs, "u"),
      unless: unless === undefined ? null : new RegExp(unless, "u"),
      usual: usual === undefined ? null : new RegExp(usual, "gu"),
    })),
);
