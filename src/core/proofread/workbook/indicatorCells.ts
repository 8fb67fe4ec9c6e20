import type { ScoreSheet } from "../../indicators/scoreSheet";
import { plainTextOf } from "../../text/plainText";
import { plainLabel } from "../../workbook/label";
import type { Answer, Claim, WorkbookFacts, IndicatorCells } from "./claim";
import { namedLast } from "./namedLast";

/** What the forms say of the indicators that were scored. */
export function indicatorCells(sheet: ScoreSheet | null): IndicatorCells[] {
  return (sheet?.indicators ?? []).flatMap(({ name, formCells = [] }) =>
    formCells.length === 0
      ? []
      : [{ name: plainLabel(name), cells: formCells.map(({ text, ref }) => ({ text: plainTextOf(text).text, ref })) }],
  );
}

/** 专项检查次数目标≥24次，实际完成26次: a number that the form has for the indicator named last before it. */
export function asIndicator({ sentence, mention }: Claim, { indicators }: WorkbookFacts): Answer | null {
  const before = sentence.text.slice(0, mention.quantity.start);
  const cells = namedLast(before, indicators).flatMap((indicator) => indicator.cells);
  const cell = cells.find(({ text }) => holdsNumber(text, mention.quantity.written));
  return cell ? { status: "traced", cells: [cell.ref] } : null;
}

/** `24次` in `≥24次`, not in `124次`. */
function holdsNumber(text: string, written: string): boolean {
  const at = text.indexOf(written);
  return at >= 0 && !/[\d.,]/.test(text.charAt(at - 1));
}
