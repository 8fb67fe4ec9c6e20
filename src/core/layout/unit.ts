import { pattern } from "../lexicon/words";
import type { CurrencyUnit } from "../amount/amount";
import type { SheetGrid } from "./grid";
import type { Header } from "./header";
import type { Sourced } from "./recognisedTable";
import type { Region } from "./region";

/** The currency unit that a label states: 单位：万元, 金额单位：元, （万元）, 以千元为单位. */
export function unitIn(label: string): CurrencyUnit | null {
  if (!label.includes("元")) return null;
  const match = pattern("unit.stated").exec(label);
  return ((match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4]) as CurrencyUnit | undefined) ?? null;
}

/** The unit of a region: around the title, in the header's labels, in the notes below. `null`: not stated. */
export function findUnit(region: Region, header: Header | null): Sourced<CurrencyUnit> | null {
  const headerBottom = header?.bottom ?? Math.min(region.bottom, region.top + 12);
  const lastData = header?.dataTop ?? headerBottom;
  return unitInRows(region.grid, region.top, headerBottom, region.left, region.right) ?? unitInNotes(region, lastData);
}

function unitInRows(
  grid: SheetGrid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Sourced<CurrencyUnit> | null {
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.filledColumns(row, left, right)) {
      const unit = unitIn(grid.label(row, column));
      if (unit) return { value: unit, ref: grid.ref(row, column) };
    }
  }
  return null;
}

/** Under the table: the last rows are looked at from below, where notes and signatures stand. */
function unitInNotes(region: Region, from: number): Sourced<CurrencyUnit> | null {
  const { grid } = region;
  for (let row = region.bottom; row >= Math.max(from, region.bottom - 12); row--) {
    const columns = grid.filledColumns(row, region.left, region.right);
    if (columns.length > 4) continue;
    for (const column of columns) {
      const label = grid.label(row, column);
      if (!pattern("unit.label").test(label)) continue;
      const unit = unitIn(label);
      if (unit) return { value: unit, ref: grid.ref(row, column) };
    }
  }
  return null;
}
