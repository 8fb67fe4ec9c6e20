import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { BOOKS } from "./canonicalBooks";
import { BUDGETS } from "./canonicalBudgets";
import { FINAL_ACCOUNTS } from "./canonicalFinalAccounts";
import { LISTS } from "./canonicalLists";
import type { CanonicalTable } from "./canonical";
import { Dice } from "./canonical";
import { dressYear } from "./dress";
import type { ExpectedFigure, ExpectedTable } from "./expected";
import { FURTHER_FORMS } from "./renderFurtherForms";
import type { FormRenderer } from "./renderForms";
import { EVALUATION_FORMS, FormPen } from "./renderForms";
import { DEPARTMENT, drawBody, drawHead } from "./renderTable";
import { SheetCanvas } from "./sheetCanvas";
import { UNRELATED } from "./unrelatedSheets";
import type { Spread, Variation } from "./variation";

type TableMaker = (dice: Dice) => CanonicalTable;

export const FINAL_ACCOUNT_TABLES: readonly TableMaker[] = FINAL_ACCOUNTS;
export const BUDGET_TABLES: readonly TableMaker[] = BUDGETS;
export const BOOK_TABLES: readonly TableMaker[] = BOOKS;
export const LIST_TABLES: readonly TableMaker[] = LISTS;
export const FORMS: readonly FormRenderer[] = [...EVALUATION_FORMS, ...FURTHER_FORMS];

export interface Composition {
  readonly tables: readonly TableMaker[];
  readonly forms: readonly FormRenderer[];
}

export interface Composed {
  readonly snapshot: WorkbookSnapshot;
  readonly expected: readonly ExpectedTable[];
  readonly unrelated: readonly string[];
}

const MISLEADING = ["支出决算表", "收入决算表", "项目支出", "科目余额表", "汇总", "三公经费", "基础数据表", "附件"];

/** Lays the tables and forms out over a workbook, with covers and unrelated sheets in between. */
export function composeWorkbook(composition: Composition, variation: Variation, spread: Spread): Composed {
  const dice = new Dice(variation.seed);
  const sheets: SheetSnapshot[] = [];
  const expected: ExpectedTable[] = [];
  const names = new Set<string>();
  const newName = (speaking: string) => {
    const wish =
      spread.sheetNames === "speaking"
        ? speaking.slice(0, 24)
        : spread.sheetNames === "Sheet1"
          ? `Sheet${names.size + 1}`
          : dice.pick(MISLEADING);
    const name = names.has(wish) ? `${wish}${names.size + 1}` : wish;
    names.add(name);
    return name;
  };
  const finish = (canvas: SheetCanvas) => {
    const hide = variation.hideSomething;
    sheets.push(
      canvas.snapshot({
        visibility: spread.hideSheet && sheets.length === 1 ? "hidden" : "visible",
        mergesKnown: variation.headerMerges === "known",
        blanksInRange: variation.blanksInRange,
        trailingBlankRows: variation.trailingBlankRows,
        trailingBlankColumns: variation.trailingBlankColumns,
        hiddenRows: hide ? [canvas.height - 2] : [],
        hiddenColumns: hide ? [variation.blankColumnsLeft + 2] : [],
      }),
    );
  };
  if (spread.cover || variation.yearPlace === "cover") finish(cover(newName("封面"), variation));
  const unrelatedNames = pickUnrelated(dice, spread.unrelated).map((key) => {
    const canvas = new SheetCanvas(newName(key));
    UNRELATED[key]?.forEach((line, row) =>
      line.forEach((value, column) => value !== null && canvas.put(row, column, value)),
    );
    return { canvas, name: canvas.name };
  });
  drawTables(composition.tables, variation, spread, dice, newName, finish, expected, () => {
    const next = unrelatedNames.pop();
    if (next) finish(next.canvas);
    return next?.name;
  });
  for (const form of composition.forms) {
    const canvas = new SheetCanvas(newName("表"));
    const pen = new FormPen(canvas, variation.blankRowsAbove, variation.blankColumnsLeft, variation);
    expected.push(form(pen, dice));
    finish(canvas);
  }
  const known = new Set(expected.flatMap((table) => table.sheets));
  for (const { canvas } of unrelatedNames) finish(canvas);
  return {
    snapshot: { name: "变化.xlsx", sheets, settings: {} },
    expected,
    unrelated: sheets.map(({ name }) => name).filter((name) => !known.has(name)),
  };
}

