import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";
import { evaluateFundTables } from "./fundTableBalance";

/** B15: 政府性基金 and 国有资本经营: sums, and 年初 + 本年收入 = 本年支出 + 年末 in every row. */
export const B15 = defineRule({
  id: "B15",
  severity: "error",
  basis: ["memory"],
  needs: [["governmentFund"], ["stateCapital"], ["budgetFund"], ["budgetStateCapital"]],
  reads: ["tables"],
  relations: [
    ...tableSums("B15"),
    {
      form: "tree",
      kinds: ["governmentFund", "stateCapital", "budgetFund", "budgetStateCapital"],
      roles: ["openingCarryOver", "income", "total", "basic", "project", "closingCarryOver"],
    },
  ],
  check: (context) => evaluateFundTables(context),
  inText: {
    severity: "error",
    examples: [
      saysOf(
        "identity",
        "政府性基金预算财政拨款年初结转和结余5.00万元，本年收入20.00万元，本年支出18.00万元，年末结转和结余9.00万元。",
      ),
      silentOn(
        "政府性基金预算财政拨款年初结转和结余5.00万元，本年收入20.00万元，本年支出18.00万元，年末结转和结余7.00万元。",
      ),
    ],
  },
  examples: [says("balance", { set: { "基金|彩票公益金安排的支出|本年收入": 40 } }), silent({ set: { "基金!H6": 0 } })],
});
