import { pattern } from "../lexicon/words";
import type { CellRef } from "../workbook/cellRef";
import { columnName, fromA1, rangeA1 } from "../workbook/cellRef";
import { isCellError, isNotComputed } from "../workbook/snapshot";
import type { ChosenReader } from "./choose";
import { departmentIn, departmentInTitle } from "./department";
import type { SheetGrid } from "./grid";
import type { Header } from "./header";
import type { TableContent } from "./reader";
import { evidence } from "./reader";
import type { Evidence, LayoutCorrection, RecognisedTable, Sourced, TableRow } from "./recognisedTable";
import type { Region } from "./region";
import { findUnit } from "./unit";
import { isValueRole } from "./rows";
import { yearIn } from "./year";

/** Everything that is said about a table once its reader is chosen. */
export function buildTable(choice: ChosenReader, correction?: LayoutCorrection): RecognisedTable {
  const { region, reader, match } = choice;
  const { grid, title } = region;
  const content = reader.read(region, match);
  const { header } = match;
  const range = rangeA1(region.top, region.left, region.bottom, region.right);
  const rows = content.rows;
  return {
    id: `${grid.sheet.name}!${range}`,
    kind: reader.kind,
    title: title?.text ?? reader.titles[0] ?? reader.kind,
    titleRef: title ? grid.ref(title.row, title.column) : null,
    sheet: grid.sheet.name,
    range,
    headerRange: header ? rangeA1(header.top, region.left, header.bottom, region.right) : null,
    unit: correction?.unit
      ? { value: correction.unit, ref: null }
      : content.unit !== undefined
        ? content.unit
        : findUnit(region, header),
    year: correction?.year ? { value: correction.year, ref: null } : (content.year ?? findYear(region, header)),
    department: content.department ?? findDepartment(region, header),
    confidence: choice.confidence,
    evidence: [
      ...choice.evidence,
      ...(content.evidence ?? []),
      ...hiddenEvidence(region),
      ...errorEvidence(content, grid),
    ],
    columns: content.columns.map(({ role, column }) => ({ role, column: columnName(column) })),
    rows,
    notes: content.notes ?? [],
    isEmpty: rows.every((row) =>
      Object.entries(row.values).every(([role, { number }]) => !isValueRole(role) || number === null),
    ),
  };
}

/** The year in the title, else in the marks around it, else in the header. */
function findYear(region: Region, header: Header | null): Sourced<number> | null {
  const { grid, title } = region;
  if (title) {
    const year = yearIn(grid.labelOf(title.text));
    if (year !== null) return { value: year, ref: grid.ref(title.row, title.column) };
  }
  const last = (header?.top ?? Math.min(region.bottom + 1, region.top + 6)) - 1;
  const around = firstIn(grid, region, region.top, last, (text) => yearIn(grid.labelOf(text)));
  if (around) return around;
  const stated = header?.columns.filter(({ year }) => year !== null) ?? [];
  const latest = stated.reduce<(typeof stated)[number] | null>(
    (best, column) => (best && (best.year ?? 0) >= (column.year ?? 0) ? best : column),
    null,
  );
  return latest?.year ? { value: latest.year, ref: latest.ref } : null;
}

function findDepartment(region: Region, header: Header | null): Sourced<string> | null {
  const last = (header?.top ?? Math.min(region.bottom + 1, region.top + 8)) - 1;
  const stated = firstIn(region.grid, region, region.top, last, departmentIn);
  return stated ?? splitDepartment(region, last) ?? firstIn(region.grid, region, region.top, last, departmentInTitle);
}

/** 部门： in one cell and the name in the next. */
function splitDepartment(region: Region, last: number): Sourced<string> | null {
  const { grid } = region;
  for (let row = region.top; row <= last; row++) {
    const columns = grid.filledColumns(row, region.left, region.right);
    for (const [index, column] of columns.entries()) {
      const next = columns[index + 1];
      if (next === undefined || !pattern("owner.labelAlone").test(grid.label(row, column))) continue;
      const name = departmentIn(`部门：${grid.text(row, next)}`);
      if (name) return { value: name, ref: grid.ref(row, next) };
    }
  }
  return null;
}

function firstIn<T>(
  grid: SheetGrid,
  region: Region,
  top: number,
  bottom: number,
  read: (text: string) => T | null,
): Sourced<T> | null {
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const value = read(grid.text(row, column));
      if (value !== null) return { value, ref: grid.ref(row, column) };
    }
  }
  return null;
}

/** Hidden rows, columns and sheets are read like all others; that they are hidden is said. */
function hiddenEvidence(region: Region): Evidence[] {
  const { grid } = region;
  const list: Evidence[] = [];
  if (grid.sheet.visibility !== "visible") list.push(evidence("hiddenSheet", { sheet: grid.sheet.name }));
  const rows = [...grid.hiddenRows].filter((row) => row >= region.top && row <= region.bottom);
  if (rows.length > 0)
    list.push(
      evidence(
        "hiddenRows",
        { count: rows.length },
        rows.slice(0, 20).map((row) => grid.ref(row, region.left)),
      ),
    );
  const columns = [...grid.hiddenColumns].filter((column) => column >= region.left && column <= region.right);
  if (columns.length > 0) {
    list.push(
      evidence(
        "hiddenColumns",
        { count: columns.length, columns: columns.map(columnName).join("、") },
        columns.map((column) => grid.ref(region.top, column)),
      ),
    );
  }
  return list;
}

/** Failed formulas, and such as nobody has computed: neither has a figure, and people mend them differently. */
function errorEvidence(content: TableContent, grid: SheetGrid): Evidence[] {
  const cells = content.errorCells ?? content.rows.flatMap(errorCellsOf);
  const isUncomputed = ({ address }: CellRef) => {
    const at = fromA1(address);
    return at !== null && isNotComputed(grid.value(at.row, at.column));
  };
  const uncomputed = cells.filter(isUncomputed);
  const failed = uncomputed.length > 0 ? cells.filter((cell) => !isUncomputed(cell)) : cells;
  return [
    ...(failed.length > 0 ? [evidence("formulaErrors", { count: failed.length }, failed)] : []),
    ...(uncomputed.length > 0 ? [evidence("uncomputed", { count: uncomputed.length }, uncomputed)] : []),
  ];
}

function errorCellsOf(row: TableRow): CellRef[] {
  return Object.values(row.values).flatMap(({ value, ref }) => (isCellError(value) ? [ref] : []));
}
