import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import type { ValidationContext } from "../context";
import { compare, termAmount, type Comparison, type Term } from "../equation";
import { equationDraft } from "../equationDraft";
import { codeTree, repeatedCodes, type CodeTree } from "../tables/codeTree";
import { rowLabel } from "../tables/rowLabel";
import { totalRow } from "../tables/totalRow";
import { together, type FindingDraft, type RuleOutcome } from "../rule";
import type { TreeRelation } from "./relation";
import type { ColumnRole } from "../../tableKinds/columnRoles";

/** Down the columns: 合计 = Σ top rows, and every row with rows below it = Σ of them. */
export function evaluateTree(relation: TreeRelation, context: ValidationContext): RuleOutcome {
  const tables = relation.kinds.flatMap((kind) => context.ofKind(kind));
  return together(tables.map((table) => evaluateTable(relation, table, context)));
}

function evaluateTable(relation: TreeRelation, table: RecognisedTable, context: ValidationContext): RuleOutcome {
  const tree = codeTree(table);
  const repeated = repeatedCodes(tree);
  const roles = relation.roles.filter((role) => table.rows.some(({ values }) => values[role]));
  const sums: { readonly row: TableRow; readonly parts: readonly TableRow[]; readonly variant: string }[] = [];
  const total = totalRow(table);
  if (total && tree.roots.length > 0)
    sums.push({ row: total, parts: tree.roots.map(({ row }) => row), variant: "total" });
  for (const node of tree.nodes) {
    if (node.children.length > 0 && !repeated.has(node.code))
      sums.push({ row: node.row, parts: node.children.map(({ row }) => row), variant: "children" });
  }
  const findings: FindingDraft[] = [];
  const equations: Comparison[] = [];
  for (const role of roles) {
    for (const { row, parts, variant } of sums) {
      const comparison = compareRows(table, row, parts, role, context);
      if (!comparison || isExplainedByUncoded(comparison, tree, role, table, context)) continue;
      equations.push(comparison);
      const finding = equationDraft(variant, comparison, { column: role });
      if (finding) findings.push(finding);
    }
  }
  return { findings, judged: equations.length, equations };
}

function compareRows(
  table: RecognisedTable,
  row: TableRow,
  parts: readonly TableRow[],
  role: ColumnRole,
  context: ValidationContext,
): Comparison | null {
  const unit = context.unitOf(table);
  const term = (one: TableRow, cell: RoleCell): Term => ({ table, label: rowLabel(one), cell, unit });
  const total = row.values[role];
  if (!total) return null;
  const terms = parts.flatMap((part) => {
    const cell = part.values[role];
    return cell ? [term(part, cell)] : [];
  });
  return compare([term(row, total)], terms);
}

/** A row whose code is missing (rule D04) belongs to some sum: where it makes up the difference, nothing is wrong. */
function isExplainedByUncoded(
  comparison: Comparison,
  tree: CodeTree,
  role: ColumnRole,
  table: RecognisedTable,
  context: ValidationContext,
): boolean {
  if (comparison.agreement !== "contradiction") return false;
  return tree.uncoded.some((row) => {
    const cell = row.values[role];
    const amount = cell ? termAmount({ table, label: "", cell, unit: context.unitOf(table) }) : null;
    return amount !== null && Math.abs(Math.abs(comparison.difference) - Math.abs(amount)) <= comparison.allowed;
  });
}
