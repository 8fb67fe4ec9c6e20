import type { PlaceholderContent } from "../../core/report/placeholders/placeholders";
import { placeholderName } from "../../core/report/placeholders/placeholders";
import type { RunWriter } from "../runs";
import { gapRun, textRun } from "../runs";
import { escapeXml } from "../xml";
import { withoutProperties } from "../properties";
import type { FigurePlace, TemplateBlocks } from "./templateBlocks";
import type { TemplateParagraph, TextPiece } from "./templateParagraphs";
import { templateParagraphs } from "./templateParagraphs";

/** What the parts of one template are filled with, and what was found on the way. */
export interface Filling {
  readonly resolve: (name: string) => PlaceholderContent;
  readonly runs: RunWriter;
  readonly blocks: TemplateBlocks;
  /** Names that no report knows, as written. */
  readonly unknown: Set<string>;
  /** Names that this report has nothing for. */
  readonly unfilled: Set<string>;
}

/** `{{name}}`, or one whose closing braces were forgotten: that one must not survive either. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}|\{\{(?!\{)([\p{L}\p{N}.:：_!]*)\}?/gu;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

interface Found {
  /** In the paragraph's text. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly content: PlaceholderContent;
}

/**
 * The part with its placeholders filled; everything else byte for byte as it was. Word splits what a person typed into
 * runs as it likes, so a placeholder may begin in one run and end in another.
 * @param available width for tables at a place of the part, in twips
 */
export function fillPart(xml: string, filling: Filling, available: (position: number) => number): string {
  const edits = templateParagraphs(xml).flatMap((paragraph) => paragraphEdits(paragraph, filling, available));
  edits.sort((a, b) => a.start - b.start);
  let filled = "";
  let position = 0;
  for (const edit of edits) {
    filled += xml.slice(position, edit.start) + edit.xml;
    position = edit.end;
  }
  return filled + xml.slice(position);
}

function paragraphEdits(
  paragraph: TemplateParagraph,
  filling: Filling,
  available: (position: number) => number,
): Edit[] {
  const text = paragraph.pieces.map((piece) => piece.text).join("");
  const found = findPlaceholders(text, filling);
  if (found.length === 0) return [];
  const place = (run: string): FigurePlace => ({
    paragraph: paragraph.properties,
    run,
    available: cellSpace(paragraph.cellWidth) ?? available(paragraph.start),
    isLast: paragraph.isLast,
  });
  const blocks = found
    .map(({ content, from }) =>
      content.type === "blocks" ? filling.blocks.write(content.blocks, place(runAt(paragraph.pieces, from))) : "",
    )
    .join("");
  const [only] = found;
  if (blocks !== "" && only && text.trim() === text.slice(only.from, only.to) && !paragraph.hasObjects) {
    const { start, end } = paragraph;
    return [{ start, end, xml: paragraph.markers.join("") + blocks + sectionEnd(paragraph) }];
  }
  const edits = pieceEdits(paragraph.pieces, found, filling);
  if (blocks !== "") edits.push({ start: paragraph.end, end: paragraph.end, xml: blocks });
  return edits;
}

function findPlaceholders(text: string, { resolve, unknown, unfilled }: Filling): Found[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => {
    const [whole, closed, open] = match;
    const name = closed === undefined ? whole : placeholderName(closed);
    const content: PlaceholderContent = open === undefined ? resolve(name) : { type: "unknown" };
    if (content.type === "unknown") unknown.add(name);
    if (content.type === "unfilled") unfilled.add(name);
    return { from: match.index, to: match.index + whole.length, name, content };
  });
}

/** The pieces with what stands in the placeholders' places; a piece without any is left alone. */
function pieceEdits(pieces: readonly TextPiece[], found: readonly Found[], filling: Filling): Edit[] {
  const edits: Edit[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const [begin, end] = [offset, offset + piece.text.length];
    offset = end;
    const touching = found.filter(({ from, to }) => from < end && to > begin);
    if (touching.length === 0) continue;
    let xml = "";
    let position = begin;
    for (const one of touching) {
      xml += textXml(piece.text.slice(position - begin, Math.max(one.from, begin) - begin));
      if (one.from >= begin) xml += betweenRuns(inlineXml(one, piece, filling), piece);
      position = Math.min(one.to, end);
    }
    xml += textXml(piece.text.slice(position - begin));
    edits.push({ start: piece.start, end: piece.end, xml });
  }
  return edits;
}

function inlineXml({ name, content }: Found, piece: TextPiece, { runs }: Filling): string {
  switch (content.type) {
    case "text":
      return textRun(content.text, piece.properties);
    case "figure":
      return piece.plainOnly
        ? textRun(content.span.text, piece.properties)
        : runs.spans([content.span], piece.properties);
    case "blocks":
      return "";
    case "unknown":
    case "unfilled":
      return gapRun({ what: name.replace(/[{}]/gu, "") }, piece.properties);
  }
}

function textXml(text: string): string {
  return text === "" ? "" : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** Ends the run, and begins another one like it behind. */
function betweenRuns(xml: string, { properties }: TextPiece): string {
  return `</w:r>${xml}<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}`;
}

function runAt(pieces: readonly TextPiece[], position: number): string {
  let end = 0;
  for (const piece of pieces) {
    end += piece.text.length;
    if (position < end) return withoutProperties(piece.properties, "rPrChange");
  }
  return "";
}

/** A paragraph that ends a section goes on ending it. */
function sectionEnd({ properties }: TemplateParagraph): string {
  return properties.includes("<w:sectPr") ? `<w:p><w:pPr>${properties}</w:pPr></w:p>` : "";
}

/** A cell's width without its usual margins. */
function cellSpace(width: number | null): number | null {
  return width === null ? null : Math.max(width - 216, 0);
}
