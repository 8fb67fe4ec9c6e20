import type { CanonicalColumn, CanonicalRow } from "../../layout/variations/canonical";
import { economicSum, spentOn, sumOf, type UnitModel } from "./unitModel";

/** From 0.01 万元 to 分. */
const FEN = 10_000;

interface Account {
  readonly code: string;
  readonly name: string;
  /** Debit positive. */
  readonly opening: number;
  readonly debit: number;
  readonly credit: number;
}

/** A year closed by the rules of parallel bookkeeping: financial and budgetary books balance by themselves. */
function accounts(model: UnitModel): Account[] {
  const income = sumOf(model.items, ({ income: one }) => one) * FEN;
  const own = sumOf(model.items, ({ income: one, source }) => (source === "own" ? one : 0)) * FEN;
  const spent = sumOf(model.items, spentOn) * FEN;
  const basic = sumOf(model.items, ({ basic: one }) => one) * FEN;
  const opening = model.opening * FEN;
  const capital = economicSum(model, "310") * FEN;
  const expenses = spent - capital;
  const surplus = income - expenses;
  const closed = Math.max(income, expenses);
  const account = (code: string, name: string, start: number, debit: number, credit: number): Account => ({
    code,
    name,
    opening: start,
    debit,
    credit,
  });
  return [
    account("1002", "银行存款", opening, income, spent),
    account("1218", "其他应收款", 800_000, 120_000, 120_000),
    account("1601", "固定资产", 90_000_000, capital, 0),
    account("1602", "固定资产累计折旧", -30_000_000, 0, 0),
    account("2307", "其他应付款", -800_000, 250_000, 250_000),
    account("3001", "累计盈余", -opening - 60_000_000, surplus < 0 ? -surplus : 0, surplus > 0 ? surplus : 0),
    account("3301", "本期盈余", 0, closed, closed),
    account("4001", "财政拨款收入", 0, income - own, income - own),
    ...(own > 0 ? [account("4609", "其他收入", 0, own, own)] : []),
    account("5001", "业务活动费用", 0, expenses, expenses),
    account("500101", "业务活动费用-基本支出", 0, basic - capital, basic - capital),
    account("500102", "业务活动费用-项目支出", 0, spent - basic, spent - basic),
    account("6001", "财政拨款预算收入", 0, income - own, income - own),
    ...(own > 0 ? [account("6609", "其他预算收入", 0, own, own)] : []),
    account("7101", "行政支出", 0, spent, spent),
    account("710101", "行政支出-基本支出", 0, basic, basic),
    account("710102", "行政支出-项目支出", 0, spent - basic, spent - basic),
    account("8001", "资金结存", opening, income, spent),
    account("8101", "财政拨款结转", -opening, spent, income),
    // 往来 stands on both sides of the bank.
  ].map((one) => (one.code === "1002" ? { ...one, debit: one.debit + 370_000, credit: one.credit + 370_000 } : one));
}

function balance(role: string, stem: string, amount: number): number | string | null {
  if (role === `${stem}Direction`) return amount === 0 ? "平" : amount > 0 ? "借" : "贷";
  if (role === stem) return Math.abs(amount);
  if (role === `${stem}Debit`) return amount > 0 ? amount : 0;
  return role === `${stem}Credit` && amount < 0 ? -amount : 0;
}

export function trialRows(model: UnitModel, columns: readonly CanonicalColumn[]): CanonicalRow[] {
  const roles = columns.slice(2).map(({ role }) => role);
  const all = accounts(model);
  const valueOf = ({ opening, debit, credit }: Account, role: string) => {
    if (/^(?:debit|yearDebit)$/.test(role)) return debit;
    if (/^(?:credit|yearCredit)$/.test(role)) return credit;
    return role.startsWith("opening")
      ? balance(role, "opening", opening)
      : balance(role, "closing", opening + debit - credit);
  };
  const rows = all.map((one): CanonicalRow => ({
    code: one.code,
    name: one.name,
    level: one.code.length === 4 ? 1 : 2,
    values: Object.fromEntries(roles.map((role) => [role, valueOf(one, role)])),
  }));
  const roots = all.filter(({ code }) => code.length === 4);
  const total: CanonicalRow = {
    name: "合计",
    level: 0,
    isTotal: true,
    values: Object.fromEntries(
      roles.map((role) => [
        role,
        /Debit|Credit|debit|credit/.test(role) ? sumOf(roots, (one) => Number(valueOf(one, role))) : null,
      ]),
    ),
  };
  return [...rows, total];
}

