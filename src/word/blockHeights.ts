import type { ReportBlock, TableBlock } from "../core/report/documentModel";
import { spansText } from "../core/report/prose/figureText";
import { gapText } from "../core/report/prose/labels";
import { chartHeight } from "./charts";
import { listWidth } from "./closing";
import { lineCount } from "./lineCount";
import { BODY_LINE, FIRST_LINE_INDENT, LINE_PITCH } from "./pageLayout";
import { HAND_SIGNATURE_APART } from "./styles";
import { titleLines } from "./titleLines";

/** Characters of 小四 on a line of 156 mm. */
const NOTE_LINE = 36.8;

/** Of a paragraph that is torn, so many lines stay together. */
export const FEWEST_LINES = 2;

/** How high a block will most likely be, in twips; tables are measured by their rows (see tableHeights.ts). */
export function blockHeight(block: Exclude<ReportBlock, TableBlock>): number {
  switch (block.type) {
    case "heading":
      return lines(block.ordinal + block.text, BODY_LINE) * LINE_PITCH;
    case "paragraph": {
      const text = spansText(block.spans);
      if (block.style === "signatures") return LINE_PITCH + HAND_SIGNATURE_APART;
      if (block.style === "attachmentList") return lineCount(text, listWidth(BODY_LINE)) * LINE_PITCH;
      return lines((block.ordinal ?? "") + text, block.style === "note" ? NOTE_LINE : BODY_LINE) * LINE_PITCH;
    }
    case "gap":
      return lines(gapText(block.gap.what), BODY_LINE) * LINE_PITCH;
    case "chart":
      return chartHeight(block);
    case "attachment":
      return (2 + titleLines(block.title).length) * LINE_PITCH;
  }
}

/** Of what stays with the block before it: all that no page's end may tear, else the first lines. */
export function firstLines(block: ReportBlock): number {
  if (block.type === "table") return LINE_PITCH;
  return block.type === "chart" ? chartHeight(block) : Math.min(FEWEST_LINES * LINE_PITCH, blockHeight(block));
}

function lines(text: string, line: number): number {
  return lineCount(text, line, FIRST_LINE_INDENT);
}
