import { numberIn, percentage, subtract, sum } from "../../../amount/amount";
import type { AmountFigure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure, countFigure } from "../../../accounts/lookUp";
import { roundingTolerance } from "../../../amount/tolerance";
import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { outcome, type Rule } from "../../rule";
import { wordingOf } from "../../../lexicon/items";
import { beyond, economicTotal, limitRule, numberOf, type LimitCheck, type LimitContext } from "./limits";

/** 基本工资, 津贴补贴, 奖金, 绩效工资: what 工资总额 is made of. */
const WAGES = ["30101", "30102", "30103", "30107"];

/** Σ of an item ÷ persons and days that some form states, in 元 a person and day. */
function perPersonDay(
  rule: string,
  item: string,
  topic: string,
  limitName: "meetingPerPersonDay" | "trainingPerPersonDay",
): LimitCheck {
  return (given) => {
    const { context, limits } = given;
    const limit = limits[limitName];
    const spent = economicTotal(context, [item]);
    const days = personDays(context, topic);
    if (limit === undefined || !spent || !days || days.number <= 0) return null;
    const actual = numberIn(spent.amount, "元") / days.number;
    if (actual <= limit) return [];
    return [beyond(rule, "perPersonDay", given, { actual, limit, cells: [...spent.cells, ...days.cells] })];
  };
}

function personDays(
  context: ValidationContext,
  topic: string,
): { readonly number: number; readonly cells: CellRef[] } | null {
  const stated = numberOf(context, new RegExp(`${topic}.*人[·/*×]?天`, "u"));
  if (stated) return { number: stated.number, cells: [stated.ref] };
  const persons = numberOf(context, new RegExp(`${topic}.*(?:人次|人数)`, "u"));
  const days = numberOf(context, new RegExp(`${topic}(?!.*人天).*天数`, "u"));
  return persons && days ? { number: persons.number * days.number, cells: [persons.ref, days.ref] } : null;
}

/** A number that a form states by itself against its limit. */
function stated(
  rule: string,
  variant: string,
  label: RegExp,
  limitName: "meetingDays" | "meetingPersons" | "lecturePerHour",
): LimitCheck {
  return (given) => {
    const limit = given.limits[limitName];
    const found = limit === undefined ? null : numberOf(given.context, label);
    if (limit === undefined || !found) return null;
    return found.number > limit
      ? [beyond(rule, variant, given, { actual: found.number, limit, cells: [found.ref] })]
      : [];
  };
}

function shareOfWages(
  rule: string,
  variant: string,
  item: string,
  limitName: "trainingShareOfWages" | "unionShareOfWages" | "welfareShareOfWages",
): LimitCheck {
  return (given) => {
    const limit = given.limits[limitName];
    const [spent, wages] = [economicTotal(given.context, [item]), economicTotal(given.context, WAGES)];
    if (limit === undefined || !spent || !wages) return null;
    const share = percentage(spent.amount, wages.amount)?.toNumber();
    if (share === undefined) return null;
    return share > limit
      ? [beyond(rule, variant, given, { actual: share, limit, cells: [...spent.cells, ...wages.cells] })]
      : [];
  };
}

const publicFunds: LimitCheck = (given) => {
  const { context, limits } = given;
  const limit = limits.publicFundsPerPerson;
  const funds = amountFigure(context.accounts, "basic.public");
  const staff = countFigure(context.accounts, "staff.total.actual", "baseData.staff.actual");
  if (limit === undefined || !funds || !staff || staff.count <= 0) return null;
  const actual = numberIn(funds.amount, "万元") / staff.count;
  return actual > limit
    ? [
        beyond(
          "H05",
          "default",
          given,
          { actual, limit, cells: [...cellsOf(funds), ...cellsOf(staff)] },
          { persons: staff.count },
        ),
      ]
    : [];
};

/** 办公, 水电差旅, 会议培训 of 基础数据表 together, against last year. */
const generalExpenditure: LimitCheck = (given) => {
  const { context, limits } = given;
  const limit = limits.generalExpenditureGrowth;
  const rows = ["office", "utilities", "meeting"].flatMap((key) => {
    const now = amountFigure(context.accounts, `baseData.${key}.final`);
    const before = amountFigure(context.accounts, `baseData.${key}.previousFinal`);
    return now && before ? [{ now, before }] : [];
  });
  if (limit === undefined || rows.length === 0) return null;
  const [now, before] = [sum(rows.map((row) => row.now.amount)), sum(rows.map((row) => row.before.amount))];
  const growth = percentage(subtract(now, before), before)?.toNumber();
  if (growth === undefined) return null;
  const cells = rows.flatMap((row) => [...cellsOf(row.now), ...cellsOf(row.before)]);
  return growth > limit ? [beyond("H06", "default", given, { actual: growth, limit, cells })] : [];
};

function vehicleCount(context: ValidationContext, name: "vehiclesHeld" | "vehiclesPurchased") {
  const figure = countFigure(context.accounts, `threePublic.counts.${name}`);
  if (figure) return { number: figure.count, cells: cellsOf(figure) };
  const written = wordingOf(name, "form");
  const found = written && numberOf(context, written);
  return found ? { number: found.number, cells: [found.ref] } : null;
}

