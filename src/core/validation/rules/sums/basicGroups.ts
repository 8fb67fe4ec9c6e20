import { belongsToProjects, groupOf, type EconomicGroupKey } from "../../../lexicon/economicGroups";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { together, type RuleOutcome } from "../../rule";
import { codeTree } from "../../tables/codeTree";
import { rowLabel } from "../../tables/rowLabel";
import { groupTotalRow, totalRow } from "../../tables/totalRow";

/**
 * B11: 人员经费合计 = 301 + 303, 公用经费合计 = the other classes, 合计 = both. Whether 公用经费 takes in classes that belong to
 * projects differs by form: the total is wrong only where neither sum makes it up.
 */
export function evaluateBasicGroups(context: ValidationContext): RuleOutcome {
  return together(
    (["basicExpenditureByEconomicClass", "budgetBasicByEconomicClass"] as const)
      .flatMap((kind) => context.ofKind(kind))
      .map((table) => evaluateTable(table, context)),
  );
}

function evaluateTable(table: RecognisedTable, context: ValidationContext): RuleOutcome {
  const term = (row: TableRow | null): Term[] => {
    const cell: RoleCell | undefined = row?.values.amount ?? row?.values.total;
    return row && cell ? [{ table, label: rowLabel(row), cell, unit: context.unitOf(table) }] : [];
  };
  const [personnel, publicFunds] = [groupTotalRow(table, "personnel"), groupTotalRow(table, "public")];
  const roots = codeTree(table).roots.map(({ row }) => row);
  const rowsOf = (group: EconomicGroupKey) => roots.filter(({ code = "" }) => groupOf(code) === group);
  const [ofPersonnel, others] = [rowsOf("personnel"), rowsOf("public")];
  const usual = others.filter(({ code = "" }) => !belongsToProjects(code));
  return together([
    evaluate(term(personnel), [ofPersonnel.flatMap(term)]),
    evaluate(term(publicFunds), [others.flatMap(term), usual.flatMap(term)]),
    ...(personnel && publicFunds ? [evaluate(term(totalRow(table)), [[personnel, publicFunds].flatMap(term)])] : []),
  ]);
}

/** The total against the first of the sums that makes it up, else against the first. */
function evaluate(total: readonly Term[], sums: readonly (readonly Term[])[]): RuleOutcome {
  const comparisons = sums.flatMap((parts) => compare(total, parts) ?? []);
  const comparison = comparisons.find(({ agreement }) => agreement !== "contradiction") ?? comparisons[0];
  const finding = comparison ? equationDraft("total", comparison) : null;
  return { findings: finding ? [finding] : [], judged: comparison ? 1 : 0 };
}
