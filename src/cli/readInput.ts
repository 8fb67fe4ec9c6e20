import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { BudgetReportError } from "../core/errors";
import { formulaErrorsIn } from "../core/layout/formulaErrors";
import { Road } from "../core/road";
import { formatRef } from "../core/workbook/cellRef";
import { FILE_LIMIT_MB } from "../hosts/file/openWorkbookFile";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import { withOwnItems } from "./ownItems";

/** What every command with a workbook may be given beside it. */
export interface WorkbookArguments {
  /** A file with the unit's own classification items, or a new year's list. */
  readonly items?: string;
}

/** The road of a workbook file. @throws BudgetReportError with what is wrong with the file. */
export async function openRoad(file: string, { items }: WorkbookArguments = {}): Promise<Road> {
  const road = new Road(await readWorkbookFile(await readBytes(file), path.basename(file)));
  return items === undefined ? road : road.withSettings(await withOwnItems(road.settings, items));
}

/** The bytes of a file, its size looked at before they are read. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    const megabytes = Math.ceil(size / 1_048_576);
    if (megabytes > FILE_LIMIT_MB) {
      throw new BudgetReportError("fileTooLarge", {
        file: name,
        size: megabytes,
        limit: FILE_LIMIT_MB,
      });
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof BudgetReportError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new BudgetReportError(code === "ENOENT" ? "fileNotFound" : "fileUnreadable", { file }, error);
  }
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
