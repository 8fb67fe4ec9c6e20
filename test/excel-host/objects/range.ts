import { formatRef } from "../../../src/core/workbook/cellRef";
import { enter, shownText, shownValue, valueType } from "../cellInput";
import { nothing, object, value, type HostObject, type ScalarMember } from "../../office-host/hostObject";
import { NotInStandIn, RichApiError } from "../../office-host/richApi";
import { areaAddress, COLUMN_COUNT, intersects, ROW_COUNT, type Area, type ModelCell } from "../workbookModel";
import { conditionalFormatsObject } from "./conditionalFormat";
import type { HostWorkbook, SheetHandle } from "./hostWorkbook";
import { rangeAreasObject } from "./rangeAreas";
import { rangeFormat } from "./rangeFormat";

/** Excel reads at most this many cells at once, on every platform. */
export const CELL_LIMIT = 5_000_000;

/** Values, formulas and formats of whole rows or columns are not read: Excel answers null. */
function isUnbounded({ top, left, bottom, right }: Area): boolean {
  return (top === 0 && bottom === ROW_COUNT - 1) || (left === 0 && right === COLUMN_COUNT - 1);
}

export function rangeObject(host: HostWorkbook, handle: SheetHandle, area: Area): HostObject {
  const { sheet } = handle;
  const rowCount = area.bottom - area.top + 1;
  const columnCount = area.right - area.left + 1;

  const read = <T>(of: (cell: ModelCell | undefined) => T): (readonly T[])[] | null => {
    if (isUnbounded(area) || rowCount * columnCount > CELL_LIMIT) return null;
    host.countCells(rowCount * columnCount);
    return Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => of(sheet.cell(area.top + row, area.left + column))),
    );
  };

  /** Writes a table of the range's own size, or one value into every cell. */
  const write = (table: unknown, put: (cell: ModelCell, input: unknown) => void) => {
    if (isUnbounded(area)) throw new RichApiError("InvalidArgument", "values of a whole row or column");
    const rows = Array.isArray(table) ? (table as readonly unknown[]) : null;
    const fits = rows?.length === rowCount && rows.every((row) => Array.isArray(row) && row.length === columnCount);
    if (rows && !fits) throw new RichApiError("InvalidArgument", "the table does not have the size of the range");
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        const input = rows ? (rows[row] as readonly unknown[])[column] : table;
        const existing = sheet.cell(area.top + row, area.left + column);
        if (host.model.isReadOnly || (sheet.isProtected && (existing?.locked ?? true))) {
          throw new RichApiError("AccessDenied");
        }
        put(sheet.touch(area.top + row, area.left + column), input);
      }
    }
    host.changed(handle, areaAddress(area));
  };

  /** true or false where all agree, null where they are mixed. */
  const hiddenness = (hidden: ReadonlySet<number>, from: number, to: number): boolean | null => {
    let count = 0;
    for (const index of hidden) if (index >= from && index <= to) count++;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  };

  const sub = (top: number, left: number, rows: number, columns: number) => {
    const made = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    if (top < 0 || left < 0 || rows < 1 || columns < 1 || made.bottom >= ROW_COUNT || made.right >= COLUMN_COUNT) {
      throw new RichApiError("InvalidArgument", `range ${JSON.stringify(made)}`);
    }
    return object(rangeObject(host, handle, made));
  };

  const scalars: Record<string, ScalarMember> = {
    Address: { get: () => formatRef({ sheet: sheet.name, address: areaAddress(area) }) },
    RowIndex: { get: () => area.top },
    ColumnIndex: { get: () => area.left },
    RowCount: { get: () => rowCount },
    ColumnCount: { get: () => columnCount },
    CellCount: { get: () => (rowCount * columnCount > 2 ** 31 - 1 ? -1 : rowCount * columnCount) },
    Values: { get: () => read(shownValue), set: (table) => write(table, enter) },
    Text: { get: () => read((cell) => shownText(cell, host.model.uses1904)) },
    ValueTypes: { get: () => read(valueType) },
    Formulas: { get: () => read((cell) => cell?.formula ?? shownValue(cell)), set: (table) => write(table, enter) },
    NumberFormat: {
      get: () => read((cell) => cell?.numberFormat ?? "General"),
      set: (table) =>
        write(table, (cell, format) => {
          if (format !== null) cell.numberFormat = format as string;
        }),
    },
    RowHidden: { get: () => hiddenness(sheet.hiddenRows, area.top, area.bottom) },
    ColumnHidden: { get: () => hiddenness(sheet.hiddenColumns, area.left, area.right) },
  };

  return {
    className: "Range",
    isReferenced: true,
    scalars,
    children: {
      Worksheet: () => host.worksheet(sheet),
      ConditionalFormats: () => conditionalFormatsObject(host, handle, area),
      Format: () => rangeFormat(handle, area),
    },
    methods: {
      GetCell: (row: number, column: number) => sub(area.top + row, area.left + column, 1, 1),
      GetRow: (row: number) => sub(area.top + row, area.left, 1, columnCount),
      GetColumn: (column: number) => sub(area.top, area.left + column, rowCount, 1),
      GetAbsoluteResizedRange: (rows: number, columns: number) => sub(area.top, area.left, rows, columns),
      GetOffsetRange: (rows: number, columns: number) =>
        sub(area.top + rows, area.left + columns, rowCount, columnCount),
      GetUsedRangeOrNullObject: (valuesOnly: boolean) => {
        const used = sheet.usedArea(valuesOnly);
        return object(used && intersects(used, area) ? rangeObject(host, handle, intersection(used, area)) : null);
      },
      Select: () => {
        // Excel selects on the active sheet only.
        if (host.model.activeSheet !== sheet) throw new RichApiError("InvalidSelection");
        host.model.selection = { sheet: sheet.name, address: areaAddress(area) };
        return nothing;
      },
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => intersects(merge, area));
        // Documented: beyond 512 merged areas this fails.
        if (merges.length > 512) throw new RichApiError("GeneralException", "too many merged areas");
        return object(merges.length > 0 ? rangeAreasObject(host, handle, merges) : null);
      },
      GetSpecialCellsOrNullObject: (type: string) => {
        if (type !== "Formulas") throw new NotInStandIn(`Range.getSpecialCellsOrNullObject("${type}")`);
        const areas = formulaAreas(handle, area);
        return object(areas.length > 0 ? rangeAreasObject(host, handle, areas) : null);
      },
      GetRowProperties: (wanted: unknown) =>
        value(hiddenProperties(wanted, "rowHidden", sheet.hiddenRows, area.top, area.bottom)),
      GetColumnProperties: (wanted: unknown) =>
        value(hiddenProperties(wanted, "columnHidden", sheet.hiddenColumns, area.left, area.right)),
      Clear: (applyTo?: string) => {
        if (applyTo !== "Contents") throw new NotInStandIn(`Range.clear("${applyTo}")`);
        write("", enter);
        return nothing;
      },
    },
  };
}

function intersection(a: Area, b: Area): Area {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function hiddenProperties(wanted: unknown, name: string, hidden: ReadonlySet<number>, from: number, to: number) {
  const keys = Object.keys(wanted ?? {});
  if (keys.length !== 1 || keys[0] !== name) throw new NotInStandIn(`row or column properties ${keys.join(", ")}`);
  return Array.from({ length: to - from + 1 }, (_, index) => ({ [name]: hidden.has(from + index) }));
}

/** The cells with formulas, joined to blocks: along the row, then down where the columns are the same. */
function formulaAreas({ sheet }: SheetHandle, area: Area): Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if ((sheet.cell(row, column)?.formula ?? null) === null) continue;
      const left = column;
      while (column < area.right && (sheet.cell(row, column + 1)?.formula ?? null) !== null) column++;
      const above = open.get(`${left}:${column}`);
      if (above?.bottom === row - 1) above.bottom = row;
      else {
        const made = { top: row, left, bottom: row, right: column };
        open.set(`${left}:${column}`, made);
        areas.push(made);
      }
    }
  }
  return areas;
}
