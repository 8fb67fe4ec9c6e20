import { createHash } from "node:crypto";
import path from "node:path";
import { CallFiles } from "../../hosts/disk/callFiles";
import type { Job, JobOutcome } from "../job";
import { resultOf } from "../checkJob";
import type { BatchFolder, BatchStore, Digest } from "../ports";
import { walkFolder } from "./walkFolder";

/** A folder of a disk. @param except a folder in it that is left out: the store, where it lies inside */
export function diskFolder(folder: string, except: string | null = null): BatchFolder {
  return {
    name: folder,
    paths: () => walkFolder(folder, except),
    read: (file) => new CallFiles().read(path.join(folder, file)),
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
