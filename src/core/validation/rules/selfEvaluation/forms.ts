import { wordsIn } from "../../../layout/cellText";
import Decimal from "decimal.js";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import { indicatorRows, rowWithKey } from "../../../forms/formRows";
import type { FormIndicatorRow } from "../../../forms/formRows";
import type { ParsedValue } from "../../../forms/values/targetValue";
import type { ValidationContext } from "../../context";
import { kindsWhere } from "../../../tableKinds/tableKinds";
import type { CellRef } from "../../../workbook/cellRef";
import { plainLabel } from "../../../workbook/label";
import type { ColumnRole } from "../../../tableKinds/columnRoles";

/** A self-evaluation form or score table with its lines set apart. */
export interface EvaluationForm {
  readonly table: RecognisedTable;
  /** 年度资金总额: budget, execution, its weight and score. */
  readonly funds: TableRow | null;
  readonly indicators: readonly FormIndicatorRow[];
  readonly total: TableRow | null;
  readonly year: number | null;
}

export function evaluationForms(context: ValidationContext): EvaluationForm[] {
  return formsOf(context, "results");
}

/** 绩效目标申报表: indicators with their targets, before anything is achieved. */
export function targetForms(context: ValidationContext): EvaluationForm[] {
  return formsOf(context, "targets");
}

function formsOf(context: ValidationContext, what: "results" | "targets"): EvaluationForm[] {
  return kindsWhere(({ indicators }) => indicators === what).flatMap((kind) =>
    context.ofKind(kind).map((table) => ({
      table,
      funds: rowWithKey(table, "total"),
      indicators: indicatorRows(table),
      total: rowWithKey(table, "totalScore"),
      year: context.yearOf(table),
    })),
  );
}

/** An indicator's name as other forms may print it too: without number, brackets and blanks. */
export function plainIndicator(name: string): string {
  return plainLabel(name)
    .replace(/^[\d.、()]+/u, "")
    .replace(/[“”"'、,，。.;；()]/gu, "");
}

/** The cells of an indicator line that carry words, for findings that are about what is not said. */
export function wordsOf({ row }: FormIndicatorRow, ...roles: readonly ColumnRole[]): string {
  return roles.map((role) => wordsIn(row.values[role])).join(" ");
}

/** A cell of a row that holds a number. */
export function numberCell(row: TableRow | null, role: ColumnRole): (RoleCell & { readonly number: number }) | null {
  const cell = row?.values[role];
  return cell && cell.number !== null ? { value: cell.value, number: cell.number, ref: cell.ref } : null;
}

/** Sum of points without binary noise. */
export function addPoints(cells: readonly { readonly number: number }[]): number {
  return cells.reduce((sum, { number }) => sum.plus(number), new Decimal(0)).toNumber();
}

export function refsOf(cells: readonly { readonly ref: CellRef }[]): CellRef[] {
  return cells.map(({ ref }) => ref);
}

/** `10 + 10 + 9 = 29`, as points are written. */
export function pointsSum(cells: readonly { readonly number: number }[]): string {
  return `${cells.map(({ number }) => String(number)).join(" + ")} = ${addPoints(cells)}`;
}

/** Points are printed with at most two decimals: a cent of a point is no difference. */
export function samePoints(a: number, b: number): boolean {
  return new Decimal(a).minus(b).abs().lte("0.01");
}

export function difference(a: number, b: number): number {
  return new Decimal(a).minus(b).toDecimalPlaces(6).toNumber();
}

/** A rate in percent: 95 beside a number cell of 0.95 without a unit is the same. */
export function rateInPercent({
  number,
  fromNumberCell,
  measure,
}: Extract<ParsedValue, { readonly kind: "number" }>): number {
  const isShare = fromNumberCell && measure.written === "" && number.abs().lte(1);
  return (isShare ? number.times(100) : number).toNumber();
}
