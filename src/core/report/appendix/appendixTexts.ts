import type { ReportDocument } from "../../text/document";
import type { ReportBlock } from "../documentModel";
import { spansText } from "../prose/figureText";
import type { ReportModel } from "../reportModel";
import { APPENDIX_TITLE, appendixBlocks, type AppendixGround } from "./appendix";

/**
 * The sentences and cells of the appendix as it was composed: what they count and quote rests on the checking itself, not
 * on a cell of the workbook. None where the report has no appendix.
 */
export function appendixTexts({ blocks }: Pick<ReportModel, "blocks">): ReadonlySet<string> {
  const sections = new Set(
    blocks.flatMap((block) => (block.type === "attachment" && block.title === APPENDIX_TITLE ? [block.section] : [])),
  );
  return new Set(blocks.filter(({ section }) => sections.has(section)).flatMap(textsOf));
}

/** The same of a written report, of whose appendix only the title is looked at: what it would say of the workbook now. */
export function textsOfAppendix(ground: AppendixGround): ReadonlySet<string> {
  return new Set(appendixBlocks("", ground).flatMap(textsOf));
}

/** Does a document have an appendix of ours? */
export function hasAppendix({ blocks }: ReportDocument): boolean {
  return blocks.some((block) => block.type === "paragraph" && block.text.trim().endsWith(APPENDIX_TITLE));
}

function textsOf(block: ReportBlock): string[] {
  if (block.type === "paragraph") return [spansText(block.spans)];
  if (block.type === "table") return block.rows.flatMap((row) => row.map(({ spans }) => spansText(spans)));
  return [];
}
