import { BudgetReportError } from "../../core/errors";
import { officeErrorCode, officeFailure } from "../office/officeFailure";
import { refusalOf } from "./refusals";

/** What a talk tells of itself while it goes on. */
export interface Conversation {
  /** Something is in the workbook that was not there before, and has not been put back: no repeating, no "unchanged". */
  hasWritten: boolean;
}

export interface TalkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the user may take to finish typing. Default: 20 s; with a signal, until it aborts. */
  readonly patience?: number;
  /** Sheets are added or deleted: what a protected structure refuses. */
  readonly restructures?: boolean;
}

const PATIENCE = 20_000;
const INTERVAL = 400;

let tellEditing: (isWaiting: boolean) => void = () => undefined;

/** Calls back when Excel begins and ceases to keep us waiting because the user is typing into a cell. */
export function onCellEditing(listener: (isWaiting: boolean) => void): void {
  tellEditing = listener;
}

/**
 * A conversation with Excel, whose failures leave as BudgetReportErrors. Not Excel.run: that tracks every range it meets
 * and releases them in one more request afterwards, while nothing here outlives the request it was made in.
 *
 * While a cell is being edited Excel refuses every request as a whole (InvalidOperationInCellEditMode, learn.microsoft.com,
 * "Delay execution while cell is being edited"): nothing of it has been carried out, so a talk that has written nothing
 * yet is begun anew until the user has finished.
 * @throws hostUnavailable outside Excel, cellBeingEdited, readCancelled, hostRequestFailed, hostRequestHalfDone, and what
 * refusals.ts makes of a refusal
 */
export async function withExcel<T>(
  talk: (context: Excel.RequestContext, conversation: Conversation) => Promise<T>,
  { signal, patience = signal ? Infinity : PATIENCE, restructures = false }: TalkOptions = {},
): Promise<T> {
  if (typeof Excel === "undefined") throw new BudgetReportError("hostUnavailable");
  const end = Date.now() + patience;
  let isWaiting = false;
  try {
    for (;;) {
      const conversation: Conversation = { hasWritten: false };
      try {
        return await talk(new Excel.RequestContext(), conversation);
      } catch (problem) {
        if (conversation.hasWritten) throw officeFailure(problem, "hostRequestHalfDone");
        if (!isCellEditing(problem)) {
          throw (await refusalOf(problem, restructures)) ?? officeFailure(problem, "hostRequestFailed");
        }
        if (signal?.aborted) throw new BudgetReportError("readCancelled");
        if (Date.now() >= end) throw new BudgetReportError("cellBeingEdited", {}, problem);
      }
      if (!isWaiting) tellEditing((isWaiting = true));
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  } finally {
    if (isWaiting) tellEditing(false);
  }
}

function isCellEditing(problem: unknown): boolean {
  return officeErrorCode(problem) === "InvalidOperationInCellEditMode";
}

/** Did Excel refuse the request as a whole, so that nothing of it has been carried out? */
export function isRefusedWhole(problem: unknown): boolean {
  return isCellEditing(problem) || officeErrorCode(problem) === "RequestPayloadSizeLimitExceeded";
}
