import { recognise } from "../../../../src/core/layout/recognise";
import type { RecognisedTable, TableRow } from "../../../../src/core/layout/recognisedTable";
import { rowsOf, sheet, workbook } from "../sheets";

function only(text: string, merges: readonly string[] | "unknown" = "unknown"): RecognisedTable {
  const { tables, unrecognised } = recognise(workbook(sheet(rowsOf(text), { merges })));
  expect(unrecognised).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] as RecognisedTable;
}

/** The row's numbers and texts by role, without addresses. */
function shown(row: TableRow | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row?.values ?? {})
      .filter(([, { value }]) => value !== null)
      .map(([role, { value, number }]) => [role, number ?? value]),
  );
}

function rolesOf(table: RecognisedTable): string[] {
  return table.columns.map(({ role, column }) => `${column} ${role}`);
}

describe("科目余额表", () => {
  test("two header rows with debit and credit pairs, 本年累计", () => {
    const table = only(`
      科目余额表
      会计期间：2021年12月 |||||||||单位：元
      科目编码|科目名称|期初余额||本期发生额||本年累计发生额||期末余额|
      ||借方|贷方|借方|贷方|借方|贷方|借方|贷方
      1001|库存现金|100||50|60|600|700|90|
      100201|基本户|2000.5||||300|200|2100.5|
      2307|其他应付款||80|10|20|100|120||90
      合计||2100.5|80|60|80|1000|1020|2190.5|90`);
    expect(table.kind).toBe("trialBalance");
    expect(rolesOf(table)).toEqual([
      "A accountCode",
      "B accountName",
      "C openingDebit",
      "D openingCredit",
      "E debit",
      "F credit",
      "G yearDebit",
      "H yearCredit",
      "I closingDebit",
      "J closingCredit",
    ]);
    expect(table.unit?.value).toBe("元");
    expect(table.year?.value).toBe(2021);
    expect(table.rows.map(({ code, name, level, isTotal }) => [code, name, level, isTotal])).toEqual([
      ["1001", "库存现金", 1, false],
      ["100201", "基本户", 2, false],
      ["2307", "其他应付款", 1, false],
      [undefined, "合计", 0, true],
    ]);
    const { closingCredit } = table.rows[2]?.values ?? {};
    expect([closingCredit?.value, closingCredit?.number, closingCredit?.ref]).toEqual([
      90,
      90,
      { sheet: "Sheet1", address: "J7" },
    ]);
  });

  test("方向 and 余额 instead of pairs, one header row", () => {
    const table = only(`
      科目余额表
      科目代码|科目名称|方向|期初余额|本期借方|本期贷方|借方累计|贷方累计|方向|期末余额
      1002|银行存款|借|500|20|30|200|300|借|490
      3001|累计盈余|贷|400||||| 贷|400`);
    expect(table.kind).toBe("trialBalance");
    expect(shown(table.rows[0])).toEqual({
      accountCode: 1002,
      accountName: "银行存款",
      openingDirection: "借",
      opening: 500,
      debit: 20,
      credit: 30,
      yearDebit: 200,
      yearCredit: 300,
      closingDirection: "借",
      closing: 490,
    });
    expect(table.rows[1]?.code).toBe("3001");
  });

  test("auxiliary columns between name and balances, codes with dots", () => {
    const table = only(`
      发生额及余额表
      科目编码|科目名称|功能分类|部门经济分类|项目|期初借方|期初贷方|借方发生额|贷方发生额|期末借方|期末贷方
      7201.01.02|基本支出|2010601|30201|日常公用|0||1,234.50||1,234.50|`);
    expect(table.rows[0]?.code).toBe("72010102");
    expect(table.rows[0]?.level).toBe(3);
    expect(shown(table.rows[0])).toMatchObject({
      functionalItem: 2010601,
      economicItem: 30201,
      project: "日常公用",
      openingDebit: 0,
      debit: 1234.5,
      closingDebit: 1234.5,
    });
  });
});

