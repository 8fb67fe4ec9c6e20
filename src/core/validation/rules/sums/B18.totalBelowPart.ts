import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { RecognisedTable, RoleCell } from "../../../layout/recognisedTable";
import type { ValidationContext } from "../../context";
import { compare, termAmount, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import { outcome } from "../../rule";
import { isPublishedTable } from "../../tables/amountCells";
import { codeTree } from "../../tables/codeTree";
import { isSummaryKind } from "../../../tableKinds/tableKinds";
import { rowLabel } from "../../tables/rowLabel";
import { summarySide } from "../../tables/summarySide";
import { totalRow } from "../../tables/totalRow";
import { cellsOf } from "../../../layout/recognisedTable";

interface Column {
  readonly total: Term;
  readonly parts: readonly Term[];
}

/** B18: a total smaller than one of its parts: they cannot be of the same scope, and a person must look. */
export const B18 = defineRule({
  id: "B18",
  severity: "warning",
  manual: true,
  basis: [{ source: "checker", document: "第4-I部分" }],
  needs: [],
  reads: ["tables"],
  check(context) {
    const columns = context.tables
      .filter(isPublishedTable)
      .flatMap((table) => (isSummaryKind(table.kind) ? summaryColumns(table, context) : treeColumns(table, context)));
    const findings = columns.flatMap(({ total, parts }) => {
      if (parts.some((part) => (termAmount(part) ?? 0) < 0)) return [];
      const largest = [...parts].sort((a, b) => (termAmount(b) ?? 0) - (termAmount(a) ?? 0))[0];
      const comparison = largest ? compare([total], [largest]) : null;
      if (comparison?.agreement !== "contradiction" || comparison.difference > 0) return [];
      return equationDraft("default", comparison) ?? [];
    });
    return outcome(findings, columns.length);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("default", "一、总体\n本年收入合计800万元。\n二、拨款\n财政拨款收入890万元。"),
      silentOn("一、总体\n本年收入合计900万元。\n二、拨款\n财政拨款收入890万元。"),
    ],
  },
  examples: [says("default", { set: { "支出表!E7": 100 } }), silent({ set: { "支出表!E7": 418.2 } })],
});

function summaryColumns(table: RecognisedTable, context: ValidationContext): Column[] {
  return (["income", "expenditure"] as const).flatMap((name) => {
    const side = summarySide(table, name);
    const line = side.yearTotal ?? side.total;
    return cellsOf(line?.values ?? {}).flatMap(([role]) => {
      const term = (one: typeof line): Term[] => {
        const cell = one?.values[role];
        return one && cell && isAmount(role) ? [{ table, label: one.printed, cell, unit: context.unitOf(table) }] : [];
      };
      return column(term(line), side.sources.flatMap(term));
    });
  });
}

function treeColumns(table: RecognisedTable, context: ValidationContext): Column[] {
  const total = totalRow(table);
  const { roots } = codeTree(table);
  if (!total) return [];
  return cellsOf(total.values).flatMap(([role]) => {
    const term = (label: string, cell: RoleCell | undefined): Term[] =>
      cell && isAmount(role) ? [{ table, label, cell, unit: context.unitOf(table) }] : [];
    return column(
      term(rowLabel(total), total.values[role]),
      roots.flatMap(({ row }) => term(rowLabel(row), row.values[role])),
    );
  });
}

function column([total]: readonly Term[], parts: readonly Term[]): Column[] {
  return total && termAmount(total) !== null && parts.length > 0 ? [{ total, parts }] : [];
}

function isAmount(role: string): boolean {
  return role !== "item" && role !== "rowNumber";
}
