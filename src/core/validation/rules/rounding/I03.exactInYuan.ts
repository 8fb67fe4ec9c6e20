import { defineRule } from "../../defineRule";
import { outcome } from "../../rule";
import { isPublishedTable } from "../../tables/amountCells";

/** I03: tables in 元 are not rounded: their sums hold to the 分. */
export const I03 = defineRule({
  id: "I03",
  severity: "error",
  basis: ["memory"],
  needs: [],
  reads: ["tables"],
  partOf: ({ relations }) => relations.length > 0,
  check(context) {
    const isExact = context.tables.some((table) => isPublishedTable(table) && context.unitOf(table) === "元");
    return outcome([], isExact ? 1 : 0);
  },
  examples: [],
});
