import type { Figure } from "../../accounts/figure";
import { derivedKeys } from "../../accounts/figureBook";
import { figureNumber } from "../prose/figureText";
import type { ProseContext } from "../prose/render";
import type { FigureSpan, ReportBlock, Span } from "../documentModel";

/**
 * Every figure by its key, as running text prints it: what the tables state, what follows from that (see
 * accounts/figureBook.json), and what the sentences derive, such as shares.
 */
export function figuresOf({ accounts, book, style }: ProseContext, blocks: readonly ReportBlock[]): FigureSpan[] {
  const spans = new Map<string, FigureSpan>();
  const add = (key: string, figure: Figure) => {
    spans.set(key, { type: "figure", key, text: figureNumber(figure, style), figure });
  };
  for (const [key, figure] of accounts.figures) add(key, figure);
  for (const key of derivedKeys()) {
    const figure = spans.has(key) ? null : book.find(key);
    if (figure) add(key, figure);
  }
  for (const span of blocks.flatMap(spansOf)) {
    if (span.type === "figure" && !spans.has(span.key)) spans.set(span.key, span);
  }
  return [...spans.values()];
}

function spansOf(block: ReportBlock): readonly Span[] {
  if (block.type === "table") return block.rows.flatMap((cells) => cells.flatMap((cell) => cell.spans));
  return block.type === "paragraph" ? block.spans : [];
}
