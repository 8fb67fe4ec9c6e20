import type { Classification } from "./classification";
import { normaliseItemName } from "./itemName";
import { nearestItems, resolveName } from "./nearestItems";

export interface SummaryClass {
  readonly code: string;
  readonly name: string;
}

/**
 * The 类 that 收入支出决算总表 prints on its expenditure side, with the first year each was printed. 2021 and later: 26
 * classes (domain source: 大关县2021公开01表); the shorter lists before 2020 are from memory. Other classes of the
 * functional list (209 社保基金, 227 预备费, 230 转移性支出, 233 债务发行费用) are not printed in a department's table.
 */
const PRINTED: readonly (readonly [code: string, since: number])[] = [
  ["201", 0],
  ["202", 0],
  ["203", 0],
  ["204", 0],
  ["205", 0],
  ["206", 0],
  ["207", 0],
  ["208", 0],
  ["210", 0],
  ["211", 0],
  ["212", 0],
  ["213", 0],
  ["214", 0],
  ["215", 0],
  ["216", 0],
  ["217", 0],
  ["219", 0],
  ["220", 0],
  ["221", 0],
  ["222", 0],
  ["223", 2020],
  ["224", 2019],
  ["229", 0],
  ["231", 0],
  ["232", 0],
  ["234", 2020],
];

/** The expenditure classes of 收入支出决算总表 in printed order, named as in that year. */
export function summaryClasses(functional: Classification, year: number): SummaryClass[] {
  return PRINTED.filter(([, since]) => since <= year).flatMap(([code]) => {
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
