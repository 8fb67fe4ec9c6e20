/**
 * Made-up units for the batch: from a number and a few choices a whole set of published tables whose sums and ties hold
 * by construction. A department's tables are the sums of its units'.
 */
import { incomeExpenditureSummary, sheet, workbookBytes } from "./sheet.mjs";

const ECONOMIC = [
  ["30101", "基本工资", "2010301", 90],
  ["30102", "津贴补贴", "2010301", 52],
  ["30103", "奖金", "2010301", 28],
  ["30108", "机关事业单位基本养老保险缴费", "2080505", 24],
  ["30110", "职工基本医疗保险缴费", "2101101", 11],
  ["30113", "住房公积金", "2210201", 18],
  ["30201", "办公费", "2010301", 6],
  ["30211", "差旅费", "2010301", 5],
  ["30217", "公务接待费", "2010301", 0.8],
  ["30228", "工会经费", "2010301", 3],
  ["30231", "公务用车运行维护费", "2010301", 2.4],
  ["30239", "其他交通费用", "2010301", 9],
];
const ECONOMIC_CLASSES = { 301: "工资福利支出", 302: "商品和服务支出" };
const NAMES = {
  201: "一般公共服务支出",
  20103: "政府办公厅（室）及相关机构事务",
  2010301: "行政运行",
  2010302: "一般行政管理事务",
  208: "社会保障和就业支出",
  20805: "行政事业单位养老支出",
  2080505: "机关事业单位基本养老保险缴费支出",
  210: "卫生健康支出",
  21011: "行政事业单位医疗",
  2101101: "行政单位医疗",
  221: "住房保障支出",
  22102: "住房改革支出",
  2210201: "住房公积金",
};
const PROJECT = "2010302";
/** 0.01 万元 in 分. */
const CENT = 10_000;

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
function numbersOf(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The facts of a unit, amounts in 分 with two decimals of 万元. `seed` decides the figures. */
export function unitFacts(seed, { opening, closing, superiorSubsidy = 0, subsidyToAffiliated = 0, perHead = 1, moreStaff = 0 } = {}) {
  const next = numbersOf(seed);
  const staff = 8 + Math.floor(next() * 40) + moreStaff;
  const share = (base, factor = 1) => Math.round(base * 100 * (staff / 20) * (0.9 + 0.2 * next()) * factor) * CENT;
  const basic = Object.fromEntries(
    ECONOMIC.map(([code, , , base]) => [code, share(base, code === "30201" || code === "30211" ? perHead : 1)]),
  );
  const project = share(60);
  const ownClosing = share(4);
  const quality = next();
  return {
    staff,
    vehicles: Math.max(1, Math.round(staff / 12)),
    basic,
    project,
    superiorSubsidy,
    subsidyToAffiliated,
    opening: opening ?? share(5),
    closing: closing ?? ownClosing,
    budgetFactor: 1.02 + 0.07 * next(),
    quality,
  };
}

/** What a department states for all its units together. */
export function sumOfFacts(parts) {
  const total = (of) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    staff: total(({ staff }) => staff),
    vehicles: total(({ vehicles }) => vehicles),
    basic: Object.fromEntries(ECONOMIC.map(([code]) => [code, total(({ basic }) => basic[code])])),
    project: total(({ project }) => project),
    superiorSubsidy: total(({ superiorSubsidy }) => superiorSubsidy),
    subsidyToAffiliated: total(({ subsidyToAffiliated }) => subsidyToAffiliated),
    opening: total(({ opening }) => opening),
    closing: total(({ closing }) => closing),
    budgetFactor: 1.08,
    quality: 0.5,
  };
}

const wan = (fen) => (fen === 0 ? null : fen / 1_000_000);
const blanks = (count) => Array.from({ length: count }, () => null);
const MONEY = "#,##0.00";

function totalsOf(facts) {
  const byItem = {};
  const add = (code, role, fen) => {
    for (const part of [code.slice(0, 3), code.slice(0, 5), code]) {
      const amounts = (byItem[part] ??= { basic: 0, project: 0, subsidy: 0 });
      amounts[role] += fen;
    }
  };
  for (const [code, , item] of ECONOMIC) add(item, "basic", facts.basic[code]);
  add(PROJECT, "project", facts.project);
  if (facts.subsidyToAffiliated > 0) add(PROJECT, "subsidy", facts.subsidyToAffiliated);
  const basic = Object.values(facts.basic).reduce((sum, fen) => sum + fen, 0);
  const expenditure = basic + facts.project + facts.subsidyToAffiliated;
  const income = expenditure + facts.closing - facts.opening;
  const codes = Object.keys(byItem).sort();
  return { byItem, codes, basic, expenditure, income, general: income - facts.superiorSubsidy };
}

