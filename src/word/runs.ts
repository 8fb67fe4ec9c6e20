import { firstCell, gapText } from "../core/report/plainText";
import type { ReportGap, Span } from "../core/report/reportModel";
import { formatRef } from "../core/workbook/cellRef";
import { escapeXml } from "./xml";

type FigureSpan = Extract<Span, { type: "figure" }>;

/** Word refuses longer tags and titles. */
const LONGEST = 64;

/**
 * Runs of text and, for figures, content controls; numbers these in reading order, so that the same report has the same
 * bytes.
 */
export class RunWriter {
  private lastControl = 0;

  spans(spans: readonly Span[]): string {
    return spans.map((span) => (span.type === "text" ? textRun(span.text) : this.control(span))).join("");
  }

  /** A figure as a plain-text content control: its tag is the stable key, its title the cell it came from. */
  private control(span: FigureSpan): string {
    this.lastControl += 1;
    const cell = firstCell(span);
    const title = (cell ? formatRef(cell) : span.key).slice(0, LONGEST);
    return (
      `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(title)}"/><w:tag w:val="${escapeXml(span.key.slice(0, LONGEST))}"/>` +
      `<w:id w:val="${this.lastControl}"/><w:text/></w:sdtPr><w:sdtContent>${textRun(span.text)}</w:sdtContent></w:sdt>`
    );
  }
}

/** Quotation marks, dashes and dots in Chinese text are Chinese characters: Word is told so, it cannot see it. */
const AMBIGUOUS = /[“”‘’—…·]/u;

export function textRun(text: string): string {
  const hint = AMBIGUOUS.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : "";
  return runXml(hint, text);
}

/** A gap cannot be overlooked: 【待补充：…】 on yellow. */
export function gapRun(gap: ReportGap): string {
  return runXml('<w:highlight w:val="yellow"/>', gapText(gap.what));
}

function runXml(properties: string, text: string): string {
  const rPr = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
