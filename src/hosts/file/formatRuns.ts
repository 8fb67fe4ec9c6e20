import { fromA1, toA1 } from "../../core/workbook/cellRef";

interface Run {
  readonly from: number;
  to: number;
  readonly code: string;
}

/**
 * Number formats by A1 address: in a column of a long sheet they are the same from top to bottom, and a run of them takes
 * the memory of one.
 */
export class FormatRuns implements ReadonlyMap<string, string> {
  private readonly columns = new Map<number, Run[]>();
  /** Cells that a file brings out of their order, or twice. */
  private readonly late = new Map<string, string>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(row: number, column: number, code: string): void {
    const runs = this.columns.get(column);
    const last = runs?.at(-1);
    if (last && row <= last.to) {
      const address = toA1(row, column);
      if (!this.has(address)) this.count += 1;
      this.late.set(address, code);
      return;
    }
    this.count += 1;
    if (!runs) this.columns.set(column, [{ from: row, to: row, code }]);
    else if (last?.code === code && last.to + 1 === row) last.to = row;
    else runs.push({ from: row, to: row, code });
  }

  get(address: string): string | undefined {
    const late = this.late.get(address);
    if (late !== undefined) return late;
    const at = fromA1(address);
    const runs = at ? this.columns.get(at.column) : undefined;
    if (!at || !runs) return undefined;
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle];
      if (!run) return undefined;
      if (at.row < run.from) high = middle - 1;
      else if (at.row > run.to) low = middle + 1;
      else return run.code;
    }
    return undefined;
  }

  has(address: string): boolean {
    return this.get(address) !== undefined;
  }

  *entries(): MapIterator<[string, string]> {
    for (const [column, runs] of this.columns) {
      for (const { from, to, code } of runs) {
        for (let row = from; row <= to; row += 1) {
          const address = toA1(row, column);
          if (!this.late.has(address)) yield [address, code];
        }
      }
    }
    yield* this.late;
  }

  *keys(): MapIterator<string> {
    for (const [address] of this.entries()) yield address;
  }

  *values(): MapIterator<string> {
    for (const [, code] of this.entries()) yield code;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(visit: (code: string, address: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [address, code] of this.entries()) visit(code, address, this);
  }
}
