import { fromA1 } from "../../../src/core/workbook/cellRef";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/**
 * 甲县甲局 2023: the nine published tables and the forms around them, made so that every relation holds exactly.
 * Codes stand in three columns in 02, 03 and 05, in one column in 06 and 07.
 */
export type Workbook = Map<string, CellValue[][]>;

const DEPARTMENT = "部门：甲县甲局";
const UNIT = "金额单位：万元";

const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20103": "政府办公厅（室）及相关机构事务",
  "2010301": "行政运行",
  "2010302": "一般行政管理事务",
  "2010399": "其他政府办公厅（室）及相关机构事务支出",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "2080506": "机关事业单位职业年金缴费支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "2101101": "行政单位医疗",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
  "229": "其他支出",
  "22960": "彩票公益金安排的支出",
  "2296002": "用于社会福利的彩票公益金支出",
};

/** Top-down: every class followed by its sections and items, as tables print them. */
const CODES = Object.keys(NAMES).sort();

/** Per item: appropriation income, other income, basic, project; in 分 of 万元 (hundredths), so that sums are exact. */
type Amounts = readonly [appropriation: number, other: number, basic: number, project: number];
const ITEMS: Readonly<Record<string, Amounts>> = {
  "2010301": [32050, 0, 32050, 0],
  "2010302": [8030, 0, 0, 8530],
  "2010399": [0, 1240, 0, 1240],
  "2080505": [4210, 0, 4210, 0],
  "2080506": [2105, 0, 2105, 0],
  "2101101": [1860, 0, 1860, 0],
  "2210201": [3675, 0, 3675, 0],
  "2296002": [3000, 0, 0, 3000],
};
const OPENING = 1520;
const CLOSING = 1020;

const ECONOMIC: Readonly<Record<string, readonly [string, number]>> = {
  "30101": ["基本工资", 11020],
  "30102": ["津贴补贴", 9840],
  "30103": ["奖金", 4000],
  "30108": ["机关事业单位基本养老保险缴费", 4210],
  "30109": ["职业年金缴费", 2105],
  "30110": ["职工基本医疗保险缴费", 1860],
  "30113": ["住房公积金", 3675],
  "30302": ["退休费", 840],
  "30309": ["奖励金", 50],
  "30201": ["办公费", 1520],
  "30202": ["印刷费", 430],
  "30207": ["邮电费", 210],
  "30211": ["差旅费", 640],
  "30215": ["会议费", 220],
  "30216": ["培训费", 310],
  "30217": ["公务接待费", 180],
  "30228": ["工会经费", 620],
  "30229": ["福利费", 470],
  "30231": ["公务用车运行维护费", 560],
  "30239": ["其他交通费用", 320],
  "30299": ["其他商品和服务支出", 320],
  "31002": ["办公设备购置", 500],
};
const ECONOMIC_CLASSES: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "302": "商品和服务支出",
  "303": "对个人和家庭的补助",
  "310": "资本性支出",
};

const CLASSES = [
  ...[
    "一般公共服务",
    "外交",
    "国防",
    "公共安全",
    "教育",
    "科学技术",
    "文化旅游体育与传媒",
    "社会保障和就业",
    "卫生健康",
  ],
  ...["节能环保", "城乡社区", "农林水", "交通运输", "资源勘探工业信息等", "商业服务业等", "金融", "援助其他地区"],
  ...["自然资源海洋气象等", "住房保障", "粮油物资储备", "国有资本经营预算", "灾害防治及应急管理", "其他", "债务还本"],
  ...["债务付息", "抗疫特别国债安排的"],
].map((name) => `${name}支出`);
const NUMERALS =
  "一,二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五,十六,十七,十八,十九,二十,二十一,二十二,二十三,二十四,二十五,二十六".split(
    ",",
  );

const wan = (hundredths: number): CellValue => (hundredths === 0 ? null : hundredths / 100);
const isFund = (code: string) => code.startsWith("229");
const total = (amountOf: (code: string) => number, within = "") =>
  Object.keys(ITEMS)
    .filter((code) => code.startsWith(within))
    .reduce((sum, code) => sum + amountOf(code), 0);
