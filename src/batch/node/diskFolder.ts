import { createHash } from "node:crypto";
import path from "node:path";
import type { UnitResult } from "../../core/batch/unitResult";
import { BudgetReportError } from "../../core/errors";
import { CallFiles } from "../../hosts/disk/callFiles";
import type { Job } from "../job";
import { resultOf } from "../checkJob";
import type { BatchFolder, Digest } from "../ports";
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

/** Reads the unit's files and checks it. @returns `null` where a file is gone or holds something else than was planned */
export function checkJob(folder: string, job: Job): Promise<UnitResult | null> {
  return resultOf(diskFolder(folder).read, digestOf, job);
}
