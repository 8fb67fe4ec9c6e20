import type { OrdinalStyle } from "../outline/ordinals";
import { ordinalText } from "../outline/ordinals";
import type { ReportBlock } from "../documentModel";
import type { Part } from "./part";

/** Where parts come to stand. */
export interface SectionPlace {
  /** The section's id in the outline. */
  readonly id: string;
  /** Its heading as printed: it names the place of a gap. */
  readonly title: string;
  /** How its numbered paragraphs are numbered. */
  readonly numbering: OrdinalStyle;
}

/** The parts as blocks of their section. A single numbered paragraph stands without number: no 1. without a 2. */
export function sectionBlocks({ id: section, title, numbering }: SectionPlace, parts: readonly Part[]): ReportBlock[] {
  const isAlone = parts.filter((part) => part.type === "paragraph" && part.isNumbered).length === 1;
  let number = 0;
  return parts.map((part): ReportBlock => {
    switch (part.type) {
      case "chart":
        return { ...part, section };
      case "gap": {
        const { missing, remedy } = part;
        return { type: "gap", section, gap: { sectionTitle: title, ...missing, ...(remedy ? { remedy } : {}) } };
      }
      case "paragraph": {
        const { isNumbered, ...paragraph } = part;
        if (!isNumbered || isAlone) return { ...paragraph, section };
        number += 1;
        return { ...paragraph, section, ordinal: ordinalText(numbering, number) };
      }
    }
  });
}
