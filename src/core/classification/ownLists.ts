import { z } from "zod";
import { addedItemSchema } from "./readItemRows";

/** The workbook setting that keeps a unit's own items and new years' lists. */
export const OWN_LISTS_SETTING = "classification.ownLists";

const ownListSchema = z.object({
  classification: z.enum(["functional", "departmentEconomic", "governmentEconomic"]),
  /** The file or sheet that it was read from; adding it again takes its place. */
  source: z.string(),
  /** The first budget year of rows that name none. */
  validFrom: z.int().optional(),
  items: z.array(addedItemSchema),
});

export type OwnList = z.infer<typeof ownListSchema>;

/** The lists kept in the workbook, in the order they were added. What is no such list (any more) is left out. */
export function ownLists(settings: Readonly<Record<string, unknown>>): OwnList[] {
  const kept = settings[OWN_LISTS_SETTING];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => ownListSchema.safeParse(entry).data ?? []);
}

/** The new value of the setting with a list added; one from the same source for the same classification is replaced. */
export function withOwnList(settings: Readonly<Record<string, unknown>>, list: OwnList): OwnList[] {
  return [...withoutOwnList(settings, list), list];
}

/** The new value of the setting with a list taken away. */
export function withoutOwnList(
  settings: Readonly<Record<string, unknown>>,
  list: Pick<OwnList, "classification" | "source">,
): OwnList[] {
  return ownLists(settings).filter(
    ({ classification, source }) => classification !== list.classification || source !== list.source,
  );
}
