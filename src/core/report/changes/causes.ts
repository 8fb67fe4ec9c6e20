import { z } from "zod";
import type { ChangeItem } from "./changeItem";
import { changeAmount } from "./changes";

/** Which way an amount went when its cause was written. */
export const DIRECTIONS = ["up", "down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const causeSchema = z.object({
  text: z.string(),
  /** The fiscal year that it explains: in the next one it is only a reminder. */
  year: z.number().int(),
  direction: z.enum(DIRECTIONS).optional(),
  by: z.string(),
  at: z.string(),
});

/** Why an item changed, in the accountant's words. */
export type Cause = z.infer<typeof causeSchema>;

/** By the item's key. */
export type Causes = Readonly<Record<string, Cause>>;

/** The causes in what the setting holds; what does not fit is left out, entry by entry. */
export function causesIn(kept: unknown): Causes {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, value]) => {
      const parsed = causeSchema.safeParse(value);
      return parsed.success && parsed.data.text.trim() !== "" ? [[key, parsed.data]] : [];
    }),
  );
}

export function directionOf(item: ChangeItem): Direction {
  return changeAmount(item) > 0 ? "up" : "down";
}

/** What the causes say of an item: its cause, one that was written when the amount went the other way, or nothing. */
export type CauseState =
  | { readonly type: "given"; readonly cause: Cause }
  | { readonly type: "turned"; readonly cause: Cause }
  | { readonly type: "open" };

export function causeOf(item: ChangeItem, causes: Causes, year: number | null): CauseState {
  const cause = Object.hasOwn(causes, item.key) ? causes[item.key] : undefined;
  if (!cause || cause.year !== year) return { type: "open" };
  const isTurned = cause.direction !== undefined && cause.direction !== directionOf(item);
  return { type: isTurned ? "turned" : "given", cause };
}
