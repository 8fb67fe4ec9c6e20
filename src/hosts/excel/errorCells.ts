import { isCellError } from "../../core/workbook/snapshot";
import { toCellValue } from "./cellValues";
import { planChunks, type Chunk, type UsedArea } from "./readPlan";
import type { SheetBuilder } from "./sheetBuilder";

/**
 * Excel gives an error as its letters, just as it gives the same letters typed as a text. Where there are any, the block
 * around them is asked for the types of its cells, in pieces that Excel can answer.
 */
export function planErrorCheck(sheets: readonly SheetBuilder[]): Chunk[] {
  return planChunks(sheets.map(blockOfErrors));
}

/** Part of the request under way. Gives what is to be done with its answer. */
export function askForTypes(context: Excel.RequestContext, chunk: Chunk, sheets: readonly SheetBuilder[]): () => void {
  const asked = chunk.flatMap((part) => {
    const sheet = sheets[part.sheet];
    if (!sheet) return [];
    const range = context.workbook.worksheets
      .getItem(sheet.info.id)
      .getRangeByIndexes(part.row, part.column, part.rowCount, part.columnCount);
    range.load("valueTypes");
    return [{ part, sheet, range }];
  });
  return () => {
    for (const { part, sheet, range } of asked) {
      // Over its limits Excel may answer null: what looks like an error then stays one.
      const types = range.valueTypes as readonly (readonly unknown[])[] | null;
      types?.forEach((row, r) => {
        const cells = sheet.rows[part.row + r - (sheet.area?.row ?? 0)];
        row.forEach((type, c) => {
          const column = part.column + c - (sheet.area?.column ?? 0);
          const value = cells?.[column];
          if (cells && isCellError(value)) cells[column] = toCellValue(value.error, type);
        });
      });
    }
  };
}

function blockOfErrors({ rows, area }: SheetBuilder): UsedArea | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (!isCellError(value)) return;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }),
  );
  if (!area || bottom < 0) return null;
  return { row: area.row + top, column: area.column + left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
