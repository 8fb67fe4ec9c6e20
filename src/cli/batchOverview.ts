import path from "node:path";
import type { Overview } from "../core/batch/overview";
import { BudgetReportError } from "../core/errors";
import { digestOf } from "../batch/node/diskFolder";
import { overviewFiles } from "../batch/overview/files";
import type { CommandContext } from "./context";

/** The page beside the overview's workbook. */
export function pageBeside(overview: string): string {
  return `${overview.slice(0, -path.extname(overview).length)}.html`;
}

/** @throws invalidCall for another format than .xlsx */
export function requireOverviewName({ t }: CommandContext, overview: string | undefined): void {
  if (overview !== undefined && path.extname(overview).toLowerCase() !== ".xlsx")
    throw new BudgetReportError("invalidCall", { reason: t("batch", "call.overview") });
}

/** Writes the overview as workbook and as page. @throws outputIsInput, outputExists, outputNotWritable */
export async function writeOverview(
  { t, files, output }: CommandContext,
  overview: Overview,
  { folder, file, quiet }: { readonly folder: string; readonly file: string; readonly quiet: boolean },
): Promise<void> {
  const base = path
    .relative(path.dirname(path.resolve(file)), path.resolve(folder))
    .split(path.sep)
    .join("/");
  const written = await overviewFiles(t, overview, base, digestOf);
  const page = pageBeside(file);
  await files.write(file, written.workbook);
  await files.write(page, written.page);
  if (!quiet) output.text(t("batch", "overviewWritten", { path: path.resolve(file), page: path.resolve(page) }));
}
