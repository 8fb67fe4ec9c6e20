import type { DocumentTable } from "../../text/document";
import { layoutTable } from "./layoutTable";

/** A table that stands in lines of text, with its first and last line. */
export interface LayoutRegion {
  readonly from: number;
  readonly to: number;
  readonly table: DocumentTable;
}

/** 单位：万元 by itself at the right, above a table. */
const RIGHT_UNIT_LINE = /^\s{6,}(?:金额)?单位\s*[:：]\s*(?:人民币)?[千百万亿]{0,2}元\s*$/u;
export const UNIT_LINE = /^\s*(?:金额)?单位\s*[:：]\s*(?:人民币)?[千百万亿]{0,2}元\s*$/u;
/** Prose, a note or the next part of the document: here the table has ended. */
const END = /[。；]|^\s*(?:备?注\s*[:：]|第[一二三四五六七八九十]+部分)/u;
const LONGEST_CELL = 40;

/** The tables that a page's layout has put into lines, each below its 单位：万元. */
export function layoutTablesIn(lines: readonly string[]): LayoutRegion[] {
  const units = lines.flatMap((line, at) => (RIGHT_UNIT_LINE.test(line) ? [at] : []));
  return units.flatMap((unit, index) => {
    const from = unit + 1;
    const to = tableEnd(lines, from, units[index + 1]);
    const table = to < from ? null : layoutTable(lines.slice(from, to + 1));
    return table ? [{ from, to, table }] : [];
  });
}

/** The last line of a table that begins at a line, the next one's unit being known. */
export function tableEnd(lines: readonly string[], from: number, nextUnit: number | undefined): number {
  const prose = lines.findIndex((line, at) => at >= from && (END.test(line) || isLong(line)));
  const end = Math.min(prose < 0 ? lines.length : prose, nextUnit ?? lines.length);
  // The title of the next table stands above its unit.
  let last = end === nextUnit ? filledAbove(lines, end) - 1 : end - 1;
  while (last >= from && (lines[last] ?? "").trim() === "") last -= 1;
  return last;
}

function filledAbove(lines: readonly string[], at: number): number {
  let above = at - 1;
  while (above > 0 && (lines[above] ?? "").trim() === "") above -= 1;
  return above;
}

function isLong(line: string): boolean {
  return line.trim().length > LONGEST_CELL && !/\S\s{2,}\S/u.test(line.trim());
}
