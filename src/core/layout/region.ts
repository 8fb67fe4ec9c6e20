import type { Area, SheetGrid } from "./grid";
import { isMetaLabel } from "./meta";
import type { TitleHit } from "./title";
import { isNoteLabel } from "./wording";

/** A part of a sheet that may hold one table: everything from its title (and the marks above it) to the next one. */
export interface Region extends Area {
  readonly grid: SheetGrid;
  readonly title: TitleHit | null;
  /** What the user has fixed by hand for this sheet; findHeader and the column assignment obey it. */
  readonly fixed?: FixedLayout;
}

export interface FixedLayout {
  /** Zero-based first and last header row. */
  readonly headerRows?: readonly [number, number];
  /** Role by zero-based column. */
  readonly roles: ReadonlyMap<number, string>;
}

/** First row below the title: header, unit and owner are looked for from here. */
export function firstRowBelowTitle(region: Region): number {
  return region.title ? region.title.row + 1 : region.top;
}

/** Cuts a sheet's filled area into regions with one title each; what stands above the first title is a region too. */
export function splitRegions(grid: SheetGrid, area: Area, titles: readonly TitleHit[]): Region[] {
  const inside = titles.filter((hit) => contains(area, hit));
  if (inside.length <= 1) {
    const [hit] = inside;
    if (!hit) return [{ ...area, grid, title: null }];
    return cutAbove(grid, area, hit);
  }
  return cutByBlankColumn(grid, area, inside) ?? cutByRow(grid, area, inside) ?? cutBesideTitles(grid, area, inside);
}

function contains(area: Area, hit: TitleHit): boolean {
  return hit.row >= area.top && hit.row <= area.bottom && hit.column >= area.left && hit.column <= area.right;
}

/** One title: rows above it that are more than page marks are a region of their own (a table without title). */
function cutAbove(grid: SheetGrid, area: Area, hit: TitleHit): Region[] {
  const start = startOfRegion(grid, area, hit.row);
  const below: Region = { ...area, grid, top: start, title: hit };
  const above = start - area.top;
  return above >= 3 ? [{ ...area, grid, bottom: start - 1, title: null }, below] : [{ ...below, top: area.top }];
}

/** Up from the title over blank rows, form numbers, 附件一: these belong to it. */
function startOfRegion(grid: SheetGrid, area: Area, titleRow: number): number {
  let start = titleRow;
  for (let row = titleRow - 1; row >= area.top && titleRow - row <= 6; row--) {
    const columns = grid.filledColumns(row, area.left, area.right);
    if (columns.length === 0) continue;
    const labels = columns.map((column) => grid.label(row, column));
    // 注：金额单位：元。 closes the table before.
    if (columns.length > 3 || !labels.every((label) => isMetaLabel(label) && !isNoteLabel(label))) break;
    // A unit or owner line above belongs to this title only if it does not close the table before it.
    start = row;
  }
  return start;
}

function cutByBlankColumn(grid: SheetGrid, area: Area, titles: readonly TitleHit[]): Region[] | null {
  const columns = [...new Set(titles.map((hit) => hit.column))].sort((a, b) => a - b);
  for (let index = 1; index < columns.length; index++) {
    const cut = blankColumnBetween(grid, area, columns[index - 1] ?? 0, columns[index] ?? 0);
    if (cut === null) continue;
    return [
      ...splitRegions(grid, { ...area, right: cut - 1 }, titles),
      ...splitRegions(grid, { ...area, left: cut + 1 }, titles),
    ];
  }
  return null;
}

/** A column strictly between two titles that is blank over the whole area and not inside a merge. */
function blankColumnBetween(grid: SheetGrid, area: Area, left: number, right: number): number | null {
  for (let column = right - 1; column > left; column--) {
    let blank = true;
    for (let row = area.top; blank && row <= area.bottom; row++) {
      blank = grid.value(row, column) === null && grid.mergeAt(row, column) === null;
    }
    if (blank) return column;
  }
  return null;
}

function cutByRow(grid: SheetGrid, area: Area, titles: readonly TitleHit[]): Region[] | null {
  const first = titles[0]?.row ?? area.top;
  const next = titles.find((hit) => hit.row > first)?.row;
  if (next === undefined) return null;
  const cut = startOfRegion(grid, { ...area, top: first + 1 }, next);
  return [
    ...splitRegions(grid, { ...area, bottom: cut - 1 }, titles),
    ...splitRegions(grid, { ...area, top: cut }, titles),
  ];
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
