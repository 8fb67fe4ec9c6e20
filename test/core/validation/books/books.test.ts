import { validate } from "../../../../src/core/validation/validate";
import type { Finding } from "../../../../src/core/findings/finding";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { handMade, type HandMadeTable } from "../handMade";

type Rows = CellValue[][];

const TRIAL_ROLES = [
  "code",
  "name",
  "openingDebit",
  "openingCredit",
  "debit",
  "credit",
  "closingDebit",
  "closingCredit",
];

/** A closed year: parallel bookkeeping, one receivable that never moved. */
function trialRows(): Rows {
  return [
    ["1002", "银行存款", 500, null, 900, 800, 600, null],
    ["1218", "其他应收款", 30, null, 20, null, 50, null],
    ["2307", "其他应付款", null, 80, 10, 20, null, 90],
    ["3001", "累计盈余", null, 450, null, 110, null, 560],
    ["3301", "本期盈余", null, null, 900, 900, null, null],
    ["4001", "财政拨款收入", null, null, 900, 900, null, null],
    ["5001", "业务活动费用", null, null, 790, 790, null, null],
    ["500101", "业务活动费用—基本支出", null, null, 600, 600, null, null],
    ["500102", "业务活动费用—项目支出", null, null, 190, 190, null, null],
    ["6001", "财政拨款预算收入", null, null, 900, 900, null, null],
    ["7101", "行政支出", null, null, 800, 800, null, null],
    ["8001", "资金结存", 450, null, 900, 800, 550, null],
    ["8101", "财政拨款结转", null, 450, 800, 900, null, 550],
  ];
}

const LEDGER_ROLES = [
  "accountCode",
  "accountName",
  "date",
  "voucherNumber",
  "summary",
  "debit",
  "credit",
  "direction",
  "balance",
  "functionalItem",
  "economicItem",
  "project",
];

function ledgerRows(): Rows {
  const rows: Rows = [["1002", "银行存款", "2021-01-01", null, "上年结转", null, null, "借", 500, null, null, null]];
  let balance = 500;
  const post = (month: number, number: number, summary: string, debit: number | null, credit: number | null) => {
    balance += (debit ?? 0) - (credit ?? 0);
    const date = `2021-${String(month).padStart(2, "0")}-10`;
    rows.push(["1002", "银行存款", date, `记-${number}`, summary, debit, credit, "借", balance, null, null, null]);
  };
  for (let month = 1; month <= 9; month++) {
    post(month, 1, `收${month}月经费`, 100, null);
    if (month < 9) post(month, 2, `付${month}月款`, null, 100);
  }
  return rows;
}

/** The counter entries, so that the vouchers balance. */
function counterRows(): Rows {
  const rows: Rows = [];
  for (let month = 1; month <= 9; month++) {
    const date = `2021-${String(month).padStart(2, "0")}-10`;
    rows.push([
      "4001",
      "财政拨款收入",
      date,
      "记-1",
      `收${month}月经费`,
      null,
      100,
      "贷",
      month * 100,
      null,
      null,
      null,
    ]);
  }
  for (let month = 1; month <= 8; month++) {
    const date = `2021-${String(month).padStart(2, "0")}-10`;
    rows.push([
      "5001",
      "业务活动费用",
      date,
      "记-2",
      `付${month}月款`,
      100,
      null,
      "借",
      month * 100,
      "2010301",
      "30201",
      null,
    ]);
  }
  return rows;
}

const book = (kind: "trialBalance" | "ledger", title: string, roles: string[], rows: Rows): HandMadeTable => ({
  kind,
  title,
  unit: "元",
  roles,
  rows,
});

function check(trial: Rows, ledger: Rows = [...ledgerRows(), ...counterRows()]): Finding[] {
  const tables = [
    book("trialBalance", "科目余额表", TRIAL_ROLES, trial),
    book("ledger", "明细账", LEDGER_ROLES, ledger),
  ];
  const input = handMade(tables);
  // Recognition gives opening rows their key; hand-made rows get it here.
  const keyed = input.recognition.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (row.values.summary?.value === "上年结转" ? { ...row, key: "opening" } : row)),
  }));
  return [...validate({ ...input, recognition: { ...input.recognition, tables: keyed } }).findings].filter(({ rule }) =>
    rule.startsWith("E"),
  );
}

/** The rows with one cell changed; rows and columns from 0. */
function changed(rows: Rows, row: number, column: number, value: CellValue): Rows {
  return rows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells));
}

