import type { OutlineChange } from "../../core/report/outline/outlineChange";
import type { REPORT_SETTING } from "../../core/report/readReportOptions";
import type { EnteredText } from "../../core/report/narrative/textSlots";
import { withKey } from "./withKey";

/** The settings that the pane writes; typed by the core's own list, whose schemas the page need not load. */
export const REPORT_KEYS: typeof REPORT_SETTING = {
  outline: "report.outline",
  outlines: "report.outlines",
  outlineChanges: "report.outlineChanges",
  texts: "report.texts",
  contents: "report.contents",
  appendix: "report.appendix",
  trimmed: "report.trimmed",
  attachments: "report.attachments",
  cover: "report.cover",
  signatures: "report.signatures",
  causes: "report.causes",
  changeThreshold: "report.changeThreshold",
};

type Settings = Readonly<Record<string, unknown>> | undefined;

/** The user's words for a slot, if the workbook keeps any. */
export function keptText(settings: Settings, slot: string): EnteredText | null {
  return textsOf(settings?.[REPORT_KEYS.texts])[slot] ?? null;
}

/** Who signed last: mostly the next one to sign as well. */
export function lastSigner(settings: Settings): string {
  const texts = Object.values(textsOf(settings?.[REPORT_KEYS.texts])).filter(({ by }) => by !== "");
  return texts.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.by ?? "";
}

/** What is kept with texts set, or taken out by `null`; `undefined` when none is left. */
export function withTexts(
  kept: unknown,
  changes: Readonly<Record<string, EnteredText | null>>,
): Readonly<Record<string, EnteredText>> | undefined {
  const all = Object.entries(changes).reduce(
    (before, [slot, entry]) => withKey(before, slot, entry ?? undefined),
    textsOf(kept),
  );
  return Object.keys(all).length > 0 ? all : undefined;
}

/** What the user has changed in an outline; the settings part may have been touched by anybody. */
export function keptChange(settings: Settings, outline: string): OutlineChange | null {
  const kept = recordOf(settings?.[REPORT_KEYS.outlineChanges])[outline];
  if (typeof kept !== "object" || kept === null) return null;
  const { order, dropped, added, numbering } = kept as Partial<OutlineChange>;
  return {
    order: order ?? {},
    dropped: Array.isArray(dropped) ? dropped : [],
    added: Array.isArray(added) ? added : [],
    ...(Array.isArray(numbering) ? { numbering } : {}),
  };
}

/** What is kept with an outline's changes set, or taken out by `null`. */
export function withChange(kept: unknown, outline: string, change: OutlineChange | null): unknown {
  const all = withKey(recordOf(kept), outline, change ?? undefined);
  return Object.keys(all).length > 0 ? all : undefined;
}

function textsOf(kept: unknown): Readonly<Record<string, EnteredText>> {
  return Object.fromEntries(
    Object.entries(recordOf(kept)).filter((entry): entry is [string, EnteredText] => isText(entry[1])),
  );
}

function isText(value: unknown): value is EnteredText {
  if (typeof value !== "object" || value === null) return false;
  const { text, by, at } = value as Partial<Record<keyof EnteredText, unknown>>;
  return typeof text === "string" && typeof by === "string" && typeof at === "string";
}

function recordOf(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? (kept as Record<string, unknown>) : {};
}
