import { writeFile } from "node:fs/promises";
import path from "node:path";
import { BudgetReportError } from "../core/errors";
import type { CellEdit } from "../core/findings/finding";
import { createFileHost } from "../hosts/file/fileHost";
import type { NewSheet } from "../hosts/port";
import { readBytes } from "./readInput";

/** What a copy has and the original has not. */
export interface CopyChanges {
  readonly edits?: readonly CellEdit[];
  readonly sheets?: readonly NewSheet[];
}

/**
 * Writes a copy of a workbook with the edits made and the sheets added, formats and everything else as they were. The original is never
 * written. @throws invalidCall if the copy would be the original, outputNotWritable, cellChanged, notWritable
 */
export async function writeCopy(
  original: string,
  copy: string,
  { edits = [], sheets = [] }: CopyChanges,
  sameFile: string,
): Promise<void> {
  if (path.resolve(original) === path.resolve(copy)) throw new BudgetReportError("invalidCall", { reason: sameFile });
  const host = createFileHost(await readBytes(original), path.basename(original));
  await host.applyEdits(edits);
  for (const sheet of sheets) await host.addSheet(sheet);
  await writeOutput(copy, await host.toBytes());
}

/** @throws outputNotWritable */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new BudgetReportError("outputNotWritable", { file }, error);
  }
}
