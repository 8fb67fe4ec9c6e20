import type { TableKind } from "../../../../src/core/tableKinds/tableKinds";

/** What a column holds; decides how its cells are dressed. Money is an integer count of 0.01 万元 (= 100 元). */
export type ColumnContent = "code" | "name" | "rowNumber" | "money" | "plain" | "text";

export interface CanonicalColumn {
  readonly role: string;
  /** Header labels from the top down. */
  readonly path: readonly string[];
  /** The one label that stands for the whole path where the header has a single row. */
  readonly flat?: string;
  readonly content: ColumnContent;
  /** Only there where 行次 are printed. */
  readonly optional?: boolean;
}

export interface CanonicalRow {
  readonly code?: string;
  readonly name?: string;
  readonly key?: string;
  /** 0 合计, 1 类, 2 款, 3 项. */
  readonly level: number;
  readonly isTotal?: boolean;
  readonly values: Readonly<Record<string, number | string | null>>;
}

/** One of the blocks that stand side by side (收入│支出, 人员经费│公用经费); most tables have one. */
export interface CanonicalBlock {
  readonly columns: readonly CanonicalColumn[];
  readonly rows: readonly CanonicalRow[];
}

export interface CanonicalTable {
  readonly kind: TableKind;
  /** Names under which the table is published, without year. */
  readonly titles: readonly string[];
  readonly formNumber?: string;
  readonly hasMoney: boolean;
  readonly blocks: readonly CanonicalBlock[];
  /** May 合计 stand first, last or be left out? */
  readonly movableTotal: boolean;
  /** May the rows be cut and go on on another sheet? */
  readonly splittable: boolean;
  /** May the header be one row of `flat` labels? */
  readonly flattable: boolean;
  readonly fixedUnit?: boolean;
}

/** A small reproducible source of figures and choices. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** Money: mostly of ordinary size, sometimes nothing. */
  money(): number {
    return this.chance(0.2) ? 0 : 1 + this.below(this.pick([900, 90_000, 4_000_000]));
  }
}

export function column(
  role: string,
  path: readonly string[] | string,
  content: ColumnContent = "money",
  flat?: string,
): CanonicalColumn {
  const labels = typeof path === "string" ? [path] : path;
  return { role, path: labels, content, ...(flat === undefined ? {} : { flat }) };
}

const FUNCTIONAL: readonly (readonly [string, string])[] = [
  ["201", "一般公共服务支出"],
  ["20106", "财政事务"],
  ["2010601", "行政运行"],
  ["2010602", "一般行政管理事务"],
  ["2010607", "信息化建设"],
  ["208", "社会保障和就业支出"],
  ["20805", "行政事业单位养老支出"],
  ["2080501", "行政单位离退休"],
  ["2080505", "机关事业单位基本养老保险缴费支出"],
  ["210", "卫生健康支出"],
  ["21011", "行政事业单位医疗"],
  ["2101101", "行政单位医疗"],
  ["221", "住房保障支出"],
  ["22102", "住房改革支出"],
  ["2210201", "住房公积金"],
];
const FUND: readonly (readonly [string, string])[] = [
  ["212", "城乡社区支出"],
  ["21208", "国有土地使用权出让收入安排的支出"],
  ["2120801", "征地和拆迁补偿支出"],
  ["2120802", "土地开发支出"],
  ["229", "其他支出"],
  ["22960", "彩票公益金安排的支出"],
  ["2296002", "用于社会福利的彩票公益金支出"],
];
const CAPITAL: readonly (readonly [string, string])[] = [
  ["223", "国有资本经营预算支出"],
  ["22301", "解决历史遗留问题及改革成本支出"],
  ["2230105", "国有企业退休人员社会化管理补助支出"],
];
const ECONOMIC: readonly (readonly [string, string])[] = [
  ["301", "工资福利支出"],
  ["30101", "基本工资"],
  ["30102", "津贴补贴"],
  ["30113", "住房公积金"],
  ["302", "商品和服务支出"],
  ["30201", "办公费"],
  ["30205", "水费"],
  ["30213", "维修（护）费"],
  ["30217", "公务接待费"],
  ["30231", "公务用车运行维护费"],
  ["303", "对个人和家庭的补助"],
  ["30302", "退休费"],
  ["310", "资本性支出"],
  ["31002", "办公设备购置"],
];
const TREES = { functional: FUNCTIONAL, fund: FUND, capital: CAPITAL, economic: ECONOMIC };

/** Rows of a classification with the leaves thrown and every parent their sum; `total` roles are the sum of their parts. */
export function classifiedRows(
  dice: Dice,
  tree: keyof typeof TREES,
  parts: readonly string[],
  totals: Readonly<Record<string, readonly string[]>>,
): CanonicalRow[] {
  const items = TREES[tree];
  const leaves = items.filter(([code]) => !items.some(([other]) => other !== code && other.startsWith(code)));
  const thrown = new Map(leaves.map(([code]) => [code, Object.fromEntries(parts.map((part) => [part, dice.money()]))]));
  const sumOf = (prefix: string): Record<string, number> => {
    const values: Record<string, number> = {};
    for (const part of parts) {
      values[part] = [...thrown].reduce(
        (sum, [code, leaf]) => sum + (code.startsWith(prefix) ? (leaf[part] ?? 0) : 0),
        0,
      );
    }
    for (const [role, of] of Object.entries(totals))
      values[role] = of.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    return values;
  };
  const rows = items.map(([code, name]) => ({ code, name, level: (code.length - 1) / 2, values: sumOf(code) }));
  return [{ name: "合计", level: 0, isTotal: true, values: sumOf("") }, ...rows];
}
