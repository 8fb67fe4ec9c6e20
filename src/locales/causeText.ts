import { formatDecimal } from "../core/amount/format";
import type { Cause } from "../core/validation/causes/cause";
import { formatRef } from "../core/workbook/cellRef";
import type { Translator } from "./translator";

/** C19（本年支出合计）少 3.50 万元：涉及 4 条. @param count findings that it explains */
export function causeText(t: Translator, { suspects, label, excess, unit, certain }: Cause, count: number): string {
  const [first] = suspects;
  const address = first ? first.address : "";
  const cell = label ? t("findingCauses", "named", { address, label }) : first ? formatRef(first) : "";
  const sure = certain ? "certain" : "likely";
  if (excess === null || excess === 0) return t("findingCauses", `head.${sure}`, { cell, count });
  const difference = formatDecimal(Math.abs(excess), { decimals: 2, trim: true, grouped: true });
  return t("findingCauses", `head.${sure}${excess > 0 ? "More" : "Less"}`, {
    cell,
    difference,
    unit: unit ?? "",
    count,
  });
}
