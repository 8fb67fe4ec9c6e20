import { z } from "zod";
import { checkSystem } from "./checkSystem";
import { systemSchema } from "./scoringSystem";
import type { ScoringSystem } from "./scoringSystem";

/**
 * A system held against one year's notice line by line, as a workbook keeps it. Until every line has been looked at and
 * somebody has signed, it is a draft and scores nothing; then its copy is used instead of the system of the same id.
 */
export interface Confirmation {
  /** The year whose notice it was held against; `null` where the workbook states none. */
  readonly year: number | null;
  /** Ids of the indicators that were held against the notice. */
  readonly checked: readonly string[];
  readonly signed: boolean;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** The system with the user's changes. */
  readonly system: ScoringSystem;
}

/** A signed copy must be a system that may be used; a draft may still be half changed. */
export const confirmationSchema: z.ZodType<Confirmation> = z
  .object({
    year: z.number().int().nullable(),
    checked: z.array(z.string()),
    signed: z.boolean(),
    by: z.string(),
    at: z.string(),
    system: systemSchema,
  })
  .refine(({ signed, system }) => !signed || checkSystem(system) === null);

/** What was kept for a system and year, signed or draft. */
export function keptConfirmation(
  kept: readonly Confirmation[],
  id: string,
  year: number | null,
): Confirmation | undefined {
  return kept.find((confirmation) => confirmation.system.id === id && confirmation.year === year);
}

/** The signed confirmation of a system for a year: its copy is what is scored by. */
export function signedConfirmation(
  kept: readonly Confirmation[],
  id: string,
  year: number | null,
): Confirmation | undefined {
  const found = keptConfirmation(kept, id, year);
  return found?.signed ? found : undefined;
}

/** The list with one system's confirmation of one year put in, or taken out by `null`. */
export function withConfirmation(
  kept: readonly Confirmation[],
  { id, year }: { readonly id: string; readonly year: number | null },
  confirmation: Confirmation | null,
): Confirmation[] {
  const others = kept.filter((other) => other.system.id !== id || other.year !== year);
  return confirmation ? [...others, confirmation] : others;
}

/** The confirmed copy as it goes to other units: with its year and who confirmed it. */
export function stampedSystem({ system, year, by, at, signed }: Confirmation): ScoringSystem {
  return signed ? { ...system, confirmation: { year, by, at } } : system;
}

/** A file's system, and the confirmation that came with it: all its lines have been looked at by the sender. */
export function unstampedSystem({ confirmation: stamp, ...rest }: ScoringSystem): {
  readonly system: ScoringSystem;
  readonly confirmation: Confirmation | null;
} {
  const system = rest as ScoringSystem;
  const checked = system.indicators.map(({ id }) => id);
  return { system, confirmation: stamp ? { ...stamp, checked, signed: true, system } : null };
}
