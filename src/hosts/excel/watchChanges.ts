import { BudgetReportError } from "../../core/errors";
import type { ChangeListener } from "../port";
import { withExcel } from "./excelRequest";
import { sheetName } from "./sheetNames";
import { supportsExcelApi } from "./supports";

/**
 * Calls back when cells change (by the user or by us), also with what could not be placed: no event is lost without a
 * word; and when formulas have been computed, of which Excel tells no changes (OfficeDev/office-js#3899). Needs ExcelApi
 * 1.9; ask `capabilities.canWatch` first. 1 request to begin, 1 to stop, and 1 per change to learn the sheet's present name.
 * @throws hostUnavailable before ExcelApi 1.9, hostRequestFailed, cellBeingEdited
 */
export function watchChanges(listener: ChangeListener, calculated?: () => void): Promise<() => Promise<void>> {
  return withExcel(async (context) => {
    if (!supportsExcelApi("1.9")) throw new BudgetReportError("hostUnavailable");
    const { worksheets } = context.workbook;
    const changes = worksheets.onChanged.add(async (event) => {
      try {
        const sheet = await sheetName(event.worksheetId);
        // A sheet that is gone is noticed when the list of sheets is read.
        if (sheet !== null) listener({ sheet, address: event.address, ...(isOurs(event) ? { byUs: true } : {}) });
      } catch {
        listener(null);
      }
    });
    const calculations = calculated
      ? worksheets.onCalculated.add(() => {
          calculated();
          return Promise.resolve();
        })
      : null;
    await context.sync();
    return () =>
      withExcel(async () => {
        changes.remove();
        calculations?.remove();
        await changes.context.sync();
      });
  });
}

/** From ExcelApi 1.14 on Excel says what set off a change. */
function isOurs({ triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return triggerSource === "ThisLocalAddin";
}
