import { rowWithKey } from "../../forms/formRows";
import type { RecognisedTable } from "../../layout/recognisedTable";
import type { ValidationContext } from "../context";
import { judgeEach } from "../judgeEach";
import { compare, type Comparison, type Term } from "../equation";
import { equationDraft } from "../equationDraft";
import type { RuleOutcome } from "../rule";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import type { KeyedCell, KeyedRelation } from "./relation";

/** Some of the parts do not say what the whole should be. */
const UNPROVEN = { expected: null, actual: null };

/** Each form and each column by itself. */
export function evaluateKeyed(relation: KeyedRelation, context: ValidationContext): RuleOutcome {
  const tables = relation.kinds.flatMap((kind) => context.ofKind(kind));
  const columns = tables.flatMap((table) => relation.columns.map((column) => ({ table, column })));
  const equations: Comparison[] = [];
  const outcome = judgeEach(columns, ({ table, column }) => {
    const terms = (cell: KeyedCell) => termsOf(cell, column, table);
    if (relation.without && terms(relation.without).length > 0) return null;
    const parts = relation.parts.flatMap(terms);
    const comparison = compare(terms(relation.total), parts);
    if (!comparison) return null;
    if (relation.partsAreSome && comparison.difference >= 0) return [];
    if (!relation.partsAreSome) equations.push(comparison);
    const draft = equationDraft(relation.variant, comparison, relation.columns.length > 1 ? { column } : {});
    if (!draft) return [];
    const mayHoldRest = relation.blankMayHoldRest && parts.length < relation.parts.length && comparison.difference > 0;
    if (mayHoldRest && draft.rule === undefined) return { ...draft, ...UNPROVEN, severity: "warning" };
    return relation.partsAreSome ? { ...draft, ...UNPROVEN } : draft;
  });
  return { ...outcome, equations };
}

/** Forms are in 万元 where they do not say otherwise. */
function termsOf({ row: key, column, label }: KeyedCell, usual: ColumnRole, table: RecognisedTable): Term[] {
  const row = rowWithKey(table, key);
  const cell = row?.values[column ?? usual];
  return cell && cell.number !== null
    ? [{ table, label: label ?? row.name ?? key, cell, unit: table.unit?.value ?? "万元" }]
    : [];
}
