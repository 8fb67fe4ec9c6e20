import { wordsIn } from "../../../layout/cellText";
import { says, silent } from "../../example";
import { amountOf, percentage } from "../../../amount/amount";
import { evaluationForms, numberCell } from "./forms";
import { unitOf } from "./funds";
import { defineRule } from "../../defineRule";

/** F08: a rate above 100 % or below 90 % wants its reason. */
export const F08 = defineRule({
  id: "F08",
  severity: "warning",
  basis: ["sichuanProject2023"],
  needs: [],
  reads: ["forms"],
  notChecked: "noForm",
  each: evaluationForms,
  judge({ table, funds }) {
    const budget = numberCell(funds, "fullYearBudget");
    const executed = numberCell(funds, "executed");
    if (!budget || !executed || budget.number === 0) return null;
    const unit = unitOf(table);
    const rate = percentage(amountOf(executed.number, unit), amountOf(budget.number, unit))?.toNumber() ?? 100;
    if ((rate >= 90 && rate <= 100) || wordsIn(funds?.values["reason"]) !== "") return [];
    return {
      variant: rate > 100 ? "above" : "below",
      cells: [executed.ref, budget.ref],
      params: { rate },
      actual: rate,
      unit: "%",
    };
  },
  examples: [
    says("below", { of: "forms", set: { "自评表!E4": 800 } }),
    says("above", { of: "forms", set: { "自评表!E4": 940 } }),
    silent({ of: "forms", set: { "自评表!E4": 930 } }),
  ],
});
