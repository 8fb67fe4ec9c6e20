import { pattern } from "../lexicon/words";
import type { CellRef } from "../workbook/cellRef";
import { numberOf } from "../amount/parse";
import type { SheetGrid } from "./grid";
import { isMetaLabel } from "./meta";
import type { Region } from "./region";
import { firstRowBelowTitle } from "./region";
import { yearIn } from "./year";
import { headerKey, isColumnNumberCell, isFooterLabel, isNoteLabel, isSubtotalWord } from "./wording";

/** One column's labels from the outermost to the innermost, as keys (see headerKey). */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
  /** As printed (normalised), innermost. */
  readonly label: string;
  /** The year that one of the labels states (2021年决算数), the innermost first. */
  readonly year: number | null;
  readonly ref: CellRef;
}

export interface Header {
  /** First and last header row, 栏次 rows not counted. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** First row that may hold data; equals `bottom` where 合计 stands in the row of 类 款 项. */
  readonly dataTop: number;
  readonly columnNumberRows: readonly number[];
  readonly totalInHeader: boolean;
}

export type IsHeaderWord = (key: string) => boolean;

const SPLIT_CODE = new Set(["类", "款", "项", "目"]);
const MAX_HEADER_ROWS = 6;
const ROWS_LOOKED_AT = 30;

interface RowFacts {
  readonly words: number;
  readonly others: number;
  readonly numbers: number;
  readonly splitCodes: number;
  readonly onlyTotals: boolean;
}

/**
 * The header rows of a region: the first rows whose labels are mostly words of the kind's header, without numbers.
 * The user's correction of the header rows (region.fixed) wins.
 */
export function findHeader(region: Region, isWord: IsHeaderWord): Header | null {
  const found = region.fixed?.headerRows ?? searchHeaderRows(region, isWord);
  if (!found) return null;
  const [top, bottom] = found;
  const totalInHeader = isTotalInHeader(region, bottom);
  const columnNumberRows: number[] = [];
  let dataTop = bottom + 1;
  for (let row = dataTop; row <= Math.min(region.bottom, bottom + 4) && columnNumberRows.length < 2; row++) {
    if (region.grid.isRowBlank(row, region.left, region.right)) continue;
    if (!isColumnNumberRow(region, row)) break;
    columnNumberRows.push(row);
    dataTop = row + 1;
  }
  if (totalInHeader) dataTop = bottom;
  return { top, bottom, columns: foldColumns(region, top, bottom), dataTop, columnNumberRows, totalInHeader };
}

function searchHeaderRows(region: Region, isWord: IsHeaderWord): readonly [number, number] | null {
  const start = firstRowBelowTitle(region);
  let looked = 0;
  for (let row = start; row <= region.bottom && looked < ROWS_LOOKED_AT; row++) {
    if (region.grid.isRowBlank(row, region.left, region.right)) continue;
    looked++;
    const facts = factsOf(region, row, isWord);
    if (!opensHeader(facts) && !(facts.words === 1 && facts.others + facts.numbers === 0 && spansColumns(region, row)))
      continue;
    const bottom = lastHeaderRow(region, row, isWord);
    if (facts.words < 2 && bottom === row) continue;
    return [row, bottom];
  }
  return null;
}

function opensHeader(facts: RowFacts): boolean {
  return facts.words >= 2 && facts.words >= facts.others && facts.numbers === 0 && !facts.onlyTotals;
}

/** A single heading over several columns (财政拨款“三公”经费) opens a header too. */
function spansColumns(region: Region, row: number): boolean {
  const [column] = region.grid.filledColumns(row, region.left, region.right);
  if (column === undefined) return false;
  const merge = region.grid.mergeAt(row, column);
  return merge ? merge.right > merge.left : true;
}

function lastHeaderRow(region: Region, top: number, isWord: IsHeaderWord): number {
  let bottom = top;
  for (let row = top + 1; row <= region.bottom && row - top < MAX_HEADER_ROWS; row++) {
    if (isColumnNumberRow(region, row)) break;
    const facts = factsOf(region, row, isWord);
    const filled = facts.words + facts.others + facts.numbers;
    if (filled === 0) {
      if (!isInsideHeaderMerge(region, top, row)) break;
      bottom = row;
      continue;
    }
    if (facts.splitCodes >= 2) {
      bottom = row;
      if (facts.numbers > 0) break;
      continue;
    }
    if (facts.numbers > 0 || facts.words === 0 || facts.words < facts.others || facts.onlyTotals) break;
    bottom = row;
  }
  return bottom;
}

function isInsideHeaderMerge(region: Region, top: number, row: number): boolean {
  for (let column = region.left; column <= region.right; column++) {
    const merge = region.grid.mergeAt(row, column);
    if (merge && merge.top >= top && merge.top < row && region.grid.label(merge.top, merge.left) !== "") return true;
  }
  return false;
}

