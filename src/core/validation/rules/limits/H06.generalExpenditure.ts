import { says, silent } from "../../example";
import { percentage, subtract, sum } from "../../../amount/amount";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import { beyond, withLimits, type LimitCheck } from "./limits";

import { defineRule } from "../../defineRule";

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
  return growth > limit ? [beyond("default", given, { actual: growth, limit, cells })] : [];
};

/** H06: general expenditure against last year. */
export const H06 = defineRule({
  id: "H06",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(["generalExpenditureGrowth"], generalExpenditure),
  examples: [
    says("default", {
      of: "forms",
      settings: { "validation.standards": { title: "甲县开支标准", limits: { generalExpenditureGrowth: -5 } } },
    }),
    silent({
      of: "forms",
      settings: { "validation.standards": { title: "甲县开支标准", limits: { generalExpenditureGrowth: 0 } } },
    }),
  ],
});
