import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, termAmount, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { together, type RuleOutcome } from "../../rule";
import { rowLabel } from "../../tables/rowLabel";

const NOTHING: RuleOutcome = { findings: [], judged: 0 };

/** B15: 年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余, in every row of the fund tables that print all four. */
export function evaluateFundTables(context: ValidationContext): RuleOutcome {
  return together(
    (["governmentFund", "stateCapital"] as const)
      .flatMap((kind) => context.ofKind(kind))
      .flatMap((table) => table.rows.map((row) => evaluateRow(table, row, context))),
  );
}

function evaluateRow(table: RecognisedTable, row: TableRow, context: ValidationContext): RuleOutcome {
  const { openingCarryOver, income, total, closingCarryOver } = row.values;
  if (!openingCarryOver || !income || !total || !closingCarryOver) return NOTHING;
  const term = (cell: typeof income): Term => ({ table, label: rowLabel(row), cell, unit: context.unitOf(table) });
  const closing = term(closingCarryOver);
  const comparison = compare([term(openingCarryOver), term(income)], [term(total), closing]);
  if (!comparison) return NOTHING;
  const finding = equationDraft("balance", comparison);
  const equations = [comparison];
  if (!finding) return { findings: [], judged: 1, equations };
  // Without a closing amount the balance may only be unfinished: to be looked at, not an accusation.
  const isUnfinished = termAmount(closing) === null && finding.rule === undefined;
  const cells = isUnfinished ? [closing.cell.ref, ...finding.cells] : finding.cells;
  return {
    findings: [{ ...finding, cells, severity: isUnfinished ? "warning" : finding.severity }],
    judged: 1,
    equations,
  };
}
