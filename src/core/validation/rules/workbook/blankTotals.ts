import { groupOf } from "../../../lexicon/economicGroups";
import { rowWithKey } from "../../../forms/formRows";
import { columnChoices } from "../../relations/columnTerms";
import type { Relation } from "../../relations/relation";
import { columnSums } from "../../../lexicon/relations";
import {
  cellsOf,
  type RecognisedTable,
  type RoleCell,
  type RowValues,
  type TableRow,
} from "../../../layout/recognisedTable";
import { columnRole, type ColumnRole } from "../../../tableKinds/columnRoles";
import { isSummaryKind } from "../../../tableKinds/tableKinds";
import type { CellRef } from "../../../workbook/cellRef";
import { formatRef } from "../../../workbook/cellRef";
import { codeTree, repeatedCodes } from "../../tables/codeTree";
import { linesOf, sideLines } from "../../tables/line";
import { rowLabel } from "../../tables/rowLabel";
import { summarySide } from "../../tables/summarySide";
import { groupTotalRow, totalRow } from "../../tables/totalRow";

/** A total that is left blank, with the words of its row. */
export interface BlankTotal {
  readonly ref: CellRef;
  readonly label: string;
}

/**
 * Totals and subtotals that the form prints and nobody filled in, though their parts come to an amount: down the
 * columns and within the rows. Parts that are blank, 0 or cancel out leave nothing to fill in.
 */
export function blankTotalsOf(table: RecognisedTable): BlankTotal[] {
  const down = isSummaryKind(table.kind)
    ? blankSummaryTotals(table)
    : [...blankTotalRows(table), ...blankSubtotals(table)];
  const found = new Map([...down, ...blankRowTotals(table)].map((one) => [formatRef(one.ref), one]));
  return [...found.values()];
}

/** The same in a form whose rows are known by keys: what rules declare as a sum, or as more than some of its parts. */
export function blankFormTotals(form: RecognisedTable, relations: readonly Relation[]): BlankTotal[] {
  const keyed = relations.flatMap((relation) =>
    relation.form === "keyed" && relation.kinds.includes(form.kind) ? [relation] : [],
  );
  const found = keyed.flatMap(({ total, parts, columns }) =>
    columns.flatMap((usual): BlankTotal[] => {
      const row = rowWithKey(form, total.row);
      const cell = row?.values[total.column ?? usual];
      const amounts = parts.map((part) => rowWithKey(form, part.row)?.values[part.column ?? usual]?.number ?? 0);
      const sum = Number(amounts.reduce((all, amount) => all + amount, 0).toFixed(2));
      return cell && isBlank(cell) && sum !== 0 ? [{ ref: cell.ref, label: row.name ?? total.label ?? "" }] : [];
    }),
  );
  return [...new Map(found.map((one) => [formatRef(one.ref), one])).values()];
}

function blankSummaryTotals(table: RecognisedTable): BlankTotal[] {
  return (["income", "expenditure"] as const).flatMap((name) => {
    const { sources, yearTotal, total } = summarySide(table, name);
    const parts = sources.map(({ values }) => values);
    return [yearTotal, total].flatMap((line) => (line ? blankIn(line.values, line.printed, parts) : []));
  });
}

function blankTotalRows(table: RecognisedTable): BlankTotal[] {
  const { roots } = codeTree(table);
  const groups = [
    { total: totalRow(table), holds: () => true },
    { total: groupTotalRow(table, "personnel"), holds: (code: string) => groupOf(code) === "personnel" },
    { total: groupTotalRow(table, "public"), holds: (code: string) => groupOf(code) === "public" },
  ];
  return groups.flatMap(({ total, holds }) =>
    total
      ? blankIn(
          total.values,
          total.name ?? "合计",
          roots.filter(({ code }) => holds(code)).map(({ row }) => row.values),
        )
      : [],
  );
}

/** 类 and 款 above their parts. Where no superior row of the table holds an amount, they are headings. */
function blankSubtotals(table: RecognisedTable): BlankTotal[] {
  const tree = codeTree(table);
  const repeated = repeatedCodes(tree);
  const superiors = tree.nodes.filter(({ code, children }) => children.length > 0 && !repeated.has(code));
  const areFilled = superiors.some(({ row }) => hasNumber(row));
  return superiors.flatMap(({ row, children }) =>
    areFilled
      ? blankIn(
          row.values,
          rowLabel(row),
          children.map((child) => child.row.values),
        )
      : [],
  );
}

/** 合计 of a row whose parts stand beside it. A column that is blank all the way down is not kept in that table. */
function blankRowTotals(table: RecognisedTable): BlankTotal[] {
  return columnSums()
    .filter(({ kinds }) => kinds.includes(table.kind))
    .flatMap(({ side, total, parts }) => {
      const role = columnRole(total.split("|")[0] ?? "");
      const lines = (side ? sideLines(table, side) : linesOf(table)).filter(({ values }) => values[role]);
      const filled = lines.filter(({ values }) => (values[role]?.number ?? null) !== null);
      if (total.includes("+") || filled.length * 2 < lines.length) return [];
      return lines.flatMap(({ values, row, printed }) => {
        const cell = values[role];
        return cell && isBlank(cell) && sumOf(parts, values) !== 0
          ? [{ ref: cell.ref, label: rowLabel(row, printed) }]
          : [];
      });
    });
}

/** Σ of `role`, `-role` or `a|b+c` in a row, as far as they are printed; only whether it is 0 is asked. */
function sumOf(parts: readonly string[], values: Readonly<RowValues>): number {
  const sum = parts.reduce((all, part) => {
    const { sign, choices } = columnChoices(part);
    const own = choices
      .map((roles) => roles.map((role) => values[role]?.number ?? null))
      .find((numbers) => numbers.some((number) => number !== null));
    return all + sign * (own ?? []).reduce<number>((some, number) => some + (number ?? 0), 0);
  }, 0);
  return Number(sum.toFixed(2));
}

function blankIn(values: Readonly<RowValues>, label: string, parts: readonly Readonly<RowValues>[]): BlankTotal[] {
  return cellsOf(values).flatMap(([role, cell]) =>
    isBlank(cell) && columnSum(role, parts) !== 0 ? [{ ref: cell.ref, label }] : [],
  );
}

function columnSum(role: ColumnRole, parts: readonly Readonly<RowValues>[]): number {
  return Number(parts.reduce((all, values) => all + (values[role]?.number ?? 0), 0).toFixed(2));
}

function isBlank({ value }: RoleCell): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function hasNumber({ values }: TableRow): boolean {
  return cellsOf(values).some(([, { number }]) => number !== null);
}
