import { BudgetReportError } from "../../core/errors";
import { fromA1, toA1 } from "../../core/workbook/cellRef";
import type { NewSheet } from "../port";
import { sameValue } from "../sameValue";
import { toCellValue } from "./cellValues";
import { withExcel } from "./excelRequest";

/**
 * Takes an added sheet away while it holds what was written. 2 requests.
 * @throws sheetMissing, sheetChanged, workbookProtected, workbookReadOnly, workbookNotInFront, hostRequestFailed
 */
export function removeSheet(written: NewSheet, kind?: "scratch"): Promise<void> {
  return withExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(written.name);
      const used = sheet.getUsedRangeOrNullObject(true);
      sheet.load("name");
      used.load("values,valueTypes,formulas,rowIndex,columnIndex");
      await context.sync();
      if (sheet.isNullObject) throw new BudgetReportError("sheetMissing", { sheet: written.name });
      const isBlank = used.isNullObject;
      const [rowIndex, columnIndex] = isBlank ? [0, 0] : [used.rowIndex, used.columnIndex];
      const cell = (grid: unknown[][], address: string): unknown => {
        const place = fromA1(address);
        return place ? grid[place.row - rowIndex]?.[place.column - columnIndex] : undefined;
      };
      const values: unknown[][] = isBlank ? [] : used.values;
      const types: unknown[][] = isBlank ? [] : used.valueTypes;
      const formulas: unknown[][] = isBlank ? [] : used.formulas;
      const valueAt = (address: string) => toCellValue(cell(values, address), cell(types, address));
      const expected = cellsOf(written);
      const same = [...expected].every(([address, { value, formula }]) =>
        formula === null ? sameValue(valueAt(address), value) : cell(formulas, address) === formula,
      );
      const isMore = values.some((row, r) =>
        row.some((value, c) => value !== "" && !expected.has(toA1(rowIndex + r, columnIndex + c))),
      );
      const isScratch = kind === "scratch" && sameValue(valueAt("A1"), written.rows[0]?.[0] ?? null);
      if (!isScratch && (!same || isMore)) throw new BudgetReportError("sheetChanged", { sheet: written.name });
      sheet.delete();
      await context.sync();
    },
    { restructures: true },
  );
}

function cellsOf({ rows, formulas }: NewSheet) {
  const cells = new Map<string, { value: NewSheet["rows"][number][number]; formula: string | null }>();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cells.set(toA1(r, c), { value, formula: null });
    }),
  );
  for (const [address, formula] of formulas ?? []) cells.set(address, { value: null, formula });
  return cells;
}
