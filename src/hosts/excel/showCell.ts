import { BudgetReportError } from "../../core/errors";
import { formatRef, type CellRef } from "../../core/workbook/cellRef";
import { officeErrorCode } from "../office/officeFailure";
import { withExcel } from "./excelRequest";
import { isRefusedWhole } from "./waiting";

/**
 * Brings the sheet to the front and selects the cell or block. 1 request; a second one only to explain why it failed.
 * @throws sheetMissing, sheetHidden, workbookNotInFront, hostRequestFailed
 */
export function showCell(ref: CellRef): Promise<void> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(ref.sheet);
    sheet.activate();
    sheet.getRange(ref.address).select();
    try {
      await context.sync();
    } catch (problem) {
      if (isRefusedWhole(problem)) throw problem;
      throw await reason(ref, officeErrorCode(problem));
    }
  });
}

/** Why the sheet cannot be shown. */
function reason({ sheet: name, address }: CellRef, code: string): Promise<BudgetReportError> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) return new BudgetReportError("sheetMissing", { sheet: name });
    // It is there to be seen: Excel shows nothing of a workbook behind another one.
    if (sheet.visibility === "Visible") return new BudgetReportError("workbookNotInFront", { code });
    return new BudgetReportError("sheetHidden", { sheet: name, cell: formatRef({ sheet: name, address }) });
  });
}
