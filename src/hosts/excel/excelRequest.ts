import { BudgetReportError } from "../../core/errors";
import { logOfficeError } from "./officeHelpers";

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
    throw problem instanceof BudgetReportError ? problem : describeFailure(problem);
  }
}

/** The error code of office.js: stable and not translated, unlike its message. */
export function officeErrorCode(problem: unknown): string {
  const { code } = (problem ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : "unknown";
}

function describeFailure(problem: unknown): BudgetReportError {
  const code = officeErrorCode(problem);
  if (!EXPECTED.has(code) && problem instanceof Error) void logOfficeError(problem);
  return new BudgetReportError("hostRequestFailed", { code }, problem);
}

/** Failures that the callers handle or explain. */
const EXPECTED: ReadonlySet<string> = new Set([
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
  "ResponsePayloadSizeLimitExceeded",
]);
