/** A piece of text that a file holds and readers are not meant to see, with who left it. */
export interface LeftText {
  readonly text: string;
  readonly by: string | null;
}

/** What a document's file holds besides the words that it shows. */
export interface FileTraces {
  readonly comments: readonly LeftText[];
  /** Changes that are recorded and neither accepted nor refused. */
  readonly insertions: readonly LeftText[];
  readonly deletions: readonly LeftText[];
  /** Text that is formatted as hidden. */
  readonly hidden: readonly string[];
  /** What the file says of itself: author, last editor, company, manager, title …; only what is not blank. */
  readonly properties: readonly { readonly name: FileProperty; readonly value: string }[];
  /** Pictures: what they show is not read. */
  readonly pictures: number;
  /** Texts of headers and footers: a table's title may stand there. */
  readonly margins: readonly string[];
}

export type FileProperty =
  "title" | "subject" | "author" | "lastModifiedBy" | "keywords" | "description" | "company" | "manager" | "custom";
