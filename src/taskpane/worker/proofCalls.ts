import type { FinalAccounts } from "../../core/accounts/finalAccounts";
import type { ScoreSheet } from "../../core/indicators/scoreSheet";
import type { ReportDocument } from "../../core/text/document";
import type { Proofreading } from "../../core/proofread/proofread";
import type { ProofList } from "../../core/proofread/proofList";

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

/** The workbook that a report is held against, as far as there is one. */
export interface ProofGround {
  readonly accounts: FinalAccounts;
  readonly scoreSheet: ScoreSheet | null;
}

/** @throws notADocument, passwordProtected, damagedDocument */
export async function proofreadNow(input: ProofreadInput, ground: ProofGround | null): Promise<ProofreadOutput> {
  const [{ proofread }, document] = await Promise.all([import("../../core/proofread/proofread"), documentOf(input)]);
  return { document, proofreading: proofread(document, ground?.accounts, ground?.scoreSheet) };
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
