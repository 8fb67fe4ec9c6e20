import type { CurrencyUnit } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";

/** Forms are in 万元 where they do not say otherwise. */
export function unitOf(table: RecognisedTable): CurrencyUnit {
  return table.unit?.value ?? "万元";
}
