import { defineRule } from "../../defineRule";
import { outcome } from "../../rule";

/** I02: what no rounding explains is the error of the rule that met it. */
export const I02 = defineRule({
  id: "I02",
  severity: "error",
  basis: [{ source: "checkerRules", document: "规则005" }, "checkerRuleTable"],
  needs: [],
  reads: ["tables"],
  partOf: ({ relations }) => relations.length > 0,
  check: () => outcome([], 1),
  examples: [],
});
