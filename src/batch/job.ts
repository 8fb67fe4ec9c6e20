import { createHash } from "node:crypto";
import path from "node:path";
import { checkUnit, type OpenedUnitFile } from "../core/batch/checkUnit";
import type { EngineFacts, JobFile } from "../core/batch/jobKey";
import { inJobOrder, jobKey } from "../core/batch/jobKey";
import type { PlannedUnit } from "../core/batch/unitFile";
import { BudgetReportError } from "../core/errors";
import { Road } from "../core/road";
import { CallFiles } from "../hosts/disk/callFiles";
import { readDocument } from "../hosts/file/readDocument";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import type { ResultStore } from "./resultStore";

/** A file of a job: what the result depends on, and where it lies in the folder. */
export interface PlacedFile extends JobFile {
  readonly path: string;
}

/** One unit to be checked: plain data, for another process or another machine. */
export interface Job {
  readonly key: string;
  readonly facts: EngineFacts;
  /** In the order of the result's files. */
  readonly files: readonly PlacedFile[];
}

/** How a job ended: its result is in the store, or its files are no longer those that it was made for. */
export type JobOutcome = "done" | "changed";

/** A file that could not even be read: it is in no result, and the overview tells it. */
export interface UnreadFile {
  readonly path: string;
  readonly code: BudgetReportError["code"];
  readonly fields: BudgetReportError["fields"];
}

export interface UnitJob {
  /** `null` where the unit has no file that can be checked. */
  readonly job: Job | null;
  readonly unread: readonly UnreadFile[];
}

/** The job of a unit, from its files as they are now. */
export async function jobOf(folder: string, { files }: PlannedUnit, facts: EngineFacts): Promise<UnitJob> {
  const placed: PlacedFile[] = [];
  const unread: UnreadFile[] = [];
  for (const { path: at, role } of files) {
    if (role !== "workbook" && role !== "report") continue;
    try {
      const bytes = await new CallFiles().read(path.join(folder, at));
      placed.push({ path: at, role, isText: /\.(?:txt|md)$/iu.test(at), sha256: digestOf(bytes) });
    } catch (error) {
      if (!(error instanceof BudgetReportError)) throw error;
      unread.push({ path: at, code: error.code, fields: { ...error.fields, file: at } });
    }
  }
  const job = placed.length === 0 ? null : { key: jobKey(facts, placed), facts, files: inJobOrder(placed) };
  return { job, unread };
}

/** Reads the unit's files, checks it and writes its result. @throws storeNotWritable */
export async function runJob(folder: string, store: ResultStore, { key, facts, files }: Job): Promise<JobOutcome> {
  const opened: OpenedUnitFile[] = [];
  for (const file of files) {
    const bytes = await bytesAsPlanned(path.join(folder, file.path), file);
    if (bytes === null) return "changed";
    opened.push(await openFile(bytes, file));
  }
  const plain = files.map(({ role, isText, sha256 }): JobFile => ({ role, isText, sha256 }));
  await store.write(await checkUnit({ key, facts, files: plain, opened }));
  return "done";
}

/** `null` where the file is gone or holds something else than when the job was made. */
async function bytesAsPlanned(file: string, { sha256 }: JobFile): Promise<Uint8Array | null> {
  try {
    const bytes = await new CallFiles().read(file);
    return digestOf(bytes) === sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof BudgetReportError) return null;
    throw error;
  }
}

/** A result has no names of files in it: what is opened has one that says what it is. */
async function openFile(bytes: Uint8Array, { role, isText }: JobFile): Promise<OpenedUnitFile> {
  try {
    if (role === "report")
      return { type: "report", document: readDocument(bytes, isText ? "report.txt" : "report.docx") };
    return { type: "workbook", road: new Road(await readWorkbookFile(bytes, "workbook")) };
  } catch (error) {
    if (error instanceof BudgetReportError) return { type: "problem", error };
    return { type: "problem", error: new BudgetReportError("unexpected", {}, error) };
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
