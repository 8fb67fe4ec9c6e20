import type { CanonicalColumn, CanonicalRow, CanonicalTable, Dice } from "./canonical";
import { column } from "./canonical";

/** Books are kept in 元: their money is an integer count of 分. */
const book = { hasMoney: true, movableTotal: false, splittable: true, flattable: true, fixedUnit: true } as const;

const ACCOUNTS: readonly (readonly [string, string])[] = [
  ["1001", "库存现金"],
  ["1002", "银行存款"],
  ["1201", "财政应返还额度"],
  ["120101", "财政直接支付"],
  ["2307", "其他应付款"],
  ["3001", "累计盈余"],
  ["4001", "财政拨款收入"],
  ["5001", "业务活动费用"],
  ["6001", "财政拨款预算收入"],
  ["7201", "事业支出"],
  ["720101", "财政拨款支出"],
  ["8001", "资金结存"],
];

const SUMMARIES = [
  "支付办公费",
  "报销差旅费",
  "发放1月工资",
  "缴纳住房公积金",
  "收到财政拨款",
  "付水电费（2021年1月）",
];

function trialBalance(dice: Dice): CanonicalTable {
  const withYear = dice.chance(0.5);
  const byDirection = dice.chance(0.4);
  const side = (group: string, debit: string, credit: string) => [
    column(debit, [group, "借方"], "money", `${group}借方`),
    column(credit, [group, "贷方"], "money", `${group}贷方`),
  ];
  const balances = (group: string, stem: string): CanonicalColumn[] =>
    byDirection
      ? [
          column(`${stem}Direction`, [group, "方向"], "text", `${group}方向`),
          column(stem, [group, "余额"], "money", group),
        ]
      : side(group, `${stem}Debit`, `${stem}Credit`);
  const columns = [
    column("accountCode", "科目编码", "code"),
    column("accountName", "科目名称", "name"),
    ...balances("期初余额", "opening"),
    ...side(dice.pick(["本期发生额", "本期发生"]), "debit", "credit"),
    ...(withYear ? side("本年累计发生额", "yearDebit", "yearCredit") : []),
    ...balances("期末余额", "closing"),
  ];
  const rows = ACCOUNTS.map(([code, name]): CanonicalRow => ({
    code,
    name,
    level: code.length === 4 ? 1 : 2,
    values: Object.fromEntries(
      columns
        .slice(2)
        .map(({ role, content }) => [role, content === "money" ? dice.money() : dice.pick(["借", "贷", "平"])]),
    ),
  }));
  const total: CanonicalRow = {
    name: "合计",
    level: 0,
    isTotal: true,
    values: Object.fromEntries(
      columns.slice(2).map(({ role, content }) => [role, content === "money" ? dice.money() : null]),
    ),
  };
  return {
    ...book,
    kind: "trialBalance",
    titles: ["科目余额表", "发生额及余额表"],
    blocks: [{ columns, rows: dice.chance(0.7) ? [...rows, total] : rows }],
  };
}

interface Entry {
  readonly month: number;
  readonly day: number;
  readonly number: string;
  readonly summary: string;
  readonly debit: number;
  readonly credit: number;
  readonly balance: number;
}

function entries(dice: Dice, count: number): Entry[] {
  let balance = dice.money();
  return Array.from({ length: count }, (_, index) => {
    const isDebit = dice.chance(0.5);
    const amount = 1 + dice.money();
    balance += isDebit ? amount : -amount;
    return {
      month: 1 + Math.floor((index * 12) / count),
      day: 1 + dice.below(28),
      number: `记-${String(index + 1).padStart(4, "0")}`,
      summary: dice.pick(SUMMARIES),
      debit: isDebit ? amount : 0,
      credit: isDebit ? 0 : amount,
      balance,
    };
  });
}

