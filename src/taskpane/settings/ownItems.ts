import type { OWN_LISTS_SETTING, OwnList } from "../../core/classification/ownLists";

/** Typed by the core's own key, whose module would bring all classifications to the page. */
export const OWN_ITEMS_KEY: typeof OWN_LISTS_SETTING = "classification.ownLists";

/** The unit's own lists in what the setting holds; what is none is left out. */
export function ownListsIn(kept: unknown): readonly OwnList[] {
  return Array.isArray(kept) ? kept.filter(isOwnList) : [];
}

/** The lists with one put in the place of that from the same source, or added. */
export function withList(lists: readonly OwnList[], list: OwnList): readonly OwnList[] {
  return [...withoutList(lists, list), list];
}

export function withoutList(lists: readonly OwnList[], { classification, source }: OwnList): readonly OwnList[] {
  return lists.filter((other) => other.classification !== classification || other.source !== source);
}

/** A list with one item more; an item of the same code and first year is replaced. */
export function withItem(
  lists: readonly OwnList[],
  place: Pick<OwnList, "classification" | "source">,
  item: OwnList["items"][number],
): readonly OwnList[] {
  const before = lists.find(
    ({ classification, source }) => classification === place.classification && source === place.source,
  );
  const others = (before?.items ?? []).filter(
    ({ code, validFrom }) => code !== item.code || validFrom !== item.validFrom,
  );
  return withList(lists, { ...place, items: [...others, item] });
}

function isOwnList(value: unknown): value is OwnList {
  if (typeof value !== "object" || value === null) return false;
  const { classification, source, items } = value as Partial<Record<keyof OwnList, unknown>>;
  return typeof classification === "string" && typeof source === "string" && Array.isArray(items);
}
