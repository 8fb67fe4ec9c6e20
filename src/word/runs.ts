import { figureTag, LONGEST_TAG } from "../core/report/figures/figureTag";
import { DOUBT_MARK, gapText, splitGaps } from "../core/report/prose/labels";
import { firstCell } from "../core/report/plainText";
import type { FigureSpan, ReportGap, Span } from "../core/report/documentModel";
import { formatRef } from "../core/workbook/cellRef";
import type { CommentWriter } from "./comments";
import { RUN_PROPERTIES, setProperty } from "./properties";
import { escapeXml } from "./xml";

/**
 * Runs of text and, for figures, content controls; numbers these in reading order, so that the same report has the same
 * bytes.
 */
export class RunWriter {
  private lastControl = 0;

  /**
   * @param taken ids of the content controls that the document has already
   * @param comments takes the comments; `null`: none can be written
   */
  constructor(
    private readonly taken: ReadonlySet<number> = new Set(),
    private readonly comments: CommentWriter | null = null,
  ) {}

  /** @param properties content of `w:rPr` for every run */
  spans(spans: readonly Span[], properties = ""): string {
    return spans
      .map((span) => (span.type === "text" ? markedRuns(span.text, properties) : this.control(span, properties)))
      .join("");
  }

  /** 【待核对】 on yellow, with a comment that tells the rest where the document takes comments. */
  doubt({ what, note = what }: Pick<ReportGap, "what" | "note">, properties = ""): string {
    const run = runXml(setProperty(properties, RUN_PROPERTIES, HIGHLIGHT), DOUBT_MARK);
    if (!this.comments) return run;
    const id = this.comments.add(note);
    return (
      `<w:commentRangeStart w:id="${id}"/>${run}<w:commentRangeEnd w:id="${id}"/>` +
      `<w:r><w:commentReference w:id="${id}"/></w:r>`
    );
  }

  /** A figure as a plain-text content control: its tag names the stable key, its title the cell it came from. */
  private control(span: FigureSpan, properties: string): string {
    do this.lastControl += 1;
    while (this.taken.has(this.lastControl));
    const cell = firstCell(span);
    const title = (cell ? formatRef(cell) : span.key).slice(0, LONGEST_TAG);
    return (
      `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(title)}"/><w:tag w:val="${escapeXml(figureTag(span.key))}"/>` +
      `<w:id w:val="${this.lastControl}"/><w:text/></w:sdtPr><w:sdtContent>${textRun(span.text, properties)}</w:sdtContent></w:sdt>`
    );
  }
}

/** Quotation marks, dashes and dots in Chinese text are Chinese characters: Word is told so, it cannot see it. */
const AMBIGUOUS = /[“”‘’—…·]/u;

/** Where a text is to go on in a new line of its paragraph: Unicode's own mark for it. */
export const LINE_BREAK = "\u2028";

export function textRun(text: string, properties = ""): string {
  return text
    .split(LINE_BREAK)
    .map((line) => runXml(AMBIGUOUS.test(line) ? withEastAsiaHint(properties) : properties, line))
    .join("<w:r><w:br/></w:r>");
}

function withEastAsiaHint(properties: string): string {
  const fonts = /<w:rFonts(?: [^>]*?)?\/>/u.exec(properties)?.[0];
  if (fonts === undefined) return setProperty(properties, RUN_PROPERTIES, '<w:rFonts w:hint="eastAsia"/>');
  return fonts.includes("w:hint=") ? properties : properties.replace("<w:rFonts", '<w:rFonts w:hint="eastAsia"');
}

/** On yellow, for what is still to be done. */
export const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

/** A gap cannot be overlooked: 【待补充：…】 on yellow. */
export function gapRun(gap: Pick<ReportGap, "what">, properties = ""): string {
  return runXml(setProperty(properties, RUN_PROPERTIES, HIGHLIGHT), gapText(gap.what));
}

/** Text in which a gap stands: that is on yellow, like a gap that stands alone. */
export function markedRuns(text: string, properties = ""): string {
  return splitGaps(text)
    .map((part) =>
      part.isGap
        ? runXml(setProperty(properties, RUN_PROPERTIES, HIGHLIGHT), part.text)
        : textRun(part.text, properties),
    )
    .join("");
}

function runXml(properties: string, text: string): string {
  const rPr = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
