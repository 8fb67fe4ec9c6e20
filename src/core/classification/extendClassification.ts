import { Classification } from "./classification";
import type { ClassificationItem } from "./item";
import { codeLevel } from "./itemCode";
import { normaliseItemName } from "./itemName";
import type { AddedItem } from "./readItemRows";

export interface ExtensionOptions {
  /** The first budget year of rows that name none: the year of a new list. */
  readonly validFrom?: number;
  /** Where the rows came from, for messages: a file's or a sheet's name. */
  readonly source?: string;
}

/**
 * The list with a unit's own items, or a new year's list, added. An added row that says from when it holds ends the
 * code's other names with the year before (the new list has renamed it); one without a year is a further name.
 * The base stays as it was.
 */
export function extendClassification(
  base: Classification,
  rows: readonly AddedItem[],
  options: ExtensionOptions = {},
): Classification {
  const added = rows.map((row) => toItem(row, options));
  const firstByCode = new Map<string, ClassificationItem>();
  for (const item of added) {
    const first = firstByCode.get(item.code);
    if (item.validFrom !== null && (first?.validFrom ?? Infinity) > item.validFrom) firstByCode.set(item.code, item);
  }
  const kept = base.items.map((item) => endedBy(firstByCode.get(item.code), item));
  return new Classification(base.id, [...kept, ...added].sort(byCode), base.loadSynonyms, base.researched);
}

function toItem(row: AddedItem, options: ExtensionOptions): ClassificationItem {
  return {
    ...row,
    validFrom: row.validFrom ?? options.validFrom ?? null,
    level: codeLevel(row.code),
    // The unit vouches for its own list; one source, so it may accuse.
    certainty: "sourced",
    weakYears: false,
    budget: "general",
    note: options.source ?? "",
    origin: "user",
  };
}

function endedBy(successor: ClassificationItem | undefined, item: ClassificationItem): ClassificationItem {
  if (!successor || successor.validFrom === null) return item;
  const lastYear = successor.validFrom - 1;
  const sameName = normaliseItemName(successor.name) === normaliseItemName(item.name);
  const alreadyEnded = (item.validTo ?? Infinity) <= lastYear;
  const notYetBegun = (item.validFrom ?? -Infinity) > lastYear;
  return sameName || alreadyEnded || notYetBegun ? item : { ...item, validTo: lastYear };
}

function byCode(a: ClassificationItem, b: ClassificationItem): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
