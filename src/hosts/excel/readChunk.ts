import { pause } from "../pause";
import { collectFormats, collectFormulas, toRow } from "./cellValues";
import { officeErrorCode } from "../office/officeFailure";
import { isBesideThePoint } from "./waiting";
import { supportsExcelApi } from "./supports";
import { halve, type Chunk, type Part } from "./readPlan";
import type { SheetBuilder } from "./sheetBuilder";
import { loadHidden, loadMerges, type Take } from "./sheetFacts";

/** In a workbook of this size every cell's formula may come along; in larger ones it would double the answer. */
const SMALL_WORKBOOK_CELLS = 20_000;

/**
 * Reads one chunk into the builders: 1 request. Where Excel says that the answer is too large, or leaves the values out,
 * the chunk is read in halves; where it fails over what is merely useful (merged areas: Excel gives up beyond 512 of
 * them; cells with formulas by themselves: it gives up over long lists of areas), once more without.
 * @param totalCells of the whole workbook
 */
export async function readChunk(
  context: Excel.RequestContext,
  chunk: Chunk,
  sheets: readonly SheetBuilder[],
  totalCells: number,
): Promise<void> {
  try {
    return await request(context, chunk, sheets, usefulFor(totalCells));
  } catch (problem) {
    const isTooLarge = officeErrorCode(problem) === TOO_LARGE;
    if (!isTooLarge && !isBesideThePoint(problem)) return request(context, chunk, sheets, PLAIN);
    const halves = isTooLarge ? halve(chunk) : null;
    if (!halves) throw problem;
    await readChunk(context, halves[0], sheets, totalCells);
    await readChunk(context, halves[1], sheets, totalCells);
  }
}

interface Asked {
  /** The formula of every cell, instead of only the cells that have one. */
  readonly everyFormula: boolean;
  readonly withMerges: boolean;
}

const usefulFor = (totalCells: number): Asked => ({
  everyFormula: totalCells <= SMALL_WORKBOOK_CELLS || !supportsExcelApi("1.9"),
  withMerges: true,
});
/** What every Excel can answer. */
const PLAIN: Asked = { everyFormula: true, withMerges: false };

const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

class AnswerTooLarge extends Error {
  readonly code = TOO_LARGE;
}

async function request(
  context: Excel.RequestContext,
  chunk: Chunk,
  sheets: readonly SheetBuilder[],
  asks: Asked,
): Promise<void> {
  const asked = chunk.flatMap((part): AskedPart[] => {
    const sheet = sheets[part.sheet];
    return sheet ? [askFor(context, part, sheet, asks)] : [];
  });
  await context.sync();
  // office.js has just unpacked the answer: taking it over is a stretch of its own.
  for (const part of asked) {
    await pause();
    await takeOver(part);
  }
}

/** One part of the request under way. */
interface AskedPart {
  readonly part: Part;
  readonly sheet: SheetBuilder;
  readonly range: Excel.Range;
  /** Only the cells with formulas, where not all cells were asked for theirs. */
  readonly formulaCells: Excel.RangeAreas | null;
  readonly takeHidden: Take;
  readonly takeMerges: Take | null;
}

function askFor(
  context: Excel.RequestContext,
  part: Part,
  sheet: SheetBuilder,
  { everyFormula, withMerges }: Asked,
): AskedPart {
  const worksheet = context.workbook.worksheets.getItem(sheet.info.id);
  const range = worksheet.getRangeByIndexes(part.row, part.column, part.rowCount, part.columnCount);
  range.load("values,numberFormat");
  // Asked of a single cell, Excel would search the whole sheet for formulas.
  const isSingleCell = part.rowCount === 1 && part.columnCount === 1;
  const formulaCells = everyFormula || isSingleCell ? null : range.getSpecialCellsOrNullObject("Formulas");
  if (formulaCells) {
    formulaCells.load("areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/formulas");
  } else {
    range.load("formulas");
  }
  return {
    part,
    sheet,
    range,
    formulaCells,
    takeHidden: loadHidden(range, part),
    takeMerges: part.first && withMerges ? loadMerges(worksheet, sheet.area ?? part) : null,
  };
}

type Table = readonly (readonly unknown[])[];

/** Turning this many cells into ours takes a few milliseconds. */
const CELLS_PER_STRETCH = 10_000;

async function takeOver({ part, sheet, range, formulaCells, takeHidden, takeMerges }: AskedPart): Promise<void> {
  const values = range.values as Table | null;
  // Over its limits Excel may answer null instead of failing.
  if (values === null) throw new AnswerTooLarge();
  const at = part.row - (sheet.area?.row ?? part.row);
  const formats = range.numberFormat as Table;
  const formulas = formulaCells ? null : (range.formulas as Table);
  const step = Math.max(1, Math.floor(CELLS_PER_STRETCH / part.columnCount));
  for (let from = 0; from < values.length; from += step) {
    if (from > 0) await pause();
    const block = { row: part.row + from, column: part.column };
    values.slice(from, from + step).forEach((row, index) => {
      sheet.rows[at + from + index] = toRow(row);
    });
    collectFormats(block, formats.slice(from, from + step), sheet.numberFormats);
    if (formulas) collectFormulas(block, formulas.slice(from, from + step), sheet.formulas);
  }
  if (formulaCells && !formulaCells.isNullObject) {
    for (const { rowIndex, columnIndex, formulas } of formulaCells.areas.items) {
      collectFormulas({ row: rowIndex, column: columnIndex }, formulas as Table, sheet.formulas);
    }
  }
  takeHidden(sheet);
  takeMerges?.(sheet);
}
