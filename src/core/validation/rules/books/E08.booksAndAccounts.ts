import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Amount } from "../../../amount/amount";
import { numberIn, sum } from "../../../amount/amount";
import { roundingTolerance } from "../../../amount/tolerance";
import type { AmountFigure } from "../../../accounts/figure";
import { cellsOf } from "../../../accounts/figure";
import { amountFigure } from "../../../accounts/lookUp";
import type { ValidationContext } from "../../context";
import { amountText } from "../../equation";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { outcome } from "../../rule";
import type { BookEntry } from "./bookEntries";
import { bookEntries, entryCells, isClosingEntry } from "./bookEntries";
import { textOf } from "../../../layout/cellText";
import { joinOutcomes, plausibleOutcome } from "./plausible";
import { columnTerms, hasPart, trialLines } from "./trialLines";
import { termAmount } from "../../equation";

/** E08: expenditure by the books = expenditure by the final accounts, in sum and by economic item. */
export const E08 = defineRule({
  id: "E08",
  severity: "error",
  basis: ["accountsExplanation2022", "memory"],
  needs: [["trialBalance"], ["ledger"]],
  reads: ["tables", "books"],
  check: (context) => joinOutcomes([checkTotal(context), checkEconomicItems(context)]),
  examples: [
    says("total", { of: "books", set: { "支出决算表!C4": 908 } }),
    silent({ of: "books", set: { "支出决算表!D4": 604, "支出决算表!E4": 314 } }),
  ],
});

/** What the year's debit of class 7 may stand for: all expenditure, or the fiscal part where only that is in the books. */
const TOTAL_KEYS = ["expenditure.yearTotal", "appropriation.expenditure.yearTotal.total", "generalBudget.total"];

function checkTotal(context: ValidationContext): RuleOutcome {
  const [table, second] = context.ofKind("trialBalance");
  const totals = TOTAL_KEYS.flatMap((key) => amountFigure(context.accounts, key) ?? []);
  const [first] = totals;
  if (!table || second || !first) return outcome([], 0, { code: "noBooksAndAccounts", params: {} });
  const role = hasPart(table, "yearDebit") ? "yearDebit" : "debit";
  const roots = trialLines(table).filter(({ code, parent }) => code.startsWith("7") && parent === null);
  const terms = roots.flatMap((line) => columnTerms(line, role));
  if (terms.length === 0) return outcome([], 0, { code: "noBooksAndAccounts", params: {} });
  const spent = sum(terms.flatMap((term) => termAmount(term) ?? []));
  if (totals.some((figure) => agrees(spent, figure))) return outcome([], 1);
  const { unit } = first;
  return outcome(
    [
      {
        variant: "total",
        cells: [...terms.filter(({ cell }) => cell.number !== 0).map(({ cell }) => cell.ref), ...cellsOf(first)],
        params: {
          books: amountText(spent, unit),
          accounts: amountText(first.amount, unit),
          difference: amountText((spent - first.amount) as Amount, unit),
          unit,
        },
        difference: numberIn((spent - first.amount) as Amount, unit),
        unit,
      },
    ],
    1,
  );
}

/** The table is rounded to its own step, the books are exact. */
function agrees(books: number, { amount, unit }: AmountFigure): boolean {
  return Math.abs(books - amount) <= roundingTolerance(0, unit);
}

function checkEconomicItems(context: ValidationContext): RuleOutcome {
  const items = context.accounts.basicByEconomic.filter(({ code }) => code.length === 5);
  const spent = spentByItem(context);
  if (items.length === 0 || spent.size === 0) return outcome([], 0, { code: "noBooksAndAccounts", params: {} });
  const findings: FindingDraft[] = [];
  let judged = 0;
  for (const { code, name, amounts } of items) {
    const figure = amounts.amount ?? amounts.total;
    if (!figure) continue;
    judged += 1;
    const own = spent.get(code) ?? { amount: 0, entries: [] };
    if (!agrees(own.amount, figure)) findings.push(itemFinding(`${code} ${name}`, figure, own));
  }
  // In most items another amount: then the books hold another scope (other funds, another unit), and prove nothing.
  return plausibleOutcome(findings, judged);
}

interface Spent {
  amount: number;
  readonly entries: BookEntry[];
}

/** Basic expenditure of class 7 by economic item: entries without project, or under an account named 基本支出. */
function spentByItem(context: ValidationContext): Map<string, Spent> {
  const byItem = new Map<string, Spent>();
  for (const table of context.ofKind("ledger")) {
    for (const entry of bookEntries(table)) {
      if (entry.kind !== null || !entry.account.startsWith("7") || isClosingEntry(entry)) continue;
      const { economicItem, project, accountName } = entry.row.values;
      const code = /^\s*(\d{5})/.exec(textOf(economicItem))?.[1];
      const accountText = textOf(accountName);
      const isProject =
        accountText.includes("项目支出") || (!accountText.includes("基本支出") && (project?.value ?? null) !== null);
      if (code === undefined || isProject) continue;
      const own = byItem.get(code) ?? { amount: 0, entries: [] };
      own.amount += (entry.debit ?? 0) - (entry.credit ?? 0);
      own.entries.push(entry);
      byItem.set(code, own);
    }
  }
  return byItem;
}

function itemFinding(item: string, figure: AmountFigure, { amount, entries }: Spent): FindingDraft {
  const { unit } = figure;
  return {
    variant: "item",
    cells: [...cellsOf(figure), ...entries.flatMap((entry) => entryCells(entry, "debit", "economicItem"))],
    params: {
      item,
      books: amountText(amount as Amount, unit),
      accounts: amountText(figure.amount, unit),
      difference: amountText((amount - figure.amount) as Amount, unit),
      entries: entries.length,
      unit,
    },
    difference: numberIn((figure.amount - amount) as Amount, unit),
    unit,
  };
}
