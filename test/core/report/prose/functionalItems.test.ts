import type { ClassifiedItem } from "../../../../src/core/accounts/finalAccounts";
import { functionalDetailItems } from "../../../../src/core/report/prose/functionalClasses";
import { amountOf } from "../../../../src/core/amount/amount";
import { seedAccounts } from "../seedAccounts";

const item = (code: string, name: string): ClassifiedItem => ({
  code,
  name,
  level: code.length === 3 ? 1 : code.length === 5 ? 2 : 3,
  ref: null,
  amounts: {
    total: {
      key: `expenditure.byFunction.${code}.total`,
      kind: "amount",
      amount: amountOf(1, "万元"),
      unit: "万元",
      source: { type: "cell", ref: { sheet: "支出", address: "C1" } },
    },
  },
});

function namesUnder(code: string, name: string, ...rows: ClassifiedItem[]): string[] {
  const accounts = { ...seedAccounts(), expenditureByFunction: rows };
  return functionalDetailItems(accounts, "expenditure", { code, name }).map((one) => one.name);
}

test("the 项 under a 类; its 款 where the table goes no deeper", () => {
  const rows = [item("201", "一般公共服务支出"), item("20103", "政府办公厅"), item("2010301", "行政运行")];
  expect(namesUnder("201", "一般公共服务支出", ...rows)).toEqual(["行政运行"]);
  expect(namesUnder("201", "一般公共服务支出", ...rows.slice(0, 2))).toEqual(["政府办公厅"]);
});

test("one that is called like its 类 says its level, those of one name say which 款", () => {
  const other = [item("229", "其他支出"), item("22999", "其他支出"), item("2299901", "其他支出")];
  expect(namesUnder("229", "其他支出", ...other)).toEqual(["其他支出（项）"]);
  const twice = [
    item("201", "一般公共服务支出"),
    item("20103", "政府办公厅"),
    item("2010301", "行政运行"),
    item("20111", "纪检监察事务"),
    item("2011101", "行政运行"),
  ];
  expect(namesUnder("201", "一般公共服务支出", ...twice)).toEqual([
    "政府办公厅（款）行政运行（项）",
    "纪检监察事务（款）行政运行（项）",
  ]);
});

test("a row that prints a code and no name is called by its code", () => {
  const rows = [item("201", "一般公共服务支出"), item("2010301", " "), item("2010302", "（二）")];
  expect(namesUnder("201", "一般公共服务支出", ...rows)).toEqual(["编码为2010301的科目", "编码为2010302的科目"]);
});
