import type { TableRow } from "../../layout/recognisedTable";

/** `2010601 行政运行`, or the printed label where the row has no code. */
export function rowLabel(row: TableRow, printed: string = row.name ?? ""): string {
  return row.code === undefined ? printed : `${row.code} ${printed}`.trim();
}
