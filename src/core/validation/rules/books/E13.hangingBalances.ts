import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { sum } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { amountText, termAmount } from "../../equation";
import type { RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import { bookUnit } from "./money";
import { joinOutcomes } from "./plausible";
import { accountText, balanceTerms, trialLines, trialNumber, yearColumns, closingBalance } from "./trialLines";

/** E13: a receivable or payable that was carried over and did not move all year. */
export const E13 = defineRule({
  id: "E13",
  severity: "warning",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkHanging)),
  examples: [
    says("default", {
      of: "books",
      set: {
        "科目余额表!A9": "1218",
        "科目余额表!B9": "其他应收款",
        "科目余额表!C9": 50000,
        "科目余额表!D9": null,
        "科目余额表!E9": null,
        "科目余额表!G9": 50000,
        "科目余额表!H9": null,
      },
    }),
    silent({ of: "books", set: { "科目余额表!A9": "1218", "科目余额表!B9": "其他应收款" } }),
  ],
});

/** 其他应收款 and 其他应付款: the accounts that reviewers look at for amounts that never move. */
const MAY_HANG = /^(?:1218|2307)/;

function checkHanging(table: RecognisedTable): RuleOutcome {
  const { debit, credit } = yearColumns(table);
  const lines = trialLines(table).filter(({ code, children }) => MAY_HANG.test(code) && children.length === 0);
  const hanging = lines.filter(
    (line) =>
      trialNumber(line, debit) === 0 &&
      trialNumber(line, credit) === 0 &&
      balanceTerms(line, "opening").some(({ cell }) => cell.number !== 0) &&
      closingBalance(line) !== 0,
  );
  const findings = hanging.map((line) => {
    const terms = balanceTerms(line, "closing").filter(({ cell }) => cell.number !== 0);
    const balance = sum(terms.flatMap((term) => termAmount(term) ?? []));
    return {
      cells: terms.map(({ cell }) => cell.ref),
      params: {
        account: accountText(line),
        balance: amountText(balance, bookUnit(table)),
        unit: bookUnit(table),
      },
    };
  });
  return outcome(findings, lines.length, { code: "noPair", params: { accounts: "1218、2307" } });
}
