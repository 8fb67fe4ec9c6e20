import type { CurrencyUnit } from "../../../amount/amount";
import { fen, FEN_PER_UNIT } from "../../../amount/amount";
import type { AmountFormat } from "../../../amount/format";
import { formatAmount, formatDecimal } from "../../../amount/format";
import type { EmbeddedFigure } from "../embeddedReport";

/** A way to print a number: 71.1, 71.10 or 1,071.10; an amount in one of the units as well. */
interface FigureForm {
  readonly unit: CurrencyUnit | null;
  readonly format: AmountFormat;
}

const FORMATS: readonly AmountFormat[] = [
  { decimals: 2, trim: true },
  { decimals: 2 },
  { decimals: 2, grouped: true },
  { decimals: 2, grouped: true, trim: true },
];

const UNITS = Object.keys(FEN_PER_UNIT) as CurrencyUnit[];

/**
 * What `text`, which showed `before`, must be to show `after` in the same form: several where the form cannot be told
 * (6.55 may be cut or not), none where `text` does not show `before` in any form.
 */
export function inSameForm(text: string, before: EmbeddedFigure, after: EmbeddedFigure): readonly string[] {
  if (before.kind !== after.kind) return [];
  const shown = retypedNumber(text);
  const forms = formsOf(before).filter((form) => printed(before, form) === shown);
  return [...new Set(forms.map((form) => printed(after, form)))];
}

/** A number as people retype it: full-width digits, white space around. */
export function retypedNumber(text: string): string {
  return text.normalize("NFKC").trim();
}

function formsOf({ kind }: EmbeddedFigure): FigureForm[] {
  const units = kind === "amount" ? UNITS : [null];
  return units.flatMap((unit) => FORMATS.map((format) => ({ unit, format })));
}

function printed({ value }: EmbeddedFigure, { unit, format }: FigureForm): string {
  return unit === null ? formatDecimal(value, format) : formatAmount(fen(value), unit, format);
}
