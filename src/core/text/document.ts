import type { MergeArea } from "../workbook/snapshot";

/** A report as plain data: what a reader of .docx, .txt or of the open document hands to the core. */
export interface ReportDocument {
  readonly name: string;
  readonly blocks: readonly DocumentBlock[];
  /** Word gave only texts: no merged cells, no automatic numbers, and words deleted by tracked changes may stand among them. */
  readonly isPlain?: true;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface DocumentParagraph {
  readonly type: "paragraph";
  readonly text: string;
  /** The word processor's own level of a heading, from 1; its number may be automatic and not part of the text. */
  readonly headingLevel?: number;
}

export interface DocumentTable {
  readonly type: "table";
  /** Texts of the cells, row by row; a merged cell stands once, at its first place, and is blank at the others. */
  readonly rows: readonly (readonly string[])[];
  /** Merged areas, in rows and columns of `rows`; absent where the source cannot tell. */
  readonly merges?: readonly MergeArea[];
  /** The columns were made out from where the words stand in lines of text: less sure than cells. */
  readonly isFromLayout?: true;
  /** Even the columns are lost: behind each name stand the numbers that followed it, in no known order. */
  readonly isLoose?: true;
}
