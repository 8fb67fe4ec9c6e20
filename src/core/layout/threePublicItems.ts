import { stripItemNumber } from "../workbook/label";
import type { HeaderColumn } from "./header";
import { isNumberWord, isSubtotalWord } from "./wording";
import type { ThreePublicAmount, ThreePublicCount, YearSide } from "../tableKinds/columnRoles";

export type Item = { readonly pattern: RegExp } & (
  | { readonly role: ThreePublicAmount; readonly isCount: false }
  | { readonly role: ThreePublicCount; readonly isCount: true }
);

/** What a label of the three-public table is about. The first pattern that fits decides, so the narrower stand first. */
const ITEMS: readonly Item[] = [
  { role: "foreignReceptionBatches", isCount: true, pattern: /国\(境\)外.*接待.*批次|外事接待.*批次/u },
  { role: "foreignReceptionPersons", isCount: true, pattern: /国\(境\)外.*接待.*人(?:次|数)|外事接待.*人(?:次|数)/u },
  { role: "abroadGroups", isCount: true, pattern: /出国.*团组|团组数/u },
  { role: "abroadPersons", isCount: true, pattern: /出国.*人(?:次|数)/u },
  { role: "vehiclesPurchased", isCount: true, pattern: /购置数|购置(?:数量|辆数|台数)|车辆购置\(?辆|购车数/u },
  { role: "vehiclesHeld", isCount: true, pattern: /保有(?:量|数)/u },
  { role: "receptionBatches", isCount: true, pattern: /接待.*批次|^批次/u },
  { role: "receptionPersons", isCount: true, pattern: /接待.*人(?:次|数)|^人(?:次|数)/u },
  { role: "foreignReception", isCount: false, pattern: /国\(境\)外接待费|外事接待费/u },
  { role: "domesticReception", isCount: false, pattern: /国内接待费/u },
  { role: "abroad", isCount: false, pattern: /因公出国|出国\(?境?\)?(?:费|经费)/u },
  {
    role: "vehicles",
    isCount: false,
    pattern: /购置(?:及|和|与|、)(?:车辆)?(?:运行|运维|维护)|^公务用车(?:费|经费|费用)?$/u,
  },
  { role: "vehiclePurchase", isCount: false, pattern: /(?:车.*|^)购置(?:费|费用|支出|经费)?$/u },
  {
    role: "vehicleOperation",
    isCount: false,
    pattern: /(?:车.*|^)(?:运行|运维)(?:(?:及|和)?维护)?(?:费|费用|支出|经费)?$/u,
  },
  { role: "reception", isCount: false, pattern: /公务接待|^接待(?:费|经费)/u },
  { role: "agencyOperation", isCount: false, pattern: /机关运行经费/u },
  { role: "meeting", isCount: false, pattern: /^会议费/u },
  { role: "training", isCount: false, pattern: /^培训费/u },
  { role: "total", isCount: false, pattern: /三公.*(?:经费|合计|总额|支出)|^(?:支出)?(?:合计|总计|总额)$/u },
];

export const MONEY_ROLES = ["total", "abroad", "vehicles", "vehiclePurchase", "vehicleOperation", "reception"];
export const CHANGE = /增减|增长|比较|差额|变动|升降|增加|减少|完成|占|率/u;
export const OTHER_WORDS =
  /^(?:项目|单位|部门|单位名称|部门名称|单位编码|单位代码|序号|行次|计量单位|小计|预算|决算|统计数|备注|统计指标|指标名称|经费项目|科目名称)$/u;

/** What is counted, in brackets behind the label: 公务用车购置数（辆）. */
const COUNT_MEASURE = /\((?:万元|元|千元|个|辆|台|人|批|次|批次|人次|数|团组)[^()]*\)$/u;

export function itemOfLabel(label: string): Item | null {
  if (/原因|说明/u.test(label)) return null;
  const plain = stripItemNumber(label)
    .replace(/^\d+[.、]?(?=\D)/u, "")
    .replace(COUNT_MEASURE, "");
  return ITEMS.find(({ pattern }) => pattern.test(plain)) ?? null;
}

export function isWord(key: string): boolean {
  return (
    OTHER_WORDS.test(key) ||
    isNumberWord(key) ||
    isSubtotalWord(key) ||
    /(?:预算|决算|上年|本年|年初|实际支出).{0,4}$/u.test(key) ||
    itemOfLabel(key) !== null
  );
}

export interface SideContext {
  readonly defaultSide: "budget" | "final";
  readonly year: number | null;
}

export function sideOf(column: HeaderColumn, context: SideContext): YearSide | null {
  const path = column.path.join("|");
  if (CHANGE.test(path) && !/预算|决算/u.test(column.path[column.path.length - 1] ?? "")) return null;
  const previous =
    /上年|去年|上期/u.test(path) || (column.year !== null && context.year !== null && column.year < context.year);
  const stated = [...column.path]
    .reverse()
    .find((key) => /预算|决算|实际|执行|支出数/u.test(key) && !/财政拨款|一般公共预算财政/u.test(key));
  const side = stated === undefined ? context.defaultSide : /预算/u.test(stated) ? "budget" : "final";
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
      return above ?? ITEMS[ITEMS.length - 1] ?? null;
    }
    const item = itemOfLabel(key);
    if (item) return item;
  }
  return null;
}
