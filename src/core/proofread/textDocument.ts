import { pattern } from "../lexicon/words";
import { lazy } from "../cache";
import { unitWords } from "../lexicon/units";
import type { DocumentBlock } from "../text/document";
import { markOf } from "../text/heading";
import { plainTextOf } from "../text/plainText";
import { wrappedLines } from "../text/wrappedLines";
import { cellLineTables } from "./tables/cellLines";
import type { LayoutRegion } from "./tables/layoutRegions";
import { layoutTablesIn } from "./tables/layoutRegions";

/** Lines of a page that was turned into text break at its width; shorter ones end where the paragraph ends. */
const WRAPPED_LINE = 28;

/**
 * Plain or pasted text as blocks: one paragraph a line, lines that a page's width has broken put together again. Rows
 * with | between cells, and tables that a page's layout has put into lines, become tables.
 */
export function documentOfText(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let open: string | null = null;
  let rows: string[][] = [];
  const close = () => {
    if (open !== null) blocks.push({ type: "paragraph", text: open });
    if (rows.length > 0) blocks.push({ type: "table", rows });
    open = null;
    rows = [];
  };
  const lines = text.split(/\r\n|\r|\n/u);
  const inColumns = layoutTablesIn(lines);
  const isFree = ({ from, to }: LayoutRegion) => inColumns.every((one) => one.to < from || one.from > to);
  const printed = [...inColumns, ...cellLineTables(lines).filter(isFree)];
  const wrapped = wrappedLines(lines);
  for (const [at, line] of lines.entries()) {
    const region = printed.find(({ from, to }) => at >= from && at <= to);
    if (region) {
      if (at > region.from) continue;
      close();
      blocks.push(region.table);
    } else if (open !== null && wrapped[at]) open += line.trim();
    else if (line.trim() === "") close();
    else if (/\s\|\s|^\|/.test(line) || line.includes("\t")) {
      if (open !== null) close();
      rows.push(line.split(/\||\t/u).map((cell) => cell.trim()));
    } else if (open !== null && continues(open.slice(-LOOKED_BACK), line, isSpread(lines[at - 1] ?? "")))
      open += line.trim();
    else {
      close();
      open = line.trim();
    }
  }
  close();
  return blocks;
}

/** How far back the end of a paragraph is looked at: enough to tell, and no more for a long one. */
const LOOKED_BACK = 200;

function continues(before: string, line: string, isFull: boolean): boolean {
  const ended = plainTextOf(before).text;
  if (
    /[。;!?|]$/.test(ended) ||
    (ended.endsWith(":") && !pattern("list.runsOn").test(ended)) ||
    /^[\s\u3000]/u.test(line)
  )
    return false;
  // 实有 38|人: broken between a number and its unit, which no row is.
  const isBroken = /\d\s*$/u.test(before) && unitAtStart().test(line);
  if (isBroken && (columnsOf(before) >= 2 * WRAPPED_LINE || /^\s*[亿万千]元/u.test(line))) return true;
  // A row of a table that was turned into lines ends with its last number, or with the dash of an empty cell.
  if (/\s(?:\d+(?:,\d{3})*(?:\.\d+)?|-|—)\s*$/u.test(before) || isRowOrTitle(line)) return false;
  return (isFull || ended.length >= WRAPPED_LINE) && markOf(plainTextOf(line).text) === null;
}

/** 本 年 收 入 合 计: letters that were set apart to fill the line. */
function isSpread(line: string): boolean {
  return (line.match(/[\u4e00-\u9fa5，：] (?=[\u4e00-\u9fa5，：])/gu) ?? []).length >= LEAST_SPREAD;
}

const LEAST_SPREAD = 8;

/** The units that no other word begins with: 项 may be 项目. */
const unitAtStart = lazy(
  () =>
    new RegExp(
      `^(?:${unitWords(({ kind, startsLine }) => kind === "currency" || startsLine === true)}|％)(?!\\s*\\d)`,
      "u",
    ),
);

/** Half-width characters take one column, the others two. */
function columnsOf(text: string): number {
  return [...text].reduce((columns, char) => columns + (char <= "\u00ff" ? 1 : 2), 0);
}

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
/** 201 一般公共服务支出 …; or a name with the numbers of at least two columns behind it. */
const ROW = new RegExp(String.raw`^\d{3}(?:\d{2}){0,2}\s+\S|\S\s+${NUMBER}\s+(?:${NUMBER}|-)\s*$`, "u");
const TITLE = /表\s*$|(?:金额)?单位\s*[:：]\s*[千百万亿]?元\s*$/u;

/** A row of a table, its title or its unit: they begin a line of their own. */
function isRowOrTitle(line: string): boolean {
  return ROW.test(line) || TITLE.test(line);
}
