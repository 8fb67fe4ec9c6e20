import { checkUnit, type OpenedUnitFile } from "../core/batch/checkUnit";
import type { JobFile } from "../core/batch/jobKey";
import { isPublishedText } from "../core/batch/publishedText";
import type { UnitResult } from "../core/batch/unitResult";
import { BudgetReportError } from "../core/errors";
import { Road } from "../core/road";
import type { ReportDocument } from "../core/text/document";
import { openDocument, type OpenedDocument } from "../hosts/file/openDocument";
import { readWorkbookFile } from "../hosts/file/readWorkbookFile";
import { plainFiles, type Job, type PlacedFile } from "./job";
import type { BatchFolder, Digest } from "./ports";

/** Reads the unit's files and checks it. @returns `null` where a file is gone or holds something else than was planned */
export async function resultOf(
  read: BatchFolder["read"],
  digest: Digest,
  { key, facts, files, lastYear }: Job,
): Promise<UnitResult | null> {
  const opened: OpenedUnitFile[] = [];
  for (const file of files) {
    const bytes = await bytesAsPlanned(read, digest, file);
    if (bytes === null) return null;
    opened.push(await openFile(bytes, file));
  }
  return checkUnit({ key, facts, files: plainFiles(files), opened, lastYear });
}

async function bytesAsPlanned(
  read: BatchFolder["read"],
  digest: Digest,
  { path, sha256 }: PlacedFile,
): Promise<Uint8Array | null> {
  try {
    const bytes = await read(path);
    return (await digest(bytes)) === sha256 ? bytes : null;
  } catch (error) {
    if (error instanceof BudgetReportError) return null;
    throw error;
  }
}

/** A result has no names of files in it: what is opened has one that says what it is. */
async function openFile(bytes: Uint8Array, { role, form }: JobFile): Promise<OpenedUnitFile> {
  try {
    if (role === "report") return { type: "report", ...(await openDocument(bytes, `report.${ENDINGS[form]}`)) };
    const text = form === "page" ? await textOfPage(bytes) : null;
    if (text) return { type: "report", ...text };
    return { type: "workbook", road: new Road(await readWorkbookFile(bytes, "workbook")) };
  } catch (error) {
    if (error instanceof BudgetReportError) return { type: "problem", error };
    return { type: "problem", error: new BudgetReportError("unexpected", {}, error) };
  }
}

/** In characters; a page that only frames others has less. */
const LEAST_PROSE = 100;

function isProse({ blocks }: ReportDocument): boolean {
  const texts = blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  return texts.length === blocks.length && texts.join("").length >= LEAST_PROSE;
}

const ENDINGS = { text: "txt", page: "html", other: "docx" } as const;

/** A web page that is a text: one that is published, or prose without any table. `null`: a workbook that a system has written as a page. */
async function textOfPage(bytes: Uint8Array): Promise<OpenedDocument | null> {
  try {
    const opened = await openDocument(bytes, `report.${ENDINGS.page}`);
    return isPublishedText(opened.document) || isProse(opened.document) ? opened : null;
  } catch (error) {
    // Too long for a text, or none: then the reader of workbooks says what it is.
    if (error instanceof BudgetReportError) return null;
    throw error;
  }
}