const item = (code: string): Amounts => ITEMS[code] ?? [0, 0, 0, 0];
const appropriation = (code: string) => item(code)[0];
const other = (code: string) => item(code)[1];
const basic = (code: string) => item(code)[2];
const project = (code: string) => item(code)[3];
const general = (code: string) => (isFund(code) || other(code) > 0 ? 0 : basic(code) + project(code));
const fund = (code: string) => (isFund(code) ? project(code) : 0);

function head(title: string, form: string, columns: number): CellValue[][] {
  const blank = (count: number): CellValue[] => Array.from({ length: count }, () => null);
  return [
    [title, ...blank(columns - 1)],
    [...blank(columns - 1), form],
    [DEPARTMENT, ...blank(columns - 2), UNIT],
  ];
}

/** 类 │ 款 │ 项 │ 科目名称 and one column for each amount, 合计 first. */
function itemTable(
  title: string,
  form: string,
  labels: readonly string[],
  amounts: readonly ((code: string) => number)[],
) {
  const codes = CODES.filter((code) => amounts.some((amountOf) => total(amountOf, code) !== 0));
  return [
    ...head(title, form, 4 + labels.length),
    ["项目", null, null, null, ...labels],
    ["功能分类科目编码", null, null, "科目名称", ...labels.map(() => null)],
    ["类", "款", "项", "栏次", ...labels.map((_, index) => String(index + 1))],
    [null, null, null, "合计", ...amounts.map((amountOf) => wan(total(amountOf)))],
    ...codes.map((code) => [
      code.slice(0, 3),
      code.slice(3, 5) || null,
      code.slice(5, 7) || null,
      NAMES[code] ?? null,
      ...amounts.map((amountOf) => wan(total(amountOf, code))),
    ]),
  ];
}

function classAmount(name: string, amountOf: (code: string) => number): CellValue {
  const code = CODES.find((one) => one.length === 3 && NAMES[one] === name);
  return code === undefined ? null : wan(total(amountOf, code));
}

const spent = (code: string) => basic(code) + project(code);
const generalIncome = total(appropriation) - total(fund);

function summary(): CellValue[][] {
  const sources: Readonly<Record<string, number>> = {
    一般公共预算财政拨款收入: generalIncome,
    政府性基金预算财政拨款收入: total(fund),
    国有资本经营预算财政拨款收入: 0,
    上级补助收入: 0,
    事业收入: 0,
    经营收入: 0,
    附属单位上缴收入: 0,
    其他收入: total(other),
  };
  const labels = Object.keys(sources);
  const income = total(appropriation) + total(other);
  const yearly = CLASSES.map((name, index): CellValue[] => {
    const label = labels[index];
    return [
      label === undefined ? null : `${NUMERALS[index] ?? ""}、${label}`,
      index + 1,
      label === undefined ? null : wan(sources[label] ?? 0),
      `${NUMERALS[index] ?? ""}、${name}`,
      index + 32,
      classAmount(name, spent),
    ];
  });
  return [
    ...head("2023年度收入支出决算总表", "公开01表", 6),
    ["收入", null, null, "支出", null, null],
    ["项目", "行次", "金额", "项目（按功能分类）", "行次", "金额"],
    ["栏次", null, "1", "栏次", null, "2"],
    ...yearly,
    ["本年收入合计", 27, wan(income), "本年支出合计", 58, wan(total(spent))],
    ["使用非财政拨款结余（含专用结余）", 28, null, "结余分配", 59, null],
    ["年初结转和结余", 29, wan(OPENING), "年末结转和结余", 60, wan(CLOSING)],
    ["总计", 31, wan(income + OPENING), "总计", 62, wan(total(spent) + CLOSING)],
  ];
}

