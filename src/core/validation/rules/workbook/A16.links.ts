import { says, silent } from "../../example";
import { cellRef } from "../../../workbook/cellRef";
import { sheetsNamed } from "../../../workbook/formula/references";
import { cellAt, type SheetSnapshot } from "../../../workbook/snapshot";
import type { ValidationContext } from "../../context";
import { defineRule } from "../../defineRule";
import { outcome, type FindingDraft } from "../../rule";
import { countFormulas, formulasOf, labelBeside, type FormulaCell } from "./formulaCells";

/** `[经费.xlsx]支出`, `[1]支出`, `经费.xlsx`; `[0]` is the workbook itself. */
const OTHER_WORKBOOK = /\[(?!0\])[^\]]+\]|\.xl[a-z]{1,2}$/iu;
/** Words of a row or column that rightly takes its numbers from another year. */
const OF_ANOTHER_YEAR = /上年|去年|前年|上期|年初|期初|往年|同期|增减|增长|变动|比较|较/u;

/** A16: formulas that take their numbers from another workbook, or from another year's sheet. */
export const A16 = defineRule({
  id: "A16",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noFormulas",
  check(context) {
    const sheets = formulasOf(context);
    const findings = sheets.flatMap(({ sheet, cells }) => [
      ...otherWorkbooks(sheet, cells),
      ...otherYears(sheet, cells, context),
    ]);
    return outcome(findings, countFormulas(sheets));
  },
  examples: [
    says("otherWorkbook", { formulas: { "支出表!C8": "='D:\\决算\\[2023年账.xlsx]支出'!C5" } }),
    says("otherYear", {
      put: { "2022年支出": [["办公费", 12.5]] },
      formulas: { "支出表!C8": "='2022年支出'!B1" },
    }),
    silent({ put: { "2023年支出": [["办公费", 12.5]] }, formulas: { "支出表!C8": "='2023年支出'!B1" } }),
  ],
});

function otherWorkbooks(sheet: SheetSnapshot, cells: readonly FormulaCell[]): FindingDraft[] {
  const linked = cells.filter(({ formula }) => sheetsNamed(formula).some((name) => OTHER_WORKBOOK.test(name)));
  return linked.length === 0 ? [] : [linkFinding("otherWorkbook", sheet, linked, {})];
}

function otherYears(sheet: SheetSnapshot, cells: readonly FormulaCell[], context: ValidationContext): FindingDraft[] {
  const year = yearOfSheet(sheet.name, context) ?? context.recognition.year?.value ?? null;
  if (year === null) return [];
  const groups = new Map<string, FormulaCell[]>();
  for (const cell of cells)
    for (const target of new Set(sheetsNamed(cell.formula))) {
      const other = OTHER_WORKBOOK.test(target) ? null : yearOfSheet(target, context);
      if (other === null || other === year || isForAnotherYear(sheet, cell, other)) continue;
      groups.set(target, [...(groups.get(target) ?? []), cell]);
    }
  return [...groups].map(([target, linked]) =>
    linkFinding("otherYear", sheet, linked, { year, otherYear: yearOfSheet(target, context) ?? 0, target }),
  );
}

/** The year that a sheet's name or its tables state; `null`: none, or several. */
function yearOfSheet(name: string, { recognition }: ValidationContext): number | null {
  const named = [...name.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map(([, year]) => Number(year));
  const stated = recognition.tables.flatMap(({ sheet, year }) => (sheet === name && year ? [year.value] : []));
  const years = new Set(named.length > 0 ? named : stated);
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** The row's label or a heading above says that the number is of another year, or compares years. */
function isForAnotherYear(sheet: SheetSnapshot, { row, column }: FormulaCell, other: number): boolean {
  const speaks = (text: string) => OF_ANOTHER_YEAR.test(text) || text.includes(String(other));
  if (speaks(labelBeside(sheet, { row, column }))) return true;
  for (let above = row - 1; above >= sheet.origin.row; above -= 1) {
    const value = cellAt(sheet, above, column) ?? mergedInto(sheet, above, column);
    if ((typeof value === "string" && speaks(value)) || value === other) return true;
  }
  return false;
}

/** What a heading over several columns says. */
function mergedInto(sheet: SheetSnapshot, row: number, column: number) {
  const area = sheet.merges?.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return area ? cellAt(sheet, area.top, area.left) : null;
}

function linkFinding(
  variant: string,
  { name }: SheetSnapshot,
  linked: readonly FormulaCell[],
  params: FindingDraft["params"],
): FindingDraft {
  const cells = linked.map(({ row, column }) => cellRef(name, row, column));
  return {
    variant,
    cells,
    params: {
      sheet: name,
      count: cells.length,
      cell: cells[0]?.address ?? "",
      formula: linked[0]?.formula ?? "",
      ...params,
    },
    actual: linked[0]?.formula ?? null,
  };
}
