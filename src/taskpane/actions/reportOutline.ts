import type { AttachmentKind } from "../../core/report/attachments/attachmentKinds";
import type { Outline } from "../../core/report/outline/outline";
import type { OutlineChange } from "../../core/report/outline/outlineChange";
import { REPORT_KEYS, withChange } from "../settings/reportEntries";
import type { Pane } from "../state/pane";
import { attempt } from "./attempt";
import { changeSetting, changeSettings } from "./changeSetting";
import { pickedFile } from "./pickedFile";

/** Compose by another outline; `null`: by the one that fits the workbook. */
export function chooseOutline(pane: Pane, id: string | null): Promise<void> {
  return changeSetting(pane, REPORT_KEYS.outline, () => id ?? undefined, "report");
}

/** Keep the changes of an outline in the workbook, or forget them by `null`. */
export function changeOutline(pane: Pane, id: string, change: OutlineChange | null): Promise<void> {
  return changeSetting(pane, REPORT_KEYS.outlineChanges, (kept) => withChange(kept, id, change), "report");
}

/** Take an outline's JSON file into the workbook and compose by it. A broken one is refused, and nothing is kept. */
export function importOutline(pane: Pane, file: File): Promise<void> {
  return attempt(pane, async () => {
    const outline = await (await pane.engine()).call("readOutline", await pickedFile(file));
    const add = (kept: Readonly<Record<string, unknown>>) => ({
      [REPORT_KEYS.outlines]: [...others(kept[REPORT_KEYS.outlines], outline.id), outline],
      [REPORT_KEYS.outline]: outline.id,
    });
    await changeSettings(pane, add, "report");
  });
}

function others(kept: unknown, id: string): Outline[] {
  return (Array.isArray(kept) ? (kept as Outline[]) : []).filter((outline) => outline.id !== id);
}

/** The kinds of tables that follow as attachments; kept in the workbook. */
export function chooseAttachments(pane: Pane, kinds: readonly AttachmentKind[]): Promise<void> {
  return changeSetting(pane, REPORT_KEYS.attachments, () => kinds, "report");
}

/** What is on or off. */
export type ReportSwitch = "contents" | "appendix" | "trimmed" | "cover" | "signatures";

/** 目录 and the appendix, on or off. */
export function switchOption(pane: Pane, option: ReportSwitch, wanted: boolean): Promise<void> {
  return changeSetting(pane, REPORT_KEYS[option], () => wanted || undefined, "report");
}
