import { saysOf, silentOn } from "../../textRule";
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
  inText: {
    severity: "warning",
    examples: [
      saysOf("countWithoutAmount", "因公出国（境）费支出0万元。全年因公出国（境）团组2个。"),
      silentOn("因公出国（境）费支出0万元。全年因公出国（境）团组0个。"),
    ],
  },
  examples: [
    says("countOnly", { set: { "单位基本情况|因公出国（境）团组数（个）": 1 } }),
    silent({ set: { "单位基本情况|因公出国（境）团组数（个）": null } }),
  ],
});
