import type { CanonicalBlock, CanonicalColumn, CanonicalRow, CanonicalTable } from "./canonical";
import type { Dice } from "./canonical";
import { dressLabel, dressMoney, dressYear } from "./dress";
import type { ExpectedFigure } from "./expected";
import type { SheetCanvas } from "./sheetCanvas";
import type { Variation } from "./variation";

export const DEPARTMENT = "衡阳县渣江镇人民政府";

/** A column as it stands on the sheet: the code may take three of them. */
interface PrintedColumn {
  readonly path: readonly string[];
  readonly source: CanonicalColumn;
  /** Which part of a split code: 0 类, 1 款, 2 项. */
  readonly part?: number;
}

interface PrintedBlock {
  readonly block: CanonicalBlock;
  readonly columns: readonly PrintedColumn[];
}

function printedColumns(table: CanonicalTable, block: CanonicalBlock, variation: Variation): PrintedColumn[] {
  const deepest = Math.max(0, ...block.rows.map((row) => row.code?.length ?? 0));
  return block.columns
    .filter((column) => !column.optional || variation.rowNumbers)
    .flatMap((column): PrintedColumn[] => {
      if (column.content === "code" && column.role === "code" && variation.splitCode) {
        const parts = ["类", "款", "项"].slice(0, (deepest - 1) / 2);
        return parts.map((part, index) => ({
          path: [...projectGroup(table, variation), column.path[0] ?? "", part],
          source: column,
          part: index,
        }));
      }
      const isHead = column.role === "code" || column.role === "name";
      return [
        {
          path: isHead ? [...projectGroup(table, variation), ...column.path] : headerPath(table, column, variation),
          source: column,
        },
      ];
    });
}

/** A flat header has one row; only a plain table can have it, and not with a split code. */
function isFlat(table: CanonicalTable, variation: Variation): boolean {
  return variation.headerForm === "flat" && table.flattable && !variation.splitCode;
}

function headerPath(table: CanonicalTable, column: CanonicalColumn, variation: Variation): readonly string[] {
  return isFlat(table, variation) ? [column.flat ?? column.path.join("")] : column.path;
}

function projectGroup(table: CanonicalTable, variation: Variation): string[] {
  return variation.headerForm === "project" && table.splittable && table.flattable && !table.fixedUnit ? ["项目"] : [];
}

/** Writes the header of all blocks; equal neighbours are one merged cell, short paths reach down to the last row. */
function drawHeader(
  canvas: SheetCanvas,
  columns: readonly PrintedColumn[],
  top: number,
  left: number,
  variation: Variation,
): number {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  for (let level = 0; level < depth; level++) {
    for (let index = 0; index < columns.length;) {
      const { path } = columns[index] as PrintedColumn;
      const label = path[level];
      const isLeaf = level === path.length - 1;
      let end = index + 1;
      if (!isLeaf) while (end < columns.length && samePath(columns[end]?.path, path, level)) end++;
      if (label !== undefined) {
        const bottom = isLeaf ? depth - 1 : level;
        canvas.put(top + level, left + index, dressLabel(label, variation));
        if (variation.headerMerges === "repeated") {
          for (let each = index + 1; each < end; each++)
            canvas.put(top + level, left + each, dressLabel(label, variation));
        } else {
          canvas.merge(top + level, left + index, top + bottom, left + end - 1);
        }
      }
      index = end;
    }
  }
  return top + depth;
}

function samePath(other: readonly string[] | undefined, path: readonly string[], level: number): boolean {
  if (!other || other.length - 1 <= level) return false;
  return path.slice(0, level + 1).every((label, index) => other[index] === label);
}

function rowsInOrder(table: CanonicalTable, block: CanonicalBlock, variation: Variation): readonly CanonicalRow[] {
  if (!table.movableTotal || variation.totalPlace === "first") return block.rows;
  const totals = block.rows.filter((row) => row.isTotal);
  const others = block.rows.filter((row) => !row.isTotal);
  return variation.totalPlace === "last" ? [...others, ...totals] : others;
}

function codeCell(code: string, part: number | undefined, variation: Variation): string | number | null {
  if (part === undefined) return variation.codeAsNumber ? Number(code) : code;
  const start = part === 0 ? 0 : 1 + 2 * part;
  const text = code.slice(start, 3 + 2 * part);
  const isOwnPart = code.length === 3 + 2 * part;
  if (!text || (!isOwnPart && !variation.repeatParents && part < (code.length - 3) / 2 && part > 0)) return null;
  if (!isOwnPart && !variation.repeatParents) return null;
  return variation.codeAsNumber ? Number(text) : text;
}

export interface DrawnTable {
  readonly bottom: number;
  readonly right: number;
  readonly figures: readonly ExpectedFigure[];
}

