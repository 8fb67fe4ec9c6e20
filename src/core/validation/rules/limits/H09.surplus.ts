import { says, silent } from "../../example";
import { percentage } from "../../../amount/amount";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { beyond, withLimits, type LimitCheck } from "./limits";

import { defineRule } from "../../defineRule";

/** 年末结转和结余 ÷ 收入总计. */
const surplus: LimitCheck = (given) => {
  const limit = given.limits.surplusRate;
  const closing = amountFigure(given.context.accounts, "expenditure.closingCarryOver");
  const whole = amountFigure(given.context.accounts, "income.total", "expenditure.total");
  if (limit === undefined || !closing || !whole) return null;
  const rate = percentage(closing.amount, whole.amount)?.toNumber();
  if (rate === undefined) return null;
  return rate > limit
    ? [beyond("default", given, { actual: rate, limit, cells: [...cellsOf(closing), ...cellsOf(whole)] })]
    : [];
};

/** H09: what is left at the end of the year. */
export const H09 = defineRule({
  id: "H09",
  severity: "warning",
  basis: ["localSurplusLimit"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(["surplusRate"], surplus),
  examples: [
    says("default", { settings: { "validation.standards": { title: "甲县开支标准", limits: { surplusRate: 1 } } } }),
    silent({ settings: { "validation.standards": { title: "甲县开支标准", limits: { surplusRate: 2 } } } }),
  ],
});
