import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { absolute, amountOf, percentage, subtract, ZERO, type CurrencyUnit } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import { formatDecimal } from "../../../amount/format";
import type { RecognisedTable, RoleCell } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";

interface Budgets {
  readonly table: RecognisedTable;
  readonly initial: RoleCell;
  readonly fullYear: RoleCell;
}

/**
 * C09: 全年预算数 = 年初预算数 + adjustments (财决01 口径说明: without an adjustment the full-year budget is the approved
 * one). A difference is no fault, but it wants its adjustment on paper: a hint.
 */
export const C09 = defineRule({
  id: "C09",
  severity: "warning",
  basis: ["finalAccountsForm01"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noBudgets",
  check(context) {
    const budgets = [...context.ofKind("departmentSelfEvaluation"), ...context.ofKind("projectSelfEvaluation")].flatMap(
      budgetsOf,
    );
    return outcome(
      budgets.flatMap((one) => finding(one, context)),
      budgets.length,
    );
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("default", "年初预算80.00万元，年中追加20.00万元，全年预算120.00万元。"),
      silentOn("年初预算80.00万元，年中追加20.00万元，全年预算100.00万元。"),
    ],
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!C4": 900 } }),
    says("lowered", { of: "forms", set: { "自评表!C4": 1000, "基础数据表!F20": null } }),
    says("withoutChange", { of: "forms", set: { "自评表!C4": 930 } }),
    silent({ of: "forms", set: { "自评表!C4": 930, "基础数据表!F20": null } }),
  ],
});

function budgetsOf(table: RecognisedTable): Budgets[] {
  const row = table.rows.find(({ key }) => key !== undefined && /(?:^|\.)total$/.test(key) && !/Nature/.test(key));
  const [initial, fullYear] = [row?.values.initialBudget, row?.values.fullYearBudget];
  return typeof initial?.number === "number" && typeof fullYear?.number === "number"
    ? [{ table, initial, fullYear }]
    : [];
}

function finding({ table, initial, fullYear }: Budgets, context: ValidationContext): FindingDraft[] {
  const unit = context.unitOf(table);
  const planned = amountOf(initial.number ?? 0, unit);
  const adjusted = amountOf(fullYear.number ?? 0, unit);
  const change = subtract(adjusted, planned);
  // 基础数据表 tells the adjustment of the department, not of one project.
  const stated = table.kind === "departmentSelfEvaluation" ? statedAdjustment(context) : null;
  if (Math.abs(change) <= roundingTolerance(1, unit))
    return stated ? withoutChange({ initial, fullYear }, stated, unit) : [];
  if (stated && Math.abs(Math.abs(amountOf(stated.number ?? 0, unit)) - Math.abs(change)) <= roundingTolerance(2, unit))
    return [];
  const rate = percentage(absolute(change), absolute(planned));
  return [
    {
      variant: rate === null ? "fromNothing" : change > ZERO ? "default" : "lowered",
      severity: "info",
      cells: [initial.ref, fullYear.ref, ...(stated ? [stated.ref] : [])],
      params: {
        table: table.title,
        initial: amountText(planned, unit),
        fullYear: amountText(adjusted, unit),
        change: amountText(absolute(change), unit),
        rate: rate === null ? "" : formatDecimal(rate),
        unit,
      },
      unit,
    },
  ];
}

/** An adjustment is stated, but the budget stayed what it was: one of the three is not up to date. */
function withoutChange(
  { initial, fullYear }: Pick<Budgets, "initial" | "fullYear">,
  stated: RoleCell,
  unit: CurrencyUnit,
): FindingDraft[] {
  const amount = amountOf(stated.number ?? 0, unit);
  return [
    {
      variant: "withoutChange",
      cells: [stated.ref, fullYear.ref, initial.ref],
      params: {
        stated: amountText(amount, unit),
        budget: amountText(amountOf(fullYear.number ?? 0, unit), unit),
        unit,
      },
      unit,
    },
  ];
}

/** 部门基本支出预算调整 of 基础数据表. */
function statedAdjustment(context: ValidationContext): RoleCell | null {
  for (const table of context.ofKind("evaluationBaseData")) {
    const row = table.rows.find(({ key }) => key === "budgetAdjustment");
    const cell = Object.values(row?.values ?? {}).find(({ number }) => number !== null && number !== 0);
    if (cell) return cell;
  }
  return null;
}
