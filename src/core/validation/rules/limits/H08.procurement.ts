import { says, silent } from "../../example";
import { percentage } from "../../../amount/amount";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import type { CellRef } from "../../../workbook/cellRef";
import { beyond, withLimits, type LimitCheck, type LimitContext } from "./limits";

import { defineRule } from "../../defineRule";

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
  if (least !== undefined && rate < least) return [beyond("below", given, { actual: rate, limit: least, cells })];
  return most !== undefined && rate > most ? [beyond("above", given, { actual: rate, limit: most, cells })] : [];
}

/** H08: procurement against its budget. */
export const H08 = defineRule({
  id: "H08",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  check: withLimits(["procurementLeast", "procurementMost"], procurement),
  examples: [
    says("below", {
      of: "forms",
      settings: { "validation.standards": { title: "甲县开支标准", limits: { procurementLeast: 99 } } },
    }),
    silent({
      of: "forms",
      settings: { "validation.standards": { title: "甲县开支标准", limits: { procurementLeast: 97 } } },
    }),
  ],
});
