import path from "node:path";
import { BudgetReportError } from "../core/errors";
import type { Recognition } from "../core/layout/recognisedTable";
import type { ReportDocument } from "../core/text/document";
import type { KeptReportOptions } from "../core/report/readReportOptions";
import { changeThresholdSchema } from "../core/report/changes/changeGroups";
import { matchCauses } from "../core/report/changes/readCauses";
import { readReportOptions } from "../core/report/readReportOptions";
import { chooseOutline } from "../core/report/outline/chooseOutline";
import { parseOutline } from "../core/report/outline/outlineFile";
import { textsOfPrevious } from "../core/report/previous/previousReport";
import type { ReportOptions } from "../core/report/reportOptions";
import { officialDate } from "../core/report/narrative/officialDate";
import { DATE_SLOT } from "../core/report/narrative/textSlots";
import type { Road } from "../core/road";
import { readCauses } from "../hosts/file/readCauses";
import { readDocument } from "../hosts/file/readDocument";
import type { CallFiles } from "../hosts/disk/callFiles";
import { attachmentKinds } from "./attachmentArguments";
import type { CommandContext } from "./context";
import type { FrontArguments } from "./frontArguments";
import { frontTexts } from "./frontArguments";

/** What `report` takes from the command line for the report itself. */
export interface ReportArguments extends FrontArguments {
  /** Id of an outline, or the path of an outline's JSON file. */
  readonly outline?: string;
  /** Last year's report (.docx, .txt): its words fill what this year's workbook leaves open. */
  readonly previous?: string;
  /** 成文日期. */
  readonly date?: string;
  readonly toc?: boolean;
  readonly appendix?: boolean;
  /** Which attachments: see attachmentKinds(). */
  readonly attachments?: string;
  /** Why items changed against last year: .xlsx, .csv or .json. */
  readonly causes?: string;
  /** `percent,万元`: what is explained. */
  readonly threshold?: string;
  /** Numbers without closing zeros. */
  readonly trim?: boolean;
}

/**
 * The workbook's own choices with those of the command line.
 * @param previous last year's report, where one was given (see previousDocument)
 * @throws brokenOutline, fileNotFound, invalidCall
 */
export async function reportOptions(
  { files, t }: Pick<CommandContext, "files" | "t">,
  road: Road,
  given: ReportArguments,
  previous: ReportDocument | null,
): Promise<KeptReportOptions> {
  const { withAppendix, ...kept } = readReportOptions(road.settings);
  const own = given.outline?.toLowerCase().endsWith(".json") ? await outlineFile(files, given.outline) : null;
  const outlineId = own?.id ?? given.outline;
  const options: ReportOptions = {
    ...kept,
    ...(outlineId === undefined ? {} : { outlineId }),
    outlines: [...(kept.outlines ?? []), ...(own ? [own] : [])],
    ...(given.trim ? { amountStyle: "trimmed" as const } : {}),
    contents: given.toc ?? kept.contents ?? false,
    ...(given.attachments === undefined ? {} : { attachments: attachmentKinds(t, given.attachments) }),
    ...(given.cover ? { cover: true } : {}),
    ...(given.signatures ? { signatures: true } : {}),
    ...thresholdOption(given.threshold),
  };
  const at = new Date().toISOString();
  const lent = previous ? previousTexts(previous, await road.recognition(), options, at) : {};
  const dated = given.date === undefined ? {} : { [DATE_SLOT]: dateEntry(given.date, at) };
  const causes = given.causes === undefined ? {} : await causesOfFile(files, given.causes, road, at);
  return {
    ...options,
    causes: { ...kept.causes, ...causes },
    texts: { ...lent, ...kept.texts, ...dated, ...frontTexts(t, given, at) },
    withAppendix: given.appendix ?? withAppendix,
  };
}

/** @throws BudgetReportError for a file that is no outline */
export async function outlineFile(files: CallFiles, file: string) {
  return parseOutline(await files.read(file), path.basename(file));
}

/** Last year's report. @throws fileNotFound, notADocument */
export async function previousDocument(files: CallFiles, file: string | undefined): Promise<ReportDocument | null> {
  return file === undefined ? null : readDocument(await files.read(file), path.basename(file));
}

function previousTexts(document: ReportDocument, recognition: Recognition, options: ReportOptions, at: string) {
  return textsOfPrevious(document, chooseOutline(recognition, options).outline, "--previous", at);
}

function dateEntry(date: string, at: string) {
  if (officialDate(date) === null) throw new BudgetReportError("invalidCall", { reason: `--date ${date}` });
  return { text: date, title: "", by: "--date", at };
}

async function causesOfFile(files: CallFiles, file: string, road: Road, at: string) {
  const name = path.basename(file);
  const written = await readCauses(await files.read(file), name);
  return matchCauses(written, await road.accountsOfBothYears(), { by: "--causes", at }, name);
}

/** `10,5`: above 10 % and 5 万元. @throws invalidCall */
export function thresholdOption(given: string | undefined): Pick<ReportOptions, "changeThreshold"> {
  if (given === undefined) return {};
  const [percent = "", amount = "", ...more] = given.normalize("NFKC").split(",");
  const parsed = changeThresholdSchema.safeParse({ percent: numberOf(percent), amount: numberOf(amount) });
  if (!parsed.success || more.length > 0)
    throw new BudgetReportError("invalidCall", { reason: `--threshold ${given}` });
  return { changeThreshold: parsed.data };
}

function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
