import { says, silent } from "../../example";
import { cellRef, type CellPosition } from "../../../workbook/cellRef";
import { shifted, type Direction } from "../../../workbook/formula/references";
import { comparableForm, sumOf } from "../../../workbook/formula/sums";
import { cellAt, type SheetSnapshot } from "../../../workbook/snapshot";
import { defineRule } from "../../defineRule";
import { outcome, type FindingDraft } from "../../rule";
import { byLine, countFormulas, formulasOf, labelBeside, type FormulaCell, type SheetFormulas } from "./formulaCells";
import { wrongTotals } from "./wrongTotals";

/** So many formulas beside the odd one must be alike, those on both sides of it among them. */
const LEAST_ALIKE = 3;
/** So many numbers in a row may have been typed over formulas. */
const MOST_TYPED = 3;
/** Here a series of formulas begins anew with a number of its own. */
const BEGINS = /期初|年初|上年结转|承前页/u;

/** A15: a number typed among formulas, or a formula unlike those on both sides of it. */
export const A15 = defineRule({
  id: "A15",
  severity: "warning",
  basis: ["memory"],
  needs: [],
  reads: ["tables", "forms", "books"],
  notChecked: "noFormulas",
  check(context) {
    const sheets = formulasOf(context);
    const told = new Set(wrongTotals(context).map(({ sheet, total }) => `${sheet.name}|${total.row}|${total.column}`));
    const findings = sheets.flatMap((one) =>
      oddCells(one).flatMap((odd): FindingDraft[] => {
        const keys = odd.cells.map(({ row, column }) => `${one.sheet.name}|${row}|${column}`);
        if (keys.some((key) => told.has(key))) return [];
        for (const key of keys) told.add(key);
        return [toFinding(one.sheet, odd)];
      }),
    );
    return outcome(findings, countFormulas(sheets));
  },
  examples: [
    says("typed", { of: "nothing", put: { 经费: rows() }, formulas: withSums([3, 4, 6, 7]) }),
    says("formula", {
      of: "nothing",
      put: { 经费: rows() },
      formulas: { ...withSums([3, 4, 6, 7]), "经费!D5": "=B5" },
    }),
    silent({ of: "nothing", put: { 经费: rows() }, formulas: { ...withSums([3, 4, 6, 7]), "经费!D5": "=B5+C5" } }),
  ],
});

function rows() {
  return [
    ["各科室经费", null, null, null],
    ["科室", "基本支出", "项目支出", "合计"],
    ["办公室", 120.5, 30, 150.5],
    ["财务科", 80, 12, 92],
    ["业务科", 60.2, 45, 105.2],
    ["信息科", 44, 51, 95],
    ["人事科", 33, 8, 41],
  ];
}

function withSums(at: readonly number[]): Record<string, string> {
  return Object.fromEntries(at.map((row) => [`经费!D${row}`, `=SUM(B${row}:C${row})`]));
}

/** Cells between formulas that are alike. */
interface Odd {
  readonly cells: readonly CellPosition[];
  /** What stands in the first of them; `null`: a number. */
  readonly formula: string | null;
  /** The formula before it, and what it would be here. */
  readonly neighbour: FormulaCell;
  readonly expected: string;
}

function oddCells({ sheet, cells }: SheetFormulas): Odd[] {
  const down = [...byLine(cells, "column").values()].flatMap((line) => oddOnLine(line, "down", sheet));
  const along = [...byLine(cells, "row").values()].flatMap((line) => oddOnLine(line, "along", sheet));
  return [...down, ...along];
}

/** Formulas one beside the other that are alike. */
interface Run {
  readonly form: string;
  readonly first: FormulaCell;
  last: FormulaCell;
  length: number;
}

