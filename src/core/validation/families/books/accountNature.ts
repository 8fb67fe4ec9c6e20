import type { ColumnRole } from "../../../tableKinds/columnRoles";
import { numberIn, sum } from "../../../amount/amount";
import type { RecognisedTable } from "../../../layout/recognisedTable";
import { amountText, compare, termAmount } from "../../equation";
import { equationFinding } from "../../equationFinding";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import type { Rule, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import { normalSide } from "./governmentAccounts";
import { bookUnit } from "./money";
import { joinOutcomes } from "./plausible";
import type { TrialLine } from "./trialLines";
import { accountText, balanceTerms, columnTerms, directionCells, hasPart, trialLines, trialNumber } from "./trialLines";

/** Columns that hold the whole year's turnover: 本年累计 where it is printed, else the period's. */
function yearColumns(table: RecognisedTable): { readonly debit: ColumnRole; readonly credit: ColumnRole } {
  return hasPart(table, "yearDebit") || hasPart(table, "yearCredit")
    ? { debit: "yearDebit", credit: "yearCredit" }
    : { debit: "debit", credit: "credit" };
}

/** E07: 6001 财政拨款预算收入 against 4001 财政拨款收入. They may differ by receivables, so it is a warning. Source: memory. */
export const parallelIncome: Rule = {
  id: "E07",
  check: (context) =>
    joinOutcomes(
      context.ofKind("trialBalance").map((table) => {
        const lines = trialLines(table);
        const { credit } = yearColumns(table);
        const terms = (code: string) =>
          lines.filter((line) => line.code === code).flatMap((line) => columnTerms(line, credit));
        const comparison = compare(terms("6001"), terms("4001"));
        if (!comparison) return outcome([], 0, { code: "noPair", params: { accounts: "4001、6001" } });
        const finding = equationFinding("E07", "default", comparison);
        return outcome(finding ? [finding] : [], 1);
      }),
    ),
};

/** Net assets, 本期盈余 and the like may stand on either side; contra accounts have their own normal side. */
const EITHER_SIDE = /^(?:3|8|1902|2101|2102)/;

/** E10: an asset in credit, a liability in debit, fixed assets below their depreciation. Source: memory. */
export const unusualSide: Rule = {
  id: "E10",
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkSides)),
};

function checkSides(table: RecognisedTable): RuleOutcome {
  // The lowest accounts are judged: a parent only repeats what its children show.
  const lines = trialLines(table).filter(({ children, code }) => children.length === 0 && !EITHER_SIDE.test(code));
  const findings: Finding[] = [];
  for (const line of lines) {
    const side = normalSide(line.code);
    const balance = closing(line);
    if (side === null || balance === 0 || balance > 0 === (side === "debit")) continue;
    findings.push(sideFinding(line, side, balance));
  }
  return outcome(findings, lines.length, { code: "blank", params: {} });
}

function closing(line: TrialLine): number {
  return numberIn(sum(balanceTerms(line, "closing").flatMap((term) => termAmount(term) ?? [])), bookUnit(line.table));
}

function sideFinding(line: TrialLine, side: "debit" | "credit", balance: number): Finding {
  const terms = balanceTerms(line, "closing").filter(({ cell }) => cell.number !== 0);
  return makeFinding({
    rule: "E10",
    variant: side,
    cells: [...terms.map(({ cell }) => cell.ref), ...directionCells(line, "closing")],
    params: {
      account: accountText(line),
      balance: Math.abs(balance),
      unit: bookUnit(line.table),
    },
    actual: balance,
    unit: bookUnit(line.table),
  });
}

/** 其他应收款 and 其他应付款: the accounts that reviewers look at for amounts that never move. */
const MAY_HANG = /^(?:1218|2307)/;

/** E13: a receivable or payable that was carried over and did not move all year. Source: memory. */
export const hangingBalances: Rule = {
  id: "E13",
  check: (context) => joinOutcomes(context.ofKind("trialBalance").map(checkHanging)),
};

function checkHanging(table: RecognisedTable): RuleOutcome {
  const { debit, credit } = yearColumns(table);
  const lines = trialLines(table).filter(({ code, children }) => MAY_HANG.test(code) && children.length === 0);
  const hanging = lines.filter(
    (line) =>
      trialNumber(line, debit) === 0 &&
      trialNumber(line, credit) === 0 &&
      balanceTerms(line, "opening").some(({ cell }) => cell.number !== 0) &&
      closing(line) !== 0,
  );
  const findings = hanging.map((line) => {
    const terms = balanceTerms(line, "closing").filter(({ cell }) => cell.number !== 0);
    const balance = sum(terms.flatMap((term) => termAmount(term) ?? []));
    return makeFinding({
      rule: "E13",
      cells: terms.map(({ cell }) => cell.ref),
      params: {
        account: accountText(line),
        balance: amountText(balance, bookUnit(table)),
        unit: bookUnit(table),
      },
    });
  });
  return outcome(findings, lines.length, { code: "noPair", params: { accounts: "1218、2307" } });
}

/** Fixed, intangible and other assets that 310 资本性支出 pays for. */
const CAPITAL_ASSETS = /^(?:1601|1611|1613|1701|1801|1811|1821|1831)$/;

/** E15: what basic expenditure paid under 310 must have come into the assets (a part of the whole). Source: memory. */
export const purchasesAndAssets: Rule = {
  id: "E15",
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
        makeFinding({
          rule: "E15",
          cells: [purchases.source.ref, ...terms.map(({ cell }) => cell.ref)],
          params: { purchases: amountText(purchases.amount, unit), added: amountText(added, unit), unit },
          unit,
        }),
      ],
      1,
    );
  },
};
