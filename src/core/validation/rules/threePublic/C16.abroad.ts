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
  examples: [],
});
