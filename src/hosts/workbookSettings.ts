/**
 * Where the add-in keeps its own settings: one custom XML part of the workbook with this namespace. Both hosts can reach
 * it (Office.js: workbook.customXmlParts, ExcelApi 1.5; in the file: customXml/itemN.xml), it is saved and copied with
 * the workbook, needs no sheet (so it works in a workbook whose structure is protected, and nothing shows up among the
 * user's sheets), and Excel leaves it alone. Office.js's own `settings` live in a webextension part that another program
 * cannot find again.
 *
 *   <settings xmlns="urn:budget-report:settings"><setting key="layout.corrections">[JSON]</setting></settings>
 */
import { decodeXml, encodeXml } from "./xmlText";

export const SETTINGS_NAMESPACE = "urn:budget-report:settings";

/** Excel slows down noticeably when a part grows beyond this; nothing the add-in keeps comes near. */
export const SETTINGS_LIMIT_KB = 1024;

export type Settings = Readonly<Record<string, unknown>>;

const SETTING = /<setting\s+key="([^"]*)"\s*>([^<]*)<\/setting>/g;

/** The settings in a part's XML; a value that is not JSON (somebody edited the part) is left out. */
export function parseSettings(xml: string): Record<string, unknown> {
  if (!isSettingsPart(xml)) return {};
  const settings = [...xml.matchAll(SETTING)].flatMap(([, key = "", text = ""]): [string, unknown][] => {
    try {
      return [[decodeXml(key), JSON.parse(decodeXml(text)) as unknown]];
    } catch {
      return [];
    }
  });
  // Keys of a file become keys of the record, never its prototype.
  return Object.fromEntries(settings);
}

export function isSettingsPart(xml: string): boolean {
  return xml.slice(0, 1000).includes(`xmlns="${SETTINGS_NAMESPACE}"`);
}

export function serialiseSettings(settings: Settings): string {
  const entries = Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<setting key="${encodeXml(key)}">${encodeXml(JSON.stringify(value))}</setting>`);
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
}

/** The settings with one of them set, or removed where `value` is undefined. */
export function withSetting(settings: Settings, key: string, value: unknown): Settings {
  const rest = Object.fromEntries(Object.entries(settings).filter(([name]) => name !== key));
  return value === undefined ? rest : { ...rest, [key]: value };
}
