import printedCsv from "./data/summary_classes.csv";
import type { Classification } from "./classification";
import { parseCsv } from "../text/csv";
import { normaliseItemName } from "./itemName";
import { nearestItems, resolveName } from "./nearestItems";

export interface SummaryClass {
  readonly code: string;
  readonly name: string;
}

/**
 * The 类 that 收入支出决算总表 prints on its expenditure side, with the first year each was printed (0: as far back as is
 * known). Other classes of the functional list are not printed in a department's table; see data/README.md.
 */
const PRINTED = parseCsv(printedCsv)
  .slice(1)
  .map(({ fields: [code = "", since = ""] }) => ({ code, since: Number(since) }));

/** The expenditure classes of 收入支出决算总表 in printed order, named as in that year. */
export function summaryClasses(functional: Classification, year: number): SummaryClass[] {
  return PRINTED.filter(({ since }) => since <= year).flatMap(({ code }) => {
    const [newest] = functional.itemsByCode(code, year).sort((a, b) => (b.validFrom ?? 0) - (a.validFrom ?? 0));
    return newest ? [{ code, name: newest.name }] : [];
  });
}

/**
 * The code of a class label without a code: `九、卫生健康支出`, `医疗卫生与计划生育支出` → 210. Names decide, never the
 * ordinal: it differs between years. No two 类 ever had one name, so a former name needs no year. A slip of the pen is accepted where only one class is near. `null`: not a class.
 */
export function classCodeOfLabel(functional: Classification, label: string, year: number | null): string | null {
  const plain = normaliseItemName(label);
  const asPrinted = functional.classes(null).find((item) => normaliseItemName(item.name) === plain);
  if (asPrinted) return asPrinted.code;
  const resolved = resolveName(functional, label, year, { level: 1 });
  if (resolved) return resolved.item.code;
  const [best, second] = nearestItems(functional, label, year, { level: 1 });
  if (!best || best.similarity < 0.8 || second?.similarity === best.similarity) return null;
  return best.item.code;
}
