import { spansText } from "../prose/figureText";
import type { Span, TableCellModel } from "../documentModel";

const LONGEST = 24;
const SHORTEST = 2;

/** A clause with the stop or list's comma that ends it. */
const CLAUSES = /[^，。；：、！？（\n]*(?:[，。；：、！？（\n]|$)/gu;

/** The words that lead to a figure in its sentence: 本年支出合计; a clause that says too little brings the one before it. */
export function labelInText(spans: readonly Span[], index: number): string {
  const clauses = (spansText(spans.slice(0, index)).match(CLAUSES) ?? []).filter((clause) => clause !== "");
  let label = "";
  while (clauses.length > 0 && label.length < SHORTEST) label = (clauses.pop() ?? "") + label;
  return shortened(label.trim());
}

/** The words of a figure's row: 基本支出. Codes and other figures do not name it. */
export function labelInRow(cells: readonly TableCellModel[]): string {
  const words = cells
    .filter(({ spans }) => spans.every((span) => span.type === "text"))
    .map(({ spans }) => spansText(spans).trim())
    .filter((text) => /\p{L}/u.test(text));
  return shortened(words.at(-1) ?? "");
}

/** The end says more than the beginning: 其中：……办公费. */
function shortened(label: string): string {
  const letters = Array.from(label);
  return letters.length <= LONGEST ? label : `…${letters.slice(1 - LONGEST).join("")}`;
}
