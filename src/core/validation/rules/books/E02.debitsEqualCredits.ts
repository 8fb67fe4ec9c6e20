import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { Term } from "../../equation";
import { compare } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { uniqueCells } from "../../finishFinding";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import type { AccountingSystem } from "./governmentAccounts";
import { systemOf } from "./governmentAccounts";
import { bookTerms } from "./money";
import { joinOutcomes } from "./plausible";
import { balanceTerms, columnTerms, rootsOf } from "./trialLines";

/** E02: debits = credits, for financial and budgetary accounting apart; and the printed 合计 = Σ accounts. */
export const E02 = defineRule({
  id: "E02",
  severity: "error",
  basis: ["memory"],
  needs: [["trialBalance"]],
  reads: ["books"],
  check: (context) =>
    joinOutcomes(
      context.ofKind("trialBalance").map((table) => joinOutcomes([checkSystems(table), checkTotalRow(table)])),
    ),
  examples: [
    says("period", { of: "books", set: { "科目余额表!F6": 310000 } }),
    says("totalRow", { of: "books", set: { "科目余额表!F6": 310000 } }),
    silent({ of: "books", set: { "科目余额表!C5": 0, "科目余额表!D5": 0 } }),
  ],
});

/** What must be there before a half of the books can balance: a filtered export of one class cannot. */
const SKELETON: Readonly<Record<AccountingSystem, readonly RegExp[]>> = {
  financial: [/^1/, /^[23]/],
  budgetary: [/^8001/, /^8[1-7]/],
};

/** Column pairs that must agree in sum. */
const PAIRS = [
  ["opening", "openingDebit", "openingCredit"],
  ["period", "debit", "credit"],
  ["year", "yearDebit", "yearCredit"],
  ["closing", "closingDebit", "closingCredit"],
] as const;

function checkSystems(table: RecognisedTable): RuleOutcome {
  const findings: FindingDraft[] = [];
  let judged = 0;
  for (const system of ["financial", "budgetary"] as const) {
    const roots = rootsOf(table).filter(({ code }) => systemOf(code) === system);
    if (!SKELETON[system].every((pattern) => roots.some(({ code }) => pattern.test(code)))) continue;
    for (const [name, debit, credit] of PAIRS) {
      const isBalance = name === "opening" || name === "closing";
      const terms = roots.flatMap((line) =>
        isBalance ? balanceTerms(line, name) : [...columnTerms(line, debit), ...columnTerms(line, credit, -1)],
      );
      const printed = terms.filter(({ cell }) => cell.number !== 0);
      const debits = printed.filter((term) => term.sign !== -1);
      const credits = printed.filter((term) => term.sign === -1).map((term): Term => ({ ...term, sign: 1 }));
      const comparison = compare(debits, credits);
      if (!comparison) continue;
      judged += 1;
      const finding = equationDraft(name, comparison, { system });
      if (finding) findings.push({ ...finding, cells: uniqueCells([...finding.cells, ...refsOf(terms)]) });
    }
  }
  const relations = judged > 0 ? { relations: ["debitsEqualCredits" as const] } : {};
  return { ...outcome(findings, judged, { code: "partialBooks", params: {} }), ...relations };
}

function checkTotalRow(table: RecognisedTable): RuleOutcome {
  const total = grandTotal(table);
  if (!total) return outcome([], 0, { code: "blank", params: {} });
  const roots = rootsOf(table);
  const roles = PAIRS.flatMap(([, debit, credit]) => [debit, credit]);
  const findings: FindingDraft[] = [];
  let judged = 0;
  for (const role of roles) {
    const parts = roots.flatMap((line) => columnTerms(line, role));
    const comparison = compare(
      bookTerms(table, total, [{ role, sign: 1 }]),
      parts.filter(({ cell }) => cell.number !== 0),
    );
    if (!comparison) continue;
    judged += 1;
    const finding = equationDraft("totalRow", comparison, { role });
    if (finding) findings.push({ ...finding, cells: uniqueCells([...finding.cells, ...refsOf(parts)]) });
  }
  // A 合计 that agrees nowhere is one of another scope (a page, one class): it proves nothing.
  return findings.length > judged / 2
    ? outcome([], 0, { code: "relationUnclear", params: { broken: findings.length, judged } })
    : outcome(findings, judged);
}

/** Where nothing is printed an amount may be missing: those cells come behind the printed ones. */
function refsOf(terms: readonly Term[]) {
  return terms.filter(({ cell }) => cell.number === 0).map(({ cell }) => cell.ref);
}

/** The one total row; with subtotals by class there are several, and none is judged. */
function grandTotal(table: RecognisedTable): TableRow | null {
  const totals = table.rows.filter(({ isTotal }) => isTotal);
  const [only, second] = totals;
  return only && !second ? only : null;
}
