/** 样例县样例局, one year: every table that the add-in knows to use, complete and consistent. */
import { ledgerOf, parentNames } from "./bureauBooks.mjs";
import { threePublicColumns } from "./bureauFigures.mjs";
import { incomeExpenditureSummary, numeral, sheet, workbookBytes } from "./sheet.mjs";

/**
 * @param facts of the year (see bureauFigures.mjs)
 * @param texts its indicators, goals and 报告文字材料
 * @param withBooks with 科目余额表 and 明细账
 */
export function bureauWorkbook(facts, texts, withBooks) {
  const { department, year } = facts;
  const money = "#,##0.00";
  /** 分 to 万元; zero prints blank in the tables, as customary. */
  const wan = (fen) => (fen === 0 ? null : fen / 1_000_000);
  const wanZero = (fen) => fen / 1_000_000;
  const yuan = (fen) => (fen === 0 ? null : fen / 100);
  const blanks = (count) => Array.from({ length: count }, () => null);

  function head(title, form, columns) {
    return [
      [title, ...blanks(columns - 1)],
      [...blanks(columns - 1), form],
      [`部门：${department}`, ...blanks(columns - 2), "金额单位：万元"],
    ];
  }

  /** Tables 02, 03, 05 and the funds: code, name, then one column a role. */
  function itemTable({ title, form, groups, roles, amountsOf, note, empty = false }) {
    const columns = 2 + roles.length;
    const { rows, sum } = empty ? { rows: [], sum: {} } : facts.functionalRows(amountsOf);
    const grid = [
      ...head(title, form, columns),
      ["项目", null, ...groups[0]],
      ["功能分类科目编码", "科目名称", ...groups[1]],
      ["栏次", null, ...roles.map((_, index) => index + 1)],
      ["合计", null, ...roles.map((role) => wan(sum[role] ?? 0))],
      ...rows.map(({ code, name, amounts }) => [code, name, ...roles.map((role) => wan(amounts[role]))]),
      [note, ...blanks(columns - 1)],
    ];
    const merges = ["A4:B4", "A6:B6", "A7:B7"];
    groups[0].forEach((label, index) => {
      const column = String.fromCharCode(67 + index);
      if (label === null) return;
      let last = index;
      while (groups[0][last + 1] === null) last++;
      if (last > index) merges.push(`${column}4:${String.fromCharCode(67 + last)}4`);
      else merges.push(`${column}4:${column}5`);
    });
    const lastColumn = String.fromCharCode(64 + columns);
    merges.push(`A1:${lastColumn}1`, `A${grid.length}:${lastColumn}${grid.length}`);
    return sheet(grid, { merges, widths: [18, 38, ...roles.map(() => 16)], format: money, formatFromRow: 7 });
  }

  const classTotals = Object.fromEntries(
    facts
      .functionalRows((code) => ({ total: facts.basicOf(code) + facts.projectOf(code) }))
      .rows.filter(({ code }) => code.length === 3)
      .map(({ name, amounts }) => [name, wan(amounts.total)]),
  );

  const summary = incomeExpenditureSummary({
    department,
    year,
    income: {
      一般公共预算财政拨款收入: wan(facts.income.generalBudget),
      政府性基金预算财政拨款收入: wan(facts.income.governmentFund),
      其他收入: wan(facts.income.other),
    },
    expenditure: classTotals,
    totals: {
      本年收入合计: wan(facts.incomeTotal),
      本年支出合计: wan(facts.expenditureTotal),
      年初结转和结余: wan(facts.openingCarryOver),
      年末结转和结余: wan(facts.closingCarryOver),
      收入总计: wan(facts.openingCarryOver + facts.incomeTotal),
      支出总计: wan(facts.expenditureTotal + facts.closingCarryOver),
    },
  });

  const isGeneral = (project) => project.source === "generalBudget";
  const isFund = (project) => project.source === "governmentFund";
  const isOther = (project) => project.source === "other";
  /** 一般行政管理事务 was partly paid from last year's carry-over. */
  const incomeOf = (code) => {
    const fund = facts.projectOf(code, isFund);
    const other = facts.projectOf(code, isOther);
    const general = facts.basicOf(code) + facts.projectOf(code, isGeneral);
    const fromCarryOver = code === "2010302" ? facts.openingCarryOver - facts.closingCarryOver : 0;
    const appropriation = general - fromCarryOver + fund;
    return { total: appropriation + other, appropriation, superior: 0, business: 0, operating: 0, affiliated: 0, other };
  };

  const income = itemTable({
    title: "收入决算表",
    form: "公开02表",
    groups: [
      ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"],
      blanks(7),
    ],
    roles: ["total", "appropriation", "superior", "business", "operating", "affiliated", "other"],
    amountsOf: incomeOf,
    note: "注：本表反映部门本年度取得的各项收入情况。",
  });

  const expenditure = itemTable({
    title: "支出决算表",
    form: "公开03表",
    groups: [["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], blanks(6)],
    roles: ["total", "basic", "project", "remitted", "operating", "subsidy"],
    amountsOf: (code) => {
      const basic = facts.basicOf(code);
      const project = facts.projectOf(code);
      return { total: basic + project, basic, project, remitted: 0, operating: 0, subsidy: 0 };
    },
    note: "注：本表反映部门本年度各项支出情况。",
  });

  const fiscalClass = Object.fromEntries(
    facts
      .functionalRows((code) => ({
        general: facts.basicOf(code) + facts.projectOf(code, isGeneral),
        fund: facts.projectOf(code, isFund),
      }))
      .rows.filter(({ code }) => code.length === 3)
      .map(({ name, amounts }) => [name, amounts]),
  );
  const generalSpent = facts.basicTotal + facts.projectTotal(isGeneral);
  const fundSpent = facts.projectTotal(isFund);

  function appropriationSummary() {
    const incomeRows = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
    const incomeAmounts = [facts.income.generalBudget, facts.income.governmentFund, 0];
    const grid = [
      ...head("财政拨款收入支出决算总表", "公开04表", 8),
      ["收入", null, null, "支出", null, null, null, null],
      ["项目", "行次", "金额", "项目（按功能分类）", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
      ["栏次", null, 1, "栏次", 2, 3, 4, 5],
    ];
    Object.entries(summaryClasses()).forEach(([index, name]) => {
      const at = Number(index);
      const amounts = fiscalClass[name] ?? { general: 0, fund: 0 };
      grid.push([
        incomeRows[at] ? `${numeral(at + 1)}、${incomeRows[at]}` : null,
        at + 1,
        wan(incomeAmounts[at] ?? 0),
        `${numeral(at + 1)}、${name}`,
        wan(amounts.general + amounts.fund),
        wan(amounts.general),
        wan(amounts.fund),
        null,
      ]);
    });
    const fiscalIncome = facts.income.generalBudget + facts.income.governmentFund;
    const row = (left, amount, right, general, fund) =>
      grid.push([left, grid.length - 5, wan(amount), right, wan(general + fund), wan(general), wan(fund), null]);
    row("本年收入合计", fiscalIncome, "本年支出合计", generalSpent, fundSpent);
    row("年初财政拨款结转和结余", facts.openingCarryOver, "年末财政拨款结转和结余", facts.closingCarryOver, 0);
    row("一、一般公共预算财政拨款", facts.openingCarryOver, null, 0, 0);
    row("二、政府性基金预算财政拨款", 0, null, 0, 0);
    row("三、国有资本经营预算财政拨款", 0, null, 0, 0);
    row("总计", fiscalIncome + facts.openingCarryOver, "总计", generalSpent + facts.closingCarryOver, fundSpent);
    grid.push(["注：本表反映部门本年度财政拨款的总收支和年初、年末结转结余情况。", ...blanks(7)]);
    return sheet(grid, {
      merges: ["A1:H1", "A4:C4", "D4:H4", `A${grid.length}:H${grid.length}`],
      widths: [32, 6, 14, 32, 14, 20, 22, 24],
      format: money,
      formatFromRow: 7,
      formatColumns: [2, 4, 5, 6, 7],
    });
  }

  /** The 26 classes in their order, read from the summary that was just made. */
  function summaryClasses() {
    const names = [];
    for (let row = 7; row < 33; row++) names.push(summary[`D${row}`].v.replace(/^[^、]+、/, ""));
    return names;
  }

  const generalBudget = itemTable({
    title: "一般公共预算财政拨款支出决算表",
    form: "公开05表",
    groups: [["本年支出", null, null], ["合计", "基本支出", "项目支出"]],
    roles: ["total", "basic", "project"],
    amountsOf: (code) => {
      if (code === "2296002") return null;
      const basic = facts.basicOf(code);
      const project = facts.projectOf(code, isGeneral);
      return { total: basic + project, basic, project };
    },
    note: "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
  });

  function basicByEconomic() {
    const block = (classes) =>
      classes.flatMap((code) => [
        [code, facts.economicClasses[code], facts.economicClassTotal(code)],
        ...facts.basicByEconomic.filter((item) => item.code.startsWith(code)).map(({ code: c, name, amount }) => [c, name, amount]),
      ]);
    const left = block(["301", "303"]);
    const right = block(["302", "310"]);
    const grid = [
      ...head("一般公共预算财政拨款基本支出决算明细表", "公开06表", 6),
      ["人员经费", null, null, "公用经费", null, null],
      ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
    ];
    for (let row = 0; row < Math.max(left.length, right.length); row++)
      grid.push([left[row], right[row]].flatMap((item) => (item ? [item[0], item[1], wan(item[2])] : blanks(3))));
    const personnel = facts.economicClassTotal("301") + facts.economicClassTotal("303");
    const publicFunds = facts.economicClassTotal("302") + facts.economicClassTotal("310");
    grid.push(["人员经费合计", null, wan(personnel), "公用经费合计", null, wan(publicFunds)]);
    grid.push(["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。", ...blanks(5)]);
    const total = grid.length - 1;
    return sheet(grid, {
      merges: ["A1:F1", "A4:C4", "D4:F4", `A${total}:B${total}`, `D${total}:E${total}`, `A${grid.length}:F${grid.length}`],
      widths: [12, 36, 14, 12, 30, 14],
      format: money,
      formatFromRow: 6,
    });
  }

  const fund = itemTable({
    title: "政府性基金预算财政拨款收入支出决算表",
    form: "公开07表",
    groups: [
      ["年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
      [null, null, "小计", "基本支出", "项目支出", null],
    ],
    roles: ["opening", "income", "total", "basic", "project", "closing"],
    amountsOf: (code) => {
      const project = facts.projectOf(code, isFund);
      return project === 0 ? null : { opening: 0, income: project, total: project, basic: 0, project, closing: 0 };
    },
    note: "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
  });

  const stateCapital = itemTable({
    title: "国有资本经营预算财政拨款支出决算表",
    form: "公开08表",
    groups: [["本年支出", null, null], ["合计", "基本支出", "项目支出"]],
    roles: ["total", "basic", "project"],
    empty: true,
    note: `注：本部门${year}年度没有国有资本经营预算财政拨款支出，故本表无数据。`,
  });

  function threePublicTable() {
    const side = (amounts) => threePublicColumns(amounts).map(wanZero);
    const items = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"];
    const parts = [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null];
    const grid = [
      ...head("财政拨款“三公”经费支出决算表", "公开09表", 12),
      ["预算数", ...blanks(5), "决算数", ...blanks(5)],
      [...items, ...items],
      [...parts, ...parts],
      Array.from({ length: 12 }, (_, index) => index + 1),
      [...side(facts.threePublic.budget), ...side(facts.threePublic.final)],
      ["注：预算数为全年预算数，决算数包括当年财政拨款预算和以前年度结转资金安排的实际支出。", ...blanks(11)],
    ];
    const vertical = ["A", "B", "F", "G", "H", "L"].map((column) => `${column}5:${column}6`);
    return sheet(grid, {
      merges: ["A1:L1", "A4:F4", "G4:L4", "C5:E5", "I5:K5", ...vertical, "A9:L9"],
      widths: Array.from({ length: 12 }, () => 14),
      format: money,
      formatFromRow: 8,
    });
  }

  const procured = facts.procurement.goods + facts.procurement.works + facts.procurement.services;

  function baseData() {
    const { previousFinal, budget, final } = facts.threePublic;
    const sum = (side) => facts.total([side.abroad, side.vehiclePurchase, side.vehicleOperation, side.reception]);
    const vehicles = (side) => side.vehiclePurchase + side.vehicleOperation;
    const group = (name, role) =>
      facts.total(facts.projects.filter((project) => project.group === name).map((project) => project[role]));
    const projectRow = (label, name) => [label, group(name, "previous"), group(name, "budget"), group(name, "amount")];
    const allProjects = (role) => facts.total(facts.projects.map((project) => project[role]));
    const items = (codes) =>
      facts.total(facts.basicByEconomic.filter(({ code }) => codes.includes(code)).map(({ amount }) => amount));
    const publicFunds = facts.economicClassTotal("302") + facts.economicClassTotal("310");
    const row = ([label, a, b, c]) => [label, wanZero(a), null, wanZero(b), null, wanZero(c), null];
    const quota = facts.staff.administrative.quota + facts.staff.institution.quota;
    const actual = facts.staff.administrative.actual + facts.staff.institution.actual;
    const previousPublic = facts.previousPublicFunds;
    const budgetPublic = facts.budgetPublicFunds;
    const grid = [
      [`${year}年度部门整体支出绩效评价基础数据表`, ...blanks(6)],
      ["财政供养人员情况(人)", "编制数", null, `${year}年实际在职人数`, null, "控制率", null],
      [null, quota, null, actual, null, actual / quota, null],
      ["经费控制情况(万元)", `${year - 1}年决算数`, null, `${year}年预算数`, null, `${year}年决算数`, null],
      row(["三公经费", sum(previousFinal), sum(budget), sum(final)]),
      row(["1、公务用车购置和维护经费", vehicles(previousFinal), vehicles(budget), vehicles(final)]),
      row(["其中：公车购置", previousFinal.vehiclePurchase, budget.vehiclePurchase, final.vehiclePurchase]),
      row(["公车运行维护", previousFinal.vehicleOperation, budget.vehicleOperation, final.vehicleOperation]),
      row(["2、出国经费", previousFinal.abroad, budget.abroad, final.abroad]),
      row(["3、公务接待", previousFinal.reception, budget.reception, final.reception]),
      row(["项目支出", allProjects("previous"), allProjects("budget"), allProjects("amount")]),
      row(projectRow("1、业务工作经费", "business")),
      row(projectRow("2、运行维护经费", "operation")),
      row(projectRow("3、省级专项资金", "provincial")),
      row(["公用经费", previousPublic.total, budgetPublic.total, publicFunds]),
      row(["其中：办公经费", previousPublic.office, budgetPublic.office, items(["30201"])]),
      row(["水费、电费、差旅费", previousPublic.utilities, budgetPublic.utilities, items(["30205", "30206", "30211"])]),
      row(["会议费、培训费", previousPublic.meeting, budgetPublic.meeting, items(["30215", "30216"])]),
      row(["政府采购金额", facts.procurement.previousFinal, facts.procurement.budget, procured]),
      ["部门基本支出预算调整", null, null, null, null, wanZero(facts.budgetAdjustment), null],
      ["楼堂馆所控制情况", "批复规模(㎡)", "实际规模(㎡)", "规模控制率", "预算投资(万元)", "实际投资(万元)", "投资概算控制率"],
      [`(${year}年完工项目)`, ...blanks(6)],
      ["厉行节约保障措施", "执行公务接待、公务用车和会议培训的审批制度，按季度核对支出与预算。", ...blanks(5)],
      ["说明：项目支出填报基本支出以外的所有项目支出情况，公用经费填报基本支出中的一般商品和服务支出。", ...blanks(6)],
    ];
    const pairs = grid.flatMap((_, index) => (index >= 1 && index <= 19 ? ["B:C", "D:E", "F:G"].map((pair) => pair.replace(/[A-Z]/g, (column) => column + (index + 1))) : []));
    const ws = sheet(grid, {
      merges: ["A1:G1", "A2:A3", "A21:A22", "B23:G23", "A24:G24", ...pairs],
      widths: [30, 14, 14, 14, 16, 16, 18],
      format: money,
      formatFromRow: 5,
    });
    ws.F3.z = "0.00%";
    return ws;
  }


  function selfEvaluation() {
    const executed = facts.expenditureTotal;
    const rate = executed / facts.budget.fullYear;
    const rateScore = Math.round(rate * 1000) / 100;
    const scores = texts.indicators.reduce((sum, row) => sum + row[6], 0);
    const text = (label, fen) => `${label}：${(fen / 1_000_000).toFixed(2)}`;
    const funds = ["年度预算申请(万元)", null, "年初预算数", "全年预算数", "全年执行数", null, "分值", "执行率", "得分"];
    const half = (left, right) => [null, left, ...blanks(3), right, ...blanks(3)];
    const grid = [
      [`${year}年度部门整体支出绩效自评表`, ...blanks(8)],
      ["预算部门、单位名称", null, department, ...blanks(6)],
      funds,
      [null, "年度资金总额", wan(facts.budget.initial), wan(facts.budget.fullYear), wan(executed), null, 10, rate, rateScore],
      half(text("按收入性质分", executed), text("按支出性质分", executed)),
      half(text("其中：一般公共预算", generalSpent), text("其中：基本支出", facts.basicTotal)),
      half(text("政府性基金拨款", fundSpent), text("项目支出", facts.projectTotal())),
      half("纳入专户管理的非税收入拨款：", null),
      half(text("其他资金", facts.projectTotal(isOther)), null),
      ["年度总体目标", "预期目标", ...blanks(3), "实际完成情况", ...blanks(3)],
      [null, texts.expected, ...blanks(3), texts.reached, ...blanks(3)],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ...texts.indicators.map((row) => [null, ...row]),
      ["总分", ...blanks(5), 100, rateScore + scores, null],
      ["填表人：样例甲", null, null, `填报日期：${year + 1}年3月20日`, null, null, "单位负责人：样例乙", null, null],
    ];
    const first = 13;
    const last = first + texts.indicators.length - 1;
    const merges = ["A1:I1", "A2:B2", "C2:I2", "A3:A9", "A10:A11", `A12:A${last}`, `A${last + 1}:F${last + 1}`];
    for (let row = 5; row <= 11; row++) merges.push(`B${row}:E${row}`, `F${row}:I${row}`);
    merges.push(...levelMerges(texts.indicators, first));
    const ws = sheet(grid, { merges, widths: [16, 20, 20, 24, 16, 16, 8, 10, 44], format: "0.00", formatFromRow: 4, formatColumns: [2, 3, 4, 8] });
    ws.H4.z = "0.00%";
    ws.I4.z = "0.00";
    return ws;
  }

  function profile() {
    const { administrative, institution } = facts.staff;
    return sheet(
      [
        ["单位基本情况", null, null],
        ["单位名称", department, null],
        ["决算年度", year, null],
        ["人员类别", "编制数", "实有在编人数"],
        ["行政", administrative.quota, administrative.actual],
        ["事业", institution.quota, institution.actual],
        ["合计", administrative.quota + institution.quota, administrative.actual + institution.actual],
        ["内设机构", "办公室、业务一股、业务二股、法规股、财务股", null],
        ["决算单位构成", `${department}本级，没有下属二级预算单位。`, null],
        ["公务用车保有量（辆）", facts.threePublic.counts.vehiclesHeld, null],
        ["公务用车购置数（辆）", facts.threePublic.counts.vehiclesPurchased, null],
        ["国内公务接待批次（批次）", facts.threePublic.counts.receptionBatches, null],
        ["国内公务接待人数（人）", facts.threePublic.counts.receptionPersons, null],
        ["离退休人数（人）", facts.staff.retired, null],
        ["社会保险基金预算", `${department}${year}年无社会保险基金预算支出。`, null],
      ],
      { merges: ["A1:C1", "B2:C2", "B3:C3", ...[8, 9, 10, 11, 12, 13, 14, 15].map((row) => `B${row}:C${row}`)], widths: [26, 40, 16] },
    );
  }

  /** 机构运行信息表: what the other tables do not tell of the office's running and of 政府采购. */
  function operatingInformation() {
    const { goods, works, services, smallAndMedium, smallAndMicro } = facts.procurement;
    const publicFunds = facts.economicClassTotal("302") + facts.economicClassTotal("310");
    const itemTotal = (code) => facts.total(facts.basicByEconomic.filter((item) => item.code === code).map(({ amount }) => amount));
    const rows = [
      ["一、机关运行经费", publicFunds],
      ["二、会议费", itemTotal("30215")],
      ["三、培训费", itemTotal("30216")],
      ["四、政府采购支出合计", goods + works + services],
      ["政府采购货物支出", goods],
      ["政府采购工程支出", works],
      ["政府采购服务支出", services],
      ["五、授予中小企业合同金额", smallAndMedium],
      ["其中：授予小微企业合同金额", smallAndMicro],
    ];
    const grid = [
      ["机构运行信息表", ...blanks(3)],
      [`部门：${department}`, ...blanks(2), "金额单位：万元"],
      ["项目", "行次", "计量单位", "统计数"],
      ...rows.map(([label, amount], index) => [label, index + 1, "万元", wan(amount)]),
    ];
    return sheet(grid, { merges: ["A1:D1"], widths: [38, 8, 12, 16], format: money, formatFromRow: 4, formatColumns: [3] });
  }

  /** 项目支出绩效自评表 of one project. */
  function projectForm({ name, amount, budget, form }) {
    const fullYear = form.fullYear ?? budget;
    const rate = amount / fullYear;
    const rateScore = Math.round(rate * 1000) / 100;
    const scores = form.indicators.reduce((sum, row) => sum + row[6], 0);
    const grid = [
      [`${year}年度项目支出绩效自评表`, ...blanks(8)],
      ["项目名称", null, name, ...blanks(6)],
      ["主管部门", null, department, null, null, "实施单位", department, null, null],
      ["项目资金(万元)", null, "年初预算数", "全年预算数", "全年执行数", null, "分值", "执行率", "得分"],
      [null, "年度资金总额", wan(budget), wan(fullYear), wan(amount), null, 10, rate, rateScore],
      ["年度总体目标", "预期目标", ...blanks(3), "实际完成情况", ...blanks(3)],
      [null, form.expected, ...blanks(3), form.reached, ...blanks(3)],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ...form.indicators.map((row) => [null, ...row]),
      ["总分", ...blanks(5), 100, rateScore + scores, null],
    ];
    const last = 8 + form.indicators.length;
    const merges = ["A1:I1", "A2:B2", "C2:I2", "A3:B3", "C3:E3", "G3:I3", "A4:A5", "A6:A7", "B6:E6", "F6:I6", "B7:E7", "F7:I7"];
    merges.push(`A8:A${last}`, `A${last + 1}:F${last + 1}`, ...levelMerges(form.indicators, 9));
    const ws = sheet(grid, { merges, widths: [16, 20, 20, 24, 16, 16, 8, 10, 44], format: "0.00", formatFromRow: 5, formatColumns: [2, 3, 4, 8] });
    ws.H5.z = "0.00%";
    ws.I5.z = "0.00";
    return ws;
  }

  /** Levels 1 and 2 drawn down over the indicators that they hold. */
  function levelMerges(indicators, first) {
    return [0, 1].flatMap((column) => {
      const merges = [];
      let start = 0;
      indicators.forEach((_, index) => {
        const next = indicators[index + 1];
        if (next && next[column] === null) return;
        const letter = String.fromCharCode(66 + column);
        if (index > start) merges.push(`${letter}${first + start}:${letter}${first + index}`);
        start = index + 1;
      });
      return merges;
    });
  }

  function projectTable() {
    const grid = [
      ["项目支出情况表", ...blanks(5)],
      [`部门：${department}`, ...blanks(4), "单位：万元"],
      ["序号", "项目名称", "用途", `${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`],
      ...facts.projects.map(({ name, use, previous, budget, amount }, index) => [index + 1, name, use, wan(previous), wan(budget), wan(amount)]),
      ["合计", null, null, ...["previous", "budget", "amount"].map((role) => wan(facts.total(facts.projects.map((project) => project[role]))))],
    ];
    return sheet(grid, {
      merges: ["A1:F1", `A${grid.length}:C${grid.length}`],
      widths: [8, 30, 46, 16, 16, 16],
      format: money,
      formatFromRow: 4,
      formatColumns: [3, 4, 5],
    });
  }

  function trialBalance(ledger) {
    const leaves = ledger.map(({ code, name, side, opening, lines, closing }) => ({
      code,
      name,
      side,
      opening,
      debit: facts.total(lines.map((line) => line.debit)),
      credit: facts.total(lines.map((line) => line.credit)),
      closing,
    }));
    const parents = Object.entries(parentNames).map(([code, name]) => {
      const children = leaves.filter((leaf) => leaf.code.startsWith(code) && leaf.code !== code);
      const add = (role) => facts.total(children.map((child) => child[role]));
      return { code, name, side: children[0].side, opening: add("opening"), debit: add("debit"), credit: add("credit"), closing: add("closing") };
    });
    const rows = [...leaves, ...parents].sort((a, b) => (a.code < b.code ? -1 : 1));
    const bySide = (row, amount) => (row.side === "借" ? [yuan(amount), null] : [null, yuan(amount)]);
    const totals = (column) => facts.total(leaves.map((leaf) => column(leaf)));
    const sideTotal = (role, side) => totals((leaf) => (leaf.side === side ? leaf[role] : 0));
    const grid = [
      ["科目余额表", ...blanks(7)],
      [`单位：${department}`, null, null, `${year}年1月至12月`, null, null, null, "金额单位：元"],
      ["科目编码", "科目名称", "期初余额", null, "本期发生额", null, "期末余额", null],
      [null, null, "借方", "贷方", "借方", "贷方", "借方", "贷方"],
      ...rows.map((row) => [row.code, row.name, ...bySide(row, row.opening), yuan(row.debit), yuan(row.credit), ...bySide(row, row.closing)]),
      [
        "合计",
        null,
        yuan(sideTotal("opening", "借")),
        yuan(sideTotal("opening", "贷")),
        yuan(totals((leaf) => leaf.debit)),
        yuan(totals((leaf) => leaf.credit)),
        yuan(sideTotal("closing", "借")),
        yuan(sideTotal("closing", "贷")),
      ],
    ];
    return sheet(grid, {
      merges: ["A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", `A${grid.length}:B${grid.length}`],
      widths: [12, 30, 16, 16, 16, 16, 16, 16],
      format: money,
      formatFromRow: 5,
    });
  }

  function ledgerSheet(ledger) {
    const columns = 12;
    const grid = [
      ["明细账", ...blanks(columns - 1)],
      [`单位：${department}`, ...blanks(4), `${year}年度`, ...blanks(5), "金额单位：元"],
      ["科目编码", "科目名称", "日期", "凭证号", "摘要", "借方金额", "贷方金额", "方向", "余额", "支出功能分类", "部门预算支出经济分类", "项目"],
    ];
    for (const { code, name, side, opening, lines } of ledger) {
      const direction = (balance) => (balance === 0 ? "平" : side);
      grid.push([code, name, `${year}-01-01`, null, "上年结转", null, null, direction(opening), yuan(opening) ?? 0, null, null, null]);
      let yearDebit = 0;
      let yearCredit = 0;
      let balance = opening;
      for (let month = 1; month <= 12; month++) {
        const own = lines.filter((line) => line.month === month);
        if (own.length === 0) continue;
        for (const line of own) {
          balance = line.balance;
          grid.push([
            code,
            name,
            line.date,
            line.voucher,
            line.summary,
            yuan(line.debit),
            yuan(line.credit),
            direction(line.balance),
            yuan(line.balance) ?? 0,
            line.auxiliary ? line.auxiliary.functional : null,
            line.auxiliary ? line.auxiliary.economic : null,
            line.auxiliary?.project ?? null,
          ]);
        }
        const debit = facts.total(own.map((line) => line.debit));
        const credit = facts.total(own.map((line) => line.credit));
        yearDebit += debit;
        yearCredit += credit;
        const last = `${year}-${String(month).padStart(2, "0")}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
        grid.push([code, name, last, null, "本月合计", yuan(debit), yuan(credit), direction(balance), yuan(balance) ?? 0, null, null, null]);
        grid.push([code, name, last, null, "本年累计", yuan(yearDebit), yuan(yearCredit), direction(balance), yuan(balance) ?? 0, null, null, null]);
      }
    }
    return sheet(grid, {
      merges: ["A1:L1"],
      widths: [12, 28, 12, 10, 34, 14, 14, 6, 16, 14, 20, 22],
      format: money,
      formatFromRow: 4,
    });
  }

  const narrative = sheet(
    [["章节", "内容"], ...texts.narrative],
    { widths: [26, 90] },
  );

  /** The books, where the year has any. */
  function bookSheets() {
    if (!withBooks) return [];
    const ledger = ledgerOf(facts);
    return [
      ["科目余额表", trialBalance(ledger)],
      ["明细账", ledgerSheet(ledger)],
    ];
  }

  return workbookBytes([
    ["单位基本情况", profile()],
    ["收支决算总表", summary],
    ["收入决算表", income],
    ["支出决算表", expenditure],
    ["财政拨款收支总表", appropriationSummary()],
    ["一般公共预算支出", generalBudget],
    ["基本支出明细", basicByEconomic()],
    ["政府性基金", fund],
    ["国有资本", stateCapital],
    ["三公经费", threePublicTable()],
    ["机构运行信息", operatingInformation()],
    ["项目支出", projectTable()],
    ["基础数据表", baseData()],
    ["自评表", selfEvaluation()],
    ...facts.projects.filter(({ form }) => form).map((project, index) => [`项目自评表${index + 1}`, projectForm(project)]),
    ["报告文字材料", narrative],
    ...bookSheets(),
  ]);
}
