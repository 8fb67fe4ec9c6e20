/**
 * Settings as entries with a time each, so that what two panes or two authors keep at once is merged and never lost: a
 * record has an entry for each of its keys, a list one for each of its items, and of each entry the later one holds.
 * Merging is the same in any order and as often as one likes.
 */
import { sha256 } from "../core/workbook/sha256";

export type Settings = Readonly<Record<string, unknown>>;

export interface SettingEntry {
  readonly key: string;
  /** Which of a record or a list; `null`: the setting itself, which says what it is. */
  readonly entry: string | null;
  /** ISO 8601, with ~ behind it where it had to be later than one that was there; empty: of before there were times. */
  readonly at: string;
  readonly kind: "value" | "record" | "list" | "removed";
  readonly value?: unknown;
  /** Of items that came to a list at the same time: their order. */
  readonly order?: number;
}

export type SettingEntries = ReadonlyMap<string, SettingEntry>;

export function entryId({ key, entry }: Pick<SettingEntry, "key" | "entry">): string {
  return JSON.stringify([key, entry]);
}

export function mergeEntries(...lists: readonly Iterable<SettingEntry>[]): Map<string, SettingEntry> {
  const merged = new Map<string, SettingEntry>();
  for (const list of lists)
    for (const entry of list) {
      const id = entryId(entry);
      const before = merged.get(id);
      if (!before || isLater(entry, before)) merged.set(id, entry);
    }
  return merged;
}

function isLater(one: SettingEntry, other: SettingEntry): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return JSON.stringify([one.kind, one.value]) > JSON.stringify([other.kind, other.value]);
}

/** A setting's value in entries. */
export function entriesOf(key: string, value: unknown, at: string): SettingEntry[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    const items = namedItems(value).map(([entry, item], order) => ({
      key,
      entry,
      at,
      kind: "value",
      value: item,
      order,
    }));
    return [{ key, entry: null, at, kind: "list" }, ...(items as SettingEntry[])];
  }
  if (typeof value === "object" && value !== null) {
    const named = Object.entries(value).filter(([, item]) => item !== undefined);
    const items = named.map(([entry, item]): SettingEntry => ({ key, entry, at, kind: "value", value: item }));
    return [{ key, entry: null, at, kind: "record" }, ...items];
  }
  return [{ key, entry: null, at, kind: "value", value }];
}

/** Items are known by what they say; of the same ones each has its number. */
function namedItems(list: readonly unknown[]): [string, unknown][] {
  const seen = new Map<string, number>();
  return list.map((item) => {
    const hash = sha256(JSON.stringify(item ?? null)).slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return [count === 1 ? hash : `${hash}#${count}`, item ?? null];
  });
}

/** What the entries say, put together. */
export function settingsOf(entries: SettingEntries): Record<string, unknown> {
  const items = new Map<string, SettingEntry[]>();
  for (const entry of entries.values()) {
    if (entry.entry === null || entry.kind === "removed") continue;
    items.set(entry.key, [...(items.get(entry.key) ?? []), entry]);
  }
  const settings = new Map<string, unknown>();
  for (const { key, entry, kind, value } of entries.values()) {
    if (entry !== null || kind === "removed") continue;
    const own = items.get(key) ?? [];
    if (kind === "value") settings.set(key, value);
    else if (kind === "list")
      settings.set(
        key,
        [...own].sort(inTime).map((item) => item.value),
      );
    else settings.set(key, Object.fromEntries([...own].sort(inTime).map((item) => [item.entry ?? "", item.value])));
  }
  return Object.fromEntries(settings);
}

function inTime(one: SettingEntry, other: SettingEntry): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return (one.order ?? 0) - (other.order ?? 0);
}

/**
 * The entries that a change of a setting makes: only what differs between `before`, what the writer knew, and `after`.
 * @param known what is there now; the change is later than all of it that it touches
 */
export function changesOf(
  key: string,
  before: unknown,
  after: unknown,
  known: SettingEntries,
  now: string,
): SettingEntry[] {
  const was = mergeEntries(entriesOf(key, before, ""));
  const is = mergeEntries(entriesOf(key, after, ""));
  const stamped = (entry: SettingEntry): SettingEntry => {
    const there = known.get(entryId(entry))?.at ?? "";
    return { ...entry, at: now > there ? now : `${there}~` };
  };
  const set = [...is].filter(([id, entry]) => entry.entry === null || !sameValue(was.get(id), entry));
  const gone = [...was].filter(([id]) => !is.has(id));
  return [
    ...set.map(([, entry]) => stamped(entry)),
    ...gone.map(([, { entry }]) => stamped({ key, entry, at: "", kind: "removed" })),
  ];
}

function sameValue(one: SettingEntry | undefined, other: SettingEntry): boolean {
  return one !== undefined && one.kind === other.kind && JSON.stringify(one.value) === JSON.stringify(other.value);
}

const DAYS_KEPT = 30;

/** Entries without those that were removed so long ago that no other copy can still hold them. */
export function withoutOldRemovals(entries: SettingEntries, now: string): Map<string, SettingEntry> {
  const oldest = new Date(Date.parse(now) - DAYS_KEPT * 86_400_000).toISOString();
  return new Map([...entries].filter(([, { kind, at }]) => kind !== "removed" || at > oldest));
}
