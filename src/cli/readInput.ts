import path from "node:path";
import { BudgetReportError } from "../core/errors";
import { formulaErrorsIn } from "../core/layout/formulaErrors";
import { Road } from "../core/road";
import { formatRef } from "../core/workbook/cellRef";
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

/** @throws noRecognisedTable */
export async function requireTables(road: Road): Promise<void> {
  const { name, sheets } = road.snapshot;
  if ((await road.recognition()).tables.length > 0) return;
  throw new BudgetReportError("noRecognisedTable", { file: name, sheets: sheets.length });
}

/** A figure behind a failed formula is unknown, and so is everything computed from it. @throws formulaErrors */
export async function requireReadableFigures(road: Road): Promise<void> {
  const [first, ...others] = formulaErrorsIn(await road.recognition());
  if (!first) return;
  throw new BudgetReportError("formulaErrors", {
    file: road.snapshot.name,
    count: others.length + 1,
    cell: formatRef(first.ref),
    error: first.error,
  });
}

/** That the accounts of the workbook can be relied on. @throws noRecognisedTable, formulaErrors */
export async function requireAccounts(road: Road): Promise<void> {
  await requireTables(road);
  await requireReadableFigures(road);
}
