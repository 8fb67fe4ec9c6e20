import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { Term } from "../../equation";
import { compare } from "../../equation";
import { equationDraft } from "../../equationDraft";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import { joinOutcomes } from "./plausible";
import { balanceTerms, rootsOf } from "./trialLines";

/** E05: 8001 资金结存 = the other accounts of class 8, where 6 and 7 are closed. */
export const E05 = defineRule({
  id: "E05",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkFunds)),
  examples: [
    says("closing", { of: "books", set: { "科目余额表!G23": 130000 } }),
    silent({ of: "books", set: { "科目余额表!H29": 0 } }),
  ],
});

function checkFunds(table: RecognisedTable): RuleOutcome {
  const roots = rootsOf(table);
  const findings: FindingDraft[] = [];
  let judged = 0;
  for (const moment of ["opening", "closing"] as const) {
    const terms = (pattern: RegExp) =>
      roots.filter(({ code }) => pattern.test(code)).flatMap((line) => balanceTerms(line, moment));
    if (terms(/^[67]/).some(({ cell }) => cell.number !== 0)) continue;
    const others = terms(/^8(?!001)/).map((term): Term => ({ ...term, sign: term.sign === -1 ? 1 : -1 }));
    const comparison = compare(terms(/^8001/), others);
    if (!comparison) continue;
    judged += 1;
    const finding = equationDraft(moment, comparison);
    if (finding) findings.push(finding);
  }
  return outcome(findings, judged, { code: "notClosed", params: {} });
}
