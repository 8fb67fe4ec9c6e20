import type { Area, SheetGrid } from "./grid";
import { isMetaLabel } from "./meta";
import type { TitleHit, TitleIndex } from "./title";
import { findTitles } from "./title";
import { isFooterLabel, isNoteLabel, isTotalLabel } from "./wording";
import type { ColumnRole } from "../tableKinds/columnRoles";

/** A part of a sheet that may hold one table: everything from its title (and the marks above it) to the next one. */
export interface Region extends Area {
  readonly grid: SheetGrid;
  readonly title: TitleHit | null;
  /** What the user has fixed by hand for this sheet; findHeader and the column assignment obey it. */
  readonly fixed?: FixedLayout;
  /** Where the table goes on from another sheet: the last code there. */
  readonly codeBefore?: string;
}

export interface FixedLayout {
  /** Zero-based first and last header row. */
  readonly headerRows?: readonly [number, number];
  /** Role by zero-based column. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
}

/** First row below the title: header, unit and owner are looked for from here. */
export function firstRowBelowTitle(region: Region): number {
  return region.title ? region.title.row + 1 : region.top;
}

/**
 * Cuts a filled area into regions with one title each: first between bands of columns that have titles of their own
 * (tables side by side need not begin in the same row), then above each title. What stands above the first title is
 * a region without one.
 */
export function splitRegions(grid: SheetGrid, whole: Area, index: TitleIndex): Region[] {
  const area = trimRows(grid, whole);
  if (!area) return [];
  const bands = titledBands(grid, area, index);
  if (bands.length > 1) return bands.flatMap((band) => splitRegions(grid, band, index));
  const titles = findTitles(grid, area, index);
  const [first] = titles;
  if (!first) return [{ ...area, grid, title: null }];
  const nextRow = titles.find((hit) => hit.row > first.row && !isNextBlock(first, hit))?.row;
  if (nextRow !== undefined) {
    const cut = startOfRegion(grid, { ...area, top: first.row + 1 }, nextRow);
    return [
      ...splitRegions(grid, { ...area, bottom: cut - 1 }, index),
      ...splitRegions(grid, { ...area, top: cut }, index),
    ];
  }
  const beside = titles.filter(({ row }) => row === first.row);
  return beside.length > 1 ? cutBesideTitles(grid, area, beside) : cutAbove(grid, area, first);
}

/** A ledger prints its title above each account or page: all of them are one book, which its reader takes apart. */
function isNextBlock(first: TitleHit, next: TitleHit): boolean {
  return (["ledger", "voucherList"] as const).some((kind) => first.kinds.includes(kind) && next.kinds.includes(kind));
}

function trimRows(grid: SheetGrid, area: Area): Area | null {
  let { top, bottom } = area;
  while (top <= bottom && grid.isRowBlank(top, area.left, area.right)) top++;
  while (bottom >= top && grid.isRowBlank(bottom, area.left, area.right)) bottom--;
  return top > bottom ? null : { ...area, top, bottom };
}

/** One title: rows above it that are more than page marks are a region of their own (a table without title). */
function cutAbove(grid: SheetGrid, area: Area, hit: TitleHit): Region[] {
  const start = startOfRegion(grid, area, hit.row);
  const below: Region = { ...area, grid, top: start, title: hit };
  const above = start - area.top;
  return above >= 3 ? [{ ...area, grid, bottom: start - 1, title: null }, below] : [{ ...below, top: area.top }];
}

/**
 * Up from the title over blank rows, form numbers and 附件一: these belong to it; so do headings (第二部分 …) where a
 * blank row parts them from the table above.
 */
function startOfRegion(grid: SheetGrid, area: Area, titleRow: number): number {
  let start = titleRow;
  let parted = titleRow;
  for (let row = titleRow - 1; row >= area.top && titleRow - row <= 8; row--) {
    const columns = grid.filledColumns(row, area.left, area.right);
    if (columns.length === 0) {
      start = Math.min(start, parted);
      continue;
    }
    const labels = columns.map((column) => grid.label(row, column));
    const text = columns.every((column) => typeof grid.value(row, column) === "string");
    if (!text || labels.some((label) => isNoteLabel(label) || isFooterLabel(label) || isTotalLabel(label))) break;
    if (columns.length <= 3 && labels.every(isMetaLabel)) {
      parted = row;
      if (start === row + 1 || grid.isRowBlank(row + 1, area.left, area.right)) start = row;
    } else if (columns.length === 1) parted = row;
    else break;
  }
  return start;
}

/**
 * The area cut at blank columns into bands that each have a title; bands without one stay with their left neighbour.
 * One band (or none): no cut.
 */
function titledBands(grid: SheetGrid, area: Area, index: TitleIndex): Area[] {
  const bands = bandsBetweenBlankColumns(grid, area);
  if (bands.length < 2) return [area];
  const titled: Area[] = [];
  let left = area.left;
  for (const band of bands) {
    const hasTitle = findTitles(grid, band, index).length > 0;
    const previous = titled[titled.length - 1];
    if (hasTitle) {
      titled.push({ ...area, left: previous ? band.left : left, right: band.right });
      left = band.right + 1;
    } else if (previous) titled[titled.length - 1] = { ...previous, right: band.right };
  }
  return titled.length > 1 ? titled : [area];
}

function bandsBetweenBlankColumns(grid: SheetGrid, area: Area): Area[] {
  const bands: Area[] = [];
  let start: number | null = null;
  for (let column = area.left; column <= area.right + 1; column++) {
    const blank = column > area.right || isColumnBlank(grid, area, column);
    if (!blank) start ??= column;
    else if (start !== null) {
      bands.push({ ...area, left: start, right: column - 1 });
      start = null;
    }
  }
  return bands;
}

/** Blank over the whole area and not inside a merge that has a text (a title centred over the table). */
function isColumnBlank(grid: SheetGrid, area: Area, column: number): boolean {
  if (!grid.isColumnBlank(column, area)) return false;
  return !grid.merges.some(
    (merge) =>
      column >= merge.left &&
      column <= merge.right &&
      merge.right > merge.left &&
      merge.top >= area.top &&
      merge.top <= area.bottom &&
      grid.value(merge.top, merge.left) !== null,
  );
}

/** Several titles in one row and no blank column between the tables: cut where the next title's merge or cell begins. */
function cutBesideTitles(grid: SheetGrid, area: Area, titles: readonly TitleHit[]): Region[] {
  const sorted = [...titles].sort((a, b) => a.column - b.column);
  return sorted.map((hit, index) => {
    const next = sorted[index + 1];
    return {
      grid,
      top: area.top,
      bottom: area.bottom,
      left: index === 0 ? area.left : hit.column,
      right: next ? next.column - 1 : area.right,
      title: hit,
    };
  });
}
