import type { ReportDocument } from "../../core/text/document";
import type { Proofreading } from "../../core/proofread/proofread";
import type { ProofList } from "../../core/proofread/proofList";
import type { ProofreadOptions } from "../../core/road";

/** A report to be proofread: a file's bytes, pasted text, or what Word has read. */
export type ProofreadInput =
  | { readonly type: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: "text"; readonly name: string; readonly text: string }
  | { readonly type: "document"; readonly document: ReportDocument };

export interface ProofreadOutput {
  readonly document: ReportDocument;
  readonly proofreading: Proofreading;
}

export type ListFormat = "xlsx" | "docx";

/** @throws notADocument, passwordProtected, damagedDocument */
export async function proofreadNow(input: ProofreadInput, options: ProofreadOptions): Promise<ProofreadOutput> {
  const [{ proofreadDocument }, document] = await Promise.all([import("../../core/road"), documentOf(input)]);
  return { document, proofreading: await proofreadDocument(document, options) };
}

async function documentOf(input: ProofreadInput): Promise<ReportDocument> {
  switch (input.type) {
    case "document":
      return input.document;
    case "text": {
      const { documentOfText } = await import("../../core/proofread/textDocument");
      return { name: input.name, blocks: documentOfText(input.text) };
    }
    case "file": {
      const { readDocument } = await import("../../hosts/file/readDocument");
      return readDocument(input.bytes, input.name);
    }
  }
}

export async function proofListFile(list: ProofList, format: ListFormat): Promise<Uint8Array> {
  if (format === "docx") return (await import("../../word/listDocx")).listDocx(list);
  return (await import("../../hosts/file/listWorkbook")).listWorkbook(list);
}
