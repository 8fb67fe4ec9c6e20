import path from "node:path";
import { openIssues, type OpenIssues } from "../../core/report/openIssues";
import { plainReport } from "../../core/report/plainText";
import { comparePrevious } from "../../core/report/previous/comparePrevious";
import { BudgetReportError } from "../../core/errors";
import type { ReportGap } from "../../core/report/documentModel";
import { severityCounts } from "../../core/findings/severity";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { Proofreading } from "../../core/proofread/proofread";
import type { KeptReportOptions } from "../../core/report/readReportOptions";
import type { ReportModel } from "../../core/report/reportModel";
import { reviewFindings } from "../../core/validation/explanations";
import type { ValidationResult } from "../../core/validation/validationResult";
import { requireAccounts } from "../../core/requireAccounts";
import { proofreadDocument } from "../../core/proofreadDocument";
import type { Road } from "../../core/road";
import type { CallFiles } from "../../hosts/disk/callFiles";
import { createTranslator } from "../../locales";
import { appendixInput } from "../../locales/appendixText";
import { previousLines } from "../../locales/previousText";
import { ruleTitles } from "../../locales/ruleTitles";
import { openIssuesText } from "../../locales/openIssuesText";
import { outlineChoiceText } from "../../locales/outlineText";
import type { PackInput } from "../../pack/reportPack";
import type { CommandContext, ExitStatus } from "../context";
import { printJson } from "../output";
import type { ReportArguments } from "../reportOptions";
import { previousDocument, reportOptions } from "../reportOptions";
import type { WorkbookArguments } from "../readInput";
import { openRoad } from "../readInput";
import { printProofreading, proofView } from "../views/proofView";
import type { ScoringArguments } from "../scoreOptions";
import { scoreByArguments } from "../scoreOptions";

export interface ReportCommandOptions extends ScoringArguments, ReportArguments, WorkbookArguments {
  readonly output: string;
  /** The unit's own .docx with placeholders. */
  readonly template?: string;
  /** 草稿 at the head of every page. */
  readonly draft?: boolean;
  /** A .zip with all that is handed in. */
  readonly pack?: string;
  readonly json?: boolean;
  /** Proofread what was written, against the workbook and the outline that was followed. */
  readonly proofread?: boolean;
}

/**
 * `report`: the Word file, with everything that is missing listed. Exit status 1 where the workbook has open errors and no
 * draft was asked for, and where what was written is proofread and has errors. The file is written all the same.
 */
export async function runReport(
  context: CommandContext,
  workbook: string,
  options: ReportCommandOptions,
): Promise<ExitStatus> {
  const { t, output, files } = context;
  if (path.extname(options.output).toLowerCase() !== ".docx")
    throw new BudgetReportError("invalidCall", { reason: t("cli", "report.extension") });
  if (options.pack !== undefined && path.extname(options.pack).toLowerCase() !== ".zip")
    throw new BudgetReportError("invalidCall", { reason: t("reportExport", "pack.extension") });
  await files.willWrite([options.output, options.pack], inputsOf(workbook, options));
  const template = options.template === undefined ? null : await readTemplate(files, options.template);
  const road = await openRoad(files, workbook, options);
  await requireAccounts(road);
  await road.requireFinalAccounts();
  const { sheet: scoreSheet } = await scoreByArguments(files, road, options);
  const validation = await road.validate();
  const previous = await previousDocument(files, options.previous);
  const report = await reportOptions(context, road, options, previous);
  const appendix = async (result: ValidationResult) =>
    appendixInput(await createTranslator("zh-CN"), result, road.settings);
  const ruleTitle = () => ruleTitles("zh-CN");
  const lastYearValidation = await road.validateLastYear();
  const composed = await road.compose({ scoreSheet, validation, lastYearValidation, report, appendix, ruleTitle });
  const model: ReportModel = options.draft ? { ...composed, isDraft: true } : composed;
  const open = openIssues(model, validation, road.settings);
  const file = await wordFile(model, template);
  await files.write(options.output, file.bytes);
  const reviews = reviewFindings(validation.findings, road.settings);
  if (options.pack !== undefined)
    await files.write(options.pack, await packOf({ model, report: file.bytes, scoreSheet, reviews }));
  const text = plainReport(model);
  const comparison = previous ? comparePrevious(previous, model) : null;
  const proof = options.proofread
    ? await proofreadWritten(options.output, file.bytes, { road, scoreSheet, report, model })
    : null;
  const isOpen = open.errors > 0 && !options.draft;
  const status = isOpen || (proof !== null && severityCounts(proof.findings).error > 0) ? 1 : 0;
  if (options.json) {
    const { placeholders } = file;
    const outline = { id: model.outlineId, title: model.outlineTitle, ...model.outlineChoice };
    printJson(output, {
      output: options.output,
      ...text,
      outline,
      open,
      isDraft: options.draft === true,
      ...(comparison ? { previous: comparison } : {}),
      ...(placeholders ? { placeholders } : {}),
      ...(proof ? { proofread: proofView(context, proof) } : {}),
    });
    return status;
  }
  printWritten(context, { options, model, file, open, figures: text.figures.length });
  if (comparison) for (const line of previousLines(t, comparison)) output.text(line);
  if (proof) printProofreading(context, proof);
  return status;
}

