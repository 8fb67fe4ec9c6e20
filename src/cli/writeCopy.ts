import path from "node:path";
import { unzipSync } from "fflate";
import { BudgetReportError } from "../core/errors";
import type { CellEdit } from "../core/findings/finding";
import { createFileHost } from "../hosts/file/fileHost";
import type { NewSheet } from "../hosts/port";
import { writeZip } from "../zip/writeZip";
import type { CommandContext } from "./context";

/** What a copy has and the original has not. */
export interface CopyChanges {
  readonly edits?: readonly CellEdit[];
  readonly sheets?: readonly NewSheet[];
}

/**
 * Writes a copy of a workbook with the edits made and the sheets added, formats and everything else as they were. The
 * original is never written.
 * @throws outputIsInput, outputExists, outputNotWritable, invalidCall for another kind of file, cellChanged, notWritable
 */
export async function writeCopy(
  { t, files }: CommandContext,
  original: string,
  copy: string,
  { edits = [], sheets = [] }: CopyChanges,
): Promise<void> {
  const bytes = await files.read(original);
  const host = createFileHost(bytes, path.basename(original));
  if (!host.capabilities.canEdit) throw new BudgetReportError("notWritable", { file: path.basename(original) });
  // Excel refuses to open a workbook with macros under the name of one without, and the other way round.
  const kind = extension(original);
  if (extension(copy) !== kind)
    throw new BudgetReportError("invalidCall", { reason: t("cli", "call.copyKind", { kind }) });
  await host.applyEdits(edits);
  for (const sheet of sheets) await host.addSheet(sheet);
  // Where there was nothing to mend, the copy is packed anew all the same: so it is known as ours the next time.
  await files.write(copy, host.hasChanges ? await host.toBytes() : writeZip(Object.entries(unzipSync(bytes))));
}

function extension(file: string): string {
  return path.extname(file).toLowerCase();
}
