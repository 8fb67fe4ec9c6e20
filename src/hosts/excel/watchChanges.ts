import { BudgetReportError } from "../../core/errors";
import { supportsExcelApi, withExcel } from "./excelRequest";

/**
 * Calls back with sheet name and address when cells change (by the user or by us). Needs ExcelApi 1.9; ask
 * `capabilities.canWatch` first. 1 request to begin, 1 to stop, and 1 per change to learn the sheet's present name.
 * @throws hostUnavailable before ExcelApi 1.9, hostRequestFailed
 */
export function watchChanges(listener: (sheet: string, address: string) => void): Promise<() => Promise<void>> {
  return withExcel(async (context) => {
    if (!supportsExcelApi("1.9")) throw new BudgetReportError("hostUnavailable");
    const registration = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
      const sheet = await sheetName(worksheetId);
      if (sheet !== null) listener(sheet, address);
    });
    await context.sync();
    return () =>
      withExcel(async () => {
        registration.remove();
        await registration.context.sync();
      });
  });
}

/** `null` if the sheet has been deleted meanwhile. */
function sheetName(id: string): Promise<string | null> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}
