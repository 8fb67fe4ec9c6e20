import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { ChosenReader } from "./choose";
import { chooseReader } from "./choose";
import { continueTable, markContinuations } from "./continuation";
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
import { withoutOwnSheets } from "../workbook/ownSheets";
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
  const grids = withoutOwnSheets(snapshot).sheets.map((sheet) => new SheetGrid(sheet, labels));
  const tables: RecognisedTable[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  const continued = new Set<string>();
  let previous: ChosenReader | null = null;
  for (const grid of grids) {
    const correction = corrections.find(({ sheet }) => sheet === grid.sheet.name);
    for (const outcome of recogniseSheet(grid, correction, previous)) {
      if ("reason" in outcome) {
        unrecognised.push(outcome);
        continue;
      }
      const isNext = isContinued(outcome);
      const table = buildTable(isNext ? goingOn(outcome, tables[tables.length - 1]) : outcome, correction);
      if (isNext) continued.add(table.id);
      tables.push(table);
      previous = outcome;
    }
  }
  return findOwner(grids, markContinuations(tables, continued), unrecognised);
}

function isContinued(choice: ChosenReader): boolean {
  return choice.region.title?.isContinuation === true || choice.evidence.some(({ code }) => code === "continuation");
}

/** The second part of a table knows the last code of the first: 类 and 款 may be printed only there. */
function goingOn(choice: ChosenReader, before: RecognisedTable | undefined): ChosenReader {
  const codeBefore = before?.kind === choice.reader.kind ? lastCode(before) : undefined;
  return codeBefore === undefined ? choice : { ...choice, region: { ...choice.region, codeBefore } };
}

function lastCode({ rows }: RecognisedTable): string | undefined {
  for (let index = rows.length - 1; index >= 0; index--) {
    const code = rows[index]?.code;
    if (code !== undefined) return code;
  }
  return undefined;
}

function recogniseSheet(
  grid: SheetGrid,
  correction: LayoutCorrection | undefined,
  before: ChosenReader | null,
): (ChosenReader | UnrecognisedSheet)[] {
  const { area } = grid;
  const { damage } = grid.sheet;
  if (damage !== undefined) return [notRecognised(grid.sheet, null, `damaged.${damage}`)];
  if (!area) return [notRecognised(grid.sheet, null, "emptySheet")];
  const range = rangeA1(area.top, area.left, area.bottom, area.right);
  if (correction?.kind === "none") return [notRecognised(grid.sheet, range, "removedByUser")];
  const regions = isRunningText(grid, area) ? regionsOfText(grid, area, correction) : splitRegions(grid, area, TITLES);
  let previous = before;
  const outcomes = regions.map((region) => {
    const continued = correction ? null : continueTable(region, previous);
    const outcome = continued ?? chooseReader(region, correction);
    if (outcome.accepted) {
      previous = outcome;
      return outcome;
    }
    const refused = rangeA1(region.top, region.left, region.bottom, region.right);
    return { sheet: grid.sheet.name, range: refused, reason: outcome.reason };
  });
  const titlesOnly = outcomes.filter((outcome) => "reason" in outcome && outcome.reason.code.startsWith("titled."));
  // A table of contents: many names, no table.
  if (titlesOnly.length >= 3 && outcomes.every((outcome) => "reason" in outcome)) {
    return [notRecognised(grid.sheet, range, "listOfTitles", { count: titlesOnly.length })];
  }
  return outcomes;
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

function notRecognised(
  sheet: SheetSnapshot,
  range: string | null,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): UnrecognisedSheet {
  return { sheet: sheet.name, range, reason: evidence(code, params) };
}
