import type { CellRef } from "../../core/workbook/cellRef";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";

/** The formulas that stand in single cells, in their order; `null` where there is none. */
export function formulasAt({ sheets }: WorkbookSnapshot, refs: readonly CellRef[]): readonly (string | null)[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet.formulas]));
  return refs.map(({ sheet, address }) => byName.get(sheet)?.get(address) ?? null);
}