function factsOf(region: Region, row: number, isWord: IsHeaderWord): RowFacts {
  const { grid } = region;
  let words = 0;
  let others = 0;
  let numbers = 0;
  let splitCodes = 0;
  let totals = 0;
  for (const column of grid.filledColumns(row, region.left, region.right)) {
    const value = grid.value(row, column);
    const label = grid.label(row, column);
    if (typeof value !== "string" || numberOf(value) !== null) numbers++;
    else if (SPLIT_CODE.has(label)) {
      words++;
      splitCodes++;
    } else if (isMetaLabel(label) || isNoteLabel(label) || isFooterLabel(label)) others += 2;
    else if (!pattern("row.begins").test(label) && isWord(headerKey(label))) {
      words++;
      if (isSubtotalWord(label)) totals++;
    } else others++;
  }
  return { words, others, numbers, splitCodes, onlyTotals: words > 0 && totals === words && words + others === 1 };
}

/** 栏次 | 1 | 2 | 3, with or without the word; never data although it may satisfy the same identities. */
export function isColumnNumberRow(region: Region, row: number): boolean {
  const { grid } = region;
  const labels = grid.filledColumns(row, region.left, region.right).map((column) => grid.label(row, column));
  if (labels.length === 0 || !labels.every(isColumnNumberCell)) return false;
  if (labels.some((label) => label === "栏次" || label === "甲")) return true;
  const numbers = labels.map((label) => Number(/\d+/.exec(label)?.[0] ?? NaN));
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? NaN) + 1) &&
    (numbers[0] ?? 9) <= 2
  );
}

/** 类 | 款 | 项 | 合计 | 2,946.25: the last header row carries the total row as well. */
function isTotalInHeader(region: Region, row: number): boolean {
  const { grid } = region;
  const columns = grid.filledColumns(row, region.left, region.right);
  const splitCodes = columns.filter((column) => SPLIT_CODE.has(grid.label(row, column)));
  if (splitCodes.length < 2) return false;
  const last = splitCodes[splitCodes.length - 1] ?? 0;
  return isSubtotalWord(grid.label(row, last + 1)) && grid.mergeAt(row, last + 1) === null;
}

function foldColumns(region: Region, top: number, bottom: number): HeaderColumn[] {
  const { grid } = region;
  const fillForward = !grid.knowsMerges || !hasHeaderMerge(grid, region, top, bottom);
  const skipOthersInLastRow = isTotalInHeader(region, bottom);
  const carried: string[] = [];
  const columns: HeaderColumn[] = [];
  for (let column = region.left; column <= region.right; column++) {
    const path: string[] = [];
    let leaf: OwnLabel | null = null;
    let year: number | null = null;
    const own = ownLabels(grid, region, column, { top, bottom }, skipOthersInLastRow);
    const deepest = own.reduce((deep, cell, level) => (cell ? level : deep), -1);
    let boundary = false;
    own.forEach((cell, level) => {
      if (cell) {
        if (cell.anchorColumn === column) boundary = true;
        carried[level] = cell.label;
        const key = headerKey(cell.label);
        if (path[path.length - 1] !== key) path.push(key);
        leaf = cell;
        year = yearIn(cell.label) ?? year;
      } else if (boundary) carried[level] = "";
      else if (fillForward && level < deepest && carried[level]) {
        const key = headerKey(carried[level] ?? "");
        if (path[path.length - 1] !== key) path.push(key);
      }
    });
    const innermost = leaf as OwnLabel | null;
    if (!innermost && region.fixed?.roles.has(column)) {
      columns.push({ column, path: [""], label: "", year: null, ref: grid.ref(bottom, column) });
    }
    if (innermost) columns.push({ column, path, label: innermost.label, year, ref: innermost.ref });
  }
  return columns;
}

interface OwnLabel {
  readonly label: string;
  readonly ref: CellRef;
  readonly anchorColumn: number;
}

function ownLabels(
  grid: SheetGrid,
  region: Region,
  column: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  onlyCodesInLastRow: boolean,
): (OwnLabel | null)[] {
  const labels: (OwnLabel | null)[] = [];
  const inLastRow = grid.filledColumns(bottom, region.left, region.right).map((one) => grid.label(bottom, one));
  // 类 | 款 | 项 | 栏次 | 1 | 2 | 3: the row of the codes holds the 栏次 too, which name nothing.
  const hasColumnNumbers = inLastRow.filter((label) => SPLIT_CODE.has(label)).length >= 2;
  for (let row = top; row <= bottom; row++) {
    const merge = grid.mergeAt(row, column);
    const anchor = merge && merge.top >= top ? { row: merge.top, column: merge.left } : { row, column };
    const label = merge && merge.top < top ? "" : grid.label(anchor.row, anchor.column);
    const isCode = SPLIT_CODE.has(label);
    const skip =
      (onlyCodesInLastRow && row === bottom && anchor.row === bottom && !isCode) ||
      (hasColumnNumbers && row === bottom && anchor.row === bottom && isColumnNumberCell(label)) ||
      anchor.column < region.left;
    labels.push(
      label === "" || skip ? null : { label, ref: grid.ref(anchor.row, anchor.column), anchorColumn: anchor.column },
    );
  }
  return labels;
}

function hasHeaderMerge(grid: SheetGrid, region: Region, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = region.left; column <= region.right; column++) {
      const merge = grid.mergeAt(row, column);
      if (merge && merge.top >= top && merge.right > merge.left) return true;
    }
  }
  return false;
}