/** Of the project money, what the superior unit gave is spent by the unit itself, and not fiscal appropriation. */
function generalOf(facts, { byItem }, code) {
  const { basic, project, subsidy } = byItem[code];
  const own = PROJECT.startsWith(code) ? facts.superiorSubsidy : 0;
  return { basic, project: project + subsidy - own };
}

function itemTable({ title, form, department, labels, rows, total, note }) {
  const columns = 2 + labels.length;
  const grid = [
    [title, ...blanks(columns - 1)],
    [...blanks(columns - 1), form],
    [`部门：${department}`, ...blanks(columns - 2), "金额单位：万元"],
    ["项目", null, ...labels],
    ["功能分类科目编码", "科目名称", ...blanks(labels.length)],
    ["栏次", null, ...labels.map((_, index) => index + 1)],
    ["合计", null, ...total.map(wan)],
    ...rows.map(([code, amounts]) => [code, NAMES[code], ...amounts.map(wan)]),
    [note, ...blanks(columns - 1)],
  ];
  const letter = (index) => String.fromCharCode(65 + index);
  const merges = ["A4:B4", "A6:B6", "A7:B7", ...labels.map((_, index) => `${letter(2 + index)}4:${letter(2 + index)}5`)];
  return sheet(grid, { merges, widths: [18, 38, ...labels.map(() => 16)], format: MONEY, formatFromRow: 7 });
}

