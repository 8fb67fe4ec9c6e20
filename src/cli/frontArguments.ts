import { BudgetReportError } from "../core/errors";
import type { EnteredTexts, TextSlot } from "../core/report/narrative/textSlots";
import { DEPARTMENT_SLOT, FRONT_SLOTS, NOTICE_SLOT } from "../core/report/narrative/textSlots";
import type { Translator } from "../locales";

/** What `report` takes for the opening, the cover and the lines to be signed. */
export interface FrontArguments {
  /** 《…》（…〔2024〕1号） */
  readonly notice?: string;
  readonly cover?: boolean;
  readonly signatures?: boolean;
  /** 评价机构=…, 填报人=… */
  readonly fill?: readonly string[];
}

/** @throws BudgetReportError invalidCall for an item that there is no place for */
export function frontTexts(t: Translator, { notice, fill = [] }: FrontArguments, at: string): EnteredTexts {
  const slots = new Map<string, TextSlot>(
    ([DEPARTMENT_SLOT, ...FRONT_SLOTS] as const).map((slot): [string, TextSlot] => [
      t("reportExport", `front.${slot.replace(".", "_")}`),
      slot,
    ]),
  );
  const entries = fill.map((typed): [string, string] => {
    const [, item = "", text = ""] = /^([^=＝]+)[=＝](.+)$/su.exec(typed) ?? [];
    const slot = slots.get(item.trim());
    if (slot) return [slot, text.trim()];
    const reason = t("reportExport", "front.unknown", { typed, known: [...slots.keys()].join("、") });
    throw new BudgetReportError("invalidCall", { reason });
  });
  if (notice !== undefined && notice.trim() !== "") entries.push([NOTICE_SLOT, notice]);
  return Object.fromEntries(entries.map(([slot, text]) => [slot, { text, title: "", by: "--fill", at }]));
}
