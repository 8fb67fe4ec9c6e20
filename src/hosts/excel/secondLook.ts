import { askForDates } from "./dateSystem";
import { askForTypes, planErrorCheck } from "./errorCells";
import type { SheetBuilder } from "./sheetBuilder";

/**
 * What the values alone do not tell: whether days are counted from 1904, and which errors are merely texts that read like
 * one. 1 request where there are dates or errors, more where the errors of large sheets lie far apart; else none.
 */
export async function lookAgain(context: Excel.RequestContext, sheets: readonly SheetBuilder[]): Promise<void> {
  const takeDates = askForDates(context, sheets);
  const [first, ...rest] = planErrorCheck(sheets);
  if (!takeDates && !first) return;
  await take(context, [takeDates, first ? askForTypes(context, first, sheets) : null]);
  for (const chunk of rest) await take(context, [askForTypes(context, chunk, sheets)]);
}

/** 1 request. */
async function take(context: Excel.RequestContext, answers: readonly ((() => void) | null)[]): Promise<void> {
  await context.sync();
  for (const answer of answers) answer?.();
}
