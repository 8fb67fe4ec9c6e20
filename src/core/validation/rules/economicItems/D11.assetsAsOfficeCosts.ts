import { pattern } from "../../../lexicon/words";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { bookedAgainst } from "./bookedAgainst";

/** D11: assets booked as office costs. */
export const D11 = defineRule({
  id: "D11",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["books"],
  notChecked: "noBooks",
  check: (context) =>
    bookedAgainst(
      [
        {
          variant: "default",
          items: ["30201", "30213", "30299"],
          words: pattern("assets"),
          unless: pattern("assets.not"),
          leastYuan: 1000,
          proper: "310",
        },
      ],
      context,
    ),
  examples: [says("default", { set: { "序时账!C3": "购台式电脑" } }), silent({ set: { "序时账!C3": "购电脑配件" } })],
});
