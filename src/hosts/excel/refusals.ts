import { BudgetReportError } from "../../core/errors";
import { officeErrorCode } from "../office/officeFailure";
import { supportsExcelApi } from "./supports";

/**
 * What a refusal of Excel means, where its code tells (learn.microsoft.com, "Error handling with the application-specific
 * JavaScript APIs" and "Troubleshoot Excel add-ins"); `null` where it tells nothing that a person could act on.
 * @param restructures sheets were to be added or deleted: then a protected structure is the reason. At most 1 request.
 */
export async function refusalOf(problem: unknown, restructures: boolean): Promise<BudgetReportError | null> {
  const code = officeErrorCode(problem);
  switch (code) {
    case "AccessDenied":
      return new BudgetReportError(await whyDenied(restructures), { code }, problem);
    // Both where another workbook has the focus; the second of Worksheet.delete and of a selection on a sheet behind.
    case "InactiveWorkbook":
    case "InvalidSelection":
      return new BudgetReportError("workbookNotInFront", { code }, problem);
    case "FilteredRangeConflict":
      return new BudgetReportError("rangeFiltered", { code }, problem);
    case "PivotTableRangeConflict":
      return new BudgetReportError("rangeInPivot", { code }, problem);
    case "MemoryLimitReached":
      return new BudgetReportError("excelOutOfMemory", { code }, problem);
    default:
      return null;
  }
}

async function whyDenied(restructures: boolean): Promise<"workbookReadOnly" | "workbookProtected" | "accessDenied"> {
  const { workbook } = new Excel.RequestContext();
  const tellsReadOnly = supportsExcelApi("1.8");
  if (tellsReadOnly) workbook.load("readOnly");
  workbook.protection.load("protected");
  try {
    await workbook.context.sync();
  } catch {
    // It does not say either: then what may be the reasons is told.
    return "accessDenied";
  }
  if (tellsReadOnly && workbook.readOnly) return "workbookReadOnly";
  return restructures && workbook.protection.protected ? "workbookProtected" : "accessDenied";
}
