import path from "node:path";
import { OWN_LISTS_SETTING, withOwnList } from "../core/classification/ownLists";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { CallFiles } from "../hosts/disk/callFiles";
import { readOwnLists } from "../hosts/file/readOwnLists";

type Settings = WorkbookSnapshot["settings"];

/**
 * The settings with a unit's own items, or a new year's list, added for this run (see readOwnLists).
 * @throws brokenClassification, fileNotFound
 */
export async function withOwnItems(files: CallFiles, settings: Settings, file: string): Promise<Settings> {
  const lists = await readOwnLists(await files.read(file), path.basename(file));
  return lists.reduce((kept: Settings, list) => ({ ...kept, [OWN_LISTS_SETTING]: withOwnList(kept, list) }), settings);
}
