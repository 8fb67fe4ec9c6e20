import type { NewSheet, SheetColumn } from "../port";

/** Excel measures column widths in points: 7 pixels for a character of the standard font and 5 for the margins. */
const POINTS_PER_PIXEL = 0.75;

const LINK_COLOUR = "#0563C1";

/** Queues widths, wrapping and headings of an added sheet for the next request. */
export function queueLook(sheet: Excel.Worksheet, { rows, columns = [], headingRows = 0 }: NewSheet): void {
  if (headingRows > 0) {
    sheet.getRangeByIndexes(0, 0, headingRows, Math.max(1, columns.length)).format.font.bold = true;
    sheet.freezePanes.freezeRows(headingRows);
  }
  const height = Math.max(1, rows.length - headingRows);
  columns.forEach(({ width, look }, index) => {
    const { format } = sheet.getRangeByIndexes(headingRows, index, height, 1);
    format.columnWidth = (width * 7 + 5) * POINTS_PER_PIXEL;
    format.verticalAlignment = "Top";
    queueColumnLook(format, look);
  });
}

function queueColumnLook(format: Excel.RangeFormat, look: SheetColumn["look"]): void {
  if (look === "wrapped") format.wrapText = true;
  if (look !== "link") return;
  format.font.color = LINK_COLOUR;
  format.font.underline = "Single";
}

/** Queues the filter of a list on the last of its headings (ExcelApi 1.9). */
export function queueFilter(sheet: Excel.Worksheet, { rows, columns = [], headingRows = 0 }: NewSheet): void {
  const top = Math.max(0, headingRows - 1);
  sheet.autoFilter.apply(sheet.getRangeByIndexes(top, 0, Math.max(1, rows.length - top), Math.max(1, columns.length)));
}

/** Queues how a list is printed: turned paper, one page wide, its headings on each page (ExcelApi 1.9). */
export function queuePrint(sheet: Excel.Worksheet, { headingRows = 0 }: NewSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (headingRows > 0) pageLayout.setPrintTitleRows(`$${headingRows}:$${headingRows}`);
}
