import path from "node:path";
import { BudgetReportError } from "../../core/errors";
import type { ProofList } from "../../core/proofread/proofList";
import type { Outline } from "../../core/report/outline/outline";
import { outlineOf } from "../../core/report/outline/outline";
import { proofreadDocument } from "../../core/proofreadDocument";
import type { ValidationResult } from "../../core/validation/validationResult";
import { severityCounts } from "../../core/findings/severity";
import type { CallFiles } from "../../hosts/disk/callFiles";
import { readDocument } from "../../hosts/file/readDocument";
import { createTranslator } from "../../locales";
import { appendixInput } from "../../locales/appendixText";
import { proofList } from "../../locales/proofList";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import { outlineFile } from "../reportOptions";
import { printProofreading, proofView } from "../views/proofView";
import { openDisclosureRoad, type DisclosureWorkbooks } from "../disclosureRoad";

export interface ProofreadOptions extends DisclosureWorkbooks {
  readonly workbook?: string;
  /** Id of an outline, or the path of an outline's JSON file: what the report should have. */
  readonly outline?: string;
  /** Where to write the list of findings: .xlsx or .docx. */
  readonly output?: string;
  readonly json?: boolean;
  /** Tell of every number what it was read as and what bound it. */
  readonly explain?: boolean;
}

/** `proofread`: every figure of a report held against the report itself and, with a workbook, against its cells. */
export async function runProofread(
  context: CommandContext,
  file: string,
  { workbook, outline, output: listFile, json = false, explain = false, ...given }: ProofreadOptions,
): Promise<ExitStatus> {
  const { t, output, files } = context;
  await files.willWrite([listFile], [file, workbook, outline, given.items, given.lastYear, given.budget]);
  if (given.budget !== undefined && workbook === undefined)
    throw new BudgetReportError("invalidCall", { reason: t("proofreadList", "budgetAlone") });
  const writer = listFile === undefined ? null : listWriter(context, listFile);
  const document = readDocument(await files.read(file), path.basename(file));
  const road = workbook === undefined ? null : await openDisclosureRoad(files, workbook, given);
  const followed = outline === undefined ? null : await outlineOfOption(files, outline);
  const appendix = async (validation: ValidationResult) =>
    appendixInput(await createTranslator("zh-CN"), validation, road?.settings ?? {});
  const result = await proofreadDocument(document, { road, outline: followed, appendix });
  await writer?.(proofList(t, document.name, result));
  if (json) printJson(output, { document: document.name, ...proofView(context, result) });
  else {
    printProofreading(context, result, explain);
    if (listFile !== undefined) output.text(t("proofreadList", "written", { path: path.resolve(listFile) }));
  }
  return severityCounts(result.findings).error > 0 ? 1 : 0;
}

function outlineOfOption(files: CallFiles, given: string): Promise<Outline> | Outline {
  return given.toLowerCase().endsWith(".json") ? outlineFile(files, given) : outlineOf(given);
}

/**
 * Writes the list in the format that the file's name asks for; each format is loaded only when it is asked for.
 * @throws invalidCall for another format
 */
function listWriter({ t, files }: CommandContext, file: string): (list: ProofList) => Promise<void> {
  const format = path.extname(file).toLowerCase();
  if (format !== ".xlsx" && format !== ".docx")
    throw new BudgetReportError("invalidCall", { reason: t("proofreadList", "formats") });
  return async (list) => {
    const bytes =
      format === ".docx"
        ? (await import("../../word/listDocx")).listDocx(list)
        : (await import("../../hosts/file/listWorkbook")).listWorkbook(list);
    await files.write(file, bytes);
  };
}
