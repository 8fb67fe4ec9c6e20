import type { TableBlock } from "../core/report/reportModel";
import { measureColumns } from "./columnWidths";
import { textWidth } from "./pageLayout";
import { paragraph } from "./paragraphs";
import type { PlacedCell } from "./placedRows";
import { placedRows } from "./placedRows";
import type { RunWriter } from "./runs";
import { textRun } from "./runs";
import { STYLE, TABLE_STYLES } from "./styles";

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

/** Caption, unit line and the table: fixed widths that fit the page, header rows repeated, no row torn apart. */
export function tableXml(block: TableBlock, runs: RunWriter): string {
  const available = textWidth(block.orientation);
  const { widths, size } = measureColumns(block, available);
  const styles = TABLE_STYLES[size];
  const rows = placedRows(block.rows, widths.length).map((cells, index) => {
    const isHeader = index < block.headerRows;
    const style = isHeader ? styles.header : styles.text;
    const content = cells.map((cell) => cellXml(cell, style, isHeader, widths, runs)).join("");
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

function cellXml(
  { cell, column, span, merge }: PlacedCell,
  style: string,
  isHeader: boolean,
  widths: readonly number[],
  runs: RunWriter,
): string {
  const width = widths.slice(column, column + span).reduce((total, one) => total + one, 0);
  const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  const vertical = merge === "none" ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const align = isHeader ? "" : `<w:jc w:val="${cell.align}"/>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}${vertical}<w:vAlign w:val="center"/></w:tcPr>` +
    `${paragraph(style, runs.spans(cell.spans), align)}</w:tc>`
  );
}
