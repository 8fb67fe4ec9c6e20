import type { EnteredText } from "../../core/report/narrative/textSlots";
import { REPORT_KEYS, keptText, withTexts } from "../settings/reportEntries";
import { signature } from "../settings/signature";
import type { Pane } from "../state/pane";
import type { LentText } from "../worker/views";
import { changeSetting } from "./changeSetting";

/** Keep the user's words for a slot in the workbook, or take them out by an empty text, and compose anew. */
export function enterText(
  pane: Pane,
  slot: string,
  { title, text, by }: { readonly title: string; readonly text: string; readonly by: string },
): Promise<void> {
  const entry = text.trim() === "" ? null : { title, text, ...signature(by) };
  return changeTexts(pane, { [slot]: entry });
}

/** Several at once. */
export function enterTexts(
  pane: Pane,
  entries: readonly { readonly slot: string; readonly title: string; readonly text: string }[],
  by: string,
): Promise<void> {
  const changes = entries.map(({ slot, title, text }): [string, EnteredText | null] => [
    slot,
    text.trim() === "" ? null : { title, text: text.trim(), ...signature(by) },
  ]);
  return changeTexts(pane, Object.fromEntries(changes));
}

/** What last year's report lent to a slot holds for this year as well: it is the user's own from now on. */
export function confirmText(pane: Pane, slot: string, by: string): Promise<void> {
  const kept = keptText(pane.store.getState().workbook?.settings, slot);
  return kept ? enterText(pane, slot, { ...kept, by }) : Promise.resolve();
}

/** Take last year's words over as they stand; each waits to be confirmed. */
export function takeOver(pane: Pane, texts: readonly LentText[], document: string, by: string): Promise<void> {
  const entries = texts.map(({ slot, title, text }): [string, EnteredText] => [
    slot,
    { title, text, ...signature(by), previous: document },
  ]);
  return changeTexts(pane, Object.fromEntries(entries));
}

function changeTexts(pane: Pane, changes: Readonly<Record<string, EnteredText | null>>): Promise<void> {
  return changeSetting(pane, REPORT_KEYS.texts, (kept) => withTexts(kept, changes), "report");
}
