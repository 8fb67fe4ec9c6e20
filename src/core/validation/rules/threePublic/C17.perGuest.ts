import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { amountOf, numberIn } from "../../../amount/amount";
import { amountText, termAmount } from "../../equation";
import { outcome } from "../../rule";

import { countOf, amountTerm } from "./counts";
import { defineRule } from "../../defineRule";

/** What a reception usually costs, in 元 a guest; outside it the numbers want a second look. */
const USUAL_PER_GUEST = { least: 10, most: 300 };

/** C17: reception for each guest far from the usual. */
export const C17 = defineRule({
  id: "C17",
  severity: "info",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms"],
  notChecked: "noCounts",
  check(context) {
    const term = amountTerm("reception", context);
    const persons = countOf("receptionPersons", context);
    const amount = term ? termAmount(term) : null;
    if (!term || !persons || amount === null || persons.number <= 0) return outcome([], 0);
    const each = numberIn(amountOf(numberIn(amount, "元") / persons.number, "元"), "元");
    if (each === 0 || (each >= USUAL_PER_GUEST.least && each <= USUAL_PER_GUEST.most)) return outcome([], 1);
    return outcome(
      [
        {
          cells: [term.cell.ref, persons.ref],
          params: {
            amount: amountText(amount, term.unit),
            unit: term.unit,
            persons: persons.number,
            each,
            ...USUAL_PER_GUEST,
          },
          actual: each,
        },
      ],
      1,
    );
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("default", "培训费支出3万元，培训150人次，人均300元。"),
      silentOn("培训费支出3万元，培训150人次，人均200元。"),
    ],
  },
  examples: [
    says("default", { set: { "单位基本情况|国内公务接待人次（人次）": 3000 } }),
    silent({ set: { "单位基本情况|国内公务接待人次（人次）": 70 } }),
  ],
});
