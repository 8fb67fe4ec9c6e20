import { BudgetReportError } from "../../core/errors";
import { logOfficeError } from "./officeHelpers";

/** The error code of office.js: stable and not translated, unlike its message. */
export function officeErrorCode(problem: unknown): string {
  const { code } = (problem ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : "unknown";
}

/** A failure of office.js as one of ours; the developer's console keeps the rest. */
export function officeFailure(
  problem: unknown,
  as: "hostRequestFailed" | "hostRequestHalfDone" | "wordRequestFailed",
): BudgetReportError {
  if (problem instanceof BudgetReportError) return problem;
  const code = officeErrorCode(problem);
  if (SESSION_ENDED.has(code)) return new BudgetReportError("sessionEnded", { code }, problem);
  if (!EXPECTED.has(code) && problem instanceof Error) void logOfficeError(problem);
  return new BudgetReportError(as, { code }, problem);
}

/** Of office.js for the web, after sleep for instance (OfficeDev/office-js#6585): what was not saved may be lost. */
const SESSION_ENDED: ReadonlySet<string> = new Set(["InvalidOrTimedOutSession", "Unauthenticated"]);

/** Failures that the callers handle or explain. */
const EXPECTED: ReadonlySet<string> = new Set([
  "AccessDenied",
  "ActivityLimitReached",
  "InactiveWorkbook",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
]);
