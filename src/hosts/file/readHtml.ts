import { HtmlGrid, type HtmlSheet } from "./htmlGrid";
import { eachHtmlToken, LINE_BREAKING } from "./htmlTokens";

/**
 * A web page as Excel lays it out when it opens it: one sheet, the lines of text and the rows of all tables one below the
 * other, so that a cell's address is the one that Excel shows. Tables may lack their end tags, be nested for layout, and
 * have cells over several columns and rows. @throws tooManyCells
 */
export function readHtml(html: string, file: string): HtmlSheet {
  const grid = new HtmlGrid(file);
  eachHtmlToken(html, {
    text: (words) => grid.text(words),
    start: (name, attributes) => startTag(grid, name, attributes),
    end: (name) => endTag(grid, name),
    // <x:Name> of Excel's own pages stands in a comment that only Office reads.
    comment: (words) => grid.comment(words),
  });
  return grid.finish();
}

function startTag(grid: HtmlGrid, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === "table") grid.startTable();
  else if (name === "tr") grid.startRow();
  else if (name === "td" || name === "th") grid.startCell(attributes);
  else if (name === "br" || LINE_BREAKING.has(name) || name === "caption") grid.breakLine();
}

function endTag(grid: HtmlGrid, name: string): void {
  if (name === "table") grid.endTable();
  else if (name === "tr") grid.endRow();
  else if (name === "td" || name === "th") grid.endCell();
  else if (LINE_BREAKING.has(name) || name === "caption") grid.breakLine();
}
