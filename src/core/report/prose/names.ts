import { z } from "zod";
import wordings from "./wording/names.json";

/** What the report calls the year, the unit and its own parts. */
export const NAMES = z
  .strictObject({
    fiscalYear: z.string(),
    thisYear: z.string(),
    thisUnit: z.string(),
    nameSeparator: z.string(),
    comma: z.string(),
    clauseSeparator: z.string(),
    partsLead: z.string(),
    /** A 款 or 项 with its level behind its name. */
    section: z.string(),
    item: z.string(),
    /** A row that prints a code and no name. */
    unnamed: z.string(),
    closingTitle: z.string(),
    frontTitle: z.string(),
    openingTitle: z.string(),
    coverTitle: z.string(),
  })
  .parse(wordings);

/** 甲局、乙中心 */
export function joinNames(names: readonly string[]): string {
  return names.join(NAMES.nameSeparator);
}
