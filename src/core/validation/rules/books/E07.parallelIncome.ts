import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { compare } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { outcome } from "../../rule";
import { joinOutcomes } from "./plausible";
import { columnTerms, trialLines, yearColumns } from "./trialLines";

/** E07: 6001 财政拨款预算收入 against 4001 财政拨款收入. They may differ by receivables, so it is a warning. */
export const E07 = defineRule({
  id: "E07",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) =>
    joinOutcomes(
      context.ofKind("trialBalance").map((table) => {
        const lines = trialLines(table);
        const { credit } = yearColumns(table);
        const terms = (code: string) =>
          lines.filter((line) => line.code === code).flatMap((line) => columnTerms(line, credit));
        const comparison = compare(terms("6001"), terms("4001"));
        if (!comparison) return outcome([], 0, { code: "noPair", params: { accounts: "4001、6001" } });
        const finding = equationDraft("default", comparison);
        return outcome(finding ? [finding] : [], 1);
      }),
    ),
  examples: [
    says("default", { of: "books", set: { "科目余额表!E18": 8900000, "科目余额表!F18": 8900000 } }),
    silent({ of: "books", set: { "科目余额表!B18": "财政拨款预算收入（一般公共预算）" } }),
  ],
});
