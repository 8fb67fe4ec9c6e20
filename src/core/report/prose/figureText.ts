import type { CurrencyUnit } from "../../amount/amount";
import { formatAmount, formatDecimal } from "../../amount/format";
import type { Figure } from "../../accounts/figure";
import type { Span } from "../documentModel";

/** `trimmed` 71.1万元, `fixed` 71.10万元. */
export type AmountStyle = "trimmed" | "fixed";

/** Running text tells every amount in 万元, whatever unit its table has: one unit within one document. */
export const TEXT_UNIT: CurrencyUnit = "万元";

const DECIMALS = 2;

/** The number alone as it stands in running text: `77.65`, `4`, `85.83`. */
export function figureNumber(figure: Figure, style: AmountStyle): string {
  const trim = style === "trimmed";
  switch (figure.kind) {
    case "amount":
      return formatAmount(figure.amount, TEXT_UNIT, { decimals: DECIMALS, trim });
    case "count":
      return formatDecimal(figure.count, { decimals: DECIMALS, trim: true });
    case "ratio":
      return formatDecimal(figure.percent, { decimals: DECIMALS, trim });
  }
}

/** What follows the number: 万元, the count's measure, %. */
export function figureUnit(figure: Figure): string {
  switch (figure.kind) {
    case "amount":
      return TEXT_UNIT;
    case "count":
      return figure.measure;
    case "ratio":
      return "%";
  }
}

/** The figure as spans: the number knows its cell, the unit is plain text. */
export function figureSpans(figure: Figure, style: AmountStyle): Span[] {
  return [{ type: "figure", key: figure.key, text: figureNumber(figure, style), figure }, text(figureUnit(figure))];
}

export function text(value: string): Span {
  return { type: "text", text: value };
}

/** Neighbouring texts joined, empty ones dropped. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.type === "text" && last?.type === "text") {
      joined[joined.length - 1] = text(last.text + span.text);
    } else if (span.type === "figure" || span.text !== "") {
      joined.push(span);
    }
  }
  return joined;
}

export function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
