import path from "node:path";
import { BudgetReportError } from "../core/errors";
import { formulaErrorsIn, uncomputedIn } from "../core/layout/formulaErrors";
import { Road } from "../core/road";
import { formatRef } from "../core/workbook/cellRef";
import type { CallFiles } from "../hosts/disk/callFiles";
import { damagedSheets, readWorkbookFile } from "../hosts/file/readWorkbookFile";
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

/** @throws noRecognisedTable, damagedSheets where the tables may be on a sheet that could not be read */
export async function requireTables(road: Road): Promise<void> {
  const { name, sheets } = road.snapshot;
  if ((await road.recognition()).tables.length > 0) return;
  requireWholeWorkbook(road);
  throw new BudgetReportError("noRecognisedTable", { file: name, sheets: sheets.length });
}

/** What rests on the workbook as a whole cannot be relied on where a sheet could not be read. @throws damagedSheets */
export function requireWholeWorkbook({ snapshot: { name, sheets } }: Road): void {
  const damaged = sheets.filter(({ damage }) => damage !== undefined);
  if (damaged.length > 0) throw damagedSheets(name, damaged);
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

/** Formulas that nobody has computed yet hold no figures. @throws uncomputedFormulas */
async function requireComputedFigures(road: Road): Promise<void> {
  const [first, ...others] = uncomputedIn(await road.recognition());
  if (!first) return;
  const fields = { file: road.snapshot.name, count: others.length + 1, cell: formatRef(first) };
  throw new BudgetReportError("uncomputedFormulas", fields);
}

/**
 * That the accounts of the workbook can be relied on.
 * @throws damagedSheets, noRecognisedTable, formulaErrors, uncomputedFormulas
 */
export async function requireAccounts(road: Road): Promise<void> {
  requireWholeWorkbook(road);
  await requireTables(road);
  await requireReadableFigures(road);
  await requireComputedFigures(road);
}
