import type { TableBlock, TableCellModel } from "../core/report/reportModel";
import { measureColumns } from "./columnWidths";
import { textWidth } from "./pageLayout";
import { paragraph } from "./paragraphs";
import type { RunWriter } from "./runs";
import { textRun } from "./runs";
import { STYLE } from "./styles";

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

/** Caption, unit line and the table: fixed widths that fit the page, header rows repeated, no row torn apart. */
export function tableXml(block: TableBlock, runs: RunWriter): string {
  const available = textWidth(block.orientation);
  const { widths, size } = measureColumns(block, available);
  const rows = placedRows(block.rows, widths.length).map((cells, index) => {
    const isHeader = index < block.headerRows;
    const content = cells.map((cell) => cellXml(cell, isHeader, widths, size, runs)).join("");
    return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>${content}</w:tr>`;
  });
  return (
    (block.caption === "" ? "" : paragraph(STYLE.tableCaption, textRun(block.caption))) +
    (block.unitLine === null ? "" : paragraph(STYLE.tableUnit, textRun(block.unitLine))) +
    `<w:tbl><w:tblPr><w:tblW w:w="${available}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${rows.join("")}</w:tbl>`
  );
}

interface PlacedCell {
  readonly cell: TableCellModel;
  readonly column: number;
  readonly span: number;
  /** `restart`: the first cell of one drawn down over several rows; `continue`: those below it. */
  readonly merge: "none" | "restart" | "continue";
}

const EMPTY: TableCellModel = { spans: [], align: "center" };

/**
 * Word wants a cell in every row of one that is drawn down, the model names it once: puts each cell on its columns and
 * fills in the rest.
 */
function placedRows(rows: readonly (readonly TableCellModel[])[], columns: number): PlacedCell[][] {
  const open = new Map<number, { span: number; rows: number }>();
  return rows.map((row) => {
    const placed: PlacedCell[] = [];
    let next = 0;
    for (let column = 0; column < columns;) {
      const above = open.get(column);
      if (above) {
        placed.push({ cell: EMPTY, column, span: above.span, merge: "continue" });
        if (above.rows === 1) open.delete(column);
        else open.set(column, { span: above.span, rows: above.rows - 1 });
        column += above.span;
        continue;
      }
      const cell = row[next++] ?? EMPTY;
      const span = cell.columnSpan ?? 1;
      const depth = cell.rowSpan ?? 1;
      if (depth > 1) open.set(column, { span, rows: depth - 1 });
      placed.push({ cell, column, span, merge: depth > 1 ? "restart" : "none" });
      column += span;
    }
    return placed;
  });
}

function cellXml(
  { cell, column, span, merge }: PlacedCell,
  isHeader: boolean,
  widths: readonly number[],
  size: number,
  runs: RunWriter,
): string {
  const width = widths.slice(column, column + span).reduce((total, one) => total + one, 0);
  const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  const vertical = merge === "none" ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const align = isHeader ? "" : `<w:jc w:val="${cell.align}"/>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}${vertical}<w:vAlign w:val="center"/></w:tcPr>` +
    `${paragraph(isHeader ? STYLE.tableHeader : STYLE.tableText, runs.spans(cell.spans, size), align)}</w:tc>`
  );
}
