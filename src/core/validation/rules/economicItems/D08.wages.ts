import { pattern } from "../../../lexicon/words";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { bookedAgainst } from "./bookedAgainst";

/** D08: wages booked under goods and services. */
export const D08 = defineRule({
  id: "D08",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["books"],
  notChecked: "noBooks",
  check: (context) =>
    bookedAgainst(
      [
        {
          variant: "wagesInOther",
          items: ["30299", "30201", "30239"],
          words: pattern("wages"),
          unless: pattern("wages.not"),
          proper: "301",
        },
        {
          variant: "staffAsLabour",
          items: ["30226"],
          words: pattern("staffOfUnit"),
          unless: pattern("staffOfUnit.not"),
          proper: "301",
        },
      ],
      context,
    ),
  examples: [
    says("wagesInOther", { set: { "序时账!C3": "发放加班费" } }),
    silent({ set: { "序时账!C3": "购工资条打印纸" } }),
  ],
});
