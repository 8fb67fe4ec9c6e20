import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { Term } from "../../equation";
import { compare } from "../../equation";
import { equationFinding } from "../../equationFinding";
import { uniqueCells } from "../../makeFinding";
import type { Finding } from "../../../findings/finding";
import type { Rule, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import type { AccountingSystem } from "./governmentAccounts";
import { systemOf } from "./governmentAccounts";
import { bookTerms } from "./money";
import { joinOutcomes } from "./plausible";
import type { TrialLine } from "./trialLines";
import { balanceTerms, columnTerms, trialLines } from "./trialLines";

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

/** E02: debits = credits, for financial and budgetary accounting apart; and the printed 合计 = Σ accounts. Source: memory. */
export const debitsEqualCredits: Rule = {
  id: "E02",
  check: (context) =>
    joinOutcomes(
      context.ofKind("trialBalance").map((table) => joinOutcomes([checkSystems(table), checkTotalRow(table)])),
    ),
};

function rootsOf(table: RecognisedTable): TrialLine[] {
  return trialLines(table).filter(({ parent }) => parent === null);
}

function checkSystems(table: RecognisedTable): RuleOutcome {
  const findings: Finding[] = [];
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
      const finding = equationFinding("E02", name, comparison, { system });
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
  const findings: Finding[] = [];
  let judged = 0;
  for (const role of roles) {
    const parts = roots.flatMap((line) => columnTerms(line, role));
    const comparison = compare(
      bookTerms(table, total, [{ role, sign: 1 }]),
      parts.filter(({ cell }) => cell.number !== 0),
    );
    if (!comparison) continue;
    judged += 1;
    const finding = equationFinding("E02", "totalRow", comparison, { role });
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

/** E05: 8001 资金结存 = the other accounts of class 8, where 6 and 7 are closed. Source: memory. */
export const fundsOnHand: Rule = {
  id: "E05",
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkFunds)),
};

function checkFunds(table: RecognisedTable): RuleOutcome {
  const roots = rootsOf(table);
  const findings: Finding[] = [];
  let judged = 0;
  for (const moment of ["opening", "closing"] as const) {
    const terms = (pattern: RegExp) =>
      roots.filter(({ code }) => pattern.test(code)).flatMap((line) => balanceTerms(line, moment));
    if (terms(/^[67]/).some(({ cell }) => cell.number !== 0)) continue;
    const others = terms(/^8(?!001)/).map((term): Term => ({ ...term, sign: term.sign === -1 ? 1 : -1 }));
    const comparison = compare(terms(/^8001/), others);
    if (!comparison) continue;
    judged += 1;
    const finding = equationFinding("E05", moment, comparison);
    if (finding) findings.push(finding);
  }
  return outcome(findings, judged, { code: "notClosed", params: {} });
}
