import { chineseNumeral } from "../text/chineseNumber";
import type { Classifications } from "../classification/classifications";
import { summaryClasses } from "../classification/summaryClasses";
import { SheetCanvas, range, sumFormula } from "./sheetDesign";
import type { SheetDesign } from "./sheetDesign";
import { cellsIn, putHead, putNote } from "./tableFrame";
import { FINAL_ACCOUNTS } from "./templateData";
import type { FinalTable } from "./templateData";

/** Rows 4 to 6 are header and 栏次. */
const FIRST = 7;

/** 公开01: income by source beside expenditure by 类, with the totals below. */
export function incomeExpenditureSummary(
  table: FinalTable,
  year: number,
  { functional }: Classifications,
): SheetDesign {
  const canvas = new SheetCanvas();
  putHead(canvas, table, 6);
  canvas.put(4, 1, "收入", "head", { across: 3 });
  canvas.put(4, 4, "支出", "head", { across: 3 });
  ["项目", "行次", "金额", "项目（按功能分类）", "行次", "金额"].forEach((label, index) =>
    canvas.put(5, index + 1, label, "head"),
  );
  putColumnNumberRow(canvas, [null, null, 1, null, null, 2], [1, 4]);
  const classes = summaryClasses(functional, year);
  const last = FIRST + classes.length - 1;
  putClasses(
    canvas,
    classes.map(({ name }) => name),
    FINAL_ACCOUNTS.income,
  );

  // 2022 named 专用结余 and left a line free above 总计; the line numbers moved by one.
  const since2022 = year >= 2022;
  const footer = [
    ["本年收入合计", "本年支出合计"],
    [since2022 ? "使用非财政拨款结余（含专用结余）" : "使用非财政拨款结余", "结余分配"],
    ["年初结转和结余", "年末结转和结余"],
    ...(since2022 ? [[null, null]] : []),
    ["总计", "总计"],
  ] as const;
  const count = classes.length + footer.length;
  for (let index = 0; index < count; index += 1) {
    canvas.put(FIRST + index, 2, index + 1, "lineNumber");
    canvas.put(FIRST + index, 5, count + index + 1, "lineNumber");
  }
  const sumRow = last + 1;
  const grandRow = last + footer.length;
  footer.forEach(([left, right], index) => {
    const row = sumRow + index;
    const isSum = row === sumRow || row === grandRow;
    for (const [column, label] of [
      [1, left],
      [4, right],
    ] as const) {
      canvas.put(row, column, label, isSum ? "labelCentre" : "label");
      const amount = column + 2;
      if (!isSum) canvas.put(row, amount, null, "amount");
      else {
        const parts =
          row === sumRow ? [range(FIRST, amount, last, amount)] : cellsIn(amount, [sumRow, sumRow + 1, sumRow + 2]);
        canvas.put(row, amount, null, "amountTotal", { formula: sumFormula(...parts) });
      }
    }
  });
  putNote(canvas, grandRow + 1, table.note, 6);
  const widths = [34, 6, 16, 34, 6, 16];
  return canvas.finish({ name: table.sheet, widths, orientation: "portrait", frozenRows: FIRST - 1 });
}

/** 公开04: the same for 财政拨款, its expenditure by the three budgets. */
export function appropriationSummary(table: FinalTable, year: number, { functional }: Classifications): SheetDesign {
  const canvas = new SheetCanvas();
  const budgets = FINAL_ACCOUNTS.appropriation;
  putHead(canvas, table, 8);
  canvas.put(4, 1, "收入", "head", { across: 3 });
  canvas.put(4, 4, "支出", "head", { across: 5 });
  ["项目", "行次", "金额", "项目（按功能分类）", "合计", ...budgets].forEach((label, index) =>
    canvas.put(5, index + 1, label, "head"),
  );
  canvas.height(5, 44);
  putColumnNumberRow(canvas, [null, null, 1, null, 2, 3, 4, 5], [1, 4]);
  const classes = summaryClasses(functional, year);
  const last = FIRST + classes.length - 1;
  putClasses(
    canvas,
    classes.map(({ name }) => name),
    budgets,
  );
  const sumRow = last + 1;
  const openingRow = sumRow + 1;
  const grandRow = openingRow + 1 + budgets.length;
  for (let row = FIRST; row <= grandRow; row += 1) {
    canvas.put(row, 2, row - FIRST + 1, "lineNumber");
    for (const column of [6, 7, 8]) canvas.put(row, column, null, "amount");
    canvas.put(row, 5, null, "amount", { formula: sumFormula(range(row, 6, row, 8)) });
  }

  canvas.put(sumRow, 1, "本年收入合计", "labelCentre");
  canvas.put(sumRow, 3, null, "amountTotal", { formula: sumFormula(range(FIRST, 3, last, 3)) });
  canvas.put(openingRow, 1, "年初财政拨款结转和结余", "label");
  const openings = budgets.map((_, index) => openingRow + 1 + index);
  canvas.put(openingRow, 3, null, "amount", { formula: sumFormula(...cellsIn(3, openings)) });
  budgets.forEach((budget, index) => {
    canvas.put(openingRow + 1 + index, 1, `${chineseNumeral(index + 1)}、${budget}`, "label");
    canvas.put(openingRow + 1 + index, 3, null, "amount");
  });
  canvas.put(grandRow, 1, "总计", "labelCentre");
  canvas.put(grandRow, 3, null, "amountTotal", { formula: sumFormula(...cellsIn(3, [sumRow, openingRow])) });

  canvas.put(sumRow, 4, "本年支出合计", "labelCentre");
  canvas.put(openingRow, 4, "年末财政拨款结转和结余", "label");
  canvas.put(grandRow, 4, "总计", "labelCentre");
  for (const row of openings) canvas.put(row, 4, null, "label");
  for (const column of [6, 7, 8]) {
    canvas.put(sumRow, column, null, "amountTotal", { formula: sumFormula(range(FIRST, column, last, column)) });
    canvas.put(grandRow, column, null, "amountTotal", {
      formula: sumFormula(...cellsIn(column, [sumRow, openingRow])),
    });
  }
  putNote(canvas, grandRow + 1, table.note, 8);
  const widths = [30, 6, 15, 30, 15, 17, 17, 17];
  return canvas.finish({ name: table.sheet, widths, orientation: "landscape", frozenRows: FIRST - 1 });
}

function putColumnNumberRow(canvas: SheetCanvas, numbers: readonly (number | null)[], labels: readonly number[]): void {
  numbers.forEach((number, index) => canvas.put(FIRST - 1, index + 1, number, "lineNumber"));
  for (const column of labels) canvas.put(FIRST - 1, column, "栏次", "head");
}

/** Income by source on the left, the 类 on the right; the lines below the sources stay free. */
function putClasses(canvas: SheetCanvas, classes: readonly string[], income: readonly string[]): void {
  classes.forEach((name, index) => {
    const row = FIRST + index;
    const source = income[index];
    canvas.put(row, 1, source === undefined ? null : `${chineseNumeral(index + 1)}、${source}`, "label");
    canvas.put(row, 3, null, "amount");
    canvas.put(row, 4, `${chineseNumeral(index + 1)}、${name}`, "label");
    canvas.put(row, 6, null, "amount");
  });
}
