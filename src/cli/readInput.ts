import path from "node:path";
import { Road } from "../core/road";
import type { CallFiles } from "../hosts/disk/callFiles";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import { withOwnItems } from "./ownItems";

/** What every command with a workbook may be given beside it. */
export interface WorkbookArguments {
  /** A file with the unit's own classification items, or a new year's list. */
  readonly items?: string;
}

/** The road of a workbook file. @throws BudgetReportError with what is wrong with the file. */
export async function openRoad(files: CallFiles, file: string, { items }: WorkbookArguments = {}): Promise<Road> {
  const road = new Road(await readWorkbookFile(await files.read(file), path.basename(file)));
  return items === undefined ? road : road.withSettings(await withOwnItems(files, road.settings, items));
}
