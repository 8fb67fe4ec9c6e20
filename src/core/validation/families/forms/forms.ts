import Decimal from "decimal.js";
import type { RecognisedTable, RoleCell, TableRow } from "../../../layout/recognisedTable";
import { indicatorRows, rowWithKey } from "../../../indicators/form/formRows";
import type { FormIndicatorRow } from "../../../indicators/form/formRows";
import type { ValidationContext } from "../../context";
import type { CellRef } from "../../../workbook/cellRef";

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
  const kinds = ["departmentSelfEvaluation", "projectSelfEvaluation", "indicatorScores"] as const;
  return kinds.flatMap((kind) =>
    context.ofKind(kind).map((table) => ({
      table,
      funds: rowWithKey(table, "total"),
      indicators: indicatorRows(table),
      total: rowWithKey(table, "totalScore"),
      year: context.yearOf(table),
    })),
  );
}

/** A cell of a row that holds a number. */
export function numberCell(row: TableRow | null, role: string): (RoleCell & { readonly number: number }) | null {
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
