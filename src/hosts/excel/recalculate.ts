import { withExcel } from "./excelRequest";

/** Computes all formulas, also those that Excel takes for up to date (ExcelApi 1.1). 1 request. @throws hostRequestFailed */
export function recalculate(): Promise<void> {
  return withExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
