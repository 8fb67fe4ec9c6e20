import { textOf } from "../cellText";
import { labels } from "../../lexicon/labels";
import { pattern } from "../../lexicon/words";
import { roleCell } from "../cells";
import type { Area, SheetGrid } from "../grid";
import type { RoleCell, RowValues, TableRow } from "../recognisedTable";
import { bareLabel, cellUnder, withFixedRoles } from "./formCells";
import type { FixableArea, ReadColumn } from "./formCells";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** 一级指标│二级指标│三级指标│…: the part that all evaluation forms share. The first pattern that fits gives the role. */
const columnLabels = labels("indicatorTable.columns");

function isIndicatorRole(role: string): boolean {
  return columnLabels().some(([known]) => known === role);
}

export interface IndicatorHeader {
  readonly row: number;
  readonly bottom: number;
  readonly columns: readonly ReadColumn[];
}

/** The header row: at least two of the level labels next to each other. Labels may stand in two rows. */
export function findIndicatorHeader(grid: SheetGrid, area: FixableArea, from = area.top): IndicatorHeader | null {
  const [top, bottom] = area.fixed?.headerRows ?? [];
  if (top !== undefined && bottom !== undefined && top >= from) {
    return { row: top, bottom, columns: withFixedRoles(area, columnsOf(grid, top, area), isIndicatorRole) };
  }
  for (let row = from; row <= area.bottom; row++) {
    const columns = columnsOf(grid, row, area);
    const levels = columns.filter(({ role }) => role.startsWith("level")).length;
    if (levels < 2) continue;
    const below = row + 1 <= area.bottom ? columnsOf(grid, row + 1, area) : [];
    const twoRows =
      below.length > 0 && below.every(({ role }) => !role.startsWith("level")) && !hasNumbers(grid, row + 1, area);
    const all = twoRows
      ? [...columns, ...below.filter(({ role }) => !columns.some((each) => each.role === role))]
      : columns;
    return { row, bottom: twoRows ? row + 1 : row, columns: withFixedRoles(area, all, isIndicatorRole) };
  }
  return null;
}

function hasNumbers(grid: SheetGrid, row: number, area: Area): boolean {
  return grid.filledColumns(row, area.left, area.right).some((column) => roleCell(grid, row, column).number !== null);
}

function columnsOf(grid: SheetGrid, row: number, area: Area): ReadColumn[] {
  const columns: ReadColumn[] = [];
  for (const column of grid.filledColumns(row, area.left, area.right)) {
    if (typeof grid.value(row, column) !== "string") continue;
    const label = grid.label(row, column);
    if (label.length > 16) continue;
    const key = label.replace(/\([AB]\)$/u, "").replace(/[::]$/u, "");
    const found = columnLabels().find(
      ([role, pattern]) => pattern.test(key) && !columns.some((each) => each.role === role),
    );
    if (found) columns.push({ role: found[0], column });
  }
  return columns;
}

const LEVELS: readonly ColumnRole[] = ["level1", "level2", "level3", "level4"];

/** The indicator rows with merged or once-printed levels filled down, then the 总分 row. */
export function readIndicators(grid: SheetGrid, area: Area, header: IndicatorHeader): TableRow[] {
  const rows: TableRow[] = [];
  const carried = new Map<ColumnRole, RoleCell>();
  const levels = header.columns.filter(({ role }) => LEVELS.includes(role));
  const innermost = levels.at(-1)?.role ?? "level3";
  for (let row = header.bottom + 1; row <= area.bottom; row++) {
    const filled = grid.filledColumns(row, area.left, area.right);
    const first = filled[0];
    if (first === undefined) continue;
    const label = grid.label(row, first);
    if (pattern("form.end").test(label)) break;
    const total = filled.find((column) => pattern("total.ofIndicators").test(grid.label(row, column)));
    const values = rowValues(grid, row, area, header);
    if (total !== undefined && values.level3 === undefined) {
      rows.push(totalRow(grid, row, total, values));
      continue;
    }
    if (isRepeatedHeader(grid, row, header)) continue;
    fillLevels(values, carried, levels);
    const name =
      values[innermost] ??
      levels
        .map(({ role }) => values[role])
        .filter((cell) => cell !== undefined)
        .at(-1);
    if (!name || !hasContent(values, levels)) continue;
    rows.push({
      row: row + 1,
      key: "indicator",
      name: textOf(name),
      nameRef: name.ref,
      level: LEVELS.indexOf(innermost) + 1,
      isTotal: false,
      values,
    });
  }
  return rows;
}

/** Blank cells are left out; a level that is only an ordinary merged label is read at its own cell. */
function rowValues(grid: SheetGrid, row: number, area: Area, header: IndicatorHeader): RowValues {
  const values: RowValues = {};
  header.columns.forEach(({ role, column }, index) => {
    const next = header.columns[index + 1]?.column ?? area.right + 1;
    const cell = roleCell(grid, row, cellUnder(grid, row, column, next));
    if (cell.value !== null) values[role] = cell;
  });
  return values;
}

/** A new outer level ends the inner ones that were carried down. */
function fillLevels(values: RowValues, carried: Map<ColumnRole, RoleCell>, levels: readonly ReadColumn[]): void {
  levels.forEach(({ role }, index) => {
    const own = values[role];
    if (own) {
      carried.set(role, own);
      for (const { role: inner } of levels.slice(index + 1)) carried.delete(inner);
    } else if (index < levels.length - 1) {
      const above = carried.get(role);
      if (above) values[role] = above;
    }
  });
}

/** A row counts if it has something of its own besides levels that were carried down. */
function hasContent(values: RowValues, levels: readonly ReadColumn[]): boolean {
  const innermost = levels.at(-1)?.role ?? "level3";
  if (values[innermost]) return !/^(?:…+|\.{2,}|…)$/u.test(textOf(values[innermost])) || values.weight !== undefined;
  return Object.keys(values).some((role) => !role.startsWith("level"));
}

function isRepeatedHeader(grid: SheetGrid, row: number, header: IndicatorHeader): boolean {
  const levels = header.columns.filter(({ role }) => role.startsWith("level"));
  return levels.every(({ column }) => pattern("form.level").test(bareLabel(grid.label(row, column))));
}

function totalRow(grid: SheetGrid, row: number, column: number, values: RowValues): TableRow {
  const kept: RowValues = {};
  for (const role of ["weight", "score"] as const) {
    const cell = values[role];
    if (cell && cell.number !== null) kept[role] = cell;
  }
  return {
    row: row + 1,
    key: "totalScore",
    name: grid.text(row, column),
    nameRef: grid.ref(row, column),
    level: 0,
    isTotal: true,
    values: kept,
  };
}
