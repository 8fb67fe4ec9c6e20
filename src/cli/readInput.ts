import path from "node:path";
import { Road } from "../core/road";
import type { CallFiles } from "../hosts/disk/callFiles";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import { requireAccounts } from "../core/requireAccounts";
import { withOwnItems } from "./ownItems";

/** What every command with a workbook may be given beside it. */
export interface WorkbookArguments {
  /** A file with the unit's own classification items, or a new year's list. */
  readonly items?: string;
  /** The workbook of the year before. */
  readonly lastYear?: string;
  /** Last year's workbook bears the unit's former name. */
  readonly renamed?: boolean;
}

/**
 * The road of a workbook file, last year's beside it where it is given.
 * @throws BudgetReportError with what is wrong with either file
 */
export async function openRoad(files: CallFiles, file: string, given: WorkbookArguments = {}): Promise<Road> {
  const road = await openFile(files, file, given);
  if (given.lastYear === undefined) return road;
  const last = await openFile(files, given.lastYear, given);
  await requireAccounts(last);
  return road.withLastYear(last, { isRenamed: given.renamed ?? false });
}

async function openFile(files: CallFiles, file: string, { items }: WorkbookArguments): Promise<Road> {
  const road = new Road(await readWorkbookFile(await files.read(file), path.basename(file)));
  return items === undefined ? road : road.withSettings(await withOwnItems(files, road.settings, items));
}
