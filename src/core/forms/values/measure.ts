import { ownValue } from "../../ownValue";
import { pattern } from "../../lexicon/words";
import type Decimal from "decimal.js";

/** A unit of measure: its name as a base unit, and how many of it the written unit is (万元 → 元 × 10,000). */
export interface Measure {
  /** 元, %, 条 …; empty where none is written. */
  readonly name: string;
  readonly factor: number;
  /** As written: 万元. */
  readonly written: string;
}

const MONEY: Readonly<Record<string, number>> = { 元: 1, 百元: 100, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };
const SAME: Readonly<Record<string, string>> = {
  "％": "%",
  百分比: "%",
  "㎡": "平方米",
  "m²": "平方米",
  m2: "平方米",
  平米: "平方米",
  km: "公里",
  千米: "公里",
  项目: "项",
  人员: "人",
  名: "人",
  天: "日",
  个工作日: "工作日",
  小时: "小时",
  h: "小时",
};

/** 万元 → 元 × 10,000; 万份 → 份 × 10,000; % and the rest as they are. */
export function splitUnit(text: string): Measure {
  const written = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^[/:]/u, "")
    .replace(pattern("measure.perYear"), "");
  const money = ownValue(MONEY, written.replace(pattern("measure.renminbi"), ""));
  if (money !== undefined) return { name: "元", factor: money, written };
  const scaled = pattern("measure.scaled").exec(written);
  if (scaled) return { name: baseName(scaled[2] ?? ""), factor: scaled[1] === "万" ? 10_000 : 100_000_000, written };
  return { name: baseName(written), factor: 1, written };
}

function baseName(name: string): string {
  return ownValue(SAME, name) ?? name;
}

/** 人次 and 人 are different things; only equal names, or one left unwritten, can be held against each other. */
export function compatible(a: Measure, b: Measure): boolean {
  return a.name === b.name || a.name === "" || b.name === "";
}

export function inBaseUnit(number: Decimal, measure: Measure): Decimal {
  return number.times(measure.factor);
}