/** Header, rows and column numbers of a table at a place of the canvas; `rows` cuts out a part for continued tables. */
export function drawBody(
  canvas: SheetCanvas,
  table: CanonicalTable,
  top: number,
  left: number,
  variation: Variation,
  part: { readonly from: number; readonly to: number } = { from: 0, to: Number.POSITIVE_INFINITY },
): DrawnTable {
  const blocks: PrintedBlock[] = table.blocks.map((block) => ({
    block,
    columns: printedColumns(table, block, variation),
  }));
  const all = blocks.flatMap(({ columns }) => columns);
  let row = drawHeader(canvas, all, top, left, variation);
  const isBook = table.fixedUnit === true;
  if (variation.columnNumbers && !isBook) row = drawColumnNumbers(canvas, all, row, left, variation);
  const figures: ExpectedFigure[] = [];
  let blockLeft = left;
  let lineNumber = 1;
  let bottom = row;
  for (const { block, columns } of blocks) {
    rowsInOrder(table, block, variation)
      .slice(part.from, part.to)
      .forEach((canonicalRow, index) => {
        figures.push(
          ...drawRow(
            canvas,
            canonicalRow,
            columns,
            row + index,
            blockLeft,
            variation,
            isBook ? "fen" : "hundredYuan",
            lineNumber++,
          ),
        );
        bottom = Math.max(bottom, row + index + 1);
      });
    blockLeft += columns.length;
  }
  return { bottom, right: left + all.length - 1, figures };
}

function drawColumnNumbers(
  canvas: SheetCanvas,
  columns: readonly PrintedColumn[],
  row: number,
  left: number,
  variation: Variation,
): number {
  let number = 1;
  let labelled = false;
  columns.forEach(({ source }, index) => {
    if (source.content === "money") canvas.put(row, left + index, variation.codeAsNumber ? number++ : String(number++));
    else if (source.content === "name" && !labelled) {
      canvas.put(row, left + index, dressLabel("栏次", variation));
      labelled = source.role === "name";
    }
  });
  return row + 1;
}

function drawRow(
  canvas: SheetCanvas,
  row: CanonicalRow,
  columns: readonly PrintedColumn[],
  sheetRow: number,
  left: number,
  variation: Variation,
  base: "fen" | "hundredYuan",
  lineNumber: number,
): ExpectedFigure[] {
  const figures: ExpectedFigure[] = [];
  const identity = {
    sheet: canvas.name,
    ...(row.code === undefined ? {} : { code: row.code }),
    ...(row.name === undefined ? {} : { label: row.name }),
    ...(row.key === undefined ? {} : { key: row.key }),
    level: row.level,
    isTotal: row.isTotal ?? false,
  };
  // 合计 without a name column of its own stands in the first code column where the code is split.
  columns.forEach(({ source, part }, index) => {
    const put = (value: Parameters<SheetCanvas["put"]>[2]) => canvas.put(sheetRow, left + index, value);
    const value = row.values[source.role];
    if (source.content === "code" && row.code !== undefined) put(codeCell(row.code, part, variation));
    else if (source.content === "name" && row.name !== undefined) {
      put(variation.indent.repeat(Math.max(0, row.level - 1)) + dressLabel(row.name, variation));
    } else if (source.content === "rowNumber") put(lineNumber);
    else if (source.content === "text" && typeof value === "string") {
      figures.push({ ...identity, role: source.role, value, address: put(value) });
    } else if (source.content === "money" && typeof value === "number") {
      const dressed = dressMoney(value, variation, base);
      figures.push({ ...identity, role: source.role, value: dressed.number, address: put(dressed.cell) });
    }
  });
  return figures;
}

/** Title, form number, department and unit lines above a table; returns the row of the header and what was said. */
export function drawHead(
  canvas: SheetCanvas,
  table: CanonicalTable,
  top: number,
  left: number,
  width: number,
  variation: Variation,
  dice: Dice,
  continued = false,
): { readonly row: number; readonly saysUnit: boolean; readonly saysYear: boolean; readonly saysDepartment: boolean } {
  const right = left + Math.max(1, width) - 1;
  const saysYear = variation.yearPlace === "title";
  const inTitle = table.hasMoney && variation.unitPlace === "title";
  const unit = table.fixedUnit ? "元" : variation.currencyUnit;
  const title = `${saysYear ? dressYear(variation) : ""}${dice.pick(table.titles)}${continued ? "（续）" : ""}${inTitle ? `（单位：${unit}）` : ""}`;
  let row = top;
  canvas.put(row, left, dressLabel(title, variation));
  canvas.merge(row, left, row, right);
  row++;
  if (variation.formNumber && table.formNumber) canvas.put(row++, right, table.formNumber);
  const saysDepartment = variation.departmentWords !== null;
  const unitText = `${variation.unitWords}${unit}${variation.unitWords.startsWith("（") ? "）" : ""}`;
  const corner = table.hasMoney && variation.unitPlace === "corner";
  const yearLine = variation.yearPlace === "line";
  if (saysDepartment) canvas.put(row, left, `${variation.departmentWords}${DEPARTMENT}`);
  if (yearLine && right - left >= 4) canvas.put(row, left + Math.floor((right - left) / 2), dressYear(variation));
  if (corner && right > left) canvas.put(row, right, unitText);
  if (saysDepartment || corner || yearLine) row++;
  if (table.hasMoney && variation.unitPlace === "departmentLine") canvas.put(row++, left, unitText);
  if (variation.noteAbove) canvas.put(row++, left, "说明：本表由财务股根据账簿填列。");
  return {
    row,
    saysUnit: table.hasMoney && (inTitle || (corner && right > left) || variation.unitPlace === "departmentLine"),
    saysYear: saysYear || (yearLine && right - left >= 4),
    saysDepartment,
  };
}
