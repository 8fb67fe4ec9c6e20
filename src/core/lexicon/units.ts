import { z } from "zod";
import data from "./data/units.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

const unitSchema = z.strictObject({
  unit: z.string(),
  kind: z.enum(["currency", "percent", "points", "count"]),
  /** What is counted, where the unit says it. */
  counts: z.enum(["persons", "batches", "vehicles", "points"]).optional(),
  /** May begin a line that a page's width has broken off its number: no other word begins with it. */
  startsLine: z.literal(true).optional(),
});

const unitsSchema = z.strictObject({ source: z.string(), certainty: certaintySchema, units: z.array(unitSchema) });

export type Unit = z.infer<typeof unitSchema>;

/** What stands behind a number, longer words before shorter ones that begin alike: 亿元, %, 个百分点, 人次, 户 … */
export const units = lazy((): readonly Unit[] => unitsSchema.parse(data).units);

/** The alternatives of a pattern for the units that `accepts`, in the order that finds the longest. */
export function unitWords(accepts: (unit: Unit) => boolean = () => true): string {
  return units()
    .filter(accepts)
    .map(({ unit }) => unit)
    .join("|");
}

const byWord = lazy(() => new Map(units().map((unit) => [unit.unit, unit])));

/** The unit of that name, `null` for any other word. */
export function unitOf(word: string): Unit | null {
  return byWord().get(word) ?? null;
}

/** Can amounts of this unit be counted and added up: 人, 辆, 户; 分 where the total is a score? Percentage points cannot. */
export function isCountUnit(word: string): boolean {
  return unitOf(word)?.kind === "count";
}
