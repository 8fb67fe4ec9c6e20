import type { CoverLine, DocumentModel } from "../core/report/documentModel";
import { ONE_CHARACTER, LINE_PITCH } from "./pageLayout";
import { paragraph, titleParagraph } from "./paragraphs";
import { markedRuns, textRun } from "./runs";
import { STYLE } from "./styles";

/** The title stands in the upper third, the lines in the lower half. */
const ABOVE_TITLE = 5 * LINE_PITCH;
const BELOW_TITLE = 7 * LINE_PITCH;

const LABEL_AT = 4 * ONE_CHARACTER;
/** The longest label has four characters, then the colon and a little air. */
const VALUE_AT = LABEL_AT + 6 * ONE_CHARACTER;

/** 封面: the title, then what it is about line by line; a page of its own, closed by `sectionEnd`. */
export function coverXml({ title }: DocumentModel, lines: readonly CoverLine[], sectionEnd: string): string {
  return space(ABOVE_TITLE) + titleParagraph(title) + space(BELOW_TITLE) + lines.map(lineXml).join("") + sectionEnd;
}

function lineXml({ label, text }: CoverLine): string {
  const properties =
    `<w:tabs><w:tab w:val="left" w:pos="${VALUE_AT}"/></w:tabs>` +
    `<w:spacing w:before="0" w:after="${LINE_PITCH / 3}" w:line="${LINE_PITCH}" w:lineRule="exact"/>` +
    `<w:ind w:left="${VALUE_AT}" w:hanging="${VALUE_AT - LABEL_AT}"/>`;
  return paragraph(STYLE.cover, `${textRun(`${label}：`)}<w:r><w:tab/></w:r>${markedRuns(text)}`, properties);
}

function space(height: number): string {
  return paragraph(
    STYLE.sectionEnd,
    "",
    `<w:spacing w:before="0" w:after="${height}" w:line="20" w:lineRule="exact"/>`,
  );
}
