import type { FinalTable } from "./templateData";
import { address } from "./sheetDesign";
import type { SheetCanvas } from "./sheetDesign";

/** The sheet and cell in which the unit writes its name once; every table repeats it. */
export const NAME_CELL = "单位基本情况!$B$2";

/** Title, 公开nn表, 部门 and 金额单位 above a table: rows 1 to 3. */
export function putHead(canvas: SheetCanvas, { title, form }: FinalTable, columns: number): void {
  canvas.put(1, 1, title, "title", { across: columns });
  canvas.height(1, 30);
  canvas.put(2, columns, form, "unit");
  canvas.put(3, 1, "部门：", "side", {
    across: Math.max(1, Math.floor(columns / 2)),
    formula: `=IF(${NAME_CELL}="","部门：","部门："&${NAME_CELL})`,
  });
  canvas.put(3, columns, "金额单位：万元", "unit");
}

export function putNote(canvas: SheetCanvas, row: number, note: string, columns: number): void {
  canvas.put(row, 1, note, "note", { across: columns });
  canvas.height(row, 30);
}

/** 栏次: the number of every amount column, under the labels of the columns before them. */
export function putColumnNumbers(canvas: SheetCanvas, row: number, from: number, count: number): void {
  for (let index = 0; index < count; index += 1) canvas.put(row, from + index, index + 1, "lineNumber");
}

/** Addresses of several rows of one column. */
export function cellsIn(column: number, rows: readonly number[]): string[] {
  return rows.map((row) => address(row, column));
}
