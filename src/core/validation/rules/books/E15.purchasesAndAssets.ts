import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { sum } from "../../../amount/amount";
import { amountText, termAmount } from "../../equation";
import { outcome } from "../../rule";
import { columnTerms, trialLines, yearColumns } from "./trialLines";

/** E15: what basic expenditure paid under 310 must have come into the assets (a part of the whole). */
export const E15 = defineRule({
  id: "E15",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance", "basicExpenditureByEconomicClass"]],
  reads: ["tables", "books"],
  check(context) {
    const purchases = context.accounts.figures.get("basic.byEconomic.310");
    const [table, second] = context.ofKind("trialBalance");
    if (!table || second || purchases?.kind !== "amount" || purchases.source.type !== "cell") {
      return outcome([], 0, { code: "noPair", params: { accounts: "310、1601" } });
    }
    const { debit } = yearColumns(table);
    const terms = trialLines(table)
      .filter(({ code }) => CAPITAL_ASSETS.test(code))
      .flatMap((line) => columnTerms(line, debit));
    if (terms.length === 0) return outcome([], 0, { code: "noPair", params: { accounts: "310、1601" } });
    const added = sum(terms.flatMap((term) => termAmount(term) ?? []));
    const { unit } = purchases;
    // The table is rounded to its own step; only a clear shortfall is spoken of.
    if (added >= purchases.amount || purchases.amount - added <= 10_000) return outcome([], 1);
    return outcome(
      [
        {
          cells: [purchases.source.ref, ...terms.map(({ cell }) => cell.ref)],
          params: { purchases: amountText(purchases.amount, unit), added: amountText(added, unit), unit },
          unit,
        },
      ],
      1,
    );
  },
  examples: [
    says("default", { of: "books", set: { "科目余额表!E7": 20000 } }),
    silent({ of: "books", set: { "科目余额表!E7": 60000 } }),
  ],
});

/** Fixed, intangible and other assets that 310 资本性支出 pays for. */
const CAPITAL_ASSETS = /^(?:1601|1611|1613|1701|1801|1811|1821|1831)$/;
