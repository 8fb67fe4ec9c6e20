/**
 * Where the add-in keeps its own settings: one custom XML part of the workbook with this namespace. Both hosts can reach
 * it (Office.js: workbook.customXmlParts, ExcelApi 1.5; in the file: customXml/itemN.xml), it is saved and copied with
 * the workbook, needs no sheet (so it works in a workbook whose structure is protected, and nothing shows up among the
 * user's sheets), and Excel leaves it alone. Office.js's own `settings` live in a webextension part that another program
 * cannot find again.
 *
 *   <settings xmlns="urn:budget-report:settings">
 *     <setting key="report.contents" at="2024-03-05T01:02:03.004Z">true</setting>
 *     <setting key="indicators.inputs" at="…" kind="record"/>
 *     <setting key="indicators.inputs" entry="staff_quota" at="…">[JSON]</setting>
 *     <setting key="indicators.inputs" entry="satisfaction" at="…" kind="removed"/>
 *   </settings>
 *
 * Where two panes or two authors have written at once there are several such parts for a while: they are read as one,
 * entry by entry (see settingEntries.ts), and the next write makes one of them again.
 */
import type { SettingEntry, Settings } from "./settingEntries";
import { changesOf, entriesOf, mergeEntries, settingsOf, withoutOldRemovals } from "./settingEntries";
import { attribute, decodeXml, encodeXml } from "./xmlText";

export type { Settings } from "./settingEntries";

export const SETTINGS_NAMESPACE = "urn:budget-report:settings";

/** Excel slows down noticeably when a part grows beyond this; nothing the add-in keeps comes near. */
export const SETTINGS_LIMIT_KB = 1024;

const SETTING = /<setting\s([^>]*?)(?:\/>|>([^<]*)<\/setting>)/g;

/** The settings that the parts say together; a value that is not JSON (somebody edited the part) is left out. */
export function parseSettings(...parts: readonly string[]): Record<string, unknown> {
  return settingsOf(readEntries(parts));
}

export function readEntries(parts: readonly string[]): Map<string, SettingEntry> {
  return mergeEntries(...parts.filter(isSettingsPart).map(entriesIn));
}

function entriesIn(xml: string): SettingEntry[] {
  return [...xml.matchAll(SETTING)].flatMap(([, tag = "", text = ""]) => {
    const said = (name: string) => attribute(` ${tag}`, name);
    const [key, entry, at, kind] = [said("key"), said("entry"), said("at") ?? "", said("kind")];
    if (key === null) return [];
    if (kind === "record" || kind === "list" || kind === "removed") return [{ key, entry, at, kind }];
    try {
      const value = JSON.parse(decodeXml(text)) as unknown;
      // A setting as it was kept before its entries had times.
      if (entry === null) return entriesOf(key, value, at);
      return [{ key, entry, at, kind: "value" as const, value, order: Number(said("order") ?? 0) }];
    } catch {
      return [];
    }
  });
}

export function isSettingsPart(xml: string): boolean {
  return xml.slice(0, 1000).includes(`xmlns="${SETTINGS_NAMESPACE}"`);
}

export function serialiseSettings(settings: Settings): string {
  return writeEntries(Object.entries(settings).flatMap(([key, value]) => entriesOf(key, value, "")));
}

export function writeEntries(entries: Iterable<SettingEntry>): string {
  const written = [...entries].map(({ key, entry, at, kind, value, order = 0 }) => {
    const facts = [
      `key="${encodeXml(key)}"`,
      ...(entry === null ? [] : [`entry="${encodeXml(entry)}"`]),
      ...(at === "" ? [] : [`at="${encodeXml(at)}"`]),
      ...(order > 0 ? [`order="${order}"`] : []),
    ].join(" ");
    if (kind !== "value") return `<setting ${facts} kind="${kind}"/>`;
    return `<setting ${facts}>${encodeXml(JSON.stringify(value))}</setting>`;
  });
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${written.join("")}</settings>`;
}

export interface SettingChange {
  readonly key: string;
  /** What the writer knew of it: only what differs from that is changed. */
  readonly before: unknown;
  /** `undefined` removes it. */
  readonly after: unknown;
}

export function differences(before: Settings, after: Settings): SettingChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({ key, before: before[key], after: after[key] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** The part that takes the place of those that were read, with the changes made. `null`: there is nothing to keep. */
export function changedPart(
  parts: readonly string[],
  changes: readonly SettingChange[],
  now = new Date().toISOString(),
): string | null {
  const known = readEntries(parts);
  const made = changes.flatMap(({ key, before, after }) => changesOf(key, before, after, known, now));
  const entries = withoutOldRemovals(mergeEntries(known.values(), made), now);
  // Where no setting is left nothing of ours stays in the workbook, no memory of removals either.
  const isLive = [...entries.values()].some(({ kind }) => kind !== "removed");
  return isLive ? writeEntries(entries.values()) : null;
}

/** The settings with one of them set, or removed where `value` is undefined. */
export function withSetting(settings: Settings, key: string, value: unknown): Settings {
  const rest = Object.fromEntries(Object.entries(settings).filter(([name]) => name !== key));
  return value === undefined ? rest : { ...rest, [key]: value };
}
