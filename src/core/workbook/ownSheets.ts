import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** Comes to an empty text (N of a text is 0, T of a number is ""), and says whose sheet it is. */
const SIGNATURE = 'T(N("budget-report"))';

const FIRST_CELL = "A1";

/**
 * The formula for cell A1 of a sheet that the add-in adds, showing `title`. By it the sheet is known again in every copy
 * of the workbook, whatever it is called.
 */
export function ownSheetTitle(title: string): string {
  return `="${title.replaceAll('"', '""')}"&${SIGNATURE}`;
}

/** Has the add-in written this sheet? Such a sheet speaks of the tables and is none itself. */
export function isOwnSheet({ formulas }: SheetSnapshot): boolean {
  return formulas?.get(FIRST_CELL)?.includes(SIGNATURE) === true;
}

/** The workbook as the unit made it. */
export function withoutOwnSheets(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return snapshot.sheets.some(isOwnSheet)
    ? { ...snapshot, sheets: snapshot.sheets.filter((sheet) => !isOwnSheet(sheet)) }
    : snapshot;
}
