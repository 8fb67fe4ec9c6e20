import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";
import { evaluateFundBalance } from "./fundBalance";

/** B09: the sums of 财政拨款收入支出决算总表, and every fund balances by itself. */
export const B09 = defineRule({
  id: "B09",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则119" }],
  needs: [["appropriationSummary"], ["budgetAppropriationSummary"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B09"),
    { form: "summary", kinds: ["appropriationSummary", "budgetAppropriationSummary"], equation: "balance" },
    {
      form: "summary",
      kinds: ["appropriationSummary", "budgetAppropriationSummary"],
      side: "income",
      equation: "total",
    },
    {
      form: "summary",
      kinds: ["appropriationSummary", "budgetAppropriationSummary"],
      side: "expenditure",
      equation: "total",
    },
    {
      form: "summary",
      kinds: ["appropriationSummary", "budgetAppropriationSummary"],
      side: "income",
      equation: "sources",
    },
    {
      form: "summary",
      kinds: ["appropriationSummary", "budgetAppropriationSummary"],
      side: "expenditure",
      equation: "sources",
    },
  ],
  check: (context) => evaluateFundBalance(context),
  inText: {
    severity: "error",
    examples: [
      saysOf("identity", "财政拨款收、支总计均为90万元。财政拨款收入80万元，年初财政拨款结转和结余30万元。"),
      silentOn("财政拨款收、支总计均为110万元。财政拨款收入80万元，年初财政拨款结转和结余30万元。"),
    ],
  },
  examples: [
    says("fund", { set: { "财拨总表|本年支出合计|一般公共预算财政拨款": 514.3 } }),
    silent({ set: { "财拨总表|本年支出合计|一般公共预算财政拨款": 524.31 } }),
  ],
});