function appropriation(facts, totals, department) {
  const classes = totals.codes.filter((code) => code.length === 3);
  const spent = classes.map((code) => generalOf(facts, totals, code)).map(({ basic, project }) => basic + project);
  const all = spent.reduce((sum, fen) => sum + fen, 0);
  const grid = [
    ["财政拨款收入支出决算总表", ...blanks(7)],
    [...blanks(7), "公开04表"],
    [`部门：${department}`, ...blanks(6), "金额单位：万元"],
    ["收入", null, null, "支出", null, null, null, null],
    ["项目", "行次", "金额", "项目（按功能分类）", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
    ["栏次", null, 1, "栏次", 2, 3, 4, 5],
  ];
  const sources = ["一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"];
  classes.forEach((code, index) =>
    grid.push([
      sources[index] ?? null,
      index + 1,
      index === 0 ? wan(totals.general) : null,
      NAMES[code],
      wan(spent[index]),
      wan(spent[index]),
      null,
      null,
    ]),
  );
  const row = (left, amount, right, spending) =>
    grid.push([left, grid.length - 5, wan(amount), right, wan(spending), wan(spending), null, null]);
  row("本年收入合计", totals.general, "本年支出合计", all);
  row("年初财政拨款结转和结余", facts.opening, "年末财政拨款结转和结余", facts.closing);
  row("一、一般公共预算财政拨款", facts.opening, null, 0);
  row("总计", totals.general + facts.opening, "总计", all + facts.closing);
  return sheet(grid, { merges: ["A4:C4", "D4:H4"], widths: [32, 6, 14, 32, 14, 20, 22, 24], format: MONEY, formatFromRow: 7, formatColumns: [2, 4, 5, 6, 7] });
}

function basicTable(facts, department) {
  const grid = [
    ["一般公共预算财政拨款基本支出决算明细表", null, null],
    [null, null, "公开06表"],
    [`部门：${department}`, null, "金额单位：万元"],
    ["经济分类科目编码", "科目名称", "决算数"],
  ];
  for (const [group, name] of Object.entries(ECONOMIC_CLASSES)) {
    const items = ECONOMIC.filter(([code]) => code.startsWith(group));
    grid.push([group, name, wan(items.reduce((sum, [code]) => sum + facts.basic[code], 0))]);
    for (const [code, label] of items) grid.push([code, label, wan(facts.basic[code])]);
  }
  grid.push(["合计", null, wan(Object.values(facts.basic).reduce((sum, fen) => sum + fen, 0))]);
  return sheet(grid, { merges: [`A${grid.length}:B${grid.length}`], widths: [18, 38, 14], format: MONEY, formatFromRow: 5 });
}

function threePublic(facts, department) {
  const final = [facts.basic["30231"] + facts.basic["30217"], 0, facts.basic["30231"], 0, facts.basic["30231"], facts.basic["30217"]];
  const grown = (fen) => Math.round((fen * facts.budgetFactor) / CENT) * CENT;
  const [vehicle, reception] = [grown(final[4]), grown(final[5])];
  const budget = [vehicle + reception, 0, vehicle, 0, vehicle, reception];
  const items = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"];
  const parts = [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null];
  const grid = [
    ["财政拨款“三公”经费支出决算表", ...blanks(11)],
    [...blanks(11), "公开09表"],
    [`部门：${department}`, ...blanks(10), "金额单位：万元"],
    ["预算数", ...blanks(5), "决算数", ...blanks(5)],
    [...items, ...items],
    [...parts, ...parts],
    Array.from({ length: 12 }, (_, index) => index + 1),
    [...budget, ...final].map((fen) => fen / 1_000_000),
  ];
  const vertical = ["A", "B", "F", "G", "H", "L"].map((column) => `${column}5:${column}6`);
  return sheet(grid, { merges: ["A4:F4", "G4:L4", "C5:E5", "I5:K5", ...vertical], widths: Array.from({ length: 12 }, () => 14), format: MONEY, formatFromRow: 8 });
}

/** A table of money that the unit has none of: empty, and it says so. */
function emptyTable({ title, form, department, labels, year, money }) {
  const note = `注：本部门${year}年度没有${money}，故本表无数据。`;
  const columns = 2 + labels.length;
  const grid = [
    [title, ...blanks(columns - 1)],
    [...blanks(columns - 1), form],
    [`部门：${department}`, ...blanks(columns - 2), "金额单位：万元"],
    ["功能分类科目编码", "科目名称", ...labels],
    ["合计", null, ...labels.map(() => null)],
    [note, ...blanks(columns - 1)],
  ];
  return sheet(grid, { merges: ["A5:B5"], widths: [18, 38, ...labels.map(() => 16)] });
}

function profile(facts, department, year) {
  return sheet(
    [
      ["单位基本情况", null, null],
      ["单位名称", department, null],
      ["决算年度", year, null],
      ["人员类别", "编制数", "实有在编人数"],
      ["行政", facts.staff + 2, facts.staff],
      ["公务用车保有量（辆）", facts.vehicles, null],
    ],
    { merges: ["A1:C1", "B2:C2", "B3:C3", "B6:C6"], widths: [26, 40, 16] },
  );
}

/** 自评表: level 1 to 3, target, actual, weight; the points that are lost depend on `quality`, 0 to 1. */
const INDICATORS = [
  ["产出指标(50分)", "数量指标", "开展专项检查次数", "≥24次", "26次", 10],
  [null, "质量指标", "项目验收合格率", "=100%", "100%", 20],
  [null, "时效指标", "项目按期完成率", "=100%", "100%", 20],
  ["效益指标(30分)", "社会效益指标", "服务对象覆盖率", "≥95%", "96%", 15],
  [null, "可持续影响指标", "长效管理机制", "制度印发并执行", "达成年度指标", 15],
  ["满意度指标(10分)", "服务对象满意度指标", "服务对象满意度", "≥90%", "93%（问卷200份）", 10],
];

function selfEvaluation(facts, totals, department, year) {
  const full = Math.round((totals.expenditure * facts.budgetFactor) / CENT) * CENT;
  const rate = totals.expenditure / full;
  const rateScore = Math.round(rate * 1000) / 100;
  const lost = Math.round((1 - facts.quality) * 3);
  const scores = INDICATORS.map(([, , , , , weight], index) => (index === 4 ? weight - lost : weight));
  const reason = lost === 0 ? null : "制度年底才印发；已列入下年度检查内容。";
  const text = (label, fen) => `${label}：${(fen / 1_000_000).toFixed(2)}`;
  const half = (left, right) => [null, left, ...blanks(3), right, ...blanks(3)];
  const general = totals.expenditure - facts.superiorSubsidy;
  const project = facts.project + facts.subsidyToAffiliated;
  const grid = [
    [`${year}年度部门整体支出绩效自评表`, ...blanks(8)],
    ["预算部门、单位名称", null, department, ...blanks(6)],
    ["年度预算申请(万元)", null, "年初预算数", "全年预算数", "全年执行数", null, "分值", "执行率", "得分"],
    [null, "年度资金总额", wan(full), wan(full), wan(totals.expenditure), null, 10, rate, rateScore],
    half(text("按收入性质分", totals.expenditure), text("按支出性质分", totals.expenditure)),
    half(text("其中：一般公共预算", general), text("其中：基本支出", totals.basic)),
    half("政府性基金拨款：", text("项目支出", project)),
    half("纳入专户管理的非税收入拨款：", null),
    half(facts.superiorSubsidy > 0 ? text("其他资金", facts.superiorSubsidy) : "其他资金：", null),
    ["年度总体目标", "预期目标", ...blanks(3), "实际完成情况", ...blanks(3)],
    [null, "完成年度业务检查，保障机构运转。", ...blanks(3), "检查按计划完成，机构运转正常。", ...blanks(3)],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...INDICATORS.map((row, index) => [null, ...row, scores[index], index === 4 ? reason : null]),
    ["总分", ...blanks(5), 100, Math.round((rateScore + scores.reduce((sum, one) => sum + one, 0)) * 100) / 100, null],
  ];
  const last = 12 + INDICATORS.length;
  const merges = ["A1:I1", "A2:B2", "C2:I2", "A3:A9", "A10:A11", `A12:A${last}`, "B13:B15", "B16:B17", `A${last + 1}:F${last + 1}`];
  for (let row = 5; row <= 11; row++) merges.push(`B${row}:E${row}`, `F${row}:I${row}`);
  const ws = sheet(grid, { merges, widths: [16, 20, 20, 24, 16, 16, 8, 10, 44], format: "0.00", formatFromRow: 4, formatColumns: [2, 3, 4, 8] });
  ws.H4.z = "0.00%";
  return ws;
}

/**
 * The workbook of a unit: the sheets by name, to be changed by whoever plants a fault.
 * @returns {[string, object][]}
 */
export function unitSheets(facts, { department, year = 2023 }) {
  const totals = totalsOf(facts);
  const itemRows = (of) => totals.codes.map((code) => [code, of(code)]);
  const sumOf = (rows) => rows.filter(([code]) => code.length === 3).reduce((sum, [, amounts]) => sum.map((fen, at) => fen + amounts[at]), rows[0][1].map(() => 0));
  const spent = itemRows((code) => {
    const { basic, project, subsidy } = totals.byItem[code];
    return [basic + project + subsidy, basic, project, 0, 0, subsidy];
  });
  const carried = facts.opening - facts.closing;
  const earned = itemRows((code) => {
    const { basic, project, subsidy } = totals.byItem[code];
    const superior = PROJECT.startsWith(code) ? facts.superiorSubsidy : 0;
    const total = basic + project + subsidy - (PROJECT.startsWith(code) ? carried : 0);
    return [total, total - superior, superior, 0, 0, 0, 0];
  });
  const general = itemRows((code) => {
    const { basic, project } = generalOf(facts, totals, code);
    return [basic + project, basic, project];
  });
  const classTotals = Object.fromEntries(spent.filter(([code]) => code.length === 3).map(([code, [total]]) => [NAMES[code], wan(total)]));
  const summary = incomeExpenditureSummary({
    department,
    year,
    income: { 一般公共预算财政拨款收入: wan(totals.general), 上级补助收入: wan(facts.superiorSubsidy) },
    expenditure: classTotals,
    totals: {
      本年收入合计: wan(totals.income),
      本年支出合计: wan(totals.expenditure),
      年初结转和结余: wan(facts.opening),
      年末结转和结余: wan(facts.closing),
      收入总计: wan(totals.income + facts.opening),
      支出总计: wan(totals.expenditure + facts.closing),
    },
  });
  const table = (title, form, labels, rows, note) => itemTable({ title, form, department, labels, rows, total: sumOf(rows), note });
  return [
    ["单位基本情况", profile(facts, department, year)],
    ["收支总表", summary],
    ["收入表", table("收入决算表", "公开02表", ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"], earned, "注：本表反映部门本年度取得的各项收入情况。")],
    ["支出表", table("支出决算表", "公开03表", ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], spent, "注：本表反映部门本年度各项支出情况。")],
    ["财拨总表", appropriation(facts, totals, department)],
    ["一般公共预算", table("一般公共预算财政拨款支出决算表", "公开05表", ["合计", "基本支出", "项目支出"], general, "注：本表反映部门本年度一般公共预算财政拨款支出情况。")],
    ["基本支出", basicTable(facts, department)],
    [
      "政府性基金",
      emptyTable({
        title: "政府性基金预算财政拨款收入支出决算表",
        form: "公开07表",
        department,
        year,
        labels: ["年初结转和结余", "本年收入", "本年支出", "基本支出", "项目支出", "年末结转和结余"],
        money: "政府性基金预算财政拨款收入支出",
      }),
    ],
    [
      "国有资本经营",
      emptyTable({
        title: "国有资本经营预算财政拨款支出决算表",
        form: "公开08表",
        department,
        year,
        labels: ["合计", "基本支出", "项目支出"],
        money: "国有资本经营预算财政拨款支出",
      }),
    ],
    ["三公", threePublic(facts, department)],
    ["自评表", selfEvaluation(facts, totals, department, year)],
  ];
}

export { workbookBytes };
