import type { CanonicalColumn, CanonicalTable, Dice } from "./canonical";
import { classifiedRows, column } from "./canonical";
import { FUNCTION_CLASSES, numbered } from "./canonicalFinalAccounts";

const CODE = column("code", "功能分类科目编码", "code", "科目编码");
const NAME = column("name", "功能分类科目名称", "name", "科目名称");
const coded = { hasMoney: true, movableTotal: true, splittable: true, flattable: true } as const;
const BASIC_PROJECT = { total: ["basic", "project"] };

function budgetSummary(dice: Dice): CanonicalTable {
  const incomes = [...numbered(["财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"]), "收入总计"];
  const expenditures = [...numbered(FUNCTION_CLASSES.slice(0, 6)), "支出总计"];
  return {
    kind: "budgetSummary",
    titles: ["部门收支预算总表", "部门财务收支预算总表"],
    hasMoney: true,
    movableTotal: false,
    splittable: false,
    flattable: false,
    blocks: [
      {
        columns: [column("income.item", ["本年收入", "项目"], "name"), column("income.amount", ["本年收入", "预算数"])],
        rows: incomes.map((name) => ({
          name,
          level: 0,
          isTotal: name.endsWith("总计"),
          values: { "income.amount": dice.money() },
        })),
      },
      {
        columns: [
          column("expenditure.item", ["本年支出", "项目"], "name"),
          column("expenditure.amount", ["本年支出", "预算数"]),
        ],
        rows: expenditures.map((name) => ({
          name,
          level: 0,
          isTotal: name.endsWith("总计"),
          values: { "expenditure.amount": dice.money() },
        })),
      },
    ],
  };
}

function budgetAppropriationSummary(dice: Dice): CanonicalTable {
  const funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];
  const roles = [
    "expenditure.total",
    "expenditure.generalBudget",
    "expenditure.governmentFund",
    "expenditure.stateCapital",
  ];
  return {
    kind: "budgetAppropriationSummary",
    titles: ["部门财政拨款收支预算总表", "财政拨款收支预算总表"],
    hasMoney: true,
    movableTotal: false,
    splittable: false,
    flattable: false,
    blocks: [
      {
        columns: [
          column("income.item", ["财政拨款收入", "项目"], "name"),
          column("income.amount", ["财政拨款收入", "预算数"]),
        ],
        rows: [...numbered(funds.map((fund) => `${fund}资金`)), "收入总计"].map((name) => ({
          name,
          level: 0,
          isTotal: name.endsWith("总计"),
          values: { "income.amount": dice.money() },
        })),
      },
      {
        columns: [
          column("expenditure.item", ["财政拨款支出", "项目"], "name"),
          column("expenditure.total", ["财政拨款支出", "合计"]),
          ...funds.map((fund, index) => column(roles[index + 1] ?? "", ["财政拨款支出", fund])),
        ],
        rows: [...numbered(FUNCTION_CLASSES.slice(0, 5)), "支出总计"].map((name) => ({
          name,
          level: 0,
          isTotal: name.endsWith("总计"),
          values: Object.fromEntries(roles.map((role) => [role, dice.money()])),
        })),
      },
    ],
  };
}

function budgetIncome(dice: Dice): CanonicalTable {
  const parts = ["appropriation", "business", "operating", "other"];
  const labels = ["财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"];
  return {
    ...coded,
    kind: "budgetIncome",
    titles: ["部门收入预算总表", "收入预算总表"],
    blocks: [
      {
        columns: [
          CODE,
          NAME,
          column("total", ["收入预算", "合计"], "money", "合计"),
          ...parts.map((part, index) => column(part, ["收入预算", labels[index] ?? ""], "money", labels[index])),
        ],
        rows: classifiedRows(dice, "functional", parts, { total: parts }),
      },
    ],
  };
}

function totalBasicProject(group: string): CanonicalColumn[] {
  return [
    CODE,
    NAME,
    column("total", [group, "合计"], "money", "合计"),
    column("basic", [group, "基本支出"], "money", "基本支出"),
    column("project", [group, "项目支出"], "money", "项目支出"),
  ];
}

function byFunction(
  kind: CanonicalTable["kind"],
  titles: readonly string[],
  group: string,
  tree: "functional" | "fund" | "capital",
): (dice: Dice) => CanonicalTable {
  return (dice) => ({
    ...coded,
    kind,
    titles,
    blocks: [
      { columns: totalBasicProject(group), rows: classifiedRows(dice, tree, ["basic", "project"], BASIC_PROJECT) },
    ],
  });
}

function budgetBasicByEconomicClass(dice: Dice): CanonicalTable {
  const group = "一般公共预算基本支出";
  const parts = ["personnel", "public"];
  return {
    ...coded,
    kind: "budgetBasicByEconomicClass",
    titles: ["部门一般公共预算基本支出部门预算经济分类预算表", "一般公共预算基本支出预算表"],
    blocks: [
      {
        columns: [
          column("code", "部门预算经济分类科目编码", "code", "科目编码"),
          column("name", "经济分类科目名称", "name", "科目名称"),
          column("amount", [group, "合计"], "money", "合计"),
          column("personnel", [group, "人员经费"], "money", "人员经费"),
          column("public", [group, "公用经费"], "money", "公用经费"),
        ],
        rows: classifiedRows(dice, "economic", parts, { amount: parts }),
      },
    ],
  };
}

function budgetThreePublic(dice: Dice): CanonicalTable {
  const group = "“三公”经费预算数";
  const vehicles = "公务用车购置及运行费";
  const columns = [
    column("budget.total", [group, "合计"]),
    column("budget.abroad", [group, "因公出国(境)费"]),
    column("budget.reception", [group, "公务接待费"]),
    column("budget.vehicles", [group, vehicles, "小计"]),
    column("budget.vehiclePurchase", [group, vehicles, "购置费"]),
    column("budget.vehicleOperation", [group, vehicles, "运行费"]),
  ];
  return {
    kind: "budgetThreePublic",
    titles: ["部门“三公”经费预算表"],
    hasMoney: true,
    movableTotal: false,
    splittable: false,
    flattable: false,
    blocks: [
      { columns, rows: [{ level: 0, values: Object.fromEntries(columns.map(({ role }) => [role, dice.money()])) }] },
    ],
  };
}

export const BUDGETS = [
  budgetSummary,
  budgetIncome,
  byFunction("budgetExpenditure", ["部门支出预算总表", "支出预算总表"], "支出预算", "functional"),
  budgetAppropriationSummary,
  byFunction(
    "budgetGeneralExpenditure",
    ["部门一般公共预算支出功能分类预算表", "一般公共预算支出预算表"],
    "一般公共预算支出",
    "functional",
  ),
  byFunction(
    "budgetFund",
    ["部门政府性基金预算支出功能分类预算表", "政府性基金预算支出预算表"],
    "政府性基金预算支出",
    "fund",
  ),
  byFunction(
    "budgetStateCapital",
    ["部门国有资本经营预算支出功能分类预算表", "国有资本经营预算支出预算表"],
    "国有资本经营预算支出",
    "capital",
  ),
  budgetBasicByEconomicClass,
  budgetThreePublic,
] as const;
