import type { Figure } from "../../accounts/figure";
import { formatDecimal } from "../../amount/format";
import type { RoleCell } from "../../layout/recognisedTable";
import { isCellError } from "../../workbook/snapshot";
import { text } from "../prose/figureText";
import type { Span, TableCellModel } from "../documentModel";
import type { FiguresByCell } from "../../accounts/figuresByCell";

type Align = TableCellModel["align"];

/** A cell of a form: `spans` columns wide, `rows` rows deep. */
export function wordsCell(words: string, columns = 1, rows = 1, align: Align = "left"): TableCellModel {
  return spansCell(words === "" ? [] : [text(words)], columns, rows, align);
}

export function labelCell(words: string, columns = 1, rows = 1): TableCellModel {
  return wordsCell(words, columns, rows, "center");
}

/** What a form's cell holds, as a figure where the accounts know it as one. */
export function valueCell(
  cell: RoleCell | undefined,
  figures: FiguresByCell,
  columns = 1,
  align: Align = "center",
): TableCellModel {
  const shown = spansCell(cell ? valueSpans(cell, figures) : [], columns, 1, align);
  return cell ? { ...shown, ref: cell.ref } : shown;
}

function spansCell(spans: readonly Span[], columns: number, rows: number, align: Align): TableCellModel {
  return {
    spans,
    align,
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  };
}

function valueSpans(cell: RoleCell, figures: FiguresByCell): Span[] {
  const figure = figures.get(`${cell.ref.sheet}!${cell.ref.address}`);
  if (figure && cell.number !== null) return figureInForm(figure, cell.number);
  const words = cellText(cell);
  return words === "" ? [] : [text(words)];
}

/** Amounts with two decimals and thousands separators in the form's own unit, rates in percent, counts as they stand. */
function figureInForm(figure: Figure, number: number): Span[] {
  switch (figure.kind) {
    case "amount":
      return [figureSpan(figure, formatDecimal(number, { decimals: 2, grouped: true }))];
    case "count":
      return [figureSpan(figure, formatDecimal(number, { decimals: 2, trim: true }))];
    case "ratio":
      return [figureSpan(figure, formatDecimal(figure.percent, { decimals: 2, trim: true })), text("%")];
  }
}

function figureSpan(figure: Figure, words: string): Span {
  return { type: "figure", key: figure.key, text: words, figure };
}

/** A cell's value as text; numbers without binary noise and without more than two decimals. */
export function cellText({ value }: RoleCell): string {
  if (value === null) return "";
  if (typeof value === "number") return formatDecimal(value, { decimals: 2, trim: true });
  return isCellError(value) ? value.error : String(value).trim();
}

/** For each member how many from here on are of the same group, 0 for those that follow the first: row spans. */
export function groupSpans(groups: readonly string[]): number[] {
  return groups.map((group, index) => {
    if (index > 0 && groups[index - 1] === group) return 0;
    let end = index + 1;
    while (end < groups.length && groups[end] === group) end += 1;
    return end - index;
  });
}
