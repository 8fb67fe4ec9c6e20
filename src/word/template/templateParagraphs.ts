import { unescapeXml, xmlTags } from "../xmlTokens";

/** One `w:t` of a paragraph. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Content of the run's `w:rPr`. */
  readonly properties: string;
  /** Inside a content control that holds nothing but text: no further control fits in. */
  readonly plainOnly: boolean;
}

/** A paragraph of the template as it stands in the XML of its part. Those of text boxes are paragraphs of their own. */
export interface TemplateParagraph {
  readonly start: number;
  readonly end: number;
  /** Content of `w:pPr`. */
  readonly properties: string;
  readonly pieces: readonly TextPiece[];
  /** Bookmarks and comment ranges: their other end may stand elsewhere. */
  readonly markers: readonly string[];
  /** It holds pictures, fields, breaks or the like beside its text. */
  readonly hasObjects: boolean;
  /** The width of the table cell that it stands in, in twips. */
  readonly cellWidth: number | null;
  /** Content of the table cell, section or text box ends here, or a table follows. */
  readonly isLast: boolean;
}

type Draft = { -readonly [Key in keyof TemplateParagraph]: TemplateParagraph[Key] } & {
  pieces: TextPiece[];
  markers: string[];
  runProperties: string;
};

const MARKERS = /^w:(?:bookmark|commentRange|permS|permE|moveFromRange|moveToRange)\w*$/u;
const OBJECTS =
  /^(?:w:(?:drawing|pict|object|fldChar|fldSimple|br|footnoteReference|endnoteReference|commentReference|sym|ptab)|mc:AlternateContent|m:oMath)$/u;
const TEXT_CONTROL = /<w:(?:text|dataBinding|date|dropDownList|comboBox)[ />]/u;

/** The paragraphs of a part in the order of their ends. */
export function templateParagraphs(xml: string): TemplateParagraph[] {
  const found: Draft[] = [];
  const open: Draft[] = [];
  const stack: { name: string; end: number; start: number }[] = [];
  const cells: (number | null)[] = [];
  const controls: boolean[] = [];
  let ended: Draft | null = null;
  for (const tag of xmlTags(xml)) {
    const { name, type, start, end } = tag;
    if (ended && !MARKERS.test(name)) {
      ended.isLast = !(type !== "close" && (name === "w:p" || name === "w:sdt"));
      ended = null;
    }
    const paragraph = open.at(-1);
    const parent = stack.at(-1)?.name ?? "";
    if (paragraph && type !== "close") {
      if (MARKERS.test(name) && type === "empty") paragraph.markers.push(xml.slice(start, end));
      if (OBJECTS.test(name)) paragraph.hasObjects = true;
      if (name === "w:r") paragraph.runProperties = "";
    }
    if (name === "w:tcW" && type === "empty" && cells.length > 0)
      cells[cells.length - 1] = twips(xml.slice(start, end));
    if (type === "empty") continue;
    if (type === "open") {
      stack.push({ name, start, end });
      if (name === "w:p") open.push(newParagraph(start, cells.at(-1) ?? null));
      if (name === "w:tc") cells.push(null);
      if (name === "w:sdt") controls.push(false);
      continue;
    }
    const opened = stack.pop();
    const content = opened ? xml.slice(opened.end, start) : "";
    const owner = stack.at(-1)?.name;
    if (name === "w:tc") cells.pop();
    if (name === "w:sdt") controls.pop();
    if (name === "w:sdtPr" && controls.length > 0) controls[controls.length - 1] = TEXT_CONTROL.test(content);
    if (!paragraph) continue;
    if (name === "w:pPr" && owner === "w:p") paragraph.properties = content;
    if (name === "w:rPr" && owner === "w:r") paragraph.runProperties = content;
    if (name === "w:t" && parent === "w:t") {
      paragraph.pieces.push({
        start: opened?.start ?? start,
        end,
        text: unescapeXml(content),
        properties: paragraph.runProperties,
        plainOnly: controls.includes(true),
      });
    }
    if (name === "w:p") {
      open.pop();
      paragraph.end = end;
      found.push(paragraph);
      ended = paragraph;
    }
  }
  return found;
}

function newParagraph(start: number, cellWidth: number | null): Draft {
  return {
    start,
    end: start,
    properties: "",
    pieces: [],
    markers: [],
    hasObjects: false,
    cellWidth,
    isLast: true,
    runProperties: "",
  };
}

function twips(cellWidth: string): number | null {
  const width = /w:w="(\d+)"/u.exec(cellWidth)?.[1];
  return width !== undefined && cellWidth.includes('w:type="dxa"') ? Number(width) : null;
}
