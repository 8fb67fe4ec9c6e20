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