describe("明细账", () => {
  test("月 and 日 under the year, totals and carry-over by row", () => {
    const table = only(`
      银行存款明细账
      科目：1002 银行存款
      2021年||凭证号数|摘要|对方科目|借方|贷方|方向|余额
      月|日|||||||
      |||上年结转||||借|1000
      1|5|记-0001|收到财政拨款|财政拨款收入|500||借|1500
      1|9|记-0002|付办公费|业务活动费用||200|借|1300
      |||本月合计||500|200|借|1300
      |||本年累计||500|200|借|1300`);
    expect(table.kind).toBe("ledger");
    expect(table.rows.map(({ key, isTotal }) => [key, isTotal])).toEqual([
      ["opening", false],
      [undefined, false],
      [undefined, false],
      ["monthTotal", true],
      ["yearTotal", true],
    ]);
    expect(shown(table.rows[1])).toEqual({
      month: 1,
      day: 5,
      voucherNumber: "记-0001",
      summary: "收到财政拨款",
      counterAccount: "财政拨款收入",
      debit: 500,
      direction: "借",
      balance: 1500,
      accountCode: "1002",
      accountName: "银行存款",
    });
    expect(table.rows[1]?.values.accountName?.ref.address).toBe("A2");
    expect(table.year?.value).toBe(2021);
  });

  test("a block for each account, the header repeated", () => {
    const table = only(`
      明细账
      科目：1001 库存现金
      日期|凭证字号|摘要|借方金额|贷方金额|方向|余额
      2021-01-01||期初余额|||借|10
      2021-01-03|记-1|提现|90||借|100
      科目：[5001]业务活动费用
      日期|凭证字号|摘要|借方金额|贷方金额|方向|余额
      2021-01-08|记-2|差旅费|30||借|30`);
    expect(table.kind).toBe("ledger");
    expect(table.rows.map((row) => [row.row, row.values.accountCode?.value, row.values.accountName?.value])).toEqual([
      [4, "1001", "库存现金"],
      [5, "1001", "库存现金"],
      [8, "5001", "业务活动费用"],
    ]);
  });

  test("auxiliary accounting of the 财政预算管理一体化 export, without a title", () => {
    const table = only(`
      会计年度|会计期间|凭证日期|凭证号|摘要|会计科目编码|会计科目名称|支出功能分类|部门预算支出经济分类|项目名称|借方金额|贷方金额|余额方向|余额
      2022|1|2022-01-05|0001|购买办公用品|720101|财政拨款支出|2010601|30201|日常公用经费|1500.00||借|1500.00`);
    expect(table.kind).toBe("ledger");
    expect(shown(table.rows[0])).toMatchObject({
      year: 2022,
      month: 1,
      date: "2022-01-05",
      accountCode: 720101,
      functionalItem: 2010601,
      economicItem: 30201,
      project: "日常公用经费",
      debit: 1500,
      direction: "借",
      balance: 1500,
    });
  });

  test("code and name of the account in one column", () => {
    const table = only(`
      日期|凭证号|会计科目|摘要|借方|贷方|余额
      2021-02-01|记-3|1002-银行存款|利息|5||5`);
    expect(shown(table.rows[0])).toMatchObject({
      accountCode: "1002",
      accountName: "银行存款",
      account: "1002-银行存款",
    });
  });

  test("formula errors are told with their cells", () => {
    const rows = rowsOf(`
      明细账
      日期|凭证号|科目编码|摘要|借方|贷方|余额
      2021-02-01|记-3|1002|利息|5||5`);
    rows[2]?.splice(6, 1, { error: "#REF!" });
    const [table] = recognise(workbook(sheet(rows))).tables;
    expect(table?.evidence.find(({ code }) => code === "formulaErrors")?.cells).toEqual([
      { sheet: "Sheet1", address: "G3" },
    ]);
  });
});

describe("序时账", () => {
  test("date and number printed once for each voucher", () => {
    const table = only(`
      序时账
      日期|凭证字号|摘要|科目编码|科目名称|借方金额|贷方金额
      2021-03-01|记-1|付水电费|5001|业务活动费用|120|
      |||1002|银行存款||120
      2021-03-02|记-2|收回借款|1001|库存现金|80|
      |||1218|其他应收款||80
      合计|||||200|200`);
    expect(table.kind).toBe("voucherList");
    expect(table.rows.map((row) => [row.values.date?.value, row.values.voucherNumber?.ref.address, row.key])).toEqual([
      ["2021-03-01", "B3", undefined],
      ["2021-03-01", "B3", undefined],
      ["2021-03-02", "B5", undefined],
      ["2021-03-02", "B5", undefined],
      [expect.anything(), expect.anything(), "total"],
    ]);
    expect(table.rows[1]?.values.credit?.number).toBe(120);
  });

  test("方向 and 金额 become debit and credit", () => {
    const table = only(`
      凭证列表
      凭证日期|凭证类别|凭证号|摘要|科目编码|科目名称|方向|金额
      2021-03-01|记|1|付水电费|5001|业务活动费用|借|120
      2021-03-01|记|1|付水电费|1002|银行存款|贷|120`);
    expect(table.rows.map(({ values }) => [values.debit?.number, values.credit?.number])).toEqual([
      [120, undefined],
      [undefined, 120],
    ]);
  });
});
