import { BudgetReportError } from "../../core/errors";
import type { ChangeListener } from "../port";
import { withExcel } from "./excelRequest";
import { supportsExcelApi } from "./supports";
import { sheetName } from "./sheetNames";

/**
 * Calls back when cells change (by the user or by us), also with what could not be placed: no event is lost without a
 * word. Needs ExcelApi 1.9; ask `capabilities.canWatch` first. 1 request to begin, 1 to stop, and 1 per change to learn
 * the sheet's present name.
 * @throws hostUnavailable before ExcelApi 1.9, hostRequestFailed, cellBeingEdited
 */
export function watchChanges(listener: ChangeListener): Promise<() => Promise<void>> {
  return withExcel(async (context) => {
    if (!supportsExcelApi("1.9")) throw new BudgetReportError("hostUnavailable");
    const registration = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
      try {
        const sheet = await sheetName(worksheetId);
        // A sheet that is gone is noticed when the list of sheets is read.
        if (sheet !== null) listener({ sheet, address });
      } catch {
        listener(null);
      }
    });
    await context.sync();
    return () =>
      withExcel(async () => {
        registration.remove();
        await registration.context.sync();
      });
  });
}
