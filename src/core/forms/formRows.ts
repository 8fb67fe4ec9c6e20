import { pattern } from "../lexicon/words";
import { wordsIn } from "../layout/cellText";
import type { RecognisedTable, RoleCell, TableRow } from "../layout/recognisedTable";
import { fromA1, toA1 } from "../workbook/cellRef";
import type { CellRef } from "../workbook/cellRef";
import { normaliseLabel } from "../workbook/label";
import type { CellValue } from "../workbook/snapshot";
import { parseValue } from "./values/targetValue";
import type { ParsedValue } from "./values/targetValue";
import type { ColumnRole } from "../tableKinds/columnRoles";

/** One line of a self-evaluation form or score table that carries an indicator. */
export interface FormIndicatorRow {
  readonly row: TableRow;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weight: number | null;
}

export function valueOf(row: TableRow, role: ColumnRole): CellValue {
  return row.values[role]?.value ?? null;
}

/** Without 指标1：, and "" for the placeholders that a blank form is printed with (指标2：, ……, /). */
export function indicatorName(text: string): string {
  const name = text
    .trim()
    .replace(pattern("indicator.number"), "")
    .replace(pattern("indicator.placeholder"), "")
    .trim();
  return /^[.…·/\\\-x×X]*$/u.test(normaliseLabel(name)) ? "" : name;
}

/** 产出指标(50分) → 产出指标 */
export function levelName(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").replace(pattern("indicator.points"), "");
}

/**
 * The indicator rows of a form, whose merged levels have been carried down by the reader. Blank placeholder rows
 * (no name and no weight) are left out.
 */
export function indicatorRows(table: RecognisedTable): FormIndicatorRow[] {
  return table.rows
    .filter((row) => row.key === "indicator")
    .map((row) => {
      const level1 = levelName(wordsIn(row.values["level1"]));
      const level2 = levelName(wordsIn(row.values["level2"]));
      const innermost = wordsIn(row.values["level4"]) || wordsIn(row.values["level3"]);
      const level3 = indicatorName(innermost) || (row.values["level3"] ? "" : level2 || level1);
      return { row, level1, level2, level3, weight: row.values["weight"]?.number ?? null };
    })
    .filter(({ row, level3, weight }) => {
      const filled = (["target", "actual", "score"] as const).some((role) => !isPlaceholder(valueOf(row, role)));
      return level3 !== "" ? weight !== null || filled : weight !== null && filled;
    })
    .map((indicator) => ({ ...indicator, level3: indicator.level3 || indicator.level2 || indicator.level1 }));
}

function isPlaceholder(value: CellValue): boolean {
  return value === null || (typeof value === "string" && /^[-/\\.…]*$/u.test(normaliseLabel(value)));
}

export function rowWithKey(table: RecognisedTable, key: string): TableRow | null {
  return table.rows.find((row) => row.key === key) ?? null;
}

/** The 得分 cell of a row even where it is blank. `null` where the form has no such column. */
export function scoreCellOf(table: RecognisedTable, row: TableRow): CellRef | null {
  return cellOfRole(table, row, "score") ?? inColumnOf(table, row, rowWithKey(table, "totalScore")?.values["score"]);
}

/** The cell of a row even where it is blank: in the column in which the form's other rows have theirs. */
export function cellOfRole(table: RecognisedTable, row: TableRow, role: ColumnRole): CellRef | null {
  const own = row.values[role];
  if (own) return own.ref;
  const other = table.rows.find((candidate) => candidate.key === row.key && candidate.values[role])?.values[role];
  if (other) return inColumnOf(table, row, other);
  const column = columnIndexOf(table, role);
  return column === null ? null : { sheet: table.sheet, address: toA1(row.row - 1, column) };
}

function inColumnOf(table: RecognisedTable, row: TableRow, cell: RoleCell | undefined): CellRef | null {
  const place = fromA1(cell?.ref.address ?? "");
  return place && { sheet: table.sheet, address: toA1(row.row - 1, place.column) };
}

function columnIndexOf(table: RecognisedTable, role: ColumnRole): number | null {
  const column = table.columns.find((candidate) => candidate.role === role)?.column;
  return column === undefined ? null : (fromA1(`${column}1`)?.column ?? null);
}

/**
 * 指标值 with the sign and unit that some forms print in columns of their own (四川: 指标性质, 度量单位); the adjusted target
 * (重庆: 调整指标值) before the first one. `year` completes dates such as 9月底前.
 */
export function targetOf({ row }: FormIndicatorRow, year: number | null): ParsedValue {
  const adjusted = valueOf(row, "adjustedTarget");
  const value = adjusted ?? valueOf(row, "target");
  return parseValue(value, { year, sign: wordsIn(row.values["nature"]), unit: wordsIn(row.values["measure"]) });
}

/** 实际完成值, whose unit may stand in the column 度量单位 too. */
export function actualOf({ row }: FormIndicatorRow, year: number | null): ParsedValue {
  return parseValue(valueOf(row, "actual"), { year, unit: wordsIn(row.values["measure"]) });
}

/** 成本指标 are mostly ceilings. */
export function isCostRow({ level1, level2 }: FormIndicatorRow): boolean {
  return pattern("indicator.cost").test(level1) || pattern("indicator.cost").test(level2);
}
