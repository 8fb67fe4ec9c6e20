import type { CanonicalBlock, CanonicalColumn, CanonicalRow, CanonicalTable } from "./canonical";
import type { Dice } from "./canonical";
import { dressHeader, dressLabel, dressMoney, dressYear } from "./dress";
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
      if (column.role === "code" && isJoined(block, variation)) return [];
      if (column.role === "code" && variation.splitCode) {
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

function isJoined(block: CanonicalBlock, variation: Variation): boolean {
  return variation.joinedCode && !variation.splitCode && block.columns.some(({ role }) => role === "code");
}

/** A flat header has one row; only a plain table can have it, and not with a split code. */
function isFlat(table: CanonicalTable, variation: Variation): boolean {
  return variation.headerForm === "flat" && table.flattable && !variation.splitCode;
}

function headerPath(table: CanonicalTable, column: CanonicalColumn, variation: Variation): readonly string[] {
  const path = isFlat(table, variation) ? [column.flat ?? column.path.join("")] : column.path;
  if (variation.unitPlace !== "header" || column.content !== "money" || table.fixedUnit) return path;
  return [...path.slice(0, -1), `${path.at(-1) ?? ""}（${variation.currencyUnit}）`];
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
  lastRowIsTotal = false,
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
        const bottom = !isLeaf ? level : lastRowIsTotal && level < depth - 1 ? depth - 2 : depth - 1;
        canvas.put(top + level, left + index, dressHeader(label, variation));
        if (variation.headerMerges === "repeated") {
          for (let each = index + 1; each < end; each++)
            canvas.put(top + level, left + each, dressHeader(label, variation));
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
  if (part === undefined) return variation.codeAsNumber ? Number(code) : variation.spacedCode ? ` ${code} ` : code;
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
  const totalInHeader = hasTotalInHeader(table, all, variation) && part.from === 0;
  let row = drawHeader(canvas, all, top, left, variation, totalInHeader);
  const isBook = table.fixedUnit === true;
  if (totalInHeader) row--;
  else if (variation.columnNumbers && !isBook) row = drawColumnNumbers(canvas, all, row, left, variation);
  const figures: ExpectedFigure[] = [];
  const isPlain = blocks.length === 1 && table.splittable;
  let blockLeft = left;
  let lineNumber = 1;
  let bottom = row;
  for (const { block, columns } of blocks) {
    let sheetRow = row;
    rowsInOrder(table, block, variation)
      .slice(part.from, part.to)
      .forEach((canonicalRow, index) => {
        if (isPlain && variation.blankRowsInside && index > 0 && index % 5 === 0) sheetRow++;
        if (isPlain && variation.headerAgain && index === 4)
          sheetRow = drawHeader(canvas, columns, sheetRow, blockLeft, variation);
        figures.push(
          ...drawRow(
            canvas,
            canonicalRow,
            columns,
            sheetRow++,
            blockLeft,
            variation,
            isBook ? "fen" : "hundredYuan",
            lineNumber++,
          ),
        );
        bottom = Math.max(bottom, sheetRow);
      });
    blockLeft += columns.length;
  }
  return { bottom, right: left + all.length - 1, figures };
}

/** 类│款│项│合计│2,946.25: only where no other label needs that row. */
function hasTotalInHeader(table: CanonicalTable, columns: readonly PrintedColumn[], variation: Variation): boolean {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const codes = columns.filter(({ part }) => part !== undefined);
  return (
    variation.totalInHeader &&
    !variation.totalMerged &&
    table.movableTotal &&
    variation.totalPlace === "first" &&
    codes.length >= 2 &&
    columns.every(({ part, path }) => part !== undefined || path.length < depth)
  );
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
    ...(row.name === undefined ? {} : { label: totalName(row.name, variation) }),
    ...(row.key === undefined ? {} : { key: row.key }),
    level: row.level,
    isTotal: row.isTotal ?? false,
  };
  // 合计 without a name column of its own stands in the first code column where the code is split.
  columns.forEach(({ source, part }, index) => {
    if (row.isTotal && row.code === undefined && variation.totalMerged && mergesTotal(columns)) {
      if (source.content === "code" && index > 0) return;
      if (source.content === "name") return;
    }
    const put = (value: Parameters<SheetCanvas["put"]>[2]) => canvas.put(sheetRow, left + index, value);
    const value = row.values[source.role];
    if (source.content === "code" && row.code !== undefined) put(codeCell(row.code, part, variation));
    else if (source.content === "code" && index === 0 && row.isTotal && variation.totalMerged && mergesTotal(columns)) {
      put(dressLabel(totalName(row.name ?? "", variation), variation));
      const name = columns.findIndex((column) => column.source.content === "name");
      canvas.merge(sheetRow, left, sheetRow, left + name);
    } else if (source.content === "name" && row.name !== undefined) {
      const name = dressLabel(totalName(row.name, variation), variation);
      const joined =
        row.code !== undefined && !columns.some((column) => column.source.content === "code") ? row.code : "";
      put(variation.indent.repeat(Math.max(0, row.level - 1)) + joined + name);
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

function totalName(name: string, variation: Variation): string {
  return name === "合计" ? variation.totalWord : name;
}

/** A code column in front and the name right behind the codes. */
function mergesTotal(columns: readonly PrintedColumn[]): boolean {
  const name = columns.findIndex(({ source }) => source.content === "name");
  return name > 0 && columns.slice(0, name).every(({ source }) => source.role === "code");
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
  const year = saysYear ? dressYear(variation) : "";
  const name = `${dice.pick(table.titles)}${continued ? "（续）" : ""}`;
  const titles: Record<Variation["titleForm"], string> = {
    plain: year + name,
    department: DEPARTMENT + year + name,
    brackets: year === "" ? name : `${name}（${year}）`,
    partAbove: year + name,
  };
  let row = top;
  if (variation.titleForm === "partAbove" && !continued) {
    canvas.put(row, left, `第二部分 ${DEPARTMENT}${year}部门决算公开表格`);
    canvas.merge(row, left, row++, right);
  }
  canvas.put(row, left, dressLabel(titles[variation.titleForm] + (inTitle ? `（单位：${unit}）` : ""), variation));
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
    saysUnit:
      table.hasMoney &&
      (inTitle ||
        (variation.unitPlace === "header" && !table.fixedUnit) ||
        (corner && right > left) ||
        variation.unitPlace === "departmentLine"),
    saysYear: saysYear || (yearLine && right - left >= 4),
    saysDepartment,
  };
}
