import type { Office } from "./names";
import { FAMILY, GOODS, OFFICES, PLACES, ROOMS, SUBUNITS, WAGES } from "./names";
import type { Random } from "./random";

/** An item in 分: the year's final amount, last year's, and this year's opening budget. */
export interface Item {
  readonly name: string;
  readonly final: number;
  readonly previous: number;
  readonly budget: number;
}

export interface FunctionalItem extends Item {
  readonly className: string;
  readonly section: string;
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface Indicator {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
}

export interface IndicatorGroup extends Indicator {
  readonly indicators: readonly Indicator[];
}

/** The figures of one unit and year; every total is the sum of its parts, in 分. */
export interface GeneratedAccounts {
  readonly year: number;
  readonly place: string;
  readonly unit: string;
  readonly office: Office;
  readonly income: {
    readonly general: Item;
    readonly fund: Item;
    readonly appropriation: Item;
    readonly business: Item;
    readonly other: Item;
    readonly year: Item;
    readonly opening: Item;
    readonly total: Item;
  };
  readonly expenditure: {
    readonly basic: Item;
    readonly project: Item;
    readonly year: Item;
    readonly closing: Item;
    readonly total: Item;
  };
  readonly appropriation: {
    readonly total: Item;
    readonly opening: Item;
    readonly closing: Item;
    readonly fundSpent: Item;
  };
  readonly general: { readonly total: Item; readonly basic: Item; readonly project: Item };
  readonly functional: readonly FunctionalItem[];
  readonly personnel: Item;
  readonly publicFunds: Item;
  readonly wages: { readonly total: Item; readonly items: readonly Item[] };
  readonly goods: { readonly total: Item; readonly items: readonly Item[] };
  readonly family: { readonly total: Item; readonly items: readonly Item[] };
  readonly capital: Item;
  readonly projects: readonly Item[];
  readonly threePublic: {
    readonly total: Item;
    readonly abroad: Item;
    readonly vehicles: Item;
    readonly purchase: Item;
    readonly operation: Item;
    readonly reception: Item;
  };
  readonly counts: {
    readonly groups: number;
    readonly travellers: number;
    readonly bought: number;
    readonly kept: number;
    readonly batches: number;
    readonly guests: number;
  };
  readonly staff: {
    readonly posts: readonly Counted[];
    readonly people: readonly Counted[];
    readonly retired: readonly Counted[];
    readonly temporary: number;
  };
  readonly rooms: readonly string[];
  readonly units: readonly { readonly name: string; readonly basic: number; readonly project: number }[];
  readonly procurement: readonly Counted[];
  readonly smallFirms: number;
  readonly cars: readonly Counted[];
  readonly groups: readonly IndicatorGroup[];
}

export function totalOf(name: string, items: readonly Item[]): Item {
  const sum = (key: "final" | "previous" | "budget") => items.reduce((total, item) => total + item[key], 0);
  return { name, final: sum("final"), previous: sum("previous"), budget: sum("budget") };
}

const WAN = 1_000_000;

/** A unit with coherent accounts of one year: small or large, with or without funds, cars, units and carry-over. */
export function accountsOf(random: Random): GeneratedAccounts {
  const office = random.pick(OFFICES);
  const place = random.pick(PLACES);
  const scale = random.pick([1, 1, 3, 12]);
  const leaf = (name: string, from: number, to: number): Item => leafOf(random, name, from * scale, to * scale);
  const nothing = (name: string): Item => ({ name, final: 0, previous: 0, budget: 0 });
  const maybe = (probability: number, name: string, from: number, to: number) =>
    random.chance(probability) ? leaf(name, from, to) : nothing(name);

  const wages = random.some(WAGES, random.int(6, WAGES.length)).map((name) => leaf(name, 4, 60));
  const goods = random.some(GOODS, random.int(5, GOODS.length)).map((name) => leaf(name, 0.4, 12));
  const family = random.some(FAMILY, random.int(1, 3)).map((name) => leaf(name, 0.5, 9));
  const capital = maybe(0.5, "资本性支出", 0.5, 5);
  const projects = random.some(office.projects, random.int(2, 4)).map((name) => leaf(name, 3, 90));

  const wageTotal = totalOf("工资福利支出", wages);
  const goodsTotal = totalOf("商品和服务支出", goods);
  const familyTotal = totalOf("对个人和家庭的补助", family);
  const personnel = totalOf("人员经费", [wageTotal, familyTotal]);
  const publicFunds = totalOf("公用经费", [goodsTotal, capital]);
  const generalBasic = totalOf("基本支出", [personnel, publicFunds]);
  const generalProject = totalOf("项目支出", projects);
  const general = totalOf("一般公共预算财政拨款支出", [generalBasic, generalProject]);
  const fundSpent = maybe(0.35, "政府性基金预算财政拨款支出", 20, 200);
  const ownBasic = maybe(0.3, "", 1, 20);
  const ownProject = maybe(0.3, "", 1, 30);
  const basic = totalOf("基本支出", [generalBasic, ownBasic]);
  const project = totalOf("项目支出", [generalProject, fundSpent, ownProject]);
  const yearSpent = totalOf("本年支出合计", [basic, project]);

  // 收入 = 支出 + 年末 − 年初, for each source of money.
  const carries = random.chance(0.6);
  const [generalOpening, generalClosing] = [carry(random, carries, general, 0.2), carry(random, carries, general, 0.1)];
  const ownSpent = totalOf("", [ownBasic, ownProject]);
  const [ownOpening, ownClosing] = [carry(random, carries, ownSpent, 0.3), carry(random, carries, ownSpent, 0.2)];
  const received = (name: string, spent: Item, opening: Item, closing: Item): Item => {
    const of = (key: "final" | "previous" | "budget") => spent[key] + closing[key] - opening[key];
    return { name, final: of("final"), previous: of("previous"), budget: of("budget") };
  };
  const generalIncome = received("一般公共预算财政拨款收入", general, generalOpening, generalClosing);
  const fundIncome = { ...fundSpent, name: "政府性基金预算财政拨款收入" };
  const own = received("其他收入", ownSpent, ownOpening, ownClosing);
  const isBusiness = random.chance(0.4);
  const business = isBusiness ? split(own, "事业收入", 0.6) : nothing("事业收入");
  const other = { ...own, final: own.final - business.final, previous: own.previous - business.previous };
  const appropriationIncome = totalOf("财政拨款收入", [generalIncome, fundIncome]);
  const yearIncome = totalOf("本年收入合计", [appropriationIncome, business, other]);
  const opening = totalOf("年初结转和结余", [generalOpening, ownOpening]);
  const closing = totalOf("年末结转和结余", [generalClosing, ownClosing]);

  const goodsNamed = (name: string) => goods.find((item) => item.name === name) ?? nothing(name);
  const abroad = maybe(0.15, "因公出国（境）费", 2, 9);
  const purchase = maybe(0.2, "公务用车购置费", 12, 36);
  const operation = goodsNamed("公务用车运行维护费");
  const reception = goodsNamed("公务接待费");
  const vehicles = totalOf("公务用车购置及运行维护费", [purchase, operation]);

  return {
    year: random.int(2019, 2024),
    place,
    unit: `${place}${office.name}`,
    office,
    income: {
      general: generalIncome,
      fund: fundIncome,
      appropriation: appropriationIncome,
      business,
      other,
      year: yearIncome,
      opening,
      total: totalOf("收入总计", [yearIncome, opening]),
    },
    expenditure: {
      basic,
      project,
      year: yearSpent,
      closing,
      total: totalOf("支出总计", [yearSpent, closing]),
    },
    appropriation: {
      total: totalOf("财政拨款收入支出总计", [appropriationIncome, generalOpening]),
      opening: generalOpening,
      closing: generalClosing,
      fundSpent,
    },
    general: { total: general, basic: generalBasic, project: generalProject },
    functional: functionalOf(office, wages, familyTotal, generalBasic, generalProject),
    personnel,
    publicFunds,
    wages: { total: wageTotal, items: wages },
    goods: { total: goodsTotal, items: goods },
    family: { total: familyTotal, items: family },
    capital,
    projects,
    threePublic: {
      total: totalOf("“三公”经费", [abroad, vehicles, reception]),
      abroad,
      vehicles,
      purchase,
      operation,
      reception,
    },
    counts: {
      groups: abroad.final > 0 ? random.int(1, 3) : 0,
      travellers: abroad.final > 0 ? random.int(3, 9) : 0,
      bought: purchase.final > 0 ? random.int(1, 2) : 0,
      kept: operation.final > 0 ? random.int(2, 9) : 0,
      batches: reception.final > 0 ? random.int(5, 60) : 0,
      guests: reception.final > 0 ? random.int(80, 900) : 0,
    },
    staff: staffOf(random),
    rooms: random.some(ROOMS, random.int(3, 8)),
    units: random.chance(0.4) ? unitsOf(random, `${place}${office.name}`, basic.final, project.final) : [],
    procurement: ["货物", "工程", "服务"].map((name) => ({
      name,
      count: name === "工程" && random.chance(0.5) ? 0 : random.int(1 * WAN, 30 * WAN),
    })),
    smallFirms: random.int(30, 100) / 100,
    cars: ["机要通信用车", "应急保障用车", "执法执勤用车", "其他用车"].map((name) => ({
      name,
      count: random.int(0, 3),
    })),
    groups: scoresOf(random),
  };
}

function leafOf(random: Random, name: string, from: number, to: number): Item {
  const grain = random.pick([1, 1, 1, 100, 10_000]);
  const final = Math.max(grain, Math.round((from + (to - from) * random.next()) * (WAN / grain)) * grain);
  const near = (zero: number, same: number) => {
    const drawn = random.next();
    if (drawn < zero) return 0;
    return drawn < zero + same ? final : Math.round(final * (0.5 + random.next()));
  };
  const round = Math.max(1, Math.round((final / WAN) * (0.7 + 0.6 * random.next()))) * WAN;
  return { name, final, previous: near(0.06, 0.06), budget: random.chance(0.3) ? round : near(0.05, 0.25) };
}

function carry(random: Random, carries: boolean, spent: Item, most: number): Item {
  const part = (amount: number) => (carries ? Math.round(amount * most * random.next()) : 0);
  return { name: "", final: part(spent.final), previous: part(spent.previous), budget: 0 };
}

function split(item: Item, name: string, part: number): Item {
  const of = (amount: number) => Math.round(amount * part);
  return { name, final: of(item.final), previous: of(item.previous), budget: 0 };
}

/** The unit's own class with 行政运行 and its projects, and the classes that pensions, health and housing stand in. */
function functionalOf(
  office: Office,
  wages: readonly Item[],
  family: Item,
  basic: Item,
  project: Item,
): FunctionalItem[] {
  const apart: FunctionalItem[] = [];
  const take = (item: Item | undefined, className: string, section: string, name: string) => {
    if (item && item.final > 0) apart.push({ ...item, className, section, name });
  };
  const wage = (name: string) => wages.find((item) => item.name === name);
  const [social, health, housing] = ["社会保障和就业支出", "卫生健康支出", "住房保障支出"];
  const pensions = "行政事业单位养老支出";
  take(family, social, pensions, "行政单位离退休");
  take(wage("机关事业单位基本养老保险缴费"), social, pensions, "机关事业单位基本养老保险缴费支出");
  take(wage("职业年金缴费"), social, pensions, "机关事业单位职业年金缴费支出");
  take(wage("职工基本医疗保险缴费"), health, "行政事业单位医疗", "行政单位医疗");
  take(wage("住房公积金"), housing, "住房改革支出", "住房公积金");
  const rest = totalOf("", apart);
  const left = (key: "final" | "previous" | "budget") => basic[key] - rest[key];
  const own = { className: office.functionClass, section: office.section };
  return [
    { ...own, name: "行政运行", final: left("final"), previous: left("previous"), budget: left("budget") },
    { ...project, ...own, name: office.projectItem },
    ...apart,
  ];
}

function staffOf(random: Random): GeneratedAccounts["staff"] {
  const posts = [
    { name: "行政", count: random.int(6, 40) },
    { name: "事业", count: random.int(4, 60) },
    { name: "工勤", count: random.chance(0.5) ? random.int(1, 6) : 0 },
  ].filter(({ count }) => count > 0);
  return {
    posts,
    people: posts.map(({ name, count }) => ({ name, count: random.int(Math.ceil(count * 0.6), count) })),
    retired: [
      { name: "离休", count: random.int(0, 2) },
      { name: "退休", count: random.int(3, 40) },
    ].filter(({ count }) => count > 0),
    temporary: random.int(0, 9),
  };
}

function unitsOf(random: Random, unit: string, basic: number, project: number): GeneratedAccounts["units"] {
  const names = [`${unit}本级`, ...random.some(SUBUNITS, random.int(1, 3)).map((name) => `${unit}${name}`)];
  let [basicLeft, projectLeft] = [basic, project];
  return names.map((name, at) => {
    const isLast = at === names.length - 1;
    const take = (left: number) => (isLast ? left : Math.round(left * (0.3 + 0.4 * random.next())));
    const own = { name, basic: take(basicLeft), project: take(projectLeft) };
    basicLeft -= own.basic;
    projectLeft -= own.project;
    return own;
  });
}

const GROUPS: readonly (readonly [string, number, readonly string[]])[] = [
  ["投入", 15, ["绩效目标合理性", "绩效指标明确性", "在职人员控制率"]],
  ["过程", 35, ["预算完成率", "支付进度率", "资产管理规范性", "公用经费控制率"]],
  ["产出", 30, ["实际完成率", "质量达标率", "完成及时率"]],
  ["效果", 20, ["社会效益", "服务对象满意度"]],
];

function scoresOf(random: Random): IndicatorGroup[] {
  return GROUPS.map(([name, weight, names]) => {
    const indicators = names.map((indicator, at) => {
      const share = Math.floor(weight / names.length);
      const own = at === 0 ? weight - share * (names.length - 1) : share;
      const lost = random.chance(0.5) ? 0 : random.int(1, Math.min(own * 2 - 1, 6)) / 2;
      return { name: indicator, weight: own, score: own - lost };
    });
    return { name, weight, score: indicators.reduce((total, { score }) => total + score, 0), indicators };
  });
}
