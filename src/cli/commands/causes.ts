import path from "node:path";
import { BudgetReportError } from "../../core/errors";
import { CAUSE_FORMATS, writeCauses } from "../../hosts/file/writeCauses";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import type { WorkbookArguments } from "../readInput";
import { openRoad } from "../readInput";
import { requireAccounts } from "../../core/requireAccounts";
import type { ReportArguments } from "../reportOptions";
import { reportOptions } from "../reportOptions";

export interface CausesOptions extends WorkbookArguments, Pick<ReportArguments, "outline" | "causes" | "threshold"> {
  readonly output: string;
  readonly json?: boolean;
}

/** `causes`: the table of what changed against last year, to be filled in with the causes. */
export async function runCauses(
  { t, output, files }: CommandContext,
  workbook: string,
  { output: file, json = false, ...given }: CausesOptions,
): Promise<ExitStatus> {
  const format = CAUSE_FORMATS.find((one) => one === path.extname(file).toLowerCase());
  if (!format) throw new BudgetReportError("invalidCall", { reason: t("causes", "extension") });
  await files.willWrite([file], [workbook, given.items, given.lastYear, given.causes, given.outline]);
  const road = await openRoad(files, workbook, given);
  await requireAccounts(road);
  const rows = await road.causeRows(await reportOptions({ files, t }, road, given, null));
  await files.write(file, writeCauses(rows, format));
  const open = rows.filter(({ cause }) => cause === "");
  if (json) printJson(output, { output: file, causes: rows, open: open.length });
  else
    output.text(
      t("causes", "written", { count: rows.length, given: rows.length - open.length, path: path.resolve(file) }),
    );
  return 0;
}
