import { BudgetReportError } from "../../core/errors";
import { withWord } from "./wordRequest";

/**
 * Empties the document, if it begins with these words: only what the self-test has put into a blank one does. 2 requests.
 * @throws notScratch, wordRequestFailed
 */
export function clearScratch(mark: string): Promise<void> {
  return withWord(async (context) => {
    const { body } = context.document;
    body.load("text");
    await context.sync();
    const text = body.text.trim();
    if (text === "") return;
    if (!text.startsWith(mark)) throw new BudgetReportError("notScratch");
    body.clear();
    await context.sync();
  });
}
