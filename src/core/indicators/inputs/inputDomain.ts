import { unitOf } from "../../lexicon/units";

/** What an entered number may be; `null`: no limit on that side. */
export interface InputDomain {
  readonly min: number | null;
  readonly max: number | null;
  /** Only whole numbers: people, pieces of work. */
  readonly isWhole: boolean;
}

/** What a system's file may say of an input besides its unit. */
interface Declared {
  readonly unit: string;
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  readonly whole?: boolean | undefined;
}

/**
 * The domain of an input: as the system's file declares it, else as its unit says. Nothing that a system asks for is
 * negative unless the file says so (`"min": null`: a net change of a budget); a percentage does not pass 100 (`"max":
 * null`: a rate that may); what is counted is whole.
 */
export function domainOf({ unit, min, max, whole }: Declared): InputDomain {
  const known = unitOf(unit);
  return {
    min: min === undefined ? 0 : min,
    max: max === undefined ? (known?.kind === "percent" ? 100 : null) : max,
    isWhole: whole ?? (known?.kind === "count" && known.counts !== "points"),
  };
}

/** What is wrong with a number, and the limit that it breaks; `null` where it is within. */
export type OutsideDomain =
  { readonly code: "notWhole" } | { readonly code: "tooSmall" | "tooLarge"; readonly limit: number };

export function outsideDomain({ min, max, isWhole }: InputDomain, value: number): OutsideDomain | null {
  if (min !== null && value < min) return { code: "tooSmall", limit: min };
  if (max !== null && value > max) return { code: "tooLarge", limit: max };
  return isWhole && !Number.isInteger(value) ? { code: "notWhole" } : null;
}
