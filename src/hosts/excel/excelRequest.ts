import { BudgetReportError } from "../../core/errors";
import { officeFailure } from "../office/officeFailure";

/** Is this requirement set there? Baseline is ExcelApi 1.7 (Office 2019); anything later is asked for. */
export function supportsExcelApi(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * A conversation with Excel, whose failures leave as BudgetReportErrors. Not Excel.run: that tracks every range it meets
 * and releases them in one more request afterwards, while nothing here outlives the request it was made in.
 * @throws hostUnavailable outside Excel, hostRequestFailed
 */
export async function withExcel<T>(talk: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Excel === "undefined") throw new BudgetReportError("hostUnavailable");
  try {
    return await talk(new Excel.RequestContext());
  } catch (problem) {
    throw officeFailure(problem, "hostRequestFailed");
  }
}