interface Entry {
  readonly month: number;
  readonly number: string;
  readonly summary: string;
  readonly debit: number;
  readonly credit: number;
}

/** The bank account month by month: first the appropriation, then the payment. */
function bankEntries(model: UnitModel): Entry[] {
  const bank = accounts(model)[0];
  const part = (whole: number, month: number) =>
    month === 12 ? whole - 11 * Math.floor(whole / 12) : Math.floor(whole / 12);
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => [
    { month, number: "记-0001", summary: `收到${month}月财政拨款`, debit: part(bank?.debit ?? 0, month), credit: 0 },
    { month, number: "记-0002", summary: `支付${month}月办公费`, debit: 0, credit: part(bank?.credit ?? 0, month) },
  ]);
}

const two = (number: number) => String(number).padStart(2, "0");

function dated(
  columns: readonly CanonicalColumn[],
  year: string,
  { month }: Entry,
  day: number,
): Record<string, string> {
  return columns.some(({ role }) => role === "date")
    ? { date: `${year}-${two(month)}-${two(day)}` }
    : { year, month: String(month), day: String(day) };
}

/** The layout variations date their books 2021. */
const YEAR = "2021";

export function ledgerRows(model: UnitModel, columns: readonly CanonicalColumn[]): CanonicalRow[] {
  const roles = new Set(columns.map(({ role }) => role));
  const row = (values: Record<string, number | string>, key?: string): CanonicalRow => ({
    level: 0,
    isTotal: key === "monthTotal" || key === "yearTotal",
    ...(key === undefined ? {} : { key }),
    values: Object.fromEntries(
      Object.entries({ accountCode: "1002", accountName: "银行存款", ...values }).filter(([role]) => roles.has(role)),
    ),
  });
  const side = (amount: number) => ({ direction: amount === 0 ? "平" : "借", balance: amount });
  let amount = model.opening * FEN;
  const year = { debit: 0, credit: 0 };
  const entries = bankEntries(model);
  return [
    row({ summary: "上年结转", ...side(amount) }, "opening"),
    ...entries.flatMap((entry, index) => {
      const { debit, credit, number, summary } = entry;
      amount += debit - credit;
      year.debit += debit;
      year.credit += credit;
      const own = row({
        ...dated(columns, YEAR, entry, 5 + (index % 2) * 10),
        voucherNumber: number,
        summary,
        debit,
        credit,
        ...side(amount),
      });
      const month = entries.filter((one) => one.month === entry.month);
      if (index % 2 === 0) return [own];
      const sums = { debit: sumOf(month, (one) => one.debit), credit: sumOf(month, (one) => one.credit) };
      return [
        own,
        row({ summary: "本月合计", ...sums, ...side(amount) }, "monthTotal"),
        row({ summary: "本年累计", ...year, ...side(amount) }, "yearTotal"),
      ];
    }),
  ];
}

/** Every movement of the bank with its counter entry. */
export function voucherRows(model: UnitModel, columns: readonly CanonicalColumn[]): CanonicalRow[] {
  const roles = new Set(columns.map(({ role }) => role));
  return bankEntries(model).flatMap((entry, index) => {
    const { debit, credit, number, summary } = entry;
    const counter = debit > 0 ? ["4001", "财政拨款收入"] : ["5001", "业务活动费用"];
    const line = (code: string, name: string, own: number, other: number): CanonicalRow => ({
      level: 0,
      values: Object.fromEntries(
        Object.entries({
          ...dated(columns, YEAR, entry, 5 + (index % 2) * 10),
          voucherNumber: number,
          summary,
          accountCode: code,
          accountName: name,
          debit: own,
          credit: other,
        }).filter(([role]) => roles.has(role)),
      ),
    });
    return [line("1002", "银行存款", debit, credit), line(counter[0] ?? "", counter[1] ?? "", credit, debit)];
  });
}
