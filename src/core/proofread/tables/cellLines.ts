import type { DocumentTable } from "../../text/document";
import type { LayoutRegion } from "./layoutRegions";
import { tableEnd, UNIT_LINE } from "./layoutRegions";

/** One cell of a table that was copied or turned into text with a line for each cell. */
type Cell = { readonly text: string; readonly kind: "number" | "code" | "label" };

const NUMBER = /^[-－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^[-－—]$/;
const CODE = /^\d{2}(?:\d|\d{3}|\d{5})?$/;
const LEAST_NUMBERS = 4;
/** So many lines that are more than a cell make it something else. */
const MOST_OTHERS = 0.1;
const LONGEST_CELL = 30;

/**
 * The tables of which every line is one cell, each below its 单位：万元. Where the cells stand in the order of the rows they are
 * put back under their columns; a page with two sides is read out crosswise, and then only the numbers right behind a name are
 * its own (`isLoose`).
 */
export function cellLineTables(lines: readonly string[]): LayoutRegion[] {
  const units = lines.flatMap((line, at) => (UNIT_LINE.test(line) ? [at] : []));
  return units.flatMap((unit, index) => {
    const from = unit + 1;
    const to = tableEnd(lines, from, units[index + 1]);
    const table = tableOf(lines.slice(from, to + 1));
    return table ? [{ from, to, table }] : [];
  });
}

function tableOf(lines: readonly string[]): DocumentTable | null {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const texts = filled.filter((line) => line.length <= LONGEST_CELL && !/\S(?:\s{2,}|\t|\|)\S/u.test(line));
  if (filled.length - texts.length > filled.length * MOST_OTHERS) return null;
  const hasCodes = texts.some((text) => /编码/.test(text));
  const cells = texts.map((text): Cell => {
    const isCode = CODE.test(text) && (hasCodes || text.length > 2);
    return { text, kind: isCode ? "code" : NUMBER.test(text) ? "number" : "label" };
  });
  if (cells.filter(({ kind }) => kind === "number").length < LEAST_NUMBERS) return null;
  const rows = inRows(cells);
  if (rows) return { type: "table", rows, isFromLayout: true };
  return { type: "table", rows: looseRows(cells), isFromLayout: true, isLoose: true };
}

/** Header, then row after row of one shape: (code,) name, and as many numbers as the header has columns left. */
function inRows(cells: readonly Cell[]): string[][] | null {
  const first = cells.findIndex(({ kind }) => kind === "number");
  const start = cells[first - 2]?.kind === "code" ? first - 2 : first - 1;
  const header = cells.slice(0, start).map(({ text }) => text);
  const width = header.length;
  const labels = first - start;
  if (width <= labels || (cells.length - start) % width !== 0) return null;
  const rows: string[][] = [];
  for (let at = start; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    const isOfShape = row.every(({ kind }, place) =>
      place < labels ? kind === cells[start + place]?.kind || kind === "label" : kind === "number",
    );
    if (!isOfShape) return null;
    rows.push(row.map(({ text }) => text));
  }
  return rows.length > 1 ? [header, ...rows] : null;
}

/** Each name with the numbers that follow it at once, below a header that says nothing. */
function looseRows(cells: readonly Cell[]): string[][] {
  const rows: string[][] = [];
  for (const [at, { text, kind }] of cells.entries()) {
    if (kind === "label") rows.push([text]);
    else if (kind === "number" && cells[at - 1]?.kind !== "code") rows.at(-1)?.push(text);
  }
  const width = Math.max(...rows.map(({ length }) => length));
  return [[], ...rows.filter(({ length }) => length > 1)].map((row) => [
    ...row,
    ...Array<string>(width - row.length).fill(""),
  ]);
}
