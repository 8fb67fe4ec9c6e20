import { randomBytes } from "node:crypto";
import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const onDisk = promisify(fsync);

/**
 * Writes a file of a store, and its folder: beside it first, then brought to the disk, then under its name in one step.
 * Only for the disk is waited: between the other calls, some microseconds each, a process that computes would come back
 * to the file too late. @throws what the system reports; nothing is left beside the file then
 */
export async function writeNew(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const beside = path.join(folder, `.budget-report-${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = openSync(beside, "wx");
    try {
      writeFileSync(handle, text);
      await onDisk(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
