type Cell = string | number | null;

const HEADER = [
  "科目编码",
  "科目名称",
  "日期",
  "凭证号",
  "摘要",
  "借方金额",
  "贷方金额",
  "方向",
  "余额",
  "支出功能分类",
  "部门预算支出经济分类",
  "项目",
];

/**
 * A ledger of balanced vouchers (a bank line and an expenditure line each), with running balances.
 * @param dimensions print 功能分类 and 经济分类 in every row, with many items each
 */
export function largeLedger(rows: number, dimensions = false): Cell[][] {
  const grid = plainLedger(rows);
  if (!dimensions) return grid;
  return grid.map((row, index) =>
    index < 3 ? row : [...row.slice(0, 9), `20103${two(index % 7)}`, `302${two(index % 30)}`, row[11] ?? null],
  );
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function plainLedger(rows: number): Cell[][] {
  const grid: Cell[][] = [
    ["明细账"],
    ["单位：样例县样例局", null, null, null, null, "2023年度", null, null, null, "金额单位：元"],
    HEADER,
  ];
  const vouchers = Math.floor(rows / 2);
  let bank = 1_000_000_000;
  let spent = 0;
  grid.push(["1002", "银行存款", "2023-01-01", null, "上年结转", null, null, "借", bank, null, null, null]);
  for (let index = 0; index < vouchers; index++) {
    bank -= amountOf(index);
    grid.push([
      "1002",
      "银行存款",
      dateOf(index, vouchers),
      voucherOf(index, vouchers),
      `付款${index}`,
      null,
      amountOf(index),
      "借",
      bank,
      null,
      null,
      null,
    ]);
  }
  for (let index = 0; index < vouchers; index++) {
    spent += amountOf(index);
    grid.push([
      "500101",
      "业务活动费用—基本支出",
      dateOf(index, vouchers),
      voucherOf(index, vouchers),
      `付款${index}`,
      amountOf(index),
      null,
      "借",
      spent,
      "2010301",
      "30201",
      null,
    ]);
  }
  return grid;
}

function amountOf(index: number): number {
  return 100 + (index % 977);
}

function monthOf(index: number, vouchers: number): number {
  return 1 + Math.floor((index * 12) / vouchers);
}

function dateOf(index: number, vouchers: number): string {
  return `2023-${String(monthOf(index, vouchers)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
}

function voucherOf(index: number, vouchers: number): string {
  const firstOfMonth = Math.ceil(((monthOf(index, vouchers) - 1) * vouchers) / 12);
  return `记-${index - firstOfMonth + 1}`;
}
