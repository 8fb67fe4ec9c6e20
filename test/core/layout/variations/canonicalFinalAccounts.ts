import type { CanonicalColumn, CanonicalRow, CanonicalTable, Dice } from "./canonical";
import { classifiedRows, column } from "./canonical";

const CODE = column("code", "功能分类科目编码", "code", "科目编码");
const NAME = column("name", "科目名称", "name", "科目名称");
const rowNumber: CanonicalColumn = { ...column("rowNumber", "行次", "rowNumber"), optional: true };

export const FUNCTION_CLASSES = [
  "一般公共服务支出",
  "外交支出",
  "国防支出",
  "公共安全支出",
  "教育支出",
  "科学技术支出",
  "文化旅游体育与传媒支出",
  "社会保障和就业支出",
  "卫生健康支出",
  "节能环保支出",
  "城乡社区支出",
  "农林水支出",
  "住房保障支出",
] as const;
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];

export function numbered(names: readonly string[]): string[] {
  return names.map((name, index) => `${NUMERALS[index] ?? ""}、${name}`);
}

function moneyRows(
  dice: Dice,
  names: readonly string[],
  roles: readonly string[],
  totals: readonly string[],
): CanonicalRow[] {
  return names.map((name) => ({
    name,
    level: 0,
    isTotal: totals.includes(name),
    values: Object.fromEntries(roles.map((role) => [role, dice.money()])),
  }));
}

