import { BudgetReportError } from "../../core/errors";
import { officeErrorCode } from "../office/officeFailure";
import { refusalOf } from "./refusals";
import { isRefusedWhole } from "./waiting";

/**
 * Did Excel refuse the request as a whole? Also where the workbook is only open for viewing: no action of it was allowed.
 * 1 request, only for what was denied.
 */
export async function refusedWhole(problem: unknown): Promise<boolean> {
  if (isRefusedWhole(problem)) return true;
  return (await refusalOf(problem, false))?.code === "workbookReadOnly";
}

/**
 * What to say where Excel failed while marks or comments were being set: nothing that a request has done already is
 * rolled back by Excel. What the call has set is taken away, so that nothing is left that says half of what was found.
 * @param clear takes away the marks of this call, or every comment of ours
 */
export async function takenBack(
  problem: unknown,
  what: "marks" | "comments",
  clear: () => Promise<unknown>,
): Promise<BudgetReportError> {
  const code = officeErrorCode(problem);
  try {
    await clear();
    return new BudgetReportError(`${what}TakenBack`, { code }, problem);
  } catch {
    // Excel fails still: what is left is told, and the buttons that take it away stay.
    return new BudgetReportError(`${what}HalfDone`, { code }, problem);
  }
}
