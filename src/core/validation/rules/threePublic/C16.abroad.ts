import { says, silent } from "../../example";
import { moneyAndCount } from "./counts";
import { defineRule } from "../../defineRule";

/** C16: money spent abroad, and the groups and persons that went. */
export const C16 = defineRule({
  id: "C16",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noCounts",
  check: (context) =>
    moneyAndCount(
      [
        { item: "abroad", count: "abroadGroups", exact: true },
        { item: "abroad", count: "abroadPersons", exact: true },
      ],
      context,
    ),
  examples: [
    says("countOnly", { set: { "单位基本情况|因公出国（境）团组数（个）": 1 } }),
    silent({ set: { "单位基本情况|因公出国（境）团组数（个）": null } }),
  ],
});
