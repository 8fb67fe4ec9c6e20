import { says, silent } from "../../example";
import { amountOf, numberIn } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import { amountText } from "../../equation";
import { outcome } from "../../rule";
import { difference, evaluationForms, numberCell } from "./forms";
import { unitOf } from "./funds";
import { defineRule } from "../../defineRule";

/** F07: 全年执行数 against 本年支出合计 of the final accounts. The scopes may differ, so it is a warning. Source: memory. */
export const F07 = defineRule({
  id: "F07",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noForm",
  check(context) {
    const spent = context.accounts.figures.get("expenditure.yearTotal");
    const form = evaluationForms(context).find(({ table }) => table.kind === "departmentSelfEvaluation");
    const executed = form ? numberCell(form.funds, "executed") : null;
    if (!form || !executed || spent?.kind !== "amount" || spent.source.type !== "cell") return outcome([], 0);
    const unit = unitOf(form.table);
    const amount = amountOf(executed.number, unit);
    if (Math.abs(amount - spent.amount) <= roundingTolerance(0, unit) + roundingTolerance(0, spent.unit))
      return outcome([], 1);
    return outcome(
      [
        {
          cells: [executed.ref, spent.source.ref],
          params: { executed: amountText(amount, unit), spent: amountText(spent.amount, unit), unit },
          difference: difference(executed.number, numberIn(spent.amount, unit)),
          unit,
        },
      ],
      1,
    );
  },
  examples: [
    says("default", { of: "forms", set: { "自评表!E4": 908 } }),
    silent({ of: "forms", set: { "自评表!E4": 918.01 } }),
  ],
});