function drawTables(
  makers: readonly TableMaker[],
  variation: Variation,
  spread: Spread,
  dice: Dice,
  newName: (speaking: string) => string,
  finish: (canvas: SheetCanvas) => void,
  expected: ExpectedTable[],
  between: () => string | undefined,
): void {
  let canvas: SheetCanvas | null = null;
  let onSheet = 0;
  let row = 0;
  let right = 0;
  let top = 0;
  for (const make of makers) {
    const table = make(dice);
    if (!canvas || onSheet >= spread.tablesPerSheet) {
      if (canvas) {
        finish(canvas);
        if (dice.chance(0.3)) between();
      }
      canvas = new SheetCanvas(newName(table.titles[0] ?? table.kind));
      onSheet = 0;
      row = variation.blankRowsAbove;
    }
    const isSplit = spread.continued && table.splittable && spread.tablesPerSheet === 1;
    const cut = isSplit
      ? Math.ceil(Math.max(...table.blocks.map((block) => block.rows.length)) / 2)
      : Number.POSITIVE_INFINITY;
    const beside = spread.beside && onSheet === 1;
    if (!beside) top = row;
    const left = beside ? right + 2 : variation.blankColumnsLeft;
    const first = drawOne(canvas, table, top, left, variation, dice, { from: 0, to: cut }, false);
    right = first.right;
    const figures = [...first.figures];
    const on = [canvas.name];
    row = Math.max(row, first.bottom + spread.gap);
    onSheet++;
    if (isSplit) {
      finish(canvas);
      canvas = new SheetCanvas(newName(`${table.titles[0] ?? table.kind}2`));
      const second = drawOne(
        canvas,
        table,
        variation.blankRowsAbove,
        variation.blankColumnsLeft,
        variation,
        dice,
        { from: cut, to: Number.POSITIVE_INFINITY },
        true,
      );
      figures.push(...second.figures);
      on.push(canvas.name);
      onSheet = spread.tablesPerSheet;
    }
    expected.push({
      kind: table.kind,
      sheets: on,
      unit: first.saysUnit ? (table.fixedUnit ? "元" : variation.currencyUnit) : null,
      year: first.saysYear ? variation.year : null,
      department: first.saysDepartment ? DEPARTMENT : null,
      figures,
    });
  }
  if (canvas) finish(canvas);
}

function drawOne(
  canvas: SheetCanvas,
  table: CanonicalTable,
  top: number,
  left: number,
  variation: Variation,
  dice: Dice,
  part: { readonly from: number; readonly to: number },
  continued: boolean,
): {
  readonly bottom: number;
  readonly right: number;
  readonly figures: readonly ExpectedFigure[];
  readonly saysUnit: boolean;
  readonly saysYear: boolean;
  readonly saysDepartment: boolean;
} {
  const width = table.blocks.reduce((sum, block) => sum + block.columns.length, 0);
  const head = drawHead(canvas, table, top, left, width, variation, dice, continued);
  const body = drawBody(canvas, table, head.row, left, variation, part);
  let bottom = body.bottom;
  let { saysUnit } = head;
  if (table.hasMoney && variation.unitPlace === "note") {
    canvas.put(bottom++, left, `注：本表金额单位：${table.fixedUnit ? "元" : variation.currencyUnit}。`);
    saysUnit = true;
  }
  if (variation.noteBelow) canvas.put(bottom++, left, "注：本表反映部门本年度的收支情况，部分数据因四舍五入存在尾差。");
  return {
    bottom,
    right: Math.max(body.right, left + width - 1),
    figures: body.figures,
    saysUnit,
    saysYear: head.saysYear,
    saysDepartment: head.saysDepartment,
  };
}

function cover(name: string, variation: Variation): SheetCanvas {
  const canvas = new SheetCanvas(name);
  canvas.put(6, 0, DEPARTMENT);
  canvas.put(9, 0, `${dressYear(variation)}部门决算`);
  return canvas;
}

function pickUnrelated(dice: Dice, count: number): string[] {
  const keys = Object.keys(UNRELATED);
  return Array.from({ length: count }, () => dice.pick(keys)).filter((key, index, all) => all.indexOf(key) === index);
}
