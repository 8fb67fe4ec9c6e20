import { BudgetReportError } from "../../core/errors";
import { formatRef, type CellRef } from "../../core/workbook/cellRef";
import { withExcel } from "./excelRequest";

/**
 * Brings the sheet to the front and selects the cell or block. 1 request; a second one only to explain why it failed.
 * @throws sheetMissing, sheetHidden, hostRequestFailed
 */
export function showCell(ref: CellRef): Promise<void> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ref.sheet);
    sheet.activate();
    sheet.getRange(ref.address).select();
    try {
      await context.sync();
    } catch (problem) {
      throw (await reason(ref)) ?? problem;
    }
  });
}

/** Why the sheet cannot be shown; `null` if it is there and visible. */
function reason({ sheet: name, address }: CellRef): Promise<BudgetReportError | null> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) return new BudgetReportError("sheetMissing", { sheet: name });
    if (sheet.visibility === "Visible") return null;
    return new BudgetReportError("sheetHidden", { sheet: name, cell: formatRef({ sheet: name, address }) });
  });
}
