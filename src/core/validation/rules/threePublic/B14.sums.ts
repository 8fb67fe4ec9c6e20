import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { tableSums } from "../../relations/tableSums";

/** B14: 合计 = 出国 + 公务用车 + 接待, 公务用车 = 购置 + 运行维护, of budget and final, this year and the last. */
export const B14 = defineRule({
  id: "B14",
  severity: "error",
  basis: [{ source: "checkerGuide", document: "规则C-001" }, "checkerThreePublic"],
  needs: [["threePublicExpenses"], ["budgetThreePublic"]],
  reads: ["tables"],
  relations: tableSums("B14"),
  inText: {
    severity: "error",
    examples: [
      saysOf(
        "identity",
        "“三公”经费支出决算为9.00万元。公务接待费支出决算3.00万元，公务用车购置及运行维护费支出决算5.00万元，因公出国（境）费支出决算0万元。",
      ),
      silentOn(
        "“三公”经费支出决算为8.00万元。公务接待费支出决算3.00万元，公务用车购置及运行维护费支出决算5.00万元，因公出国（境）费支出决算0万元。",
      ),
    ],
  },
  examples: [says("row", { set: { "三公!G8": 8.7 } }), silent({ set: { "三公!G8": 7.71 } })],
});
