import type { ParagraphChild } from "docx";
import { HeadingLevel, HighlightColor, Paragraph, TextRun } from "docx";
import { gapText } from "../core/report/plainText";
import type { GapBlock, HeadingBlock, ParagraphBlock, Span } from "../core/report/reportModel";
import type { ContentControls } from "./contentControls";
import { HEADING_LIST, PARAGRAPH_LEVEL } from "./numbering";
import { STYLE } from "./styles";

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** One instance for the whole document: the levels go on counting from heading to heading. */
const numbering = { reference: HEADING_LIST, level: PARAGRAPH_LEVEL, instance: 0, custom: true };

export function headingParagraph(block: HeadingBlock): Paragraph {
  return new Paragraph({
    heading: HEADINGS[block.level],
    // Numbered by its style; a heading without ordinal takes itself out of the list.
    ...(block.ordinal === "" ? { numbering: false } : {}),
    children: [textRun(block.text)],
  });
}

export function bodyParagraph(block: ParagraphBlock, controls: ContentControls): Paragraph {
  return new Paragraph({
    style: block.style === "note" ? STYLE.note : STYLE.body,
    ...(block.ordinal === undefined ? {} : { numbering }),
    children: spanChildren(block.spans, controls),
  });
}

export function spanChildren(spans: readonly Span[], controls: ContentControls): ParagraphChild[] {
  return spans.map((span) => (span.type === "text" ? textRun(span.text) : controls.create(span)));
}

/** Quotation marks, dashes and dots in Chinese text are Chinese characters: Word is told so, it cannot see it. */
export function textRun(text: string): TextRun {
  return new TextRun(/[“”‘’—…·]/u.test(text) ? { text, font: { hint: "eastAsia" } } : text);
}

/** A gap cannot be overlooked: 【待补充：…】 on yellow. */
export function gapParagraph(block: GapBlock): Paragraph {
  return new Paragraph({
    style: STYLE.body,
    children: [new TextRun({ text: gapText(block.gap.what), highlight: HighlightColor.YELLOW })],
  });
}
