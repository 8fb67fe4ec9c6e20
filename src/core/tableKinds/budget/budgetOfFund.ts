import { FUNCTIONAL_CODE_COLUMNS } from "../functionalColumns";
import type { TableKindSpec } from "../spec";
import { BUDGET_TOTAL_LABELS } from "./budgetColumns";

type Fund = "governmentFund" | "stateCapital";

/** The expenditure budget of one fund beside the general budget: 合计│基本支出│项目支出 by functional item. */
export function budgetOfFund(fund: Fund, totalLabel: string, titles: readonly string[]): TableKindSpec<"budget"> {
  return {
    genre: "budget",
    scope: "tables",
    titles,
    form: { shape: "coded" },
    columns: [
      {
        role: "total",
        holds: "amount",
        labels: [...BUDGET_TOTAL_LABELS, totalLabel],
        notWithin: ["基本支出", "项目支出"],
        required: true,
      },
      { role: "basic", holds: "amount", labels: ["基本支出"] },
      { role: "project", holds: "amount", labels: ["项目支出"] },
      ...FUNCTIONAL_CODE_COLUMNS,
    ],
    classification: "functional",
    fund,
    publication: { numbers: [], since: null, mayBeEmpty: true },
    year: "table",
    inAccounts: "one",
    filedUnder: fund,
    states: [`budget.${fund}.`],
    continues: "rowsAlone",
    holdsEntries: false,
    indicators: null,
    subject: "department",
    stage: "plan",
    attachment: "list",
  };
}
