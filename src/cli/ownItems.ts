import path from "node:path";
import { OWN_LISTS_SETTING, withOwnList } from "../core/classification/ownLists";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { readOwnLists } from "../hosts/file/readOwnLists";
import { readBytes } from "./readInput";

/**
 * The workbook with a unit's own items, or a new year's list, added for this run (see readOwnLists).
 * @throws brokenClassification, fileNotFound
 */
export async function withOwnItems(snapshot: WorkbookSnapshot, file: string): Promise<WorkbookSnapshot> {
  let { settings } = snapshot;
  for (const list of await readOwnLists(await readBytes(file), path.basename(file))) {
    settings = { ...settings, [OWN_LISTS_SETTING]: withOwnList(settings, list) };
  }
  return { ...snapshot, settings };
}
