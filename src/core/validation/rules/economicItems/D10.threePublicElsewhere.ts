import { pattern } from "../../../lexicon/words";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { bookedAgainst } from "./bookedAgainst";

/** D10: costs moved away from the three-public items. */
export const D10 = defineRule({
  id: "D10",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["books"],
  notChecked: "noBooks",
  check: (context) =>
    bookedAgainst(
      [
        {
          variant: "reception",
          items: [
            "30201",
            "30202",
            "30203",
            "30207",
            "30211",
            "30213",
            "30214",
            "30215",
            "30216",
            "30226",
            "30227",
            "30299",
          ],
          words: pattern("reception"),
          unless: pattern("reception.not"),
          proper: "30217",
        },
        {
          variant: "vehicles",
          items: ["30201", "30202", "30207", "30211", "30213", "30214", "30226", "30227", "30299"],
          words: pattern("vehicles"),
          unless: pattern("vehicles.not"),
          proper: "30231",
        },
        {
          variant: "abroad",
          items: ["30201", "30211", "30215", "30216", "30227", "30299"],
          words: pattern("abroad"),
          unless: pattern("abroad.not"),
          proper: "30212",
        },
        {
          variant: "meeting",
          items: ["30201", "30211", "30216", "30217", "30299"],
          words: pattern("meeting"),
          unless: pattern("meeting.not"),
          proper: "30215",
        },
        {
          variant: "training",
          items: ["30201", "30211", "30215", "30217", "30299"],
          words: pattern("training"),
          unless: pattern("training.not"),
          proper: "30216",
        },
      ],
      context,
    ),
  examples: [
    says("reception", { set: { "序时账!C5": "付来客餐费" } }),
    silent({ set: { "序时账!C5": "印制会议用餐安排表" } }),
  ],
});
