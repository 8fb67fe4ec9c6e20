import type { CellValue, MergeArea, SheetSnapshot, SheetVisibility } from "../../../../src/core/workbook/snapshot";
import { toA1 } from "../../../../src/core/workbook/cellRef";

export interface CanvasOptions {
  readonly visibility: SheetVisibility;
  readonly mergesKnown: boolean;
  readonly blanksInRange: boolean;
  readonly trailingBlankRows: number;
  readonly trailingBlankColumns: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A sheet under the pen: cells are put anywhere, then handed over as the host would. */
export class SheetCanvas {
  private readonly cells: CellValue[][] = [];
  private readonly merges: MergeArea[] = [];

  constructor(readonly name: string) {}

  get height(): number {
    return this.cells.length;
  }

  /** Writes a value and says where it stands. */
  put(row: number, column: number, value: CellValue): string {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
    return toA1(row, column);
  }

  read(row: number, column: number): CellValue {
    return this.cells[row]?.[column] ?? null;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  snapshot(options: CanvasOptions): SheetSnapshot {
    const width = Math.max(0, ...this.cells.map((line) => line.length));
    const filled = this.cells.map((line) => [...line, ...Array<CellValue>(width - line.length).fill(null)]);
    const firstRow = options.blanksInRange
      ? 0
      : Math.max(
          0,
          filled.findIndex((line) => line.some((cell) => cell !== null)),
        );
    const columnOf = (line: CellValue[]) => {
      const found = line.findIndex((cell) => cell !== null);
      return found < 0 ? width : found;
    };
    const firstColumn = options.blanksInRange ? 0 : Math.min(width, ...filled.map(columnOf));
    const body = filled
      .slice(firstRow)
      .map((line) => [...line.slice(firstColumn), ...Array<CellValue>(options.trailingBlankColumns).fill(null)]);
    const blank = Array<CellValue>(body[0]?.length ?? 0).fill(null);
    return {
      name: this.name,
      visibility: options.visibility,
      origin: { row: firstRow, column: firstColumn },
      rows: [...body, ...Array.from({ length: options.trailingBlankRows }, () => blank)],
      ...(options.mergesKnown ? { merges: this.merges } : {}),
      hiddenRows: options.hiddenRows,
      hiddenColumns: options.hiddenColumns,
    };
  }
}
