import type { RecognisedTable, TableRow } from "../../../layout/recognisedTable";
import { compare, type Term } from "../../equation";
import { equationDraft } from "../../equationDraft";
import type { FindingDraft } from "../../rule";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

const COLUMNS = ["previousFinal", "budget", "fullYearBudget", "final"] as const;

/**
 * 项目支出明细: the one total of a column against the projects above or below it (F23, 分项之和≠合计). A table with
 * several totals, or whose 其中 rows make the projects themselves doubtful, is not judged.
 * @returns one entry for each column that could be judged: its finding, or `null` where the sum holds
 */
export function projectTotals(table: RecognisedTable): (FindingDraft | null)[] {
  const totals = table.rows.filter(({ isTotal }) => isTotal);
  const [total] = totals;
  if (!total || totals.length > 1 || table.rows.some((row) => isSubtotal(row))) return [];
  const projects = table.rows.filter((row) => row !== total && row.level === 1);
  return COLUMNS.flatMap((role) => {
    const comparison = compare(terms(table, [total], role), terms(table, projects, role));
    return comparison ? [equationDraft("sum", comparison, { column: role })] : [];
  });
}

/** 小计, or a heading of a group that repeats its projects' sum: a name without a place in a flat list. */
function isSubtotal({ name = "", isTotal }: TableRow): boolean {
  return !isTotal && /小计|^[一二三四五六七八九十]+[、.]|^[（(][一二三四五六七八九十]+[)）]/u.test(name);
}

function terms(table: RecognisedTable, rows: readonly TableRow[], role: ColumnRole): Term[] {
  return rows.flatMap((row) => {
    const cell = row.values[role];
    if (!cell) return [];
    return [{ table, label: row.name ?? "", cell, unit: table.unit?.value ?? "万元" }];
  });
}
