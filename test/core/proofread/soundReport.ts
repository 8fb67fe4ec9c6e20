import { randomOf } from "./mutation";

/** Figures of a unit that never was, and of the year before it: amounts in whole hundreds of 元, so that 万元 with two decimals are exact. */
interface Unit {
  readonly year: number;
  /** Up to so many 万元. */
  readonly money: (most: number) => number;
  readonly count: (most: number) => number;
}

/** Ways to write: of amounts in 万元 with two decimals, in 元, or in 万元 without trailing zeros. */
export const STYLES = [
  "final",
  "trimmed",
  "yuan",
  "selfEvaluation",
  "budget",
  "county",
  "changesApart",
  "baseWritten",
  "numbered",
] as const;
export type Style = (typeof STYLES)[number];

/** A report in our own words whose every figure follows from the others, in one of the customary forms. */
export function soundReport(style: Style, seed: number): string {
  const random = randomOf(seed);
  const unit: Unit = {
    year: 2019 + Math.floor(random() * 5),
    money: (most) => Math.ceil(random() * most * 100) * 100,
    count: (most) => 1 + Math.floor(random() * most),
  };
  const written = {
    final: () => finalAccounts(unit, fixed),
    trimmed: () => finalAccounts(unit, trimmed),
    yuan: () => finalAccounts(unit, yuan),
    selfEvaluation: () => selfEvaluation(unit),
    budget: () => budget(unit),
    county: () => county(unit),
    changesApart: () => changesApart(unit),
    baseWritten: () => baseWritten(unit),
    numbered: () => numbered(unit),
  }[style]();
  return written.join("\n");
}

type Money = (yuan: number) => string;
const fixed: Money = (amount) => `${(amount / 10_000).toFixed(2)}万元`;
const trimmed: Money = (amount) => `${String(Number((amount / 10_000).toFixed(2)))}万元`;
const yuan: Money = (amount) => `${amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")}元`;

function rate(part: number, whole: number, decimals = 2): string {
  if (whole === 0) return "0%";
  const scale = 10 ** decimals;
  const scaled = Math.floor((Math.abs(part) * 100 * scale) / whole + 0.5 + 1e-9);
  return `${(scaled / scale).toFixed(decimals)}%`;
}

function against(now: number, before: number, money: Money): string {
  if (now === before) return "与上年持平";
  const up = now > before;
  return `比上年${up ? "增加" : "减少"}${money(Math.abs(now - before))}，${up ? "增长" : "下降"}${rate(now - before, before)}`;
}