function appropriationSummary(): CellValue[][] {
  const labels = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
  const incomes = [generalIncome, total(fund), 0];
  const both = (code: string) => general(code) + fund(code);
  const row = (
    left: string | null,
    amount: number,
    right: string | null,
    funds: readonly [number, number],
  ): CellValue[] => [
    left,
    null,
    wan(amount),
    right,
    null,
    wan(funds[0] + funds[1]),
    wan(funds[0]),
    wan(funds[1]),
    null,
  ];
  return [
    ...head("2023年度财政拨款收入支出决算总表", "公开04表", 9),
    ["收入", null, null, "支出", null, null, null, null, null],
    ["项目", "行次", "金额", "项目（按功能分类）", "行次", "合计", ...labels],
    ["栏次", null, "1", "栏次", null, "2", "3", "4", "5"],
    ...CLASSES.map((name, index): CellValue[] => [
      labels[index] === undefined ? null : `${NUMERALS[index] ?? ""}、${labels[index]}`,
      index + 1,
      wan(incomes[index] ?? 0),
      `${NUMERALS[index] ?? ""}、${name}`,
      index + 33,
      classAmount(name, both),
      classAmount(name, general),
      classAmount(name, fund),
      null,
    ]),
    row("本年收入合计", total(appropriation), "本年支出合计", [total(general), total(fund)]),
    row("年初财政拨款结转和结余", OPENING, "年末财政拨款结转和结余", [CLOSING, 0]),
    row("一、一般公共预算财政拨款", OPENING, null, [0, 0]),
    row("二、政府性基金预算财政拨款", 0, null, [0, 0]),
    row("三、国有资本经营预算财政拨款", 0, null, [0, 0]),
    row("总计", total(appropriation) + OPENING, "总计", [total(general) + CLOSING, total(fund)]),
  ];
}

function basicByEconomic(): CellValue[][] {
  const sum = (prefix: string) =>
    Object.entries(ECONOMIC)
      .filter(([code]) => code.startsWith(prefix))
      .reduce((all, [, [, amount]]) => all + amount, 0);
  const block = (classes: readonly string[]): CellValue[][] =>
    classes.flatMap((code) => [
      [code, ECONOMIC_CLASSES[code] ?? null, wan(sum(code))],
      ...Object.entries(ECONOMIC)
        .filter(([one]) => one.startsWith(code))
        .map(([one, [name, amount]]): CellValue[] => [one, name, wan(amount)]),
    ]);
  const left = block(["301", "303"]);
  const right = block(["302", "310"]);
  return [
    ...head("2023年度一般公共预算财政拨款基本支出决算明细表", "公开06表", 6),
    ["人员经费", null, null, "公用经费", null, null],
    ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
    ...Array.from({ length: Math.max(left.length, right.length) }, (_, index): CellValue[] => [
      ...(left[index] ?? [null, null, null]),
      ...(right[index] ?? [null, null, null]),
    ]),
    ["人员经费合计", null, wan(sum("301") + sum("303")), "公用经费合计", null, wan(sum("302") + sum("310"))],
  ];
}

