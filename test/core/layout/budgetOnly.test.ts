import { isBudgetOnly } from "../../../src/core/layout/budgetOnly";
import type { TableKind } from "../../../src/core/tableKinds/tableKinds";

test.each<[string, readonly TableKind[], boolean]>([
  ["the budget's tables alone", ["budgetSummary", "budgetIncome", "budgetThreePublic"], true],
  [
    "the budget with its targets and a description of the unit",
    ["budgetSummary", "performanceTargets", "unitProfile"],
    true,
  ],
  ["budget and final accounts together", ["budgetSummary", "expenditure"], false],
  ["the budget beside a self-evaluation", ["budgetSummary", "departmentSelfEvaluation"], false],
  ["the books of a year", ["trialBalance", "ledger"], false],
  ["what stands beside either", ["unitProfile", "narrative"], false],
  ["nothing", [], false],
])("%s", (_, kinds, expected) => {
  expect(isBudgetOnly(kinds.map((kind) => ({ kind })))).toBe(expected);
});
