import type { Stretch } from "./highlight";

/** A piece of a paragraph: words, or the `at`th of the stretches that stand out. */
export interface Piece {
  readonly text: string;
  readonly at: number | null;
}

/** A text cut at stretches, in order; those that overlap an earlier one or leave the text are left out. */
export function piecesOf(text: string, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const [at, { start, end }] of stretches.entries()) {
    if (start < done || end > text.length || end <= start) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), at: null });
    pieces.push({ text: text.slice(start, end), at });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), at: null });
  return pieces;
}

/** The parts of stretches that lie within another one, as stretches of that one's own text. */
export function within<S extends { readonly span: Stretch }>(all: readonly S[], { start, end }: Stretch): S[] {
  return all
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }));
}
