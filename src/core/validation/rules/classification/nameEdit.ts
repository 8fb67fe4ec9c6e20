import { fromA1, type CellRef } from "../../../workbook/cellRef";
import { cellAt, type WorkbookSnapshot } from "../../../workbook/snapshot";
import type { CellEdit } from "../../../findings/finding";

/** The cell with `written` replaced inside its label, numbering and indent kept; nothing where it does not stand so. */
export function nameEdit(snapshot: WorkbookSnapshot, ref: CellRef, written: string, expected: string): CellEdit[] {
  const sheet = snapshot.sheets.find(({ name }) => name === ref.sheet);
  const at = fromA1(ref.address);
  const from = sheet && at ? cellAt(sheet, at.row, at.column) : null;
  if (typeof from !== "string" || !from.includes(written)) return [];
  return [{ ref, from, to: from.replace(written, expected) }];
}