describe("family E", () => {
  test("clean books give no finding", () => {
    expect(check(trialRows()).map(({ rule, variant }) => `${rule}.${variant}`)).toEqual([]);
  });

  test.each<[string, number, number, CellValue, string, string]>([
    ["a closing balance", 0, 6, 601, "E01", "G1"],
    ["an opening balance", 1, 2, 31, "E01", "C2"],
    ["a turnover of one side", 6, 4, 791, "E02", "E7"],
    ["a sub-account's debit", 7, 4, 601, "E03", "E8"],
    ["an account's own debit", 6, 4, 799, "E03", "E7"],
    ["funds on hand", 11, 6, 551, "E05", "G12"],
    ["an account not emptied", 4, 5, 899, "E01", "F5"],
    ["income of one system", 9, 5, 901, "E07", "F10"],
  ])("%s in the trial balance", (_name, row, column, value, rule, address) => {
    const findings = check(changed(trialRows(), row, column, value));
    const touching = findings.filter(({ cells }) => cells.some((cell) => cell.address === address));
    expect(touching.map((finding) => finding.rule)).toContain(rule);
  });

  test("an account that must be empty is named with its balance (E06)", () => {
    const rows = changed(changed(trialRows(), 5, 7, 12), 5, 5, 912);
    const [finding] = check(rows).filter(({ rule }) => rule === "E06");
    expect(finding?.cells[0]?.address).toBe("H6");
    expect(finding?.actual).toBe(-12);
  });

  test("before closing nothing is accused of not being empty", () => {
    const open = trialRows().map((cells) =>
      /^[4567]/.test(cells[0] as string) ? [...cells.slice(0, 4), cells[4], null, cells[4], null] : cells,
    ) as Rows;
    expect(check(open).filter(({ rule }) => rule === "E06")).toEqual([]);
  });

  test.each<[string, number, number, CellValue, string]>([
    ["a balance", 4, 8, 777, "E04.running"],
    ["a debit", 3, 5, 101, "E04.running"],
    ["a date of another year", 6, 2, "2020-04-10", "E09.outsideYear"],
    ["an unbalanced voucher", 3, 5, 101, "E09.unbalanced"],
  ])("%s in the ledger", (_name, row, column, value, expected) => {
    const findings = check(trialRows(), changed([...ledgerRows(), ...counterRows()], row, column, value));
    expect(findings.map(({ rule, variant }) => `${rule}.${variant}`)).toContain(expected);
    const cell = `${"ABCDEFGHIJKL"[column]}${row + 1}`;
    expect(findings.some(({ cells }) => cells.some(({ address }) => address === cell))).toBe(true);
  });

  test("a gap in the numbers of a month (E09)", () => {
    const rows = [...ledgerRows(), ...counterRows()].map((cells) =>
      cells[2] === "2021-08-10" && cells[3] === "记-2" ? (changed([cells], 0, 3, "记-5")[0] ?? []) : cells,
    );
    const gaps = check(trialRows(), rows).filter(({ variant }) => variant === "gap");
    expect(gaps.map(({ params }) => [params.month, params.from, params.to])).toEqual([[8, 2, 4]]);
  });

  test("a wrong balance alone is one finding, not two", () => {
    const findings = check(trialRows(), changed([...ledgerRows(), ...counterRows()], 4, 8, 777));
    expect(findings.filter(({ variant }) => variant === "running")).toHaveLength(1);
  });

  test("an entry booked twice (E11)", () => {
    const rows = [...ledgerRows(), ...counterRows()];
    const twice = [...rows, rows.at(-1) ?? []];
    expect(check(trialRows(), twice).map(({ rule }) => rule)).toContain("E11");
  });

  test("expenditure without its items (E14)", () => {
    const rows: Rows = [
      ["7101", "行政支出—基本支出", "2021-03-01", "记-9", "付款", 5, null, "借", 5, "2010301", null, null],
    ];
    const findings = check(trialRows(), [...ledgerRows(), ...counterRows(), ...rows]);
    expect(findings.filter(({ rule }) => rule === "E14").map(({ variant }) => variant)).toEqual(["economicItem"]);
  });

  test("a filtered export is not accused of being unbalanced", () => {
    const onlyIncome = trialRows().filter(([code]) => /^[46]/.test(code as string));
    expect(check(onlyIncome).filter(({ rule }) => rule === "E02")).toEqual([]);
  });
});
