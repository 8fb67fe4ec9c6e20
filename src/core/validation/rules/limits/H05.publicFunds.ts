import { says, silent } from "../../example";
import { numberIn, percentage, subtract } from "../../../amount/amount";
import type { AmountFigure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure, countFigure } from "../../../accounts/lookUp";
import { roundingTolerance } from "../../../amount/tolerance";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { FindingDraft } from "../../rule";
import { beyond, withLimits, type LimitCheck } from "./limits";

import { defineRule } from "../../defineRule";
import { type Verdict, judgeEach } from "../../judgeEach";
import { together } from "../../rule";

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
          "default",
          given,
          { actual, limit, cells: [...cellsOf(funds), ...cellsOf(staff)] },
          { persons: staff.count },
        ),
      ]
    : [];
};

/** H05: public funds for each of the staff; and against their own budget, which 基础数据表 prints and which needs no limit of the user. */
export const H05 = defineRule({
  id: "H05",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: (context) =>
    together([withLimits(["publicFundsPerPerson"], publicFunds)(context), judgeEach([context], againstBudget)]),
  examples: [
    says("default", {
      settings: { "validation.standards": { title: "甲县开支标准", limits: { publicFundsPerPerson: 2 } } },
    }),
    says("budget", { of: "forms", set: { "基础数据表!F15": 76 } }),
    silent({ settings: { "validation.standards": { title: "甲县开支标准", limits: { publicFundsPerPerson: 3 } } } }),
  ],
});

/** A budget that the workbook prints itself. */
function againstBudget(context: ValidationContext): Verdict {
  const [budget, final] = ["budget", "final"].map((column) =>
    amountFigure(context.accounts, `baseData.publicFunds.${column}`),
  );
  if (!budget || !final) return null;
  const over = subtract(final.amount, budget.amount);
  return over > roundingTolerance(1, final.unit) ? overBudget(budget, final) : [];
}

function overBudget(budget: AmountFigure, final: AmountFigure): FindingDraft {
  const { unit } = final;
  return {
    variant: "budget",
    cells: [...cellsOf(final), ...cellsOf(budget)],
    params: {
      final: amountText(final.amount, unit),
      budget: amountText(budget.amount, unit),
      rate: percentage(final.amount, budget.amount)?.toDecimalPlaces(2).toNumber() ?? "—",
      unit,
    },
    unit,
  };
}
