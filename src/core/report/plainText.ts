import { cellsOf } from "../accounts/figure";
import type { CellRef } from "../workbook/cellRef";
import { formatRef } from "../workbook/cellRef";
import { spansText } from "./prose/figureText";
import { DOUBT_MARK, gapText } from "./prose/labels";
import type { Span } from "./documentModel";
import type { ReportModel } from "./reportModel";

export interface PlainFigure {
  readonly key: string;
  readonly text: string;
  /** The first cell that the figure rests on, as Excel writes it; `null` where it rests on none. */
  readonly cell: string | null;
}

/** The report without layout, as `report --json` prints it. */
export interface PlainReport {
  readonly title: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Paragraphs and marked gaps in reading order, without headings and tables. */
  readonly paragraphs: readonly string[];
  /** Every figure once, in the order of its first appearance in the text. */
  readonly figures: readonly PlainFigure[];
  readonly gaps: readonly { readonly section: string; readonly what: string }[];
}

export function plainReport(model: ReportModel): PlainReport {
  const headings: { level: number; text: string }[] = [];
  const paragraphs: string[] = [];
  const figures = new Map<string, PlainFigure>();
  for (const block of model.blocks) {
    if (block.type === "heading") headings.push({ level: block.level, text: block.ordinal + block.text });
    if (block.type === "gap") paragraphs.push(gapText(block.gap.what));
    if (block.type === "paragraph") {
      paragraphs.push((block.ordinal ?? "") + spansText(block.spans) + (block.doubt ? DOUBT_MARK : ""));
      collectFigures(block.spans, figures);
    }
  }
  return {
    title: model.title,
    headings,
    paragraphs,
    figures: [...figures.values()],
    gaps: model.gaps.map((gap) => ({ section: gap.sectionTitle, what: gap.what })),
  };
}

/** The first cell that a figure rests on. */
export function firstCell(span: Span): CellRef | null {
  return span.type === "figure" ? (cellsOf(span.figure)[0] ?? null) : null;
}

function collectFigures(spans: readonly Span[], figures: Map<string, PlainFigure>): void {
  for (const span of spans) {
    if (span.type !== "figure" || figures.has(span.key)) continue;
    const cell = firstCell(span);
    figures.set(span.key, { key: span.key, text: span.text, cell: cell && formatRef(cell) });
  }
}
