import path from "node:path";
import { BudgetReportError } from "../core/errors";
import type { Recognition } from "../core/layout/recognisedTable";
import type { KeptReportOptions } from "../core/report/readReportOptions";
import { readReportOptions } from "../core/report/readReportOptions";
import { chooseOutline } from "../core/report/outline/chooseOutline";
import { parseOutline } from "../core/report/outline/outlineFile";
import { textsOfPrevious } from "../core/report/previous/previousReport";
import type { ReportOptions } from "../core/report/reportOptions";
import { officialDate } from "../core/report/narrative/officialDate";
import { DATE_SLOT } from "../core/report/narrative/textSlots";
import type { Road } from "../core/road";
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
  /** Numbers without closing zeros. */
  readonly trim?: boolean;
}

/** The workbook's own choices with those of the command line. @throws brokenOutline, fileNotFound, notADocument, invalidCall */
export async function reportOptions(
  { files, t }: Pick<CommandContext, "files" | "t">,
  road: Road,
  given: ReportArguments,
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
  };
  const at = new Date().toISOString();
  const lent =
    given.previous === undefined
      ? {}
      : await previousTexts(files, given.previous, await road.recognition(), options, at);
  const dated = given.date === undefined ? {} : { [DATE_SLOT]: dateEntry(given.date, at) };
  return {
    ...options,
    texts: { ...lent, ...kept.texts, ...dated, ...frontTexts(t, given, at) },
    withAppendix: given.appendix ?? withAppendix,
  };
}

/** @throws BudgetReportError for a file that is no outline */
export async function outlineFile(files: CallFiles, file: string) {
  return parseOutline(await files.read(file), path.basename(file));
}

async function previousTexts(
  files: CallFiles,
  file: string,
  recognition: Recognition,
  options: ReportOptions,
  at: string,
) {
  const document = readDocument(await files.read(file), path.basename(file));
  return textsOfPrevious(document, chooseOutline(recognition, options).outline, "--previous", at);
}

function dateEntry(date: string, at: string) {
  if (officialDate(date) === null) throw new BudgetReportError("invalidCall", { reason: `--date ${date}` });
  return { text: date, title: "", by: "--date", at };
}
