import { createHash } from "node:crypto";
import path from "node:path";
import { BudgetReportError } from "../../core/errors";
import { CallFiles } from "../../hosts/disk/callFiles";
import type { Job, JobOutcome } from "../job";
import { resultOf } from "../checkJob";
import type { BatchFolder, BatchStore, Digest } from "../ports";
import { walkFolder } from "./walkFolder";

/** A folder of a disk. @param except files and folders in it that are left out: the store, the roster, the overview */
export function diskFolder(folder: string, except: readonly string[] = []): BatchFolder {
  let misnamed: ReadonlySet<string> = new Set();
  return {
    name: folder,
    paths: async () => {
      const walked = await walkFolder(folder, except);
      ({ misnamed } = walked);
      return walked.paths;
    },
    read: (file) =>
      misnamed.has(file)
        ? Promise.reject(new BudgetReportError("fileUnreadable", { file, cause: "nameNotUtf8" }))
        : new CallFiles().read(path.join(folder, file)),
  };
}

export const digestOf: Digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Reads the unit's files, checks it and writes its result. @throws storeNotWritable */
export async function runJob(folder: string, store: BatchStore, job: Job): Promise<JobOutcome> {
  const result = await resultOf(diskFolder(folder).read, digestOf, job);
  if (result === null) return "changed";
  await store.write(result);
  return "done";
}
