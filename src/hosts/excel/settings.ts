import { BudgetReportError } from "../../core/errors";
import {
  parseSettings,
  serialiseSettings,
  SETTINGS_LIMIT_KB,
  SETTINGS_NAMESPACE,
  withSetting,
} from "../workbookSettings";
import { withExcel } from "./excelRequest";

/** Writes wait for each other: each one reads the whole part and puts it back with one setting changed. */
let lastWrite: Promise<void> = Promise.resolve();

/**
 * Keeps a setting in the workbook's custom XML part (see workbookSettings.ts). At most 3 requests: find the part, read it,
 * write it.
 * @throws settingsTooLarge, hostRequestFailed
 */
export function saveSetting(key: string, value: unknown): Promise<void> {
  const write = lastWrite.then(() => withExcel((context) => save(context, key, value)));
  lastWrite = write.catch(() => undefined);
  return write;
}

async function save(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  const { customXmlParts } = context.workbook;
  const found = customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  found.load("items/id");
  await context.sync();
  const id = found.items[0]?.id ?? null;
  const xml = id === null ? null : customXmlParts.getItem(id).getXml();
  if (xml) await context.sync();
  const settings = withSetting(parseSettings(xml?.value ?? ""), key, value);
  const next = serialiseSettings(settings);
  const size = Math.ceil(new TextEncoder().encode(next).length / 1024);
  if (size > SETTINGS_LIMIT_KB) throw new BudgetReportError("settingsTooLarge", { size });
  const isEmpty = Object.keys(settings).length === 0;
  if (id === null && isEmpty) return;
  if (id === null) customXmlParts.add(next);
  else if (isEmpty) customXmlParts.getItem(id).delete();
  else customXmlParts.getItem(id).setXml(next);
  await context.sync();
}
