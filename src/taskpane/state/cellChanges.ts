import type { CellRef } from "../../core/workbook/cellRef";

export interface SheetChanges {
  readonly sheet: string;
  /** The first few places, each once. */
  readonly addresses: readonly string[];
  readonly count: number;
}

const SHOWN = 3;

/** What has changed, sheet by sheet, in the order in which it came. */
export function changesBySheet(changes: readonly CellRef[]): readonly SheetChanges[] {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, address } of changes) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(address));
  return [...bySheet].map(([sheet, addresses]) => ({
    sheet,
    addresses: [...addresses].slice(0, SHOWN),
    count: addresses.size,
  }));
}

/** The sheets in which cells have changed, each once. */
export function changedSheets(changes: readonly CellRef[]): readonly string[] {
  return [...new Set(changes.map(({ sheet }) => sheet))];
}
