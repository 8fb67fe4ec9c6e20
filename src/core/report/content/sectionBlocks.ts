import type { OrdinalStyle } from "../outline/ordinals";
import { ordinalText } from "../outline/ordinals";
import type { ReportBlock, ReportGap } from "../documentModel";
import type { Doubt } from "../prose/doubtfulCells";
import { roundingNote } from "../prose/remarks";
import type { GapPart, Part, RoundingPart } from "./part";

/** Where parts come to stand. */
export interface SectionPlace {
  /** The section's id in the outline. */
  readonly id: string;
  /** Its heading as printed: it names the place of a gap. */
  readonly title: string;
  /** How its numbered paragraphs are numbered. */
  readonly numbering: OrdinalStyle;
}

/**
 * The parts as blocks of their section, 尾差 in one note at the end of its text. A single numbered paragraph stands without number: no 1. without a 2.
 */
export function sectionBlocks({ id: section, title, numbering }: SectionPlace, parts: readonly Part[]): ReportBlock[] {
  const isAlone = parts.filter((part) => part.type === "paragraph" && part.isNumbered).length === 1;
  let number = 0;
  const notes = parts.flatMap((part) => (part.type === "rounding" ? [part.spans] : []));
  const blocks = parts.filter((part) => part.type !== "rounding");
  const charts = blocks.slice(blocks.reduce((end, part, index) => (part.type === "chart" ? end : index + 1), 0));
  return [
    ...blocks.slice(0, blocks.length - charts.length).map(blockOf),
    ...(notes.length > 0
      ? [{ type: "paragraph", section, spans: roundingNote(notes), style: "note" } satisfies ReportBlock]
      : []),
    ...charts.map(blockOf),
  ];

  function blockOf(part: Exclude<Part, RoundingPart>): ReportBlock {
    switch (part.type) {
      case "chart":
        return { ...part, section, caption: "" };
      case "table":
        return { ...part, section };
      case "gap": {
        return { type: "gap", section, gap: gapOf(part, title) };
      }
      case "paragraph": {
        const { isNumbered, doubt, gap, ...rest } = part;
        const paragraph = {
          ...rest,
          ...(doubt ? { doubt: doubtGap(doubt, title) } : {}),
          ...(gap ? { gap: gapOf(gap, title) } : {}),
        };
        if (!isNumbered || isAlone) return { ...paragraph, section };
        number += 1;
        return { ...paragraph, section, ordinal: ordinalText(numbering, number) };
      }
    }
  }
}

function gapOf({ missing, remedy }: Pick<GapPart, "missing" | "remedy">, sectionTitle: string): ReportGap {
  return { sectionTitle, ...missing, ...(remedy ? { remedy } : {}) };
}

function doubtGap({ missing, note }: Doubt, sectionTitle: string): ReportGap {
  return { sectionTitle, ...missing, note, remedy: { type: "step", step: "validate" } };
}
