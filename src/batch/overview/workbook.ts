import { tableWorkbook, type WrittenCell } from "../../hosts/file/tableWorkbook";
import type { OverviewCell, OverviewTable } from "./tables";

/** The overview as an .xlsx. @param address the address of a file of the folder, as seen from the overview */
export function overviewWorkbook(tables: readonly OverviewTable[], address: (path: string) => string): Uint8Array {
  const written = (cell: OverviewCell): WrittenCell =>
    typeof cell === "object" && cell !== null
      ? { text: cell.text, target: address(cell.link.path), ref: cell.link.ref }
      : cell;
  return tableWorkbook(tables.map(({ rows, ...table }) => ({ ...table, rows: rows.map((row) => row.map(written)) })));
}

/** A path of the folder as a relative address: each part encoded, so that names with # or spaces are found. */
export function addressFrom(base: string): (path: string) => string {
  return (path) =>
    [...base.split("/"), ...path.split("/")]
      .filter((part) => part !== "")
      .map(encodeURIComponent)
      .join("/");
}
