import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import type { KeyedCell, KeyedRelation } from "../../relations/relation";
import type { FindingDraft } from "../../rule";
import { defineRule } from "../../defineRule";

const FORMS = ["departmentSelfEvaluation", "projectSelfEvaluation", "indicatorScores"] as const;
const INCOME: KeyedCell = { row: "incomeNature.total", label: "按收入性质分" };
const EXPENDITURE: KeyedCell = { row: "expenditureNature.total", label: "按支出性质分" };
const EXECUTED: KeyedCell = { row: "total", column: "executed", label: "全年执行数" };

function equal(variant: string, total: KeyedCell, of: readonly KeyedCell[]): KeyedRelation {
  return { form: "keyed", kinds: FORMS, variant, columns: ["amount"], total, parts: of };
}

function parts(side: string, keys: readonly string[]): KeyedCell[] {
  return keys.map((key) => ({ row: `${side}.${key}` }));
}

/** F05: by source of income = by nature of expenditure = executed; and each is the sum of its parts. Source: hengshanGuantang2023. */
export const F05 = defineRule({
  id: "F05",
  severity: "error",
  basis: ["hengshanGuantang2023"],
  needs: [],
  reads: ["forms"],
  notChecked: "noNature",
  relations: [
    equal("incomeToExpenditure", INCOME, [EXPENDITURE]),
    equal("executed", EXECUTED, [EXPENDITURE]),
    { ...equal("executed", EXECUTED, [INCOME]), without: EXPENDITURE },
    equal(
      "incomeParts",
      INCOME,
      parts("incomeNature", ["generalBudget", "governmentFund", "specialAccount", "other", "stateCapital"]),
    ),
    equal("expenditureParts", EXPENDITURE, parts("expenditureNature", ["basic", "project"])),
  ],
  merge: mergePairs,
  inText: {
    severity: "error",
    examples: [
      saysOf("natures", "按收入性质分：300.00，按支出性质分：301.00。"),
      silentOn("按收入性质分：300.00，按支出性质分：300.00。"),
    ],
  },
  examples: [
    says("both", { of: "forms", set: { "自评表!F5": "按支出性质分：908.00" } }),
    says("expenditureParts", { of: "forms", set: { "自评表!F6": "其中：基本支出：615.00" } }),
    silent({ of: "forms", set: { "自评表!B9": "其他资金：8.00万元" } }),
  ],
});

/** 收入性质 ≠ 支出性质 and 执行数 ≠ 支出性质 by the same amount are one fault: one finding with all cells. */
function mergePairs(findings: readonly FindingDraft[]): FindingDraft[] {
  const [first, second, ...others] = findings;
  if (!first || second?.variant !== "executed" || first.variant !== "incomeToExpenditure") return [...findings];
  if (first.params?.printed !== second.params?.printed || first.params?.computed !== second.params?.computed)
    return [...findings];
  return [{ ...first, variant: "both", cells: [...first.cells, ...second.cells.slice(0, 1)] }, ...others];
}
