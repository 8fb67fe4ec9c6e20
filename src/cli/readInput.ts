import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { FinalAccounts } from "../core/accounts/finalAccounts";
import { buildAccounts } from "../core/accounts/buildAccounts";
import { BudgetReportError } from "../core/errors";
import { formulaErrorsIn } from "../core/layout/formulaErrors";
import { recognise } from "../core/layout/recognise";
import type { Recognition } from "../core/layout/recognisedTable";
import { formatRef } from "../core/workbook/cellRef";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { FILE_LIMIT_MB } from "../hosts/file/openWorkbookFile";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";

/** A workbook file on the first two stops of the road. */
export interface WorkbookInput {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
  readonly recognition: Recognition;
}

/** @throws BudgetReportError with what is wrong with the file. */
export async function readWorkbookInput(file: string): Promise<WorkbookInput> {
  const snapshot = await readWorkbookFile(await readBytes(file), path.basename(file));
  return { file, snapshot, recognition: recognise(snapshot) };
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
export function requireTables({ file, snapshot, recognition }: WorkbookInput): void {
  if (recognition.tables.length > 0) return;
  throw new BudgetReportError("noRecognisedTable", { file: path.basename(file), sheets: snapshot.sheets.length });
}

/** A figure behind a failed formula is unknown, and so is everything computed from it. @throws formulaErrors */
export function requireReadableFigures({ file, recognition }: WorkbookInput): void {
  const [first, ...others] = formulaErrorsIn(recognition);
  if (!first) return;
  throw new BudgetReportError("formulaErrors", {
    file: path.basename(file),
    count: others.length + 1,
    cell: formatRef(first.ref),
    error: first.error,
  });
}

/** The accounts of a workbook that can be relied on. @throws noRecognisedTable, formulaErrors */
export function accountsOf(input: WorkbookInput): FinalAccounts {
  requireTables(input);
  requireReadableFigures(input);
  return buildAccounts(input.recognition);
}
