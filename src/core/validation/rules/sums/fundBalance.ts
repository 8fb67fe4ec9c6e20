import type { RecognisedTable } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { together, type RuleOutcome } from "../../rule";
import type { Line } from "../../tables/line";
import { isSourceLine } from "../../../lexicon/items";
import { summarySide } from "../../tables/summarySide";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

const FUNDS = ["generalBudget", "governmentFund", "stateCapital"] as const;

/** Every fund of 财政拨款收入支出决算总表 balances by itself: 本年收入 + 年初 = 本年支出 + 年末. */
export function evaluateFundBalance(context: ValidationContext): RuleOutcome {
  return together(
    context.ofKind("appropriationSummary").flatMap((table) => FUNDS.map((fund) => evaluateFund(table, fund, context))),
  );
}

function evaluateFund(table: RecognisedTable, fund: (typeof FUNDS)[number], context: ValidationContext): RuleOutcome {
  const nothing: RuleOutcome = { findings: [], judged: 0 };
  const income = summarySide(table, "income");
  const expenditure = summarySide(table, "expenditure");
  const unit = context.unitOf(table);
  const term = (line: Line | null | undefined, role: ColumnRole): Term[] => {
    const cell = line?.values[role];
    return line && cell ? [{ table, label: line.printed, cell, unit }] : [];
  };
  const opening = income.adjustments.find((line) => /年初|上年/u.test(line.label));
  const openingParts = opening ? (income.breakdowns.get(opening) ?? []) : [];
  const openingOfFund = openingParts.find((line) => isSourceLine(fund, line.label));
  // An opening carry-over that is not told apart by funds belongs to some of them: nothing can be said of one.
  if ((opening?.values.amount?.number ?? 0) !== 0 && !openingParts.some(({ values }) => values.amount?.number))
    return nothing;
  const source = income.sources.find((line) => isSourceLine(fund, line.label));
  const spent = term(expenditure.yearTotal, fund);
  if (spent.length === 0 || typeof expenditure.yearTotal?.values[fund]?.number !== "number") return nothing;
  const closing = expenditure.adjustments.flatMap((line) => term(line, fund));
  const comparison = compare([...term(source, "amount"), ...term(openingOfFund, "amount")], [...spent, ...closing]);
  const finding = comparison ? equationDraft("fund", comparison, { column: fund }) : null;
  return { findings: finding ? [finding] : [], judged: comparison ? 1 : 0 };
}
