import type { FinalAccounts } from "./finalAccounts";

/**
 * Has anybody filled in the workbook? Where it states no amount at all, as a blank form does, an empty table tells nothing, and the
 * customary 无 would be invented.
 */
export function isFilledIn({ figures }: Pick<FinalAccounts, "figures">): boolean {
  return [...figures.values()].some(({ kind }) => kind === "amount");
}
