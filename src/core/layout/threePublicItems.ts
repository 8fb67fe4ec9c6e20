import { pattern } from "../lexicon/words";
import { stripItemNumber } from "../workbook/label";
import type { HeaderColumn } from "./header";
import { isNumberWord, isSubtotalWord } from "./wording";
import { itemsWorded } from "../lexicon/items";
import { lazy } from "../cache";
import { THREE_PUBLIC_AMOUNTS, THREE_PUBLIC_COUNTS } from "../tableKinds/columnRoles";
import type { ThreePublicAmount, ThreePublicCount, YearSide } from "../tableKinds/columnRoles";

export type Item = { readonly pattern: RegExp } & (
  | { readonly role: ThreePublicAmount; readonly isCount: false }
  | { readonly role: ThreePublicCount; readonly isCount: true }
);

/** What a label of the three-public table is about. The first pattern that fits decides, so the narrower stand first. */
const threePublicItems = lazy((): readonly Item[] =>
  itemsWorded("column").flatMap(({ item, written }): Item[] => {
    const role = item.key === "threePublic" ? "total" : item.key;
    const amount = THREE_PUBLIC_AMOUNTS.find((one) => one === role);
    const count = THREE_PUBLIC_COUNTS.find((one) => one === role);
    if (amount) return [{ role: amount, isCount: false, pattern: written }];
    return count ? [{ role: count, isCount: true, pattern: written }] : [];
  }),
);

export const MONEY_ROLES = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"];
export const CHANGE = /增减|增长|比较|差额|变动|升降|增加|减少|完成|占|率/u;
export const OTHER_WORDS =
  /^(?:项目|单位|部门|单位名称|部门名称|单位编码|单位代码|序号|行次|计量单位|小计|预算|决算|统计数|备注|统计指标|指标名称|经费项目|科目名称)$/u;

export function itemOfLabel(label: string): Item | null {
  if (pattern("threePublic.words").test(label)) return null;
  const plain = stripItemNumber(label)
    .replace(/^\d+[.、]?(?=\D)/u, "")
    .replace(pattern("threePublic.measure"), "");
  return threePublicItems().find(({ pattern }) => pattern.test(plain)) ?? null;
}

export function isWord(key: string): boolean {
  return (
    OTHER_WORDS.test(key) ||
    isNumberWord(key) ||
    isSubtotalWord(key) ||
    pattern("threePublic.money").test(key) ||
    itemOfLabel(key) !== null
  );
}

export interface SideContext {
  readonly defaultSide: "budget" | "final";
  readonly year: number | null;
}

export function sideOf(column: HeaderColumn, context: SideContext): YearSide | null {
  const path = column.path.join("|");
  if (CHANGE.test(path) && !pattern("money.budgetOrFinal").test(column.path[column.path.length - 1] ?? "")) return null;
  const previous =
    pattern("year.before").test(path) || (column.year !== null && context.year !== null && column.year < context.year);
  const stated = [...column.path]
    .reverse()
    .find((key) => pattern("money.stated").test(key) && !pattern("fund.appropriationInName").test(key));
  const side = stated === undefined ? context.defaultSide : pattern("money.budget").test(stated) ? "budget" : "final";
  if (!previous) return side;
  return side === "budget" ? "previousBudget" : "previousFinal";
}

/** The item of a column by its labels, the innermost first; 小计 belongs to the label above it. */
export function itemOfPath(path: readonly string[]): Item | null {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const key = path[depth] ?? "";
    if (isSubtotalWord(key)) {
      const above = path
        .slice(0, depth)
        .reverse()
        .map(itemOfLabel)
        .find((item) => item !== null && item.role !== "total");
      return above ?? threePublicItems().at(-1) ?? null;
    }
    const item = itemOfLabel(key);
    if (item) return item;
  }
  return null;
}
