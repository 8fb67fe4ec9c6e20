import type { CellRef } from "../../core/workbook/cellRef";
import { formatRef } from "../../core/workbook/cellRef";
import type { CellChange } from "../../hosts/port";

/** A program that has answered tells of the change right after; later it is somebody else's, on the same cell. */
const GRACE = 10_000;

/** Cells that the pane itself is writing: the program tells of these changes too, and they are no news. */
export class OwnWrites {
  private readonly cells = new Set<string>();
  private until = Infinity;

  constructor(private readonly now: () => number = Date.now) {}

  /** These are about to be written. */
  expect(refs: readonly CellRef[]): void {
    this.cells.clear();
    for (const ref of refs) this.cells.add(formatRef(ref));
    this.until = Infinity;
  }

  /** The program has answered. */
  written(): void {
    this.until = this.now() + GRACE;
  }

  /** Is this change one of them? Each counts once, unless the program says itself that it was us. */
  has(change: CellChange): boolean {
    const isExpected = this.cells.delete(formatRef(change)) && this.now() <= this.until;
    return change.byUs === true || isExpected;
  }
}
