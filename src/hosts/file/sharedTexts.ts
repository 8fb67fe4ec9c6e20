import { CELL_CHARACTERS } from "../../core/limits/limits";
import { BudgetReportError } from "../../core/errors";
import type { ReadingBudget } from "./readingBudget";
import { contentText, scanXmlBytes } from "./scanXmlBytes";

/**
 * The texts of sharedStrings.xml by their numbers: those of a rich text joined, the readings above the characters (rPh)
 * left out, each cut to what a cell holds.
 * @throws damagedWorkbook where the list breaks off (cells would get other texts), tooManyTexts, textsTooLong
 */
export function sharedTexts(xml: Uint8Array | undefined, file: string, budget: ReadingBudget): readonly string[] {
  const texts: string[] = [];
  if (!xml) return texts;
  let text = "";
  let begin = 0;
  let readings = 0;
  const isWhole = scanXmlBytes(xml, {
    start(local, _from, to) {
      begin = to;
      if (local === "si") text = "";
      else if (local === "rPh") readings += 1;
    },
    end(local, at) {
      if (local === "t" && readings === 0 && text.length < CELL_CHARACTERS) text += cutContent(xml, begin, at);
      else if (local === "rPh") readings -= 1;
      else if (local === "si") texts.push(budget.sharedText(text));
    },
  });
  if (!isWhole) throw new BudgetReportError("damagedWorkbook", { file });
  return texts;
}

/** No character takes more bytes than a reference of ten. */
const CUT_BYTES = CELL_CHARACTERS * 10;

/** A text as long as a cell's; what goes beyond is not even decoded. */
export function cutContent(xml: Uint8Array, from: number, to: number): string {
  const text = contentText(xml, from, Math.min(to, from + CUT_BYTES));
  return text.length > CELL_CHARACTERS ? text.slice(0, CELL_CHARACTERS) : text;
}
