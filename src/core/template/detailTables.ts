import type { Classification } from "../classification/classification";
import type { Classifications } from "../classification/classifications";
import { basicGroups } from "../lexicon/economicGroups";
import { SheetCanvas, address, range, sumFormula } from "./sheetDesign";
import type { SheetDesign } from "./sheetDesign";
import { cellsIn, putColumnNumbers, putHead, putNote } from "./tableFrame";
import type { FinalTable } from "./templateData";

interface EconomicLine {
  readonly code: string;
  readonly name: string;
}

/** 公开06: 人员经费 beside 公用经费, every 款 of the year's list that was seen in a real document. */
export function basicExpenditure(
  table: FinalTable,
  year: number,
  { departmentEconomic }: Classifications,
): SheetDesign {
  const canvas = new SheetCanvas();
  putHead(canvas, table, 6);
  basicGroups().forEach(({ name }, side) => canvas.put(4, side * 3 + 1, name, "head", { across: 3 }));
  ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"].forEach((label, index) =>
    canvas.put(5, index + 1, label, "head"),
  );
  const first = 6;
  const sides = basicGroups().map(({ classes }) => classes.map((code) => linesOf(departmentEconomic, code, year)));
  const height = Math.max(...sides.map((blocks) => blocks.flat().length));
  const total = first + height;
  sides.forEach((blocks, side) => {
    const column = side * 3 + 1;
    for (let row = first; row < total; row += 1) {
      canvas.put(row, column, null, "code");
      canvas.put(row, column + 1, null, "label");
      canvas.put(row, column + 2, null, "amount");
    }
    const classRows = putBlocks(canvas, blocks, first, column);
    canvas.put(total, column, `${basicGroups()[side]?.name ?? ""}合计`, "labelCentre", { across: 2 });
    canvas.put(total, column + 2, null, "amountTotal", { formula: sumFormula(...cellsIn(column + 2, classRows)) });
  });
  putNote(canvas, total + 1, table.note, 6);
  return canvas.finish({
    name: table.sheet,
    widths: [11, 34, 15, 11, 34, 15],
    orientation: "portrait",
    frozenRows: first - 1,
  });
}

/** The lines of one side from a row on; 类 are the sums of their 款. The rows of the 类. */
function putBlocks(
  canvas: SheetCanvas,
  blocks: readonly (readonly EconomicLine[])[],
  first: number,
  column: number,
): number[] {
  let row = first;
  return blocks.map((lines) => {
    const classRow = row;
    for (const { code, name } of lines) {
      canvas.put(row, column, code, "code");
      canvas.put(row, column + 1, name, "label");
      row += 1;
    }
    if (lines.length > 1)
      canvas.put(classRow, column + 2, null, "amount", {
        formula: sumFormula(range(classRow + 1, column + 2, row - 1, column + 2)),
      });
    return classRow;
  });
}

/** A 类 with its 款. Rows known from memory only are left out: the user adds what he has. */
function linesOf(classification: Classification, classCode: string, year: number): EconomicLine[] {
  const [own] = classification.itemsByCode(classCode, year);
  if (!own) return [];
  const children = classification.children(classCode, year).filter(({ certainty }) => certainty !== "weak");
  return [own, ...children].map(({ code, name }) => ({ code, name }));
}

/** “三公”经费: 预算数 and 决算数, each 合计 of abroad, vehicles (购置 and 运行维护) and reception. */
export function threePublic(table: FinalTable): SheetDesign {
  const canvas = new SheetCanvas();
  putHead(canvas, table, 12);
  const row = 8;
  ["预算数", "决算数"].forEach((label, side) => {
    const column = side * 6 + 1;
    canvas.put(4, column, label, "head", { across: 6 });
    canvas.put(5, column, "合计", "head", { down: 2 });
    canvas.put(5, column + 1, "因公出国（境）费", "head", { down: 2 });
    canvas.put(5, column + 2, "公务用车购置及运行维护费", "head", { across: 3 });
    ["小计", "公务用车购置费", "公务用车运行维护费"].forEach((part, index) =>
      canvas.put(6, column + 2 + index, part, "head"),
    );
    canvas.put(5, column + 5, "公务接待费", "head", { down: 2 });
    for (let index = 0; index < 6; index += 1) canvas.put(row, column + index, null, "amount");
    const vehicles = { formula: sumFormula(range(row, column + 3, row, column + 4)) };
    canvas.put(row, column + 2, null, "amount", vehicles);
    const parts = [1, 2, 5].map((index) => address(row, column + index));
    canvas.put(row, column, null, "amountTotal", { formula: sumFormula(...parts) });
  });
  canvas.height(6, 44);
  putColumnNumbers(canvas, 7, 1, 12);
  putNote(canvas, row + 1, table.note, 12);
  const widths = Array.from({ length: 12 }, () => 13);
  return canvas.finish({ name: table.sheet, widths, orientation: "landscape", frozenRows: 7 });
}
