import { BudgetReportError } from "../../core/errors";
import { officeFailure } from "../office/officeFailure";

/** Is this requirement set there? Baseline is WordApi 1.3 (Office 2019, LTSC 2021); anything later is asked for. */
export function supportsWordApi(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported("WordApi", version);
}

/**
 * A conversation with Word, whose failures leave as BudgetReportErrors. Not Word.run, for the reason given at withExcel:
 * nothing here outlives the request it was made in.
 * @throws wordUnavailable outside Word, wordRequestFailed
 */
export async function withWord<T>(talk: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Word === "undefined") throw new BudgetReportError("wordUnavailable");
  try {
    return await talk(new Word.RequestContext());
  } catch (problem) {
    throw officeFailure(problem, "wordRequestFailed");
  }
}
