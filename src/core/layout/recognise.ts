import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { chooseReader } from "./choose";
import { buildTable } from "./buildTable";
import { readCorrections } from "./corrections";
import type { Area } from "./grid";
import { LabelCache, SheetGrid } from "./grid";
import { evidence } from "./reader";
import type { LayoutCorrection, RecognisedTable, Recognition, UnrecognisedSheet } from "./recognisedTable";
import type { Region } from "./region";
import { splitRegions } from "./region";
import { TITLES } from "./registry";
import { rangeA1 } from "../workbook/cellRef";
import { findOwner } from "./owner";

export interface RecogniseOptions {
  readonly corrections?: readonly LayoutCorrection[];
}

/**
 * The tables of a workbook, by what their labels say, and for every other sheet the reason why not.
 * @param options.corrections the user's corrections; default: those kept in the workbook's settings.
 */
export function recognise(snapshot: WorkbookSnapshot, options: RecogniseOptions = {}): Recognition {
  const corrections = options.corrections ?? readCorrections(snapshot.settings["layout.corrections"]);
  const labels = new LabelCache();
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet, labels));
  const tables: RecognisedTable[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  for (const grid of grids) {
    const found = recogniseSheet(
      grid,
      corrections.find(({ sheet }) => sheet === grid.sheet.name),
    );
    tables.push(...found.tables);
    unrecognised.push(...found.unrecognised);
  }
  return findOwner(grids, tables, unrecognised);
}

function recogniseSheet(grid: SheetGrid, correction: LayoutCorrection | undefined) {
  const tables: RecognisedTable[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  const { area } = grid;
  if (!area) return { tables, unrecognised: [notRecognised(grid.sheet, null, "emptySheet")] };
  const range = rangeA1(area.top, area.left, area.bottom, area.right);
  if (correction?.kind === "none") return { tables, unrecognised: [notRecognised(grid.sheet, range, "removedByUser")] };
  const regions = isRunningText(grid, area) ? regionsOfText(grid, area, correction) : splitRegions(grid, area, TITLES);
  for (const region of regions) {
    const choice = chooseReader(region, correction);
    if (choice.accepted) tables.push(buildTable(choice, correction));
    else
      unrecognised.push({
        sheet: grid.sheet.name,
        range: rangeA1(region.top, region.left, region.bottom, region.right),
        reason: choice.reason,
      });
  }
  return { tables, unrecognised };
}

/** One cell of text in each row: a story, in which headings such as 一、单位基本情况 are no titles of tables. */
function isRunningText(grid: SheetGrid, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    const columns = grid.filledColumns(row, area.left, area.right);
    if (columns.length > 1) return false;
    const [column] = columns;
    if (column !== undefined && typeof grid.value(row, column) !== "string") return false;
  }
  return true;
}

function regionsOfText(grid: SheetGrid, area: Area, correction: LayoutCorrection | undefined): Region[] {
  const whole: Region = { ...area, grid, title: null };
  return chooseReader(whole, correction).accepted ? [whole] : splitRegions(grid, area, TITLES);
}

function notRecognised(sheet: SheetSnapshot, range: string | null, code: string): UnrecognisedSheet {
  return { sheet: sheet.name, range, reason: evidence(code) };
}
