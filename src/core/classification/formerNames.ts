import { oncePerKey } from "../cache";
import type { Classification } from "./classification";

/** A name that an item bears in other years, and what the item is called in the year asked for. */
export interface FormerName {
  readonly written: string;
  readonly code: string;
  readonly name: string;
}

/** Only names long enough to be meant, whose present name is sure. */
export const formerNames = oncePerKey((year: number, classification: Classification): readonly FormerName[] =>
  classification.items.flatMap((item): FormerName[] => {
    const outOfForce =
      (item.validTo !== null && item.validTo < year) || (item.validFrom !== null && item.validFrom > year);
    if (!outOfForce || item.name.length < 8) return [];
    const [now, ...others] = classification.itemsByCode(item.code, year);
    if (!now || others.length > 0 || now.certainty === "weak") return [];
    if (classification.itemsByName(item.name, year).length > 0 || now.name.includes(item.name)) return [];
    return [{ written: item.name, code: item.code, name: now.name }];
  }),
);

/** Does the text name the item: in full, or as a 类, 款 or 项 without 支出 at its end? @param plain see text/plainText */
export function namesItem(plain: string, written: string): boolean {
  const stem = written.replace(/支出$/, "");
  if (!plain.includes(stem)) return false;
  return plain.includes(written) || new RegExp(`${stem}[)"”]?\\([类款项]\\)`).test(plain);
}
