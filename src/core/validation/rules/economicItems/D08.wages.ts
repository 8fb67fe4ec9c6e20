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
          words: /工资|薪酬|津贴|补贴发放|绩效奖|奖金|加班费|值班费|年终奖/u,
          unless: /手续费|工资条|公务交通补贴|交通补贴|车补|工资系统|工资软件/u,
          proper: "301",
        },
        {
          variant: "staffAsLabour",
          items: ["30226"],
          words: /在编|在职人员|正式(?:职工|人员)|本单位(?:职工|干部)/u,
          unless: /非在编|编外|不在编/u,
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
