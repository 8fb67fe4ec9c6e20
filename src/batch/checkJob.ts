import { checkUnit, type OpenedUnitFile } from "../core/batch/checkUnit";
import type { JobFile } from "../core/batch/jobKey";
import type { UnitResult } from "../core/batch/unitResult";
import { BudgetReportError } from "../core/errors";
import { Road } from "../core/road";
import { openDocument } from "../hosts/file/openDocument";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import { plainFiles, type Job, type PlacedFile } from "./job";
import type { BatchFolder, Digest } from "./ports";

/** Reads the unit's files and checks it. @returns `null` where a file is gone or holds something else than was planned */
export async function resultOf(
  read: BatchFolder["read"],
  digest: Digest,
  { key, facts, files }: Job,
): Promise<UnitResult | null> {
  const opened: OpenedUnitFile[] = [];
  for (const file of files) {
    const bytes = await bytesAsPlanned(read, digest, file);
    if (bytes === null) return null;
    opened.push(await openFile(bytes, file));
  }
  return checkUnit({ key, facts, files: plainFiles(files), opened });
}

async function bytesAsPlanned(
  read: BatchFolder["read"],
  digest: Digest,
  { path, sha256 }: PlacedFile,
): Promise<Uint8Array | null> {
  try {
    const bytes = await read(path);
    return (await digest(bytes)) === sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof BudgetReportError) return null;
    throw error;
  }
}

/** A result has no names of files in it: what is opened has one that says what it is. */
async function openFile(bytes: Uint8Array, { role, isText }: JobFile): Promise<OpenedUnitFile> {
  try {
    if (role === "report")
      return { type: "report", ...(await openDocument(bytes, isText ? "report.txt" : "report.docx")) };
    return { type: "workbook", road: new Road(await readWorkbookFile(bytes, "workbook")) };
  } catch (error) {
    if (error instanceof BudgetReportError) return { type: "problem", error };
    return { type: "problem", error: new BudgetReportError("unexpected", {}, error) };
  }
}
