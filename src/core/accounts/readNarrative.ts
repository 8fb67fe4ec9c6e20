import type { TableRow } from "../layout/recognisedTable";
import { normaliseLabel } from "../workbook/label";
import type { TableParts } from "./chooseTables";
import type { NarrativeParagraph, NarrativeSection } from "./finalAccounts";

/** Word-processor residue that copied texts carry along: `[bookmark: _Hlk73825013]（一）部门职责`. */
const RESIDUE = /\[bookmark:[^\]]*\]/giu;

/**
 * 报告文字材料 as sections: rows that follow each other under the same heading are one. A row without a heading goes on
 * with the section above it. Headings are compared without residue, and kept with the text as they stand.
 */
export function readNarrative(parts: TableParts): NarrativeSection[] {
  const sections: { heading: string; paragraphs: NarrativeParagraph[] }[] = [];
  for (const row of parts.flatMap((table) => table.rows)) {
    const last = sections[sections.length - 1];
    const heading = row.name ?? "";
    const goesOn = last && (heading.trim() === "" || plainHeading(heading) === plainHeading(last.heading));
    const section = goesOn ? last : { heading, paragraphs: [] };
    if (!goesOn) sections.push(section);
    const paragraph = paragraphOf(row);
    if (paragraph) section.paragraphs.push(paragraph);
  }
  return sections;
}

/** A heading in the form that headings are compared in: no residue, no spaces, half-width brackets. */
export function plainHeading(heading: string): string {
  return normaliseLabel(heading.replace(RESIDUE, ""));
}

function paragraphOf(row: TableRow): NarrativeParagraph | null {
  const cell = row.values["text"];
  if (!cell || cell.value === null || typeof cell.value === "object") return null;
  const text = String(cell.value);
  return text.trim() === "" ? null : { text, ref: cell.ref };
}
