import { BOOKS } from "../../layout/variations/canonicalBooks";
import type { CanonicalRow, CanonicalTable, Dice } from "../../layout/variations/canonical";
import { FINAL_ACCOUNTS } from "../../layout/variations/canonicalFinalAccounts";
import { ledgerRows, trialRows, voucherRows } from "./coherentBooks";
import { economicSum, spentOn, sumOf, type ModelItem, type UnitModel } from "./unitModel";

type ValueOf = (row: CanonicalRow, role: string) => number | null;

/** The tables of the layout variations with the figures of one unit instead of thrown ones. */
export function coherentTables(model: UnitModel): ((dice: Dice) => CanonicalTable)[] {
  return FINAL_ACCOUNTS.map((make) => (dice) => {
    const table = make(dice);
    const more = MORE_LINES[table.kind];
    const complete = more ? withLines(table, more) : withItems(table, model);
    const valueOf =
      VALUES[table.kind]?.(model) ?? ((_row: CanonicalRow, role: string) => model.threePublic.get(role) ?? null);
    return filled(complete, valueOf);
  });
}

/** The books of the same unit, in 分. */
export function coherentBooks(model: UnitModel): ((dice: Dice) => CanonicalTable)[] {
  const rows = [trialRows, ledgerRows, voucherRows];
  return BOOKS.map((make, index) => (dice) => {
    const table = make(dice);
    const [block] = table.blocks;
    const makeRows = rows[index];
    return block && makeRows ? { ...table, blocks: [{ ...block, rows: makeRows(model, block.columns) }] } : table;
  });
}

/** The classes that a fund and the state capital are spent under stand at the end of the summaries. */
const MORE_LINES: Partial<Record<CanonicalTable["kind"], readonly string[]>> = {
  incomeExpenditureSummary: ["十四、国有资本经营预算支出"],
  appropriationSummary: ["十四、国有资本经营预算支出"],
};

