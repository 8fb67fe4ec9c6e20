import { defineRule } from "../../defineRule";
import { emptyAfterClosing } from "../../families/books/yearEnd";

export const E06 = defineRule({
  id: "E06",
  severity: "error",
  basis: ["SEED_ACC"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => emptyAfterClosing.check(context),
  examples: [],
});
