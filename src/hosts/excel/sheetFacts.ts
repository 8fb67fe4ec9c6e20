import { supportsExcelApi } from "./supports";
import type { Part, UsedArea } from "./readPlan";
import type { SheetBuilder } from "./sheetBuilder";

/** Takes the answer over once the request is back. */
export type Take = (sheet: SheetBuilder) => void;

/** Old Excel tells about one row or column at a time; beyond this many the answer is left open. */
const OLD_EXCEL_ROWS = 500;
const OLD_EXCEL_COLUMNS = 100;

/** Hidden rows and columns of a part: by their properties (ExcelApi 1.9), else one by one (ExcelApi 1.2). */
export function loadHidden(range: Excel.Range, part: Part): Take {
  if (supportsExcelApi("1.9")) {
    const rows = range.getRowProperties({ rowHidden: true });
    const columns = part.first ? range.getColumnProperties({ columnHidden: true }) : null;
    return (sheet) => {
      addHidden(
        sheet,
        "hiddenRows",
        part.row,
        rows.value.map(({ rowHidden }) => rowHidden === true),
      );
      if (!columns) return;
      addHidden(
        sheet,
        "hiddenColumns",
        part.column,
        columns.value.map(({ columnHidden }) => columnHidden === true),
      );
    };
  }
  range.load("rowHidden,columnHidden");
  const rows = lines(part.rowCount, OLD_EXCEL_ROWS, (index) => range.getRow(index), "rowHidden");
  const columns = part.first
    ? lines(part.columnCount, OLD_EXCEL_COLUMNS, (index) => range.getColumn(index), "columnHidden")
    : null;
  return (sheet) => {
    // Uniformly shown or hidden, the range itself says so, however large it is.
    const shownRows = uniform(range.rowHidden, part.rowCount) ?? rows?.map(({ rowHidden }) => rowHidden) ?? null;
    if (shownRows) addHidden(sheet, "hiddenRows", part.row, shownRows);
    else sheet.hiddenRows = null;
    if (!part.first) return;
    const shownColumns =
      uniform(range.columnHidden, part.columnCount) ?? columns?.map(({ columnHidden }) => columnHidden) ?? null;
    if (shownColumns) addHidden(sheet, "hiddenColumns", part.column, shownColumns);
  };
}

function lines(
  count: number,
  limit: number,
  line: (index: number) => Excel.Range,
  property: "rowHidden" | "columnHidden",
): Excel.Range[] | null {
  if (count > limit) return null;
  return Array.from({ length: count }, (_, index) => {
    const range = line(index);
    range.load(property);
    return range;
  });
}

/** Excel answers null where some are hidden and some are not. */
function uniform(hidden: boolean | null, count: number): boolean[] | null {
  return hidden === null ? null : Array.from({ length: count }, () => hidden);
}

function addHidden(
  sheet: SheetBuilder,
  property: "hiddenRows" | "hiddenColumns",
  from: number,
  hidden: readonly boolean[],
): void {
  const known = (sheet[property] ??= []);
  hidden.forEach((isHidden, index) => {
    if (isHidden) known.push(from + index);
  });
}

/** Merged areas of the used range (ExcelApi 1.13); before that Excel cannot tell, and the snapshot leaves them open. */
export function loadMerges(worksheet: Excel.Worksheet, area: UsedArea): Take | null {
  if (!supportsExcelApi("1.13")) return null;
  const range = worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return (sheet) => {
    sheet.merges = merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        }));
  };
}