function finalAccounts(unit: Unit, m: Money): string[] {
  const { year, money, count } = unit;
  const wages = money(5000);
  const family = money(300);
  const goods = money(900);
  const capital = money(60);
  const personnel = wages + family;
  const publicCost = goods + capital;
  const basic = personnel + publicCost;
  const project = money(3000);
  const general = basic + project;
  const fund = money(400);
  const other = money(200);
  const carried = money(150);
  const left = money(100);
  const fiscalIncome = general + fund + left - carried;
  const income = fiscalIncome + other;
  const expenditure = general + fund + other;
  const total = income + carried;
  const totalBefore = total + money(500) - money(100);
  const fiscalTotal = fiscalIncome + carried;
  const generalBefore = general + money(300) - money(290);
  const pension = Math.round(general * 0.0012) * 100;
  const health = Math.round(general * 0.0005) * 100;
  const housing = Math.round(general * 0.0008) * 100;
  const service = general - pension - health - housing;
  const budgets = [service, pension, health, housing].map((amount) => amount + money(30));
  const opening = budgets.reduce((sum, amount) => sum + amount, 0);
  const reception = money(8);
  const running = money(12);
  const purchase = count(2) === 1 ? 0 : money(20);
  const vehicles = running + purchase;
  const three = reception + vehicles;
  const receptionBudget = reception + money(4);
  const vehiclesBudget = vehicles + money(4);
  const runningBefore = vehicles + money(3);
  const receptionBefore = reception + money(3);
  const granted = [count(30), count(20)] as const;
  const posted = [count(granted[0]), count(granted[1])] as const;
  const batches = count(40);
  const goodsBought = money(80);
  const worksBought = money(200);
  const servicesBought = money(90);
  const bought = goodsBought + worksBought + servicesBought;
  const small = Math.round(bought * 0.006) * 100;
  const tiny = Math.round(small * 0.005) * 100;
  const item = (at: number, path: string, amount: number) => {
    const planned = budgets[at] ?? 0;
    return `${at + 1}、${path}。年初预算为${m(planned)}，支出决算为${m(amount)}，完成年初预算的${rate(amount, planned)}，决算数小于年初预算数的主要原因是部分事项推迟到下年实施。`;
  };
  return [
    `样例县样例局${year}年度部门决算`,
    "第一部分 部门概况",
    "一、部门职责",
    "负责全县样例事项的规划、检查和服务。",
    "二、机构设置和人员情况",
    `内设股室4个，分别是：办公室、财务股、业务股、法规和监督股。核定编制${granted[0] + granted[1]}名，其中行政编制${granted[0]}名、事业编制${granted[1]}名；年末实有在职人员${posted[0] + posted[1]}人，其中行政人员${posted[0]}人、事业人员${posted[1]}人。`,
    `第二部分 ${year}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${year}年度收、支总计均为${m(total)}。与${year - 1}年度相比，收、支总计各${total > totalBefore ? "增加" : "减少"}${m(Math.abs(total - totalBefore))}，${total > totalBefore ? "增长" : "下降"}${rate(total - totalBefore, totalBefore)}，主要是因为项目安排有变化。`,
    "二、收入决算情况说明",
    `本年收入合计${m(income)}，其中：财政拨款收入${m(fiscalIncome)}，占${rate(fiscalIncome, income)}；上级补助收入${m(0)}，占0%；其他收入${m(other)}，占${rate(other, income)}。`,
    "三、支出决算情况说明",
    `本年支出合计${m(expenditure)}，其中：基本支出${m(basic)}，占${rate(basic, expenditure)}；项目支出${m(expenditure - basic)}，占${rate(expenditure - basic, expenditure)}；经营支出${m(0)}，占0%。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${year}年度财政拨款收、支总计均为${m(fiscalTotal)}，其中年初结转和结余${m(carried)}。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）总体情况",
    `一般公共预算财政拨款支出${m(general)}，占本年支出合计的${rate(general, expenditure)}，${against(general, generalBefore, m)}。`,
    "（二）结构情况",
    `一般公共预算财政拨款支出${m(general)}，主要用于以下方面：一般公共服务支出（类）${m(service)}，占${rate(service, general)}；社会保障和就业支出（类）${m(pension)}，占${rate(pension, general)}；卫生健康支出（类）${m(health)}，占${rate(health, general)}；住房保障支出（类）${m(housing)}，占${rate(housing, general)}。`,
    "（三）具体情况",
    `一般公共预算财政拨款支出年初预算为${m(opening)}，支出决算为${m(general)}，完成年初预算的${rate(general, opening)}。其中：`,
    item(0, "一般公共服务支出（类）财政事务（款）行政运行（项）", service),
    item(1, "社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）", pension),
    item(2, "卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）", health),
    item(3, "住房保障支出（类）住房改革支出（款）住房公积金（项）", housing),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `一般公共预算财政拨款基本支出${m(basic)}，其中：人员经费${m(personnel)}，占基本支出的${rate(personnel, basic)}，主要包括：基本工资、津贴补贴、奖金、住房公积金、退休费；公用经费${m(publicCost)}，占基本支出的${rate(publicCost, basic)}，主要包括：办公费、印刷费、水费、劳务费、办公设备购置。`,
    "七、财政拨款“三公”经费支出决算情况说明",
    "（一）总体情况说明",
    `“三公”经费财政拨款支出预算为${m(receptionBudget + vehiclesBudget)}，支出决算为${m(three)}，完成预算的${rate(three, receptionBudget + vehiclesBudget)}，其中：因公出国（境）费支出预算为${m(0)}，支出决算为${m(0)}，与上年相比持平；公务接待费支出预算为${m(receptionBudget)}，支出决算为${m(reception)}，完成预算的${rate(reception, receptionBudget)}，决算数小于预算数的主要原因是从严控制接待，${against(reception, receptionBefore, m)}；公务用车购置及运行维护费支出预算为${m(vehiclesBudget)}，支出决算为${m(vehicles)}，完成预算的${rate(vehicles, vehiclesBudget)}，${against(vehicles, runningBefore, m)}。`,
    "（二）具体情况说明",
    `${year}年度“三公”经费财政拨款支出决算中，公务接待费支出决算${m(reception)}，占${rate(reception, three)}，因公出国（境）费支出决算${m(0)}，占0%，公务用车购置及运行维护费支出决算${m(vehicles)}，占${rate(vehicles, three)}。其中：`,
    `1.因公出国（境）费支出决算为${m(0)}，全年安排因公出国（境）团组0个，累计0人次。`,
    `2.公务接待费支出决算为${m(reception)}，国内公务接待${batches}批次（其中外事接待0批次），${batches * 6}人次（其中外事接待0人次）。`,
    `3.公务用车购置及运行维护费支出决算为${m(vehicles)}，其中：公务用车购置费${m(purchase)}，公务用车运行维护费${m(running)}，年末公务用车保有量为${count(5)}辆。`,
    "八、政府性基金预算财政拨款收入支出决算情况说明",
    `${year}年度政府性基金预算财政拨款年初结转和结余${m(0)}，本年收入${m(fund)}，本年支出${m(fund)}，其中基本支出${m(0)}，项目支出${m(fund)}，年末结转和结余${m(0)}。`,
    "九、国有资本经营预算财政拨款支出决算情况说明",
    `${year}年度无国有资本经营预算财政拨款支出。`,
    "十、其他重要事项的情况说明",
    `机关运行经费支出${m(publicCost)}，${against(publicCost, publicCost + money(20), m)}，主要原因是厉行节约。`,
    `政府采购支出总额${m(bought)}，其中：政府采购货物支出${m(goodsBought)}、政府采购工程支出${m(worksBought)}、政府采购服务支出${m(servicesBought)}。授予中小企业合同金额${m(small)}，占政府采购支出总额的${rate(small, bought)}，其中：授予小微企业合同金额${m(tiny)}，占政府采购支出总额的${rate(tiny, bought)}。`,
    `截至${year}年12月31日，共有车辆3辆，其中：机要通信用车1辆、应急保障用车2辆。单价100万元以上设备0台（套）。`,
  ];
}

function selfEvaluation({ year, money, count }: Unit): string[] {
  const m = fixed;
  const wages = money(800);
  const goods = money(200);
  const family = money(40);
  const basic = wages + goods + family;
  const projects = [money(300), money(200), money(100)] as const;
  const project = projects[0] + projects[1] + projects[2];
  const spent = basic + project;
  const opening = spent - money(50);
  const added = money(90);
  const planned = opening + added;
  const before = spent + money(90) - money(89);
  const scores = [10, 18, 29 + count(8) / 10, 30] as const;
  const total = scores[0] + scores[1] + scores[2] + scores[3];
  const staff = 20 + count(30);
  return [
    `${year}年度样例县样例中心部门整体支出绩效自评报告`,
    "一、部门基本情况",
    "（一）机构和人员",
    `样例中心为公益一类事业单位，设3个部室，即综合部、业务部、服务部。核定事业编制${staff + 2}名，实有在职人员${staff}人，在职人员控制率为${rate(staff, staff + 2)}。`,
    "（二）整体收支情况",
    `${year}年年初预算${m(opening)}，年中追加${m(added)}，全年预算数${m(planned)}，全年执行数${m(spent)}，预算执行率${rate(spent, planned)}。全年支出${m(spent)}，其中：基本支出${m(basic)}，项目支出${m(project)}。`,
    `支出总额${against(spent, before, m)}。`,
    "二、支出使用情况",
    "（一）基本支出",
    `基本支出${m(basic)}，其中：工资福利支出${m(wages)}，占基本支出的${rate(wages, basic)}；商品和服务支出${m(goods)}，占基本支出的${rate(goods, basic)}；对个人和家庭的补助${m(family)}，占基本支出的${rate(family, basic)}。`,
    "（二）项目支出",
    `项目支出${m(project)}。其中：巡查经费${m(projects[0])}，用于全县样例巡查；平台运行${m(projects[1])}，用于信息平台租用；宣传经费${m(projects[2])}，用于制作宣传材料。`,
    "三、绩效情况",
    `按评分表自评，满分100分，自评总得分${total.toFixed(1)}分，其中：投入得${scores[0]}分，过程得${scores[1]}分，产出得${scores[2].toFixed(1)}分，效果得${scores[3]}分。${total >= 90 ? "评价等级为“优”。" : "评价等级为“良”。"}`,
    `全年开展巡查${count(60)}次，培训${count(400)}人次，验收合格率100%，服务对象满意度${90 + count(9)}%。`,
    "四、存在的问题",
    "“预算执行率”分值10分，得分9.5分，扣0.5分，原因是部分合同年底才签订。",
    "五、改进措施",
    "及时分解预算，按月通报执行进度，预算执行率不低于95%。",
  ];
}

function budget({ year, money }: Unit): string[] {
  const m = yuan;
  const wages = money(900);
  const goods = money(200);
  const family = money(30);
  const basic = wages + goods + family;
  const project = money(700);
  const total = basic + project;
  const before = total - money(40);
  const reception = money(3);
  const running = money(9);
  return [
    `样例县样例局${year}年部门预算公开说明`,
    "一、收支预算总体情况",
    `${year}年收入预算${m(total)}，支出预算${m(total)}，${against(total, before, m)}。`,
    `支出预算${m(total)}，其中：基本支出${m(basic)}，占${rate(basic, total)}；项目支出${m(project)}，占${rate(project, total)}。`,
    "二、基本支出预算情况",
    `基本支出预算${m(basic)}。其中：工资福利支出${m(wages)}，占${rate(wages, basic)}；商品和服务支出${m(goods)}，占${rate(goods, basic)}；对个人和家庭的补助${m(family)}，占${rate(family, basic)}。`,
    "三、“三公”经费预算情况",
    `“三公”经费预算${m(reception + running)}，其中：公务接待费${m(reception)}；公务用车购置及运行维护费${m(running)}（公务用车购置费${m(0)}，公务用车运行维护费${m(running)}）；因公出国（境）费${m(0)}。与上年预算相比，减少${m(reception)}，下降${rate(reception, reception * 2 + running)}。`,
  ];
}

function county({ year, money }: Unit): string[] {
  const whole = (amount: number) => Math.round(amount / 10_000);
  const parts = [money(20_000), money(30_000), money(40_000), money(90_000)].map(whole) as [
    number,
    number,
    number,
    number,
  ];
  const [abroad, reception, purchase, running] = parts;
  const total = abroad + reception + purchase + running;
  const before = total + whole(money(40_000)) + 1;
  return [
    `${year}年样例县“三公”经费决算情况说明`,
    `${year}年全县“三公”经费决算总额${total}万元，比上年下降${rate(before - total, before, 1)}。分项情况是：因公出国（境）经费决算${abroad}万元；公务接待费决算${reception}万元；公务用车购置及运行费决算${purchase + running}万元，其中：公务用车购置费决算${purchase}万元，公务用车运行费决算${running}万元。`,
    `上年决算总额${before}万元，本年比上年减少${before - total}万元。`,
  ];
}

/** Parts first, then how the total and each part have changed, in sentences of their own; amounts in 元. */
function changesApart({ year, money, count }: Unit): string[] {
  const m = yuan;
  const change = (now: number, before: number) =>
    now === before
      ? "与上年持平"
      : `${now > before ? "增加" : "减少"}${m(Math.abs(now - before))}，${now > before ? "增长" : "下降"}${rate(now - before, before)}`;
  const fiscal = money(900);
  const other = money(90);
  const income = fiscal + other;
  const before = { fiscal: money(900), other: money(90) };
  const basic = Math.round(income * 0.006) * 100;
  const project = income - basic;
  const personnel = Math.round(basic * 0.008) * 100;
  const running = money(9);
  const reception = money(5);
  const three = running + reception;
  const planned = { running: running + money(3), reception: reception + money(3) };
  const past = { running: money(9), reception: money(5) };
  const batches = count(30);
  return [
    `样例市样例局${year}年度部门决算情况说明`,
    "一、收入决算情况说明",
    `样例局${year}年度收入合计${m(income)}。其中：财政拨款收入${m(fiscal)}，占总收入的${rate(fiscal, income)}；事业收入${m(0)}，占总收入的0.00%；其他收入${m(other)}，占总收入的${rate(other, income)}。`,
    `与上年相比，收入合计${change(income, before.fiscal + before.other)}。其中：财政拨款收入${change(fiscal, before.fiscal)}；其他收入${change(other, before.other)}。主要原因是人员和项目有变动。`,
    "二、支出决算情况说明",
    `样例局${year}年度支出合计${m(income)}。其中：基本支出${m(basic)}，占总支出的${rate(basic, income)}；项目支出${m(project)}，占总支出的${rate(project, income)}。`,
    "（一）基本支出情况",
    `${year}年度用于保障机构正常运转的日常支出${m(basic)}。其中：基本工资、津贴补贴等人员经费支出${m(personnel)}，占基本支出的${rate(personnel, basic)}；办公费、水电费等公用经费${m(basic - personnel)}，占基本支出的${rate(basic - personnel, basic)}。`,
    "三、“三公”经费支出决算情况说明",
    `“三公”经费支出年初预算为${m(planned.running + planned.reception)}，支出决算为${m(three)}，完成年初预算的${rate(three, planned.running + planned.reception)}。其中：因公出国（境）费支出年初预算为${m(0)}，支出决算为${m(0)}；公务用车运行维护费支出年初预算为${m(planned.running)}，支出决算为${m(running)}，完成年初预算的${rate(running, planned.running)}；公务接待费支出年初预算为${m(planned.reception)}，支出决算为${m(reception)}，完成年初预算的${rate(reception, planned.reception)}。“三公”经费支出决算数小于年初预算数的主要原因是厉行节约。`,
    `${year}年度“三公”经费支出决算数比上年${change(three, past.running + past.reception)}。其中：因公出国（境）费支出决算与上年持平；公务用车运行维护费支出决算${change(running, past.running)}；公务接待费支出决算${change(reception, past.reception)}。`,
    `公务接待费支出${m(reception)}。其中：国内接待费支出${m(reception)}（其中：外事接待费支出${m(0)}），共安排国内公务接待${batches}批次（其中：外事接待0批次），接待人次${batches * 5}人（其中：外事接待人次0人）。`,
  ];
}

/** 完成预算…万元的…%, percentages with one decimal. */
function baseWritten({ year, money }: Unit): string[] {
  const m = fixed;
  const abroad = money(9);
  const vehicles = money(12);
  const reception = money(6);
  const three = abroad + vehicles + reception;
  const planned = [abroad + money(4), vehicles + money(4), reception + money(4)] as const;
  const total = planned[0] + planned[1] + planned[2];
  return [
    `样例市样例局${year}年度“三公”经费支出情况说明`,
    "一、总体情况",
    `${year}年度“三公”经费财政拨款支出决算为${m(three)}，完成预算${m(total)}的${rate(three, total, 1)}。其中：因公出国（境）费支出决算为${m(abroad)}，完成预算${m(planned[0])}的${rate(abroad, planned[0], 1)}；公务用车购置及运行费支出决算为${m(vehicles)}，完成预算${m(planned[1])}的${rate(vehicles, planned[1], 1)}；公务接待费支出决算为${m(reception)}，完成预算${m(planned[2])}的${rate(reception, planned[2], 1)}。`,
    "二、具体情况",
    `“三公”经费财政拨款支出决算中，因公出国（境）费${m(abroad)}，占${rate(abroad, three, 1)}；公务用车购置及运行费支出${m(vehicles)}，占${rate(vehicles, three, 1)}；公务接待费支出${m(reception)}，占${rate(reception, three, 1)}。`,
    `公务用车购置及运行维护费支出${m(vehicles)}，其中：公务用车购置支出为${m(0)}，公务用车运行及维护支出${m(vehicles)}。`,
  ];
}

/** Each kind of income in a paragraph of its own, with its change; totals that hold what is carried over. */
function numbered({ year, money }: Unit): string[] {
  const m = trimmed;
  const fiscal = money(600);
  const other = money(20);
  const carried = money(30);
  const left = money(20);
  const total = fiscal + other + carried;
  const spent = total - left;
  const line = (at: number, name: string, now: number, before: number) =>
    `${at}.${name}${m(now)}。较${year - 1}年度决算数${now >= before ? "增加" : "减少"}${m(Math.abs(now - before))}，${now >= before ? "增长" : "下降"}${rate(now - before, before)}，主要原因是业务量变化。`;
  return [
    `样例中心${year}年度单位决算公开`,
    "一、收入支出决算总体情况",
    `（一）本单位${year}年度总收入${m(total)}，其中本年收入${m(fiscal + other)}。`,
    line(1, "财政拨款收入", fiscal, fiscal + money(50)),
    line(2, "其他收入", other, other + money(5)),
    line(3, "上年结转和结余", carried, carried + money(5)),
    `（二）本单位${year}年度总支出${m(total)}，其中本年支出${m(spent)}，年末结转和结余${m(left)}。`,
    `较上年收入支出总计${m(total + 10_000)}减少${m(10_000)}，下降${rate(10_000, total + 10_000)}。`,
  ];
}
