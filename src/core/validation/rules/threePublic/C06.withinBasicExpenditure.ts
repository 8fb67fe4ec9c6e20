import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C06: an economic item of basic expenditure is a part of the three-public cost of the same name. */
export const C06 = defineRule({
  id: "C06",
  severity: "error",
  basis: ["checkerThreePublic"],
  needs: [
    ["threePublicExpenses", "basicExpenditureByEconomicClass"],
    ["budgetThreePublic", "budgetBasicByEconomicClass"],
  ],
  reads: ["tables"],
  relations: [
    {
      form: "atMost",
      left: "basicExpenditureByEconomicClass:code.30212",
      right: [["threePublicExpenses:row.final.abroad"]],
    },
    {
      form: "atMost",
      left: "basicExpenditureByEconomicClass:code.31013",
      right: [["threePublicExpenses:row.final.vehiclePurchase"]],
    },
    {
      form: "atMost",
      left: "basicExpenditureByEconomicClass:code.30231",
      right: [["threePublicExpenses:row.final.vehicleOperation"]],
    },
    {
      form: "atMost",
      left: "basicExpenditureByEconomicClass:code.30217",
      right: [["threePublicExpenses:row.final.reception"]],
    },
    { form: "atMost", left: "budgetBasicByEconomicClass:code.30212", right: [["budgetThreePublic:row.budget.abroad"]] },
    {
      form: "atMost",
      left: "budgetBasicByEconomicClass:code.31013",
      right: [["budgetThreePublic:row.budget.vehiclePurchase"]],
    },
    {
      form: "atMost",
      left: "budgetBasicByEconomicClass:code.30231",
      right: [["budgetThreePublic:row.budget.vehicleOperation"]],
    },
    {
      form: "atMost",
      left: "budgetBasicByEconomicClass:code.30217",
      right: [["budgetThreePublic:row.budget.reception"]],
    },
  ],
  examples: [says("atMost", { set: { "三公!K8": 5 } }), silent({ set: { "三公!K8": 6.6 } })],
});
