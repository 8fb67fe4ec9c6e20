import { says, silent } from "../../example";
import type { TableKindSpec } from "../../../tableKinds/spec";
import type { Classification } from "../../../classification/classification";
import { specOf } from "../../../tableKinds/tableKinds";
import { outcome } from "../../rule";
import { codeRows, type CodeRow } from "./codeRows";
import { codeDraft } from "./codeSets";
import { defineRule } from "../../defineRule";

const FUNDS: readonly TableKindSpec["fund"][] = ["generalBudget", "governmentFund"];

/** B16: items of the general budget in the fund table, or the other way round. Classes are shared; 款 and 项 are not. */
export const B16 = defineRule({
  id: "B16",
  severity: "warning",
  basis: ["memory"],
  needs: [["governmentFund"], ["generalBudgetExpenditure"], ["budgetFund"], ["budgetGeneralExpenditure"]],
  reads: ["tables"],
  check(context) {
    const rows = codeRows(context).filter(
      ({ table, classification, code }) =>
        classification === "functional" && FUNDS.includes(specOf(table.kind).fund) && code.length > 3,
    );
    const wrong = rows.flatMap((row) => {
      const budget = budgetOf(row, context.classifications.functional);
      const expected = specOf(row.table.kind).fund === "governmentFund" ? "governmentFund" : "general";
      if (budget === null || budget.of === expected || (expected === "general" && budget.of !== "governmentFund"))
        return [];
      return [{ row, ...budget }];
    });
    const findings = wrong
      .filter(
        ({ row }) =>
          !wrong.some(
            (other) => other.row.table === row.table && other.row.code === row.code.slice(0, 5) && other.row !== row,
          ),
      )
      .map(({ row, of, sure }) => ({
        ...codeDraft(row, of === "governmentFund" ? "fundInGeneral" : "generalInFund"),
        severity: sure ? ("warning" as const) : ("info" as const),
      }));
    return outcome(findings, rows.length);
  },
  examples: [
    says("generalInFund", { set: { "基金!A9": "2010301", "基金!B9": "行政运行" } }),
    silent({ set: { "基金!A9": "2296003", "基金!B9": "用于体育事业的彩票公益金支出" } }),
  ],
});

function budgetOf({ code, year }: CodeRow, functional: Classification) {
  const items = functional.itemsByCode(code, year);
  const budgets = new Set(items.map(({ budget }) => budget));
  const [first] = items;
  if (!first || budgets.size !== 1) return null;
  return {
    of: first.budget,
    sure: items.some((item) => year !== null && functional.certaintyIn(item, year) !== "weak"),
  };
}
