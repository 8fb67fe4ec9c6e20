import type { DocumentComparison } from "../../core/compare/documentChange";
import type { DisclosureCheck } from "../../core/disclosure/check/checkDisclosure";
import type { Road } from "../../core/road";
import type { ReportDocument } from "../../core/text/document";
import type { Proofreading } from "../../core/proofread/proofread";
import type { ProofList } from "../../core/proofread/proofList";
import type { ReportModel } from "../../core/report/reportModel";
import type { ProofreadOptions } from "../../core/proofreadDocument";
import { appendixOf } from "./appendixOf";
import { reportBytes } from "./reportCalls";
import type { PickedFile } from "./views";

/** A report to be proofread: a file's bytes, pasted text, or what Word has read. */
export type ProofreadInput =
  | { readonly type: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: "text"; readonly name: string; readonly text: string }
  | { readonly type: "document"; readonly document: ReportDocument }
  /** The composed report, in the unit's own template where there is one. */
  | { readonly type: "report"; readonly name: string; readonly template: PickedFile | null };

/** What may be a text that was made public. */
export type PublishedInput = Exclude<ProofreadInput, { readonly type: "report" }>;

export interface ProofreadOutput {
  readonly document: ReportDocument;
  readonly proofreading: Proofreading;
}

/** The same text as it was and as it is now. */
export interface Versions {
  readonly old: PublishedInput;
  readonly now: PublishedInput;
}

export type ListFormat = "xlsx" | "docx";

export interface ListRequest {
  readonly list: ProofList;
  readonly format: ListFormat;
  /** Of the paper; default turned. */
  readonly orientation?: "portrait" | "landscape";
}

/**
 * @param composed the report that was composed last
 * @throws notADocument, passwordProtected, damagedDocument
 */
export async function proofreadNow(
  input: ProofreadInput,
  options: ProofreadOptions,
  composed: () => ReportModel,
): Promise<ProofreadOutput> {
  const [{ proofreadDocument }, document] = await Promise.all([
    import("../../core/proofreadDocument"),
    documentOf(input, composed),
  ]);
  // What a written report's own appendix says of the checking is known from the checking.
  const appendix = options.road ? { appendix: appendixOf(options.road) } : {};
  const asked = input.type === "report" ? { ...options, composed: composed() } : { ...options, ...appendix };
  return { document, proofreading: await proofreadDocument(document, asked) };
}

async function documentOf(input: ProofreadInput, composed: () => ReportModel): Promise<ReportDocument> {
  switch (input.type) {
    case "document":
      return input.document;
    case "text": {
      const { documentOfText } = await import("../../core/proofread/textDocument");
      return { name: input.name, blocks: documentOfText(input.text) };
    }
    case "report": {
      const { readDocument } = await import("../../hosts/file/readDocument");
      return readDocument(await reportBytes(composed(), input.template), input.name);
    }
    case "file": {
      const { openDocument } = await import("../../hosts/file/openDocument");
      return (await openDocument(input.bytes, input.name)).document;
    }
  }
}

/** A published text held against the points, and against the recognised workbook where there is one. */
export async function checkPublishedNow(input: PublishedInput, road: Road | null): Promise<DisclosureCheck> {
  const { checkPublished } = await import("../../core/checkPublished");
  if (input.type !== "file") {
    const document = await documentOf(input, unasked);
    return checkPublished({ document, traces: null, road });
  }
  const { openDocument } = await import("../../hosts/file/openDocument");
  return checkPublished({ ...(await openDocument(input.bytes, input.name)), road });
}

/** What changed between two versions, held against the recognised workbook where there is one. */
export async function compareVersionsNow({ old, now }: Versions, road: Road | null): Promise<DocumentComparison> {
  const { compareVersions } = await import("../../core/compareVersions");
  return compareVersions(await documentOf(old, unasked), await documentOf(now, unasked), road);
}

function unasked(): never {
  throw new TypeError("a published text is no composed report");
}

export async function proofListFile({ list, format, orientation }: ListRequest): Promise<Uint8Array> {
  if (format === "docx") return (await import("../../word/listDocx")).listDocx(list, orientation);
  return (await import("../../hosts/file/listWorkbook")).listWorkbook(list);
}
