const GROUPED = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });

/** A number as a table prints it, with thousands separators and without binary noise; text stays text. */
export function groupedNumber(value: number | string): string {
  return typeof value === "number" ? GROUPED.format(Number(value.toPrecision(15))) : value;
}
