import { formatDecimal } from "../../amount/format";
import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import { text } from "../prose/figureText";
import type { Span, TableCellModel } from "../documentModel";
import { cellText } from "./cells";
import type { FiguresByCell } from "../../accounts/figuresByCell";
import type { AttachmentColumn } from "./tableLayouts";

/** The body rows of a table, one for each sheet row, in its order. */
export function bodyRows(
  table: RecognisedTable,
  columns: readonly AttachmentColumn[],
  figures: FiguresByCell,
): TableCellModel[][] {
  return table.rows.map((row) => columns.map((column) => bodyCell(row, column, figures)));
}

function bodyCell(row: TableRow, column: AttachmentColumn, figures: FiguresByCell): TableCellModel {
  if (column.role === "code") return { spans: spansOf(row.code ?? ""), align: "left" };
  if (column.role === "name") return { spans: spansOf(row.name ?? ""), align: row.isTotal ? "center" : "left" };
  const cell = row.values[column.role];
  if (!cell) return { spans: [], align: column.as === "text" ? "left" : "right" };
  const { ref } = cell;
  if (column.as === "text") return { spans: spansOf(cellText(cell)), align: "left", ref };
  return { spans: numberSpans(cell, column.as === "amount", figures), align: "right", ref };
}

/** Amounts in the table's own unit with two decimals and thousands separators; blanks stay blank. */
function numberSpans(cell: RoleCell, isAmount: boolean, figures: FiguresByCell): Span[] {
  if (cell.number === null) return spansOf(cellText(cell));
  const number = formatDecimal(cell.number, { decimals: 2, grouped: isAmount, trim: !isAmount });
  const figure = figures.get(`${cell.ref.sheet}!${cell.ref.address}`);
  return figure ? [{ type: "figure", key: figure.key, text: number, figure }] : [text(number)];
}

function spansOf(value: string): Span[] {
  return value === "" ? [] : [text(value)];
}
