import type { Missing } from "../outline/outline";
import type { Prose } from "../prose/fillPattern";
import type { ChartBlock, GapRemedy, ParagraphBlock } from "../documentModel";

/** What one piece of content brings to its section, before it is numbered and knows where it stands. */
export type Part = ParagraphPart | GapPart | ChartPart;

export type ParagraphPart = Omit<ParagraphBlock, "section" | "ordinal"> & {
  /** One of the section's numbered paragraphs. */
  readonly isNumbered?: boolean;
};

export interface GapPart {
  readonly type: "gap";
  readonly missing: Missing;
  readonly remedy?: GapRemedy;
}

export type ChartPart = Omit<ChartBlock, "section">;

export function gapPart(missing: Missing, remedy?: GapRemedy): GapPart {
  return { type: "gap", missing, ...(remedy ? { remedy } : {}) };
}

export function sentencePart({ spans }: Pick<Prose, "spans">, isNumbered = false): ParagraphPart {
  return { type: "paragraph", spans, style: "body", isNumbered };
}
