/** A stretch of a text as written, `start` to before `end`, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where in a document something stands. */
export interface TextPlace {
  /** Number of the block in the document, from 1. A table is one block. */
  readonly paragraph: number;
  /** The heading above it, `null` before the first one. */
  readonly section: string | null;
  /** The sentence as written; of a table the row or the cell. */
  readonly quote: string;
  /** The cell of the table, both from 0; `null` in a paragraph, and where the finding is about the table or a row of it. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The quote's own stretch of the paragraph or the cell; `null` where it is not one stretch. */
  readonly span: TextSpan | null;
}

/** The same place as it is kept: without what else an object with a place may hold. */
export function placeOf({ paragraph, section, quote, cell, span }: TextPlace): TextPlace {
  return { paragraph, section, quote, cell, span };
}
