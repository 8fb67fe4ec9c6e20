import type { EngineFacts, JobFile } from "../core/batch/jobKey";
import { inJobOrder, jobKey } from "../core/batch/jobKey";
import type { KeptYear } from "../core/batch/keptYear";
import { isPage, type PlannedUnit } from "../core/batch/unitFile";
import { BudgetReportError } from "../core/errors";
import type { BatchFolder, Digest } from "./ports";

/** A file of a job: what the result depends on, and where it lies in the folder. */
export interface PlacedFile extends JobFile {
  readonly path: string;
}

/** One unit to be checked: plain data, for another process, another thread or another machine. */
export interface Job {
  readonly key: string;
  readonly facts: EngineFacts;
  /** In the order of the result's files. */
  readonly files: readonly PlacedFile[];
  /** What last year's store says of the unit. */
  readonly lastYear: KeptYear | null;
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
export async function jobOf(
  folder: BatchFolder,
  digest: Digest,
  { files }: PlannedUnit,
  facts: EngineFacts,
  lastYear: KeptYear | null = null,
): Promise<UnitJob> {
  const placed: PlacedFile[] = [];
  const unread: UnreadFile[] = [];
  for (const { path, role } of files) {
    if (role !== "workbook" && role !== "report") continue;
    try {
      const sha256 = await digest(await folder.read(path));
      // A copy of the very same file says nothing new: 决算.xlsx and 决算 - 副本.xlsx.
      if (placed.some((other) => other.role === role && other.sha256 === sha256)) continue;
      placed.push({ path, role, form: formOf(path), sha256 });
    } catch (error) {
      if (!(error instanceof BudgetReportError)) throw error;
      unread.push({ path, code: error.code, fields: { ...error.fields, file: path } });
    }
  }
  if (placed.length === 0) return { job: null, unread };
  return { job: { key: jobKey(facts, placed, lastYear), facts, files: inJobOrder(placed), lastYear }, unread };
}

function formOf(path: string): JobFile["form"] {
  if (isPage(path)) return "page";
  return /\.(?:txt|md)$/iu.test(path) ? "text" : "other";
}

/** A job's files as its result has them: without their places. */
export function plainFiles(files: readonly PlacedFile[]): JobFile[] {
  return files.map(({ role, form, sha256 }) => ({ role, form, sha256 }));
}
