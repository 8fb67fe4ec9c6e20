import { z } from "zod";
import type { AmountFigure, Figure } from "../../accounts/figure";
import type { Amount } from "../../amount/amount";
import { absolute, amountOf, fen, inUnit, sum } from "../../amount/amount";
import { roundingTolerance } from "../../amount/tolerance";
import { figureSpans, TEXT_UNIT, text } from "./figureText";
import { NAMES } from "./names";
import { fillWording } from "./fillPattern";
import type { Span } from "../documentModel";
import type { AmountStyle } from "./figureText";
import type { Remark } from "./remark";
import wordings from "./wording/remarks.json";

const WORDINGS = z
  .object({ rounding: z.string(), roundingNote: z.string(), contradiction: z.string() })
  .parse(wordings);

/**
 * Holds the parts as printed against the whole as printed.
 * @param name of the whole, as the remark calls it
 * @param complete the parts are meant to be all of it; otherwise (其中) only more than the whole contradicts.
 */
export function partsRemark(
  parts: readonly Figure[],
  whole: Figure | null,
  complete: boolean,
  { name, style }: { readonly name: string; readonly style: AmountStyle },
): Remark | null {
  if (whole?.kind !== "amount" || parts.length < 2) return null;
  const amounts = parts.filter((part) => part.kind === "amount");
  if (amounts.length !== parts.length) return null;
  const printedSum = sum(amounts.map((part) => printed(part.amount)));
  const difference = fen(printedSum - printed(whole.amount));
  if (difference === 0) return null;
  // In the table's own unit: what 元 amounts do not agree by is no rounding, however small it looks in 万元.
  const inTable = fen(sum(amounts.map((part) => part.amount)) - whole.amount);
  const within = absolute(inTable) <= roundingTolerance(parts.length, whole.unit);
  if (!within && difference < 0 && !complete) return null;
  const total = derived(`${whole.key}.partsSum`, "sum", printedSum, parts);
  const gap = derived(`${whole.key}.partsDifference`, "absoluteChange", absolute(difference), [total, whole]);
  const spans = fillWording(within ? WORDINGS.rounding : WORDINGS.contradiction, {
    name,
    sum: figureSpans(total, style),
    whole: figureSpans(whole, style),
    difference: figureSpans(gap, style),
  });
  return { type: within ? "rounding" : "contradiction", spans };
}

/** One note for all such places of a section. */
export function roundingNote(places: readonly (readonly Span[])[]): readonly Span[] {
  const joined = places.flatMap((spans, index) => (index === 0 ? spans : [text(NAMES.clauseSeparator), ...spans]));
  return fillWording(WORDINGS.roundingNote, { places: joined });
}

/** The amount that running text prints: rounded to 0.01 万元. */
function printed(amount: Amount): Amount {
  return amountOf(inUnit(amount, TEXT_UNIT).toDecimalPlaces(2).toNumber(), TEXT_UNIT);
}

function derived(key: string, formula: string, amount: Amount, from: readonly Figure[]): AmountFigure {
  return { key, kind: "amount", amount, unit: TEXT_UNIT, source: { type: "derived", formula, from } };
}