function oddOnLine(line: readonly FormulaCell[], direction: Direction, sheet: SheetSnapshot): Odd[] {
  if (line.length < LEAST_ALIKE) return [];
  const place = (cell: CellPosition) => (direction === "down" ? cell.row : cell.column);
  const runs: Run[] = [];
  for (const cell of line) {
    const form = comparableForm(cell.formula, cell, direction);
    const before = runs.at(-1);
    if (before?.form === form && place(before.last) === place(cell) - 1) {
      before.last = cell;
      before.length += 1;
    } else runs.push({ form, first: cell, last: cell, length: 1 });
  }
  return runs.flatMap((run, index): Odd[] => {
    const [next, second] = [runs[index + 1], runs[index + 2]];
    const isFormula = next?.form !== run.form;
    const after = isFormula ? second : next;
    if (!next || after?.form !== run.form) return [];
    const gap = place(after.first) - place(run.last) - 1;
    if (gap < 1 || run.length + after.length < LEAST_ALIKE + gap - 1) return [];
    if (isFormula) return gap === 1 ? oddFormula(next.first, run.last, direction, sheet) : [];
    return gap <= MOST_TYPED ? oddNumbers(run.last, gap, direction, sheet) : [];
  });
}

function oddNumbers(neighbour: FormulaCell, gap: number, direction: Direction, sheet: SheetSnapshot): Odd[] {
  const cells = Array.from({ length: gap }, (_, index) => moved(neighbour, index + 1, direction));
  const isTyped = cells.every(
    (at) => typeof cellAt(sheet, at.row, at.column) === "number" && !BEGINS.test(labelBeside(sheet, at)),
  );
  return isTyped ? [{ cells, formula: null, neighbour, expected: copied(neighbour, direction) }] : [];
}

function oddFormula(cell: FormulaCell, neighbour: FormulaCell, direction: Direction, sheet: SheetSnapshot): Odd[] {
  const expected = copied(neighbour, direction);
  const plain = (formula: string) => comparableForm(formula.replaceAll("$", ""), cell, direction);
  if (plain(expected) === plain(cell.formula)) return [];
  if (isTotalOfLine(cell, direction, sheet.name) || isLikeAcross(cell, direction, sheet)) return [];
  return [{ cells: [cell], formula: cell.formula, neighbour, expected }];
}

/** A subtotal within a column of other formulas: rule A14 looks at it. */
function isTotalOfLine({ formula, row, column }: FormulaCell, direction: Direction, sheet: string): boolean {
  const sum = sumOf(formula);
  return (
    sum?.parts.every(
      ({ reference: { from, to, sheet: other } }) =>
        (other === null || other === sheet) &&
        (direction === "down" ? from.column === column && to.column === column : from.row === row && to.row === row),
    ) === true
  );
}

/** A row of subtotals, a column of shares: like its neighbours the other way. */
function isLikeAcross(cell: FormulaCell, direction: Direction, sheet: SheetSnapshot): boolean {
  const across = direction === "down" ? "along" : "down";
  const own = comparableForm(cell.formula, cell, across);
  return [-1, 1].some((step) => {
    const at = moved(cell, step, across);
    const formula = sheet.formulas?.get(cellRef("", at.row, at.column).address);
    return formula !== undefined && comparableForm(formula, at, across) === own;
  });
}

function moved({ row, column }: CellPosition, by: number, direction: Direction): CellPosition {
  return direction === "down" ? { row: row + by, column } : { row, column: column + by };
}

function copied({ formula }: FormulaCell, direction: Direction): string {
  return direction === "down" ? shifted(formula, 1, 0) : shifted(formula, 0, 1);
}

function toFinding(
  { name, rows: values, origin }: SheetSnapshot,
  { cells, formula, neighbour, expected }: Odd,
): FindingDraft {
  const refs = [...cells, neighbour].map(({ row, column }) => cellRef(name, row, column));
  const [first] = cells;
  const value = first ? (values[first.row - origin.row]?.[first.column - origin.column] ?? null) : null;
  return {
    variant: formula === null ? "typed" : "formula",
    cells: refs,
    params: {
      cell: refs[0]?.address ?? "",
      count: cells.length,
      is: formula ?? String(typeof value === "number" ? value : ""),
      neighbour: refs.at(-1)?.address ?? "",
      expected,
    },
    expected,
    actual: formula ?? (typeof value === "number" ? value : null),
  };
}
