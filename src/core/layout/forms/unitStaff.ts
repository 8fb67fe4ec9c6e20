import { pattern } from "../../lexicon/words";
import { labels } from "../../lexicon/labels";
import type { CellRef } from "../../workbook/cellRef";
import { roleCell } from "../cells";
import type { RowValues, TableRow } from "../recognisedTable";
import type { ColumnAssignment } from "../reader";
import type { Region } from "../region";
import { filledRightOf } from "./formCells";

const categoryLabels = labels("unitStaff.categories");

export interface Staff {
  readonly rows: readonly TableRow[];
  readonly columns: readonly ColumnAssignment[];
  readonly labels: readonly string[];
  readonly refs: readonly CellRef[];
  /** Zero-based rows that belong to the block. */
  readonly sheetRows: readonly number[];
}

function categoryOf(label: string): string | null {
  return categoryLabels().find(([, pattern]) => pattern.test(label.replace(/[::]$/u, "")))?.[0] ?? null;
}

/** 编制数 and 实有人数 by category: as columns beside the categories, beneath them, or as pairs of label and number. */
export function findStaff(region: Region): Staff | null {
  return findVertical(region) ?? findHorizontal(region) ?? findPairs(region);
}

/** 人员类别│编制数│实有在编人数 and a row for each category. */
function findVertical(region: Region): Staff | null {
  const { grid } = region;
  for (let row = region.top; row <= region.bottom; row++) {
    const filled = grid.filledColumns(row, region.left, region.right);
    const quota = filled.find((column) => pattern("staff.quota").test(grid.label(row, column)));
    const actual = filled.find((column) => pattern("staff.actual").test(grid.label(row, column)));
    if (quota === undefined || actual === undefined) continue;
    const rows: TableRow[] = [];
    const sheetRows = [row];
    for (let below = row + 1; below <= region.bottom; below++) {
      const first = Math.min(quota, actual);
      const label = grid.filledColumns(below, region.left, first - 1).at(-1);
      if (label === undefined) {
        if (grid.isRowBlank(below, region.left, region.right)) continue;
        break;
      }
      const category = categoryOf(grid.label(below, label));
      if (category === null) break;
      sheetRows.push(below);
      rows.push(
        staffRow(region, below, category, label, {
          quota: roleCell(grid, below, quota),
          actual: roleCell(grid, below, actual),
        }),
      );
    }
    if (rows.length === 0) continue;
    return {
      rows,
      columns: [
        { role: "quota", column: quota },
        { role: "actual", column: actual },
      ],
      labels: [grid.text(row, quota), grid.text(row, actual)],
      refs: [grid.ref(row, quota), grid.ref(row, actual)],
      sheetRows,
    };
  }
  return null;
}

function staffRow(region: Region, row: number, key: string, labelColumn: number, values: RowValues): TableRow {
  const { grid } = region;
  return {
    row: row + 1,
    key,
    name: grid.text(row, labelColumn),
    nameRef: grid.ref(row, labelColumn),
    level: key === "total" ? 0 : 1,
    isTotal: key === "total",
    values,
  };
}

/** 编制数 over 行政│事业│工勤│合计, 实有人数 over the same, and the numbers in the row beneath. */
function findHorizontal(region: Region): Staff | null {
  const { grid } = region;
  for (let row = region.top; row < region.bottom; row++) {
    const filled = grid.filledColumns(row, region.left, region.right);
    const quota = filled.find((column) => pattern("staff.quota").test(grid.label(row, column)));
    const actual = filled.find((column) => pattern("staff.actual").test(grid.label(row, column)));
    if (quota === undefined || actual === undefined) continue;
    const under = grid.filledColumns(row + 1, region.left, region.right);
    const cells = under
      .filter((column) => column >= Math.min(quota, actual))
      .map((column) => ({
        column,
        category: categoryOf(grid.label(row + 1, column)),
        role: sideOf(column, quota, actual),
      }));
    if (cells.filter(({ category }) => category !== null).length < 3) continue;
    const dataRow = nextFilledRow(region, row + 2);
    if (dataRow === null) continue;
    const rows = new Map<string, TableRow>();
    for (const { column, category, role } of cells) {
      if (category === null) continue;
      const known = rows.get(category) ?? staffRow(region, row + 1, category, column, {});
      rows.set(category, {
        ...known,
        row: dataRow + 1,
        values: { ...known.values, [role]: roleCell(grid, dataRow, column) },
      });
    }
    return {
      rows: [...rows.values()],
      columns: [],
      labels: [grid.text(row, quota), grid.text(row, actual)],
      refs: [grid.ref(row, quota), grid.ref(row, actual)],
      sheetRows: [row, row + 1, dataRow],
    };
  }
  return null;
}

function sideOf(column: number, quota: number, actual: number): "quota" | "actual" {
  if (quota < actual) return column >= actual ? "actual" : "quota";
  return column >= quota ? "quota" : "actual";
}

function nextFilledRow(region: Region, from: number): number | null {
  for (let row = from; row <= region.bottom; row++) {
    if (!region.grid.isRowBlank(row, region.left, region.right)) return row;
  }
  return null;
}

/** Category and column in one label: `administrative.quota`. */
const pairLabels = labels("unitStaff.pairs");

/** 行政编制│6│行政实有│4: each number to the right of its own label. */
function findPairs(region: Region): Staff | null {
  const { grid } = region;
  const rows = new Map<string, TableRow>();
  const sheetRows: number[] = [];
  const refs: CellRef[] = [];
  const labels: string[] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of grid.filledColumns(row, region.left, region.right)) {
      const label = grid.label(row, column).replace(/[::]$/u, "");
      const found = pairLabels().find(([, written]) => written.test(label));
      if (!found) continue;
      const right = filledRightOf(grid, row, column, region.right);
      const cell = right === null ? null : roleCell(grid, row, right);
      if (!cell || cell.number === null) continue;
      const [category = "", role = ""] = found[0].split(".");
      const known = rows.get(category) ?? staffRow(region, row, category, column, {});
      if (role in known.values) continue;
      rows.set(category, { ...known, values: { ...known.values, [role]: cell } });
      sheetRows.push(row);
      refs.push(grid.ref(row, column));
      labels.push(grid.text(row, column));
    }
  }
  return rows.size === 0 ? null : { rows: [...rows.values()], columns: [], labels, refs, sheetRows: [] };
}