interface Written {
  readonly options: ReportCommandOptions;
  readonly model: ReportModel;
  readonly file: WordFile;
  readonly open: OpenIssues;
  readonly figures: number;
}

/** What was written and where, each gap, and what is still open. */
function printWritten({ t, output }: CommandContext, { options, model, file, open, figures }: Written): void {
  output.text(outlineChoiceText(t, model));
  for (const gap of file.gaps) output.text(t("cli", "report.gap", { section: gap.sectionTitle, what: gap.what }));
  for (const name of file.placeholders?.unfilled ?? []) output.text(t("cli", "report.unfilled", { name }));
  for (const name of file.placeholders?.unknown ?? []) output.text(t("cli", "report.unknown", { name }));
  const written = { title: model.title, path: path.resolve(options.output) };
  output.text(
    file.placeholders
      ? t("cli", "report.filled", {
          ...written,
          gaps: file.gaps.length,
          unfilled: file.placeholders.unfilled.length,
          unknown: file.placeholders.unknown.length,
        })
      : t("cli", "report.written", { ...written, figures, gaps: model.gaps.length }),
  );
  if (options.pack !== undefined) output.text(t("reportExport", "pack.written", { path: path.resolve(options.pack) }));
  if (open.errors + open.gaps > 0)
    output.text(t("reportExport", options.draft ? "draft.written" : "draft.open", { open: openIssuesText(t, open) }));
}

interface Followed {
  readonly road: Road;
  readonly scoreSheet: ScoreSheet | null;
  readonly report: KeptReportOptions;
  readonly model: ReportModel;
}

/** Reads the written file back and proofreads it as any other. */
async function proofreadWritten(file: string, bytes: Uint8Array, followed: Followed): Promise<Proofreading> {
  const { road, scoreSheet, report, model } = followed;
  const { readDocument } = await import("../../hosts/file/readDocument");
  const document = readDocument(bytes, path.basename(file));
  const outline = await road.chosenOutline({ ...report, outlineId: model.outlineId });
  return proofreadDocument(document, { road, scoreSheet, outline, composed: model });
}

async function packOf(input: Omit<PackInput, "t">): Promise<Uint8Array> {
  const { reportPack } = await import("../../pack/reportPack");
  return reportPack({ t: await createTranslator("zh-CN"), ...input });
}

interface WordFile {
  readonly bytes: Uint8Array;
  /** What the file has marked as missing. */
  readonly gaps: readonly ReportGap[];
  /** Of the unit's own template: what it asks for and the report has not. */
  readonly placeholders?: { readonly unknown: readonly string[]; readonly unfilled: readonly string[] };
}

interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function readTemplate(files: CallFiles, file: string): Promise<Template> {
  return { name: path.basename(file), bytes: await files.read(file) };
}

function inputsOf(workbook: string, given: ReportCommandOptions) {
  const { items, system, outline, template, previous, lastYear, causes } = given;
  return [workbook, items, system, outline, template, previous, lastYear, causes];
}

/** The Word writer is the heaviest part of the program: only this command loads it, and only the one that it needs. */
async function wordFile(model: ReportModel, template: Template | null): Promise<WordFile> {
  if (template === null) {
    const { writeDocx } = await import("../../word/writeDocx");
    return { bytes: writeDocx(model), gaps: model.gaps };
  }
  const { fillTemplate } = await import("../../word/fillTemplate");
  const { bytes, gaps, unknown, unfilled } = fillTemplate(template.bytes, model, template.name);
  return { bytes, gaps, placeholders: { unknown, unfilled } };
}
