/** One table of a list in words: the same for .xlsx and .docx. */
export interface ListTable {
  /** Short: the sheet's name. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  /** On paper in smaller type, where much is to stand on one page. */
  readonly isSmall?: boolean;
}

/** The findings of one document as people read them, all texts in their language. */
export interface ProofList {
  readonly title: string;
  /** What was read, found and traced, a line each. */
  readonly summary: readonly string[];
  readonly findings: ListTable;
  /** Numbers that the workbook does not have; `null` where there are none. */
  readonly missing: ListTable | null;
  /** Lines at the end, to be signed by hand. */
  readonly closing?: readonly string[];
}