function withLines(table: CanonicalTable, names: readonly string[]): CanonicalTable {
  return {
    ...table,
    blocks: table.blocks.map((block, index) => {
      if (index === 0) return block;
      const at = block.rows.findIndex(({ name }) => name?.startsWith("本年") ?? false);
      const like = block.rows[0]?.values ?? {};
      const added = names.map((name): CanonicalRow => ({ name, level: 0, values: like }));
      return { ...block, rows: [...block.rows.slice(0, at), ...added, ...block.rows.slice(at)] };
    }),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20106": "财政事务",
  "2010601": "行政运行",
  "2010602": "一般行政管理事务",
  "2010607": "信息化建设",
  "2010699": "其他财政事务支出",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080501": "行政单位离退休",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "2101101": "行政单位医疗",
  "212": "城乡社区支出",
  "21208": "国有土地使用权出让收入安排的支出",
  "2120801": "征地和拆迁补偿支出",
  "2120802": "土地开发支出",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
  "223": "国有资本经营预算支出",
  "22301": "解决历史遗留问题及改革成本支出",
  "2230105": "国有企业退休人员社会化管理补助支出",
};

/** The tables of functional items list every item of the unit, top down. */
function withItems(table: CanonicalTable, model: UnitModel): CanonicalTable {
  if (!["income", "expenditure", "generalBudgetExpenditure"].includes(table.kind)) return table;
  const codes = [3, 5, 7].flatMap((length) => model.items.map(({ code }) => code.slice(0, length)));
  return {
    ...table,
    blocks: table.blocks.map((block) => {
      const [total] = block.rows;
      const rows = [...new Set(codes)].sort().map((code): CanonicalRow => ({
        code,
        name: NAMES[code] ?? code,
        level: (code.length - 1) / 2,
        values: total?.values ?? {},
      }));
      return { ...block, rows: [...(total ? [total] : []), ...rows] };
    }),
  };
}

/** Rows of codes with nothing in them are not printed; the others keep their place. */
function filled(table: CanonicalTable, valueOf: ValueOf): CanonicalTable {
  return {
    ...table,
    blocks: table.blocks.map((block) => ({
      ...block,
      rows: block.rows
        .map((row) => ({
          ...row,
          values: Object.fromEntries(Object.keys(row.values).map((role) => [role, valueOf(row, role)])),
        }))
        .filter(({ code, values }) => code === undefined || Object.values(values).some((value) => value)),
    })),
  };
}

const CLASS_CODES: Readonly<Record<string, string>> = {
  一般公共服务支出: "201",
  社会保障和就业支出: "208",
  卫生健康支出: "210",
  城乡社区支出: "212",
  住房保障支出: "221",
  国有资本经营预算支出: "223",
};
const plain = (name: string | undefined) => (name ?? "").replace(/^[一二三四五六七八九十]+、/u, "");
const within =
  (code: string | undefined) =>
  (item: ModelItem): boolean =>
    code === undefined || item.code.startsWith(code);

function byCode(
  model: UnitModel,
  fits: (item: ModelItem) => boolean,
  amounts: Readonly<Record<string, (item: ModelItem) => number>>,
): ValueOf {
  return ({ code }, role) => {
    const amount = amounts[role];
    return amount
      ? sumOf(
          model.items.filter((item) => fits(item) && within(code)(item)),
          amount,
        )
      : 0;
  };
}

const spending = {
  total: spentOn,
  basic: ({ basic }: ModelItem) => basic,
  project: ({ project }: ModelItem) => project,
};

const FUNDS = { generalBudget: "general", governmentFund: "fund", stateCapital: "capital" } as const;
const FUND_LINES: readonly (readonly [RegExp, ModelItem["source"]])[] = [
  [/^一般公共预算/u, "general"],
  [/^政府性基金/u, "fund"],
  [/^国有资本经营预算财政/u, "capital"],
  [/^其他收入/u, "own"],
];

function summaryValue(model: UnitModel, side: string, name: string, fits: (item: ModelItem) => boolean): number {
  const items = model.items.filter(fits);
  const isGeneral = items.some(({ source }) => source === "general");
  const opening = isGeneral ? model.opening : 0;
  const closing = isGeneral ? model.closing : 0;
  const income = sumOf(items, (item) => item.income);
  const spent = sumOf(items, spentOn);
  if (side === "income") {
    if (/^本年/u.test(name)) return income;
    if (/总计/u.test(name)) return income + opening;
    if (/年初/u.test(name)) return opening;
    const source = FUND_LINES.find(([label]) => label.test(name))?.[1];
    return sumOf(
      items.filter((item) => item.source === source),
      (item) => item.income,
    );
  }
  if (/^本年/u.test(name)) return spent;
  if (/总计/u.test(name)) return spent + closing;
  if (/年末/u.test(name)) return closing;
  const code = CLASS_CODES[name];
  return code === undefined ? 0 : sumOf(items.filter(within(code)), spentOn);
}

const VALUES: Partial<Record<CanonicalTable["kind"], (model: UnitModel) => ValueOf>> = {
  incomeExpenditureSummary: (model) => (row, role) =>
    summaryValue(model, role.split(".")[0] ?? "", plain(row.name), () => true),
  appropriationSummary: (model) => (row, role) => {
    const [side = "", column = ""] = role.split(".");
    const source = column in FUNDS ? FUNDS[column as keyof typeof FUNDS] : null;
    const fits = (item: ModelItem) => item.source !== "own" && (source === null || item.source === source);
    return summaryValue(model, side, plain(row.name), fits);
  },
  income: (model) =>
    byCode(model, () => true, {
      total: ({ income }) => income,
      appropriation: ({ income, source }) => (source === "own" ? 0 : income),
      other: ({ income, source }) => (source === "own" ? income : 0),
    }),
  expenditure: (model) => byCode(model, () => true, spending),
  generalBudgetExpenditure: (model) => byCode(model, ({ source }) => source === "general", spending),
  governmentFund: (model) =>
    byCode(model, ({ source }) => source === "fund", { ...spending, income: ({ income }) => income }),
  stateCapital: (model) => byCode(model, ({ source }) => source === "capital", spending),
  basicExpenditureByEconomicClass:
    (model) =>
    ({ code, name }) => {
      if (code !== undefined) return economicSum(model, code);
      if (/人员/u.test(name ?? "")) return economicSum(model, "301", "303");
      return /公用/u.test(name ?? "") ? economicSum(model, "302", "310") : economicSum(model, "3");
    },
};
