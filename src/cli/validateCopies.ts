import path from "node:path";
import type { ReviewedFinding } from "../core/validation/explanations";
import { editsOf } from "../core/findings/fixes";
import { resultsSheet } from "../locales/resultsSheet";
import type { CommandContext } from "./context";
import { writeCopy } from "./writeCopy";

export interface CopyOptions {
  /** Where to write a copy with all safe mends made. */
  readonly fix?: string;
  /** Where to write a copy with a sheet of the results; the same path as `fix` makes one copy with both. */
  readonly resultsSheet?: string;
}

/** The copies of the workbook that `validate` was asked for. @returns what was written, a sentence each. */
export async function writeCopies(
  context: CommandContext,
  file: string,
  reviews: readonly ReviewedFinding[],
  { fix, resultsSheet: results }: CopyOptions,
): Promise<readonly string[]> {
  const { t, files } = context;
  const edits = fix === undefined ? [] : editsOf(reviews.map(({ finding }) => finding));
  const sheets = results === undefined ? [] : [resultsSheet(t, reviews)];
  const isOne = fix !== undefined && results !== undefined && (await files.isSameOutput(fix, results));
  if (fix !== undefined) await writeCopy(context, file, fix, { edits, sheets: isOne ? sheets : [] });
  if (results !== undefined && !isOne) await writeCopy(context, file, results, { sheets });
  return [
    ...(fix === undefined ? [] : [t("cli", "validate.fixed", { count: edits.length, path: path.resolve(fix) })]),
    ...(results === undefined ? [] : [t("resultsSheet", "written", { path: path.resolve(results) })]),
  ];
}
