import { numberIn, percentage } from "../../../amount/amount";
import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { beyond, economicTotal, numberOf, type LimitCheck } from "./limits";

/** 基本工资, 津贴补贴, 奖金, 绩效工资: what 工资总额 is made of. */
export const WAGES = ["30101", "30102", "30103", "30107"];

/** Σ of an item ÷ persons and days that some form states, in 元 a person and day. */
export function perPersonDay(
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
    return [beyond("perPersonDay", given, { actual, limit, cells: [...spent.cells, ...days.cells] })];
  };
}

export function personDays(
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
export function stated(
  variant: string,
  label: RegExp,
  limitName: "meetingDays" | "meetingPersons" | "lecturePerHour",
): LimitCheck {
  return (given) => {
    const limit = given.limits[limitName];
    const found = limit === undefined ? null : numberOf(given.context, label);
    if (limit === undefined || !found) return null;
    return found.number > limit ? [beyond(variant, given, { actual: found.number, limit, cells: [found.ref] })] : [];
  };
}

export function shareOfWages(
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
      ? [beyond(variant, given, { actual: share, limit, cells: [...spent.cells, ...wages.cells] })]
      : [];
  };
}
