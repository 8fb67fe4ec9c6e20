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

/** The copies of the workbook that `validate` was asked for. Nothing is printed where `silent`. */
export async function writeCopies(
  { t, output }: CommandContext,
  file: string,
  reviews: readonly ReviewedFinding[],
  options: CopyOptions,
  silent: boolean,
): Promise<void> {
  const { fix, resultsSheet: results } = options;
  const sameFile = t("cli", "call.sameFile");
  const edits = fix === undefined ? [] : editsOf(reviews.map(({ finding }) => finding));
  const sheets = results === undefined ? [] : [resultsSheet(t, reviews)];
  const isOne = fix !== undefined && results !== undefined && path.resolve(fix) === path.resolve(results);
  if (fix !== undefined) await writeCopy(file, fix, { edits, sheets: isOne ? sheets : [] }, sameFile);
  if (results !== undefined && !isOne) await writeCopy(file, results, { sheets }, sameFile);
  if (silent) return;
  if (fix !== undefined) output.text(t("cli", "validate.fixed", { count: edits.length, path: path.resolve(fix) }));
  if (results !== undefined) output.text(t("resultsSheet", "written", { path: path.resolve(results) }));
}
