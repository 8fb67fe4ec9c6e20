import { BudgetReportError } from "../../core/errors";
import { officeErrorCode, officeFailure } from "../office/officeFailure";
import type { Waiting } from "../port";
import { refusalOf } from "./refusals";
import { isRefusedWhole, pauseBefore, waitingFor } from "./waiting";

/** What a talk tells of itself while it goes on. */
export interface Conversation {
  /** Something is in the workbook that was not there before, and has not been put back: no repeating, no "unchanged". */
  hasWritten: boolean;
}

export interface TalkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the user may take to finish typing. Default: 20 s; with a signal, until it aborts. */
  readonly patience?: number;
  /** Nothing is changed: then a request may be repeated even where Excel may have carried it out. */
  readonly onlyReads?: boolean;
  /** Sheets are added or deleted: what a protected structure refuses. */
  readonly restructures?: boolean;
}

const PATIENCE = 20_000;
/** A busy Excel is asked again for so long; who wants to wait longer clicks again. */
const BUSY_PATIENCE = 60_000;

let tellWaiting: (why: Waiting | null) => void = () => undefined;

/** Calls back with the reason when Excel begins to keep us waiting, and with `null` when it ceases. */
export function onWaiting(listener: (why: Waiting | null) => void): void {
  tellWaiting = listener;
}

/**
 * A conversation with Excel, whose failures leave as BudgetReportErrors. Not Excel.run: that tracks every range it meets
 * and releases them in one more request afterwards, while nothing here outlives the request it was made in.
 *
 * While a cell is being edited Excel refuses every request as a whole (InvalidOperationInCellEditMode, learn.microsoft.com,
 * "Delay execution while cell is being edited"), and so does Excel on the web where it is asked too often: nothing of it has
 * been carried out, so a talk that has written nothing yet is begun anew until the user has finished, or Excel has time.
 * @throws hostUnavailable outside Excel, cellBeingEdited, hostBusy, readCancelled, hostRequestFailed, hostRequestHalfDone,
 * and what refusals.ts makes of a refusal
 */
export async function withExcel<T>(
  talk: (context: Excel.RequestContext, conversation: Conversation) => Promise<T>,
  options: TalkOptions = {},
): Promise<T> {
  if (typeof Excel === "undefined") throw new BudgetReportError("hostUnavailable");
  const start = Date.now();
  let told: Waiting | null = null;
  try {
    for (let tries = 0; ; tries += 1) {
      const conversation: Conversation = { hasWritten: false };
      try {
        return await talk(new Excel.RequestContext(), conversation);
      } catch (problem) {
        if (conversation.hasWritten) throw officeFailure(problem, "hostRequestHalfDone");
        const why = await whyAgain(problem, options, Date.now() - start);
        if (why !== told) tellWaiting((told = why));
        await sleep(pauseBefore(why, tries), options.signal);
      }
    }
  } finally {
    if (told) tellWaiting(null);
  }
}

/** Over at once when the signal aborts: who cancels does not wait for a busy Excel. */
async function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: () => void = () => undefined;
  await new Promise<void>((resolve) => {
    wake = resolve;
    timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", wake);
    if (signal?.aborted) resolve();
  });
  clearTimeout(timer);
  signal?.removeEventListener("abort", wake);
}

/** What is waited for before the talk is begun anew. @throws what the problem means where that is no use, or no longer */
async function whyAgain(
  problem: unknown,
  { signal, patience = signal ? Infinity : PATIENCE, restructures = false, onlyReads = false }: TalkOptions,
  waited: number,
): Promise<Waiting> {
  const why = waitingFor(problem);
  if (why === null) throw (await refusalOf(problem, restructures)) ?? officeFailure(problem, "hostRequestFailed");
  // An overloaded service may have written before it gave up.
  if (!onlyReads && !isRefusedWhole(problem)) throw officeFailure(problem, "hostRequestHalfDone");
  if (signal?.aborted) throw new BudgetReportError("readCancelled");
  const code = officeErrorCode(problem);
  if (why === "editing" && waited >= patience) throw new BudgetReportError("cellBeingEdited", {}, problem);
  if (why === "busy" && waited >= Math.min(patience, BUSY_PATIENCE)) {
    throw new BudgetReportError("hostBusy", { code }, problem);
  }
  return why;
}
