import { text } from "../core/report/prose/figureText";
import type { TableBlock, TableCellModel } from "../core/report/documentModel";
import { measureAt, measureColumns } from "./columnWidths";
import { textWidth } from "./pageLayout";
import type { TableFit } from "./fitTables";
import { allKeptWithNext, paragraph } from "./paragraphs";
import type { PlacedCell } from "./placedRows";
import { placedRows } from "./placedRows";
import type { RunWriter } from "./runs";
import { HIGHLIGHT } from "./runs";
import type { TableTextSize } from "./styles";
import { STYLE, TABLE_STYLES } from "./styles";

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");

/** The widths are measured with these; a template's own table style may have others. */
const CELL_MARGINS = `<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>`;

export type TableRole = "caption" | "unit" | "header" | "text";

/** Where a table stands: the width there is, and how its paragraphs are written. */
export interface TableSetting {
  /** In twips. */
  readonly available: number;
  /** One paragraph of a cell; `align` only for the role `text`. */
  paragraph(role: TableRole, size: TableTextSize, cell: Pick<TableCellModel, "spans" | "align" | "isDoubtful">): string;
}

/** A table of the report's own document, in its styles. */
export function reportSetting(orientation: TableBlock["orientation"], runs: RunWriter): TableSetting {
  return {
    available: textWidth(orientation),
    paragraph: (role, size, { spans, align, isDoubtful }) =>
      paragraph(
        styleOf(role, size),
        runs.spans(spans, isDoubtful ? HIGHLIGHT : ""),
        role === "text" ? `<w:jc w:val="${align}"/>` : "",
      ),
  };
}

function styleOf(role: TableRole, size: TableTextSize): string {
  switch (role) {
    case "caption":
      return STYLE.tableCaption;
    case "unit":
      return STYLE.tableUnit;
    case "header":
    case "text":
      return TABLE_STYLES[size][role];
  }
}

/** The last rows of a table go to the next page together. */
const LAST_ROWS = 3;
/** A table of the text with no more rows than these is not torn at all. */
const WHOLE_ROWS = 10;

/** Rows from here on stay with the next one. @param isFitted it has a page of its own */
function keptFrom({ rows }: TableBlock, isFitted: boolean): number {
  return !isFitted && rows.length <= WHOLE_ROWS ? 0 : rows.length - LAST_ROWS;
}

/** Is this table of the text kept on one page? */
export function isKeptWhole(block: TableBlock, fit: TableFit | undefined): boolean {
  return keptFrom(block, fit !== undefined) === 0;
}

/** Caption, unit line and the table: fixed widths that fit the page, header rows repeated, no row torn apart. */
export function tableXml(block: TableBlock, setting: TableSetting, fit?: TableFit): string {
  const measured = fit && measureAt(block, setting.available, fit.size);
  const { widths, size } = measured ?? measureColumns(block, setting.available);
  const rows = placedRows(block.rows, widths.length).map((cells, index) => {
    const isHeader = index < block.headerRows;
    const content = cells.map((cell) => cellXml(cell, isHeader ? "header" : "text", size, widths, setting)).join("");
    const height = fit?.rowHeight?.[index];
    const least = height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
    const staysWithNext = index >= keptFrom(block, fit !== undefined) && index < block.rows.length - 1;
    return (
      `<w:tr><w:trPr><w:cantSplit/>${least}${isHeader ? "<w:tblHeader/>" : ""}</w:trPr>` +
      `${staysWithNext ? allKeptWithNext(content) : content}</w:tr>`
    );
  });
  const line = (role: TableRole, words: string) =>
    setting.paragraph(role, size, { spans: [text(words)], align: "center" });
  return (
    (block.caption === "" ? "" : line("caption", block.caption)) +
    (block.unitLine === null ? "" : line("unit", block.unitLine)) +
    `<w:tbl><w:tblPr><w:tblW w:w="${setting.available}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${CELL_MARGINS}` +
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${rows.join("")}</w:tbl>`
  );
}

function cellXml(
  { cell, column, span, merge }: PlacedCell,
  role: TableRole,
  size: TableTextSize,
  widths: readonly number[],
  setting: TableSetting,
): string {
  const width = widths.slice(column, column + span).reduce((total, one) => total + one, 0);
  const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  const vertical = merge === "none" ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}${vertical}<w:vAlign w:val="center"/></w:tcPr>` +
    `${setting.paragraph(role, size, cell)}</w:tc>`
  );
}