function fundTable(): CellValue[][] {
  const codes = CODES.filter(isFund);
  const amounts = (code: string): CellValue[] => {
    const amount = wan(total(fund, code));
    return [null, amount, amount, null, amount, null];
  };
  return [
    ...head("2023年度政府性基金预算财政拨款收入支出决算表", "公开07表", 8),
    ["项目", null, "年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
    ["功能分类科目编码", "科目名称", null, null, "小计", "基本支出", "项目支出", null],
    ["合计", null, ...amounts("229")],
    ...codes.map((code): CellValue[] => [code, NAMES[code] ?? null, ...amounts(code)]),
  ];
}

function stateCapital(): CellValue[][] {
  return [
    ...head("2023年度国有资本经营预算财政拨款支出决算表", "公开08表", 5),
    ["项目", null, "本年支出", null, null],
    ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", null, null, null, null],
    ["注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。", null, null, null, null],
  ];
}

function threePublic(): CellValue[][] {
  const side = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"];
  const parts = [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null];
  return [
    ...head("2023年度财政拨款“三公”经费支出决算表", "公开09表", 12),
    ["预算数", null, null, null, null, null, "决算数", null, null, null, null, null],
    [...side, ...side],
    [...parts, ...parts],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    [9.5, 0, 6.5, 0, 6.5, 3, 7.7, 0, 5.6, 0, 5.6, 2.1],
  ];
}

function profile(): CellValue[][] {
  return [
    ["单位基本情况", null, null],
    ["单位名称", "甲县甲局", null],
    ["决算年度", 2023, null],
    ["人员类别", "编制数", "实有在编人数"],
    ["行政", 20, 18],
    ["事业", 10, 9],
    ["内设机构", "办公室、业务股、财务股", null],
    ["公务用车保有量（辆）", 2, null],
    ["公务用车购置数（辆）", 0, null],
    ["国内公务接待批次（批次）", 15, null],
    ["国内公务接待人次（人次）", 130, null],
    ["因公出国（境）团组数（个）", 0, null],
    ["退休人员（人）", 6, null],
    ["机关运行经费（万元）", 63, null],
    ["政府采购支出总额（万元）", 40, null],
    ["政府采购货物支出（万元）", 12, null],
    ["政府采购工程支出（万元）", 0, null],
    ["政府采购服务支出（万元）", 28, null],
    ["授予中小企业合同金额（万元）", 25, null],
  ];
}

function narrative(): CellValue[][] {
  return [
    ["报告文字材料"],
    ["一、部门概况"],
    ["甲县甲局承担甲项业务的管理和服务，内设办公室、业务股和财务股三个股室。"],
    ["二、部门整体支出使用情况"],
    ["一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）用于机关日常运转。"],
    ["住房保障支出（类）住房改革支出（款）住房公积金（项）主要用于单位缴纳职工住房公积金。"],
    ["三、存在的问题"],
    ["预算编制还可以更细，个别项目的绩效目标没有量化。"],
  ];
}

/** The books behind a few items, with summaries that fit. */
function voucherList(): CellValue[][] {
  const entry = (
    day: number,
    number: string,
    summary: string,
    item: string,
    part: string,
    amount: number,
  ): CellValue[][] => [
    [`2023-05-${String(day).padStart(2, "0")}`, number, summary, "7101", `行政支出-${part}`, item, amount, null],
    [`2023-05-${String(day).padStart(2, "0")}`, number, summary, "8001", "资金结存", item, null, amount],
  ];
  return [
    ["2023年序时账", null, null, null, null, null, null, null],
    ["日期", "凭证号", "摘要", "科目编码", "科目名称", "部门经济分类", "借方金额", "贷方金额"],
    ...entry(4, "记-0001", "购办公用纸", "30201 办公费", "基本支出", 1200),
    ...entry(8, "记-0002", "付业务培训讲义印刷", "30202 印刷费", "基本支出", 800),
    ...entry(12, "记-0003", "付5月职工劳务派遣费", "30226 劳务费", "项目支出", 5600),
    ...entry(20, "记-0004", "发放5月工资", "30101 基本工资", "基本支出", 90000),
  ];
}

export function nineTables(): Workbook {
  const all = (code: string) => appropriation(code) + other(code);
  const zero = () => 0;
  return new Map([
    ["单位基本情况", profile()],
    ["收支总表", summary()],
    [
      "收入表",
      itemTable(
        "2023年度收入决算表",
        "公开02表",
        ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"],
        [all, appropriation, zero, zero, zero, zero, other],
      ),
    ],
    [
      "支出表",
      itemTable(
        "2023年度支出决算表",
        "公开03表",
        ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
        [spent, basic, project, zero, zero, zero],
      ),
    ],
    ["财拨总表", appropriationSummary()],
    [
      "一般公共预算",
      itemTable(
        "2023年度一般公共预算财政拨款支出决算表",
        "公开05表",
        ["合计", "基本支出", "项目支出"],
        [
          general,
          (code) => (general(code) === 0 ? 0 : basic(code)),
          (code) => (general(code) === 0 ? 0 : project(code)),
        ],
      ),
    ],
    ["基本支出", basicByEconomic()],
    ["基金", fundTable()],
    ["国资", stateCapital()],
    ["三公", threePublic()],
    ["文字材料", narrative()],
    ["序时账", voucherList()],
  ]);
}

export function setCell(workbook: Workbook, sheet: string, address: string, value: CellValue): void {
  const at = fromA1(address);
  const row = at ? workbook.get(sheet)?.[at.row] : undefined;
  if (!at || !row) throw new Error(`no cell ${sheet}!${address}`);
  row[at.column] = value;
}

export function getCell(workbook: Workbook, sheet: string, address: string): CellValue {
  const at = fromA1(address);
  return (at ? workbook.get(sheet)?.[at.row]?.[at.column] : null) ?? null;
}

export function snapshotOf(
  workbook: Workbook,
  extra: Partial<SheetSnapshot> & { readonly name?: string } = {},
): WorkbookSnapshot {
  return {
    name: "nine-tables.xlsx",
    sheets: [...workbook].map(([name, rows]) => ({
      name,
      visibility: "visible",
      origin: { row: 0, column: 0 },
      rows,
      ...(extra.name === name ? extra : {}),
    })),
    settings: {},
  };
}