/** 明细账 of one account or of several, the date in one column or in three, with opening and total rows. */
function ledger(dice: Dice): CanonicalTable {
  const splitDate = dice.chance(0.4);
  const withAccounts = dice.chance(0.6);
  const withItems = dice.chance(0.3);
  const columns: CanonicalColumn[] = [
    ...(splitDate
      ? [column("year", "年", "text"), column("month", "月", "text"), column("day", "日", "text")]
      : [column("date", dice.pick(["日期", "凭证日期"]), "text")]),
    column("voucherNumber", dice.pick(["凭证号", "凭证字号"]), "text"),
    ...(withAccounts ? [column("accountCode", "科目编码", "text"), column("accountName", "科目名称", "text")] : []),
    column("summary", "摘要", "text"),
    ...(withItems
      ? [column("functionalItem", "支出功能分类", "text"), column("economicItem", "部门预算支出经济分类", "text")]
      : []),
    ...(dice.chance(0.5) ? [column("counterAccount", "对方科目", "text")] : []),
    column("debit", dice.pick(["借方", "借方金额"])),
    column("credit", dice.pick(["贷方", "贷方金额"])),
    column("direction", "方向", "text"),
    column("balance", "余额"),
  ];
  const present = new Set(columns.map(({ role }) => role));
  const account = dice.pick(ACCOUNTS);
  const row = (values: Record<string, number | string | null>, key?: string): CanonicalRow => ({
    level: 0,
    isTotal: key === "monthTotal" || key === "yearTotal",
    ...(key === undefined ? {} : { key }),
    values: Object.fromEntries(
      Object.entries({ accountCode: account[0], accountName: account[1], ...values }).filter(([role]) =>
        present.has(role),
      ),
    ),
  });
  const rows: CanonicalRow[] = [
    row({ summary: dice.pick(["期初余额", "上年结转"]), direction: "借", balance: dice.money() }, "opening"),
  ];
  const list = entries(dice, 6 + dice.below(20));
  list.forEach((entry, index) => {
    const date = `2021-${String(entry.month).padStart(2, "0")}-${String(entry.day).padStart(2, "0")}`;
    rows.push(
      row({
        ...(splitDate ? { year: "2021", month: String(entry.month), day: String(entry.day) } : { date }),
        voucherNumber: entry.number,
        summary: entry.summary,
        functionalItem: "2010601",
        economicItem: "30201",
        counterAccount: "财政拨款收入",
        debit: entry.debit,
        credit: entry.credit,
        direction: entry.balance >= 0 ? "借" : "贷",
        balance: entry.balance,
      }),
    );
    if (list[index + 1]?.month !== entry.month) {
      const sums = { debit: dice.money(), credit: dice.money(), direction: "借", balance: entry.balance };
      rows.push(
        row({ summary: "本月合计", ...sums }, "monthTotal"),
        row({ summary: "本年累计", ...sums }, "yearTotal"),
      );
    }
  });
  return { ...book, kind: "ledger", titles: ["明细账", "科目明细账"], blocks: [{ columns, rows }] };
}

function voucherList(dice: Dice): CanonicalTable {
  const columns: CanonicalColumn[] = [
    column("date", dice.pick(["日期", "制单日期", "凭证日期"]), "text"),
    column("voucherNumber", dice.pick(["凭证号", "凭证字号", "凭证号数"]), "text"),
    column("summary", "摘要", "text"),
    column("accountCode", dice.pick(["科目编码", "会计科目编码"]), "text"),
    column("accountName", dice.pick(["科目名称", "会计科目名称"]), "text"),
    ...(dice.chance(0.4) ? [column("project", "项目", "text")] : []),
    column("debit", dice.pick(["借方", "借方金额"])),
    column("credit", dice.pick(["贷方", "贷方金额"])),
  ];
  const present = new Set(columns.map(({ role }) => role));
  const rows = entries(dice, 5 + dice.below(30)).map((entry): CanonicalRow => {
    const [code, name] = dice.pick(ACCOUNTS);
    const values: Record<string, number | string> = {
      date: `2021-${String(entry.month).padStart(2, "0")}-${String(entry.day).padStart(2, "0")}`,
      voucherNumber: entry.number,
      summary: entry.summary,
      accountCode: code,
      accountName: name,
      project: "网络舆情处置",
      debit: entry.debit,
      credit: entry.credit,
    };
    return { level: 0, values: Object.fromEntries(Object.entries(values).filter(([role]) => present.has(role))) };
  });
  return {
    ...book,
    kind: "voucherList",
    titles: ["序时账", "凭证列表", "记账凭证序时簿"],
    blocks: [{ columns, rows }],
  };
}

export const BOOKS = [trialBalance, ledger, voucherList] as const;