function incomeExpenditureSummary(dice: Dice): CanonicalTable {
  const incomes = [
    ...numbered([
      "一般公共预算财政拨款收入",
      "政府性基金预算财政拨款收入",
      "国有资本经营预算财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ]),
    "本年收入合计",
    "使用非财政拨款结余",
    "年初结转和结余",
    "总计",
  ];
  const expenditures = [...numbered(FUNCTION_CLASSES), "本年支出合计", "结余分配", "年末结转和结余", "总计"];
  const totals = ["本年收入合计", "本年支出合计", "总计"];
  return {
    kind: "incomeExpenditureSummary",
    titles: ["收入支出决算总表", "部门收支决算总表", "收支决算总表"],
    formNumber: "公开01表",
    hasMoney: true,
    movableTotal: false,
    splittable: false,
    flattable: false,
    blocks: [
      {
        columns: [
          column("income.item", ["收入", "项目"], "name"),
          rowNumber,
          column("income.amount", ["收入", "决算数"]),
        ],
        rows: moneyRows(dice, incomes, ["income.amount"], totals),
      },
      {
        columns: [
          column("expenditure.item", ["支出", "项目（按功能分类）"], "name"),
          rowNumber,
          column("expenditure.amount", ["支出", "决算数"]),
        ],
        rows: moneyRows(dice, expenditures, ["expenditure.amount"], totals),
      },
    ],
  };
}

function appropriationSummary(dice: Dice): CanonicalTable {
  const funds = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
  const roles = [
    "expenditure.total",
    "expenditure.generalBudget",
    "expenditure.governmentFund",
    "expenditure.stateCapital",
  ];
  return {
    kind: "appropriationSummary",
    titles: ["财政拨款收入支出决算总表", "财政拨款收支决算总表"],
    formNumber: "公开04表",
    hasMoney: true,
    movableTotal: false,
    splittable: false,
    flattable: false,
    blocks: [
      {
        columns: [
          column("income.item", ["收入", "项目"], "name"),
          rowNumber,
          column("income.amount", ["收入", "决算数"]),
        ],
        rows: moneyRows(
          dice,
          [...numbered(funds), "本年收入合计", "年初财政拨款结转和结余", "总计"],
          ["income.amount"],
          ["本年收入合计", "总计"],
        ),
      },
      {
        columns: [
          column("expenditure.item", ["支出", "项目"], "name"),
          rowNumber,
          column("expenditure.total", ["支出", "合计"]),
          ...funds.map((fund, index) => column(roles[index + 1] ?? "", ["支出", fund])),
        ],
        rows: moneyRows(
          dice,
          [...numbered(FUNCTION_CLASSES), "本年支出合计", "年末财政拨款结转和结余", "总计"],
          roles,
          ["本年支出合计", "总计"],
        ),
      },
    ],
  };
}

const coded = { hasMoney: true, movableTotal: true, splittable: true, flattable: true } as const;

function income(dice: Dice): CanonicalTable {
  const parts = ["appropriation", "superiorSubsidy", "business", "operating", "affiliated", "other"];
  const labels = ["财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];
  return {
    ...coded,
    kind: "income",
    titles: ["收入决算表", "部门收入决算表"],
    formNumber: "公开02表",
    blocks: [
      {
        columns: [
          CODE,
          NAME,
          column("total", "本年收入合计"),
          ...parts.map((part, index) => column(part, labels[index] ?? "")),
        ],
        rows: classifiedRows(dice, "functional", parts, { total: parts }),
      },
    ],
  };
}

function expenditure(dice: Dice): CanonicalTable {
  const parts = ["basic", "project", "remittedToSuperior", "operating", "subsidyToAffiliated"];
  const labels = ["基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
  return {
    ...coded,
    kind: "expenditure",
    titles: ["支出决算表", "部门支出决算表"],
    formNumber: "公开03表",
    blocks: [
      {
        columns: [
          CODE,
          NAME,
          column("total", "本年支出合计"),
          ...parts.map((part, index) => column(part, labels[index] ?? "")),
        ],
        rows: classifiedRows(dice, "functional", parts, { total: parts }),
      },
    ],
  };
}

function generalBudgetExpenditure(dice: Dice): CanonicalTable {
  return {
    ...coded,
    kind: "generalBudgetExpenditure",
    titles: ["一般公共预算财政拨款支出决算表"],
    formNumber: "公开05表",
    blocks: [
      {
        columns: [
          CODE,
          NAME,
          column("total", ["本年支出", "小计"], "money", "本年支出合计"),
          column("basic", ["本年支出", "基本支出"], "money", "基本支出"),
          column("project", ["本年支出", "项目支出"], "money", "项目支出"),
        ],
        rows: classifiedRows(dice, "functional", ["basic", "project"], { total: ["basic", "project"] }),
      },
    ],
  };
}

function fundColumns(): CanonicalColumn[] {
  return [
    CODE,
    NAME,
    column("openingCarryOver", "年初结转和结余"),
    column("income", "本年收入"),
    column("total", ["本年支出", "小计"], "money", "本年支出小计"),
    column("basic", ["本年支出", "基本支出"], "money", "基本支出"),
    column("project", ["本年支出", "项目支出"], "money", "项目支出"),
    column("closingCarryOver", "年末结转和结余"),
  ];
}

function governmentFund(dice: Dice): CanonicalTable {
  const parts = ["openingCarryOver", "income", "basic", "project", "closingCarryOver"];
  return {
    ...coded,
    kind: "governmentFund",
    titles: ["政府性基金预算财政拨款收入支出决算表", "政府性基金预算财政拨款收支决算表"],
    formNumber: "公开08表",
    blocks: [{ columns: fundColumns(), rows: classifiedRows(dice, "fund", parts, { total: ["basic", "project"] }) }],
  };
}

function stateCapital(dice: Dice): CanonicalTable {
  return {
    ...coded,
    kind: "stateCapital",
    titles: ["国有资本经营预算财政拨款支出决算表"],
    formNumber: "公开09表",
    blocks: [
      {
        columns: [
          CODE,
          NAME,
          column("total", ["本年支出", "合计"], "money", "本年支出合计"),
          column("basic", ["本年支出", "基本支出"], "money", "基本支出"),
          column("project", ["本年支出", "项目支出"], "money", "项目支出"),
        ],
        rows: classifiedRows(dice, "capital", ["basic", "project"], { total: ["basic", "project"] }),
      },
    ],
  };
}

/** The rows as one block, or 人员经费 and 公用经费 next to each other with their own totals at the foot. */
function basicExpenditureByEconomicClass(dice: Dice): CanonicalTable {
  const rows = classifiedRows(dice, "economic", ["amount"], {});
  const columns = [
    column("code", "经济分类科目编码", "code", "科目编码"),
    column("name", "科目名称", "name"),
    column("amount", "决算数"),
  ];
  const shared = {
    ...coded,
    kind: "basicExpenditureByEconomicClass" as const,
    titles: ["一般公共预算财政拨款基本支出决算表", "一般公共预算财政拨款基本支出决算明细表"],
    formNumber: "公开06表",
  };
  if (dice.chance(0.4)) return { ...shared, blocks: [{ columns, rows }] };
  const of = (...classes: readonly string[]) =>
    rows.filter((row) => row.code && classes.includes(row.code.slice(0, 3)));
  const foot = (name: string, part: readonly CanonicalRow[]): CanonicalRow => ({
    name,
    level: 0,
    isTotal: true,
    values: { amount: part.reduce((sum, row) => sum + (row.level === 1 ? Number(row.values.amount) : 0), 0) },
  });
  const personnel = of("301", "303");
  const common = of("302", "310");
  return {
    ...shared,
    movableTotal: false,
    splittable: false,
    blocks: [
      { columns, rows: [...personnel, foot("人员经费合计", personnel)] },
      { columns, rows: [...common, foot("公用经费合计", common)] },
    ],
  };
}

const THREE_PUBLIC: readonly (readonly [string, readonly string[]])[] = [
  ["total", ["合计"]],
  ["abroad", ["因公出国（境）费"]],
  ["vehicles", ["公务用车购置及运行维护费", "小计"]],
  ["vehiclePurchase", ["公务用车购置及运行维护费", "公务用车购置费"]],
  ["vehicleOperation", ["公务用车购置及运行维护费", "公务用车运行维护费"]],
  ["reception", ["公务接待费"]],
];

function threePublicExpenses(dice: Dice): CanonicalTable {
  const sides = [
    ["budget", "预算数"],
    ["final", "决算数"],
  ] as const;
  const columns = dice.chance(0.5)
    ? sides.flatMap(([side, label]) => THREE_PUBLIC.map(([item, path]) => column(`${side}.${item}`, [label, ...path])))
    : THREE_PUBLIC.flatMap(([item, path]) => sides.map(([side, label]) => column(`${side}.${item}`, [...path, label])));
  return {
    kind: "threePublicExpenses",
    titles: ["财政拨款“三公”经费支出决算表", "一般公共预算财政拨款“三公”经费支出决算表"],
    formNumber: "公开07表",
    hasMoney: true,
    movableTotal: false,
    splittable: false,
    flattable: false,
    blocks: [
      { columns, rows: [{ level: 0, values: Object.fromEntries(columns.map(({ role }) => [role, dice.money()])) }] },
    ],
  };
}

export const FINAL_ACCOUNTS = [
  incomeExpenditureSummary,
  income,
  expenditure,
  appropriationSummary,
  generalBudgetExpenditure,
  basicExpenditureByEconomicClass,
  threePublicExpenses,
  governmentFund,
  stateCapital,
] as const;
