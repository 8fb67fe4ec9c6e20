import { WORKBOOK_PLACES } from "../../core/limits/limits";
import type { CellValue, SheetSnapshot } from "../../core/workbook/snapshot";
import type { PlaceCount } from "./parseSheets";

/** One for all: a sheet may have a million. */
const BLANK_ROW: readonly CellValue[] = [];

/** Values at their places, in whatever order a file brings them; each row takes memory from its first value to its last. */
export class SheetGrid {
  private readonly rows: (CellValue[] | undefined)[] = [];
  /** The column in which each row begins. */
  private readonly starts: number[] = [];
  private count = 0;
  private last = -1;

  /** The last row and column with a value; -1 without any. */
  get bottom(): number {
    return this.rows.length - 1;
  }

  get right(): number {
    return this.last;
  }

  /** @throws sheetsTooWide, long before memory is short */
  put(row: number, column: number, value: CellValue, places: PlaceCount, sheet: string): void {
    while (this.rows.length <= row) {
      this.rows.push(undefined);
      this.starts.push(0);
    }
    this.last = Math.max(this.last, column);
    let values = this.rows[row];
    if (!values) {
      this.starts[row] = column;
      this.rows[row] = [value];
      return;
    }
    let offset = column - (this.starts[row] ?? 0);
    if (offset < 0) {
      // Once a row: from then on it begins in the first column.
      values = [...Array<null>(this.starts[row] ?? 0).fill(null), ...values];
      this.starts[row] = 0;
      this.rows[row] = values;
      offset = column;
    }
    this.count += Math.max(0, offset - values.length);
    if (this.count > WORKBOOK_PLACES) places.add(this.count, sheet);
    while (values.length < offset) values.push(null);
    values[offset] = value;
  }

  /** No more comes into this row: it keeps no room. */
  closeRow(row: number): void {
    const values = this.rows[row];
    if (values) this.rows[row] = values.slice();
  }

  /** The used range, every row from its first column on. @throws sheetsTooWide */
  finish(places: PlaceCount, sheet: string): Pick<SheetSnapshot, "origin" | "rows"> {
    const top = this.rows.findIndex((values) => values !== undefined);
    if (top < 0) return { origin: { row: 0, column: 0 }, rows: [] };
    let left = Infinity;
    this.rows.forEach((values, row) => {
      if (values) left = Math.min(left, this.starts[row] ?? 0);
    });
    const used = this.rows.slice(top);
    places.add(
      used.reduce(
        (sum, values, row) => sum + 1 + (values ? (this.starts[top + row] ?? 0) - left + values.length : 0),
        0,
      ),
      sheet,
    );
    const rows = used.map((values, row): readonly CellValue[] => {
      if (!values) return BLANK_ROW;
      const gap = (this.starts[top + row] ?? 0) - left;
      return gap === 0 ? values : [...Array<null>(gap).fill(null), ...values];
    });
    return { origin: { row: top, column: left }, rows };
  }
}
