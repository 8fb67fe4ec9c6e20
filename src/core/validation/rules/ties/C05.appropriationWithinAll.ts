import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";

/** C05: what appropriations paid for is a part of all expenditure. */
export const C05 = defineRule({
  id: "C05",
  severity: "error",
  basis: ["memory"],
  needs: [
    ["appropriationSummary", "expenditure"],
    ["appropriationSummary", "incomeExpenditureSummary"],
  ],
  reads: ["tables"],
  relations: [
    { form: "atMost", left: "appropriationSummary:class.total", right: [["expenditure:class.total"]] },
    {
      form: "atMost",
      left: "appropriationSummary:expenditure.yearTotal.total",
      right: [["expenditure:totalRow.total"]],
    },
    {
      form: "atMost",
      left: "appropriationSummary:income.openingCarryOver",
      right: [["incomeExpenditureSummary:income.openingCarryOver"]],
    },
    {
      form: "atMost",
      left: "appropriationSummary:expenditure.closingCarryOver",
      right: [["incomeExpenditureSummary:expenditure.closingCarryOver"]],
    },
  ],
  examples: [
    says("atMost", { set: { "财拨总表|住房保障支出|合计": 46.75 } }),
    silent({ set: { "财拨总表|住房保障支出|合计": 30 } }),
  ],
});
