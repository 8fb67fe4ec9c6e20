import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** D06: social insurance and 住房公积金 by function and by economic item are usually the same money. */
export const D06 = defineRule({
  id: "D06",
  severity: "warning",
  basis: ["memory"],
  needs: [
    ["generalBudgetExpenditure", "basicExpenditureByEconomicClass"],
    ["budgetGeneralExpenditure", "budgetBasicByEconomicClass"],
  ],
  reads: ["tables"],
  isOfFile: true,
  relations: [
    {
      form: "agree",
      left: "generalBudgetExpenditure:code.2080505.basic",
      right: [["basicExpenditureByEconomicClass:code.30108"]],
    },
    {
      form: "agree",
      left: "generalBudgetExpenditure:code.2080506.basic",
      right: [["basicExpenditureByEconomicClass:code.30109"]],
    },
    {
      form: "agree",
      left: "generalBudgetExpenditure:code.21011.basic",
      right: [
        ["basicExpenditureByEconomicClass:code.30110"],
        ["basicExpenditureByEconomicClass:code.30110", "basicExpenditureByEconomicClass:code.30111"],
        [
          "basicExpenditureByEconomicClass:code.30110",
          "basicExpenditureByEconomicClass:code.30111",
          "basicExpenditureByEconomicClass:code.30112",
        ],
      ],
    },
    {
      form: "agree",
      left: "generalBudgetExpenditure:code.2210201.basic",
      right: [["basicExpenditureByEconomicClass:code.30113"]],
    },
    {
      form: "agree",
      left: "budgetGeneralExpenditure:code.2080505.basic",
      right: [["budgetBasicByEconomicClass:code.30108"]],
    },
    {
      form: "agree",
      left: "budgetGeneralExpenditure:code.2080506.basic",
      right: [["budgetBasicByEconomicClass:code.30109"]],
    },
    {
      form: "agree",
      left: "budgetGeneralExpenditure:code.21011.basic",
      right: [
        ["budgetBasicByEconomicClass:code.30110"],
        ["budgetBasicByEconomicClass:code.30110", "budgetBasicByEconomicClass:code.30111"],
        [
          "budgetBasicByEconomicClass:code.30110",
          "budgetBasicByEconomicClass:code.30111",
          "budgetBasicByEconomicClass:code.30112",
        ],
      ],
    },
    {
      form: "agree",
      left: "budgetGeneralExpenditure:code.2210201.basic",
      right: [["budgetBasicByEconomicClass:code.30113"]],
    },
  ],
  examples: [
    says("agree", { set: { "基本支出|机关事业单位基本养老保险缴费": 40 } }),
    silent({ set: { "基本支出|机关事业单位基本养老保险缴费": 42.11 } }),
  ],
});
