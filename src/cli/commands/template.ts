import path from "node:path";
import { BudgetReportError } from "../../core/errors";
import { classificationsOf } from "../../core/classification/classifications";
import { TEMPLATE_YEARS, templateWorkbook } from "../../core/template/templateWorkbook";
import { writeDesigns } from "../../hosts/file/writeDesigns";
import type { CommandContext, ExitStatus } from "../context";
import { withOwnItems } from "../ownItems";
import type { WorkbookArguments } from "../readInput";

export interface TemplateOptions extends WorkbookArguments {
  readonly output: string;
  /** The year of the final accounts; last year without it. */
  readonly year?: string;
}

/** `template`: a blank workbook of the year's tables. @throws invalidCall, outputNotWritable */
export async function runTemplate({ t, output, files }: CommandContext, options: TemplateOptions): Promise<ExitStatus> {
  const year =
    options.year === undefined ? new Date().getFullYear() - 1 : Number(options.year.replace(/年(?:度)?$|\+$/u, ""));
  const { from, to } = TEMPLATE_YEARS;
  if (!Number.isInteger(year) || year < from || year > to)
    throw new BudgetReportError("invalidCall", { reason: t("cli", "template.year", { from, to }) });
  if (!/\.xlsx$/iu.test(options.output))
    throw new BudgetReportError("invalidCall", { reason: t("cli", "template.extension") });
  await files.willWrite([options.output], [options.items]);
  const settings = options.items === undefined ? {} : await withOwnItems(files, {}, options.items);
  const sheets = templateWorkbook(year, classificationsOf(settings));
  await files.write(options.output, writeDesigns(sheets));
  output.text(t("cli", "template.written", { year, count: sheets.length, path: path.resolve(options.output) }));
  return 0;
}
