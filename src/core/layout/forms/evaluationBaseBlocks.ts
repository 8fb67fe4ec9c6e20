import { pattern } from "../../lexicon/words";
import { labels } from "../../lexicon/labels";
import { roleCell } from "../cells";
import type { Area, SheetGrid } from "../grid";
import type { RowValues, TableRow } from "../recognisedTable";
import type { ReadColumn } from "./formCells";
import { filledRightOf, findLabel, textCell, valuesUnder } from "./formCells";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** Labels of the staff block and of the block of buildings, with their roles. */
export const staffLabels = labels("evaluationBaseBlocks.staff");

export const buildingLabels = labels("evaluationBaseBlocks.buildings");

export function headerOf(
  grid: SheetGrid,
  area: Area,
  labels: readonly (readonly [ColumnRole, RegExp])[],
): { readonly row: number; readonly columns: ReadColumn[] } | null {
  const first = labels[0];
  if (!first) return null;
  const place = findLabel(grid, area, (label) => first[1].test(label));
  if (!place) return null;
  const columns: ReadColumn[] = [];
  for (const column of grid.filledColumns(place.row, area.left, area.right)) {
    const label = grid.label(place.row, column);
    const match = labels.find(([role, pattern]) => pattern.test(label) && !columns.some((each) => each.role === role));
    if (match) columns.push({ role: match[0], column });
  }
  return columns.length >= 2 ? { row: place.row, columns } : null;
}

/** The values of a small block (staff, buildings): under their labels, or each to the right of its label. */
function blockValues(
  grid: SheetGrid,
  area: Area,
  header: { readonly row: number; readonly columns: readonly ReadColumn[] },
): { readonly row: number; readonly values: RowValues } {
  const beside = header.columns.every(({ column }) => {
    const right = filledRightOf(grid, header.row, column, area.right);
    return right !== null && roleCell(grid, header.row, right).number !== null;
  });
  if (beside) {
    const values: RowValues = {};
    for (const { role, column } of header.columns) {
      const right = filledRightOf(grid, header.row, column, area.right);
      if (right !== null) values[role] = roleCell(grid, header.row, right);
    }
    return { row: header.row, values };
  }
  for (let row = header.row + 1; row <= Math.min(header.row + 2, area.bottom); row++) {
    const values = valuesUnder(grid, row, header.columns, area.right);
    if (Object.values(values).some(({ number }) => number !== null)) return { row, values };
  }
  return { row: header.row + 1, values: valuesUnder(grid, header.row + 1, header.columns, area.right) };
}

/** 厉行节约保障措施: the text to the right or below. */
export function readThrift(grid: SheetGrid, area: Area): TableRow[] {
  const place = findLabel(grid, area, (label) => pattern("baseData.thrift").test(label));
  if (!place) return [];
  const right = filledRightOf(grid, place.row, place.column, area.right);
  const values = right === null ? {} : { text: textCell(grid, place.row, right) };
  return [
    {
      row: place.row + 1,
      key: "thrift",
      name: grid.text(place.row, place.column),
      nameRef: grid.ref(place.row, place.column),
      level: 0,
      isTotal: false,
      values,
    },
  ];
}

export function blockRow(
  grid: SheetGrid,
  area: Area,
  key: string,
  labels: readonly (readonly [ColumnRole, RegExp])[],
): TableRow[] {
  const header = headerOf(grid, area, labels);
  if (!header) return [];
  const { row, values } = blockValues(grid, area, header);
  const name = grid.filledColumns(header.row, area.left, (header.columns[0]?.column ?? area.left) - 1)[0];
  return [
    {
      row: row + 1,
      key,
      ...(name === undefined ? {} : { name: grid.text(header.row, name), nameRef: grid.ref(header.row, name) }),
      level: 0,
      isTotal: false,
      values,
    },
  ];
}
