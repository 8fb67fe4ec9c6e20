import type { Doubt } from "../prose/doubtfulCells";
import type { Missing } from "../outline/outline";
import type { Prose } from "../prose/fillPattern";
import type { ChartBlock, GapRemedy, ParagraphBlock, Span, TableBlock } from "../documentModel";

/** What one piece of content brings to its section, before it is numbered and knows where it stands. */
export type Part = ParagraphPart | GapPart | ChartPart | TablePart | RoundingPart;

export type ParagraphPart = Omit<ParagraphBlock, "section" | "ordinal" | "doubt" | "gap"> & {
  readonly doubt?: Doubt | null;
  /** What is missing inside the sentence. */
  readonly gap?: Pick<GapPart, "missing" | "remedy">;
  /** One of the section's numbered paragraphs. */
  readonly isNumbered?: boolean;
};

export interface GapPart {
  readonly type: "gap";
  readonly missing: Missing;
  readonly remedy?: GapRemedy;
}

/** Where printed parts and their whole differ by rounding (尾差); a section tells all such places in one note. */
export interface RoundingPart {
  readonly type: "rounding";
  readonly spans: readonly Span[];
}

export type ChartPart = Omit<ChartBlock, "section" | "caption">;

export type TablePart = Omit<TableBlock, "section">;

export function gapPart(missing: Missing, remedy?: GapRemedy): GapPart {
  return { type: "gap", missing, ...(remedy ? { remedy } : {}) };
}

export function sentencePart({ spans }: Pick<Prose, "spans">, isNumbered = false): ParagraphPart {
  return { type: "paragraph", spans, style: "body", isNumbered };
}