const vehiclesHeld: LimitCheck = (given) => {
  const limit = given.limits.vehicles;
  const held = vehicleCount(given.context, "vehiclesHeld");
  if (limit === undefined || !held) return null;
  return held.number > limit ? [beyond("H07", "held", given, { actual: held.number, limit, cells: held.cells })] : [];
};

const vehiclePrice: LimitCheck = (given) => {
  const limit = given.limits.vehiclePrice;
  const spent = amountFigure(given.context.accounts, "threePublic.final.vehiclePurchase");
  const bought = vehicleCount(given.context, "vehiclesPurchased");
  if (limit === undefined || !spent || !bought || bought.number <= 0) return null;
  const actual = numberIn(spent.amount, "万元") / bought.number;
  return actual > limit
    ? [beyond("H07", "price", given, { actual, limit, cells: [...cellsOf(spent), ...bought.cells] })]
    : [];
};

const procurement: LimitCheck = (given) => {
  const { context, limits } = given;
  const [budget, final] = [
    amountFigure(context.accounts, "baseData.procurement.budget"),
    amountFigure(context.accounts, "baseData.procurement.final"),
  ];
  if (!budget || !final) return null;
  const rate = percentage(final.amount, budget.amount)?.toNumber();
  if (rate === undefined) return null;
  const cells = [...cellsOf(final), ...cellsOf(budget)];
  return procurementBounds(given, rate, cells, limits);
};

function procurementBounds(
  given: LimitContext,
  rate: number,
  cells: readonly CellRef[],
  limits: LimitContext["limits"],
) {
  const { procurementLeast: least, procurementMost: most } = limits;
  if (least !== undefined && rate < least)
    return [beyond("H08", "below", given, { actual: rate, limit: least, cells })];
  return most !== undefined && rate > most ? [beyond("H08", "above", given, { actual: rate, limit: most, cells })] : [];
}

/** 年末结转和结余 ÷ 收入总计. */
const surplus: LimitCheck = (given) => {
  const limit = given.limits.surplusRate;
  const closing = amountFigure(given.context.accounts, "expenditure.closingCarryOver");
  const whole = amountFigure(given.context.accounts, "income.total", "expenditure.total");
  if (limit === undefined || !closing || !whole) return null;
  const rate = percentage(closing.amount, whole.amount)?.toNumber();
  if (rate === undefined) return null;
  return rate > limit
    ? [beyond("H09", "default", given, { actual: rate, limit, cells: [...cellsOf(closing), ...cellsOf(whole)] })]
    : [];
};

/** 基础数据表 prints 公用经费's own budget: that limit is the workbook's, and needs none of the user's. */
function withBudget(rule: Rule): Rule {
  return {
    ...rule,
    check(context) {
      const own = rule.check(context);
      const [budget, final] = ["budget", "final"].map((column) =>
        amountFigure(context.accounts, `baseData.publicFunds.${column}`),
      );
      if (!budget || !final) return own;
      const over = subtract(final.amount, budget.amount);
      const isOver = over > roundingTolerance(1, final.unit);
      const findings = isOver ? [overBudget(budget, final)] : [];
      return outcome([...own.findings, ...findings], own.judged + 1);
    },
  };
}

function overBudget(budget: AmountFigure, final: AmountFigure): Finding {
  const { unit } = final;
  return makeFinding({
    rule: "H05",
    variant: "budget",
    cells: [...cellsOf(final), ...cellsOf(budget)],
    params: {
      final: amountText(final.amount, unit),
      budget: amountText(budget.amount, unit),
      rate: percentage(final.amount, budget.amount)?.toDecimalPlaces(2).toNumber() ?? "—",
      unit,
    },
    expected: numberIn(budget.amount, unit),
    actual: numberIn(final.amount, unit),
    unit,
  });
}

/** Family H: spending against local limits that the user gives (setting `validation.standards`). Source of each: memory. */
export const STANDARD_RULES: readonly Rule[] = [
  limitRule(
    "H01",
    ["meetingPerPersonDay", "meetingDays", "meetingPersons"],
    perPersonDay("H01", "30215", "会议", "meetingPerPersonDay"),
    stated("H01", "days", /会议(?!.*人天).*天数/u, "meetingDays"),
    stated("H01", "persons", /会议.*人数/u, "meetingPersons"),
  ),
  limitRule(
    "H02",
    ["trainingPerPersonDay", "lecturePerHour"],
    perPersonDay("H02", "30216", "培训", "trainingPerPersonDay"),
    stated("H02", "lecture", /讲课费.*(?:学时|标准)/u, "lecturePerHour"),
  ),
  limitRule("H03", ["trainingShareOfWages"], shareOfWages("H03", "default", "30216", "trainingShareOfWages")),
  limitRule(
    "H04",
    ["unionShareOfWages", "welfareShareOfWages"],
    shareOfWages("H04", "union", "30228", "unionShareOfWages"),
    shareOfWages("H04", "welfare", "30229", "welfareShareOfWages"),
  ),
  withBudget(limitRule("H05", ["publicFundsPerPerson"], publicFunds)),
  limitRule("H06", ["generalExpenditureGrowth"], generalExpenditure),
  limitRule("H07", ["vehicles", "vehiclePrice"], vehiclesHeld, vehiclePrice),
  limitRule("H08", ["procurementLeast", "procurementMost"], procurement),
  limitRule("H09", ["surplusRate"], surplus),
];
