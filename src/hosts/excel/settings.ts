import { BudgetReportError } from "../../core/errors";
import { officeErrorCode } from "../office/officeFailure";
import type { Settings } from "../workbookSettings";
import { changedPart, SETTINGS_LIMIT_KB, SETTINGS_NAMESPACE, withSetting } from "../workbookSettings";
import { withExcel } from "./excelRequest";

/** Writes of one pane wait for each other. */
let lastWrite: Promise<void> = Promise.resolve();

/** What this pane knows of the settings: only what it changes in them is written. */
let known: Settings = {};

/** To be told whenever the workbook has been read. */
export function knowSettings(settings: Settings): void {
  known = settings;
}

/**
 * Keeps a setting in the workbook's custom XML part (see workbookSettings.ts). At most 3 requests: find the parts, read
 * them, write one in their stead. A part is never written over: what another pane writes at the same moment stands in a
 * part of its own, and both are read. What is kept already is not written again: each writing of custom XML may cost the
 * user what Ctrl+Z could still take back (OfficeDev/office-js#4484). @throws settingsTooLarge, hostRequestFailed
 */
export function saveSetting(key: string, value: unknown): Promise<void> {
  const write = lastWrite.then(() => withExcel((context) => save(context, key, value)));
  lastWrite = write.catch(() => undefined);
  return write;
}

/** Another pane may put its part in the place of those that are being read: then they are looked for again. */
const ATTEMPTS = 3;

async function save(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  if (JSON.stringify(known[key]) === JSON.stringify(value)) return;
  for (let attempt = 1; ; attempt++) {
    try {
      await replaceParts(context, key, value);
      // What others have kept meanwhile is in the workbook, but not in the pane yet: it is no change of ours.
      known = withSetting(known, key, value);
      return;
    } catch (problem) {
      if (attempt === ATTEMPTS || officeErrorCode(problem) !== "ItemNotFound") throw problem;
    }
  }
}

async function replaceParts(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  const { customXmlParts } = context.workbook;
  const found = customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  found.load("items/id");
  await context.sync();
  const ids = found.items.map(({ id }) => id);
  const xmls = ids.map((id) => customXmlParts.getItem(id).getXml());
  if (xmls.length > 0) await context.sync();
  const parts = xmls.map((xml) => xml.value);
  const next = changedPart(parts, [{ key, before: known[key], after: value }]);
  const size = Math.ceil(new TextEncoder().encode(next ?? "").length / 1024);
  if (size > SETTINGS_LIMIT_KB) throw new BudgetReportError("settingsTooLarge", { size });
  if (next !== null) customXmlParts.add(next);
  for (const id of ids) customXmlParts.getItem(id).delete();
  await context.sync();
}
