import { BudgetReportError } from "../../core/errors";
import type { SheetVisibility, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { ReadOptions, SheetsRead } from "../port";
import { parseSettings } from "../workbookSettings";
import { knowSettings } from "./settings";
import { askForParts, askForXmls, withoutFailingSettings } from "./settingsParts";
import { knowSheets } from "./sheetNames";
import { withExcel } from "./excelRequest";
import { readChunk } from "./readChunk";
import { cellCount, planChunks, SHEET_CELL_LIMIT, type UsedArea } from "./readPlan";
import { lookAgain } from "./secondLook";
import { finishSheet, newSheet, type SheetInfo } from "./sheetBuilder";

/**
 * The workbook as it is now. Requests: 1 for the sheets, 1 for the sizes of their used ranges, 1 for every 100,000 cells
 * (sheets share a request); one more where there are dates or errors, and where Excel found an answer too large.
 * @throws readCancelled, hostRequestFailed, hostUnavailable, sheetTooLarge
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return (await withExcel((context) => readAll(context, options, () => true), { ...options, onlyReads: true }))
    .workbook;
}

/** The same for some of the sheets: the others are asked for their names only. */
export function readSheets(names: readonly string[], options: ReadOptions = {}): Promise<SheetsRead> {
  const wanted = new Set(names);
  return withExcel((context) => readAll(context, options, (name) => wanted.has(name)), { ...options, onlyReads: true });
}

async function readAll(
  context: Excel.RequestContext,
  { signal, onProgress }: ReadOptions,
  isWanted: (sheet: string) => boolean,
): Promise<SheetsRead> {
  const stopIfCancelled = () => {
    if (signal?.aborted) throw new BudgetReportError("readCancelled");
  };
  stopIfCancelled();
  onProgress?.({ step: "sheets", done: 0, total: 0 });
  const {
    name,
    isManual,
    infos: all,
    settingsParts,
  } = await withoutFailingSettings(
    context,
    (withSettings) => readSheetList(context, withSettings),
    () => askForParts(context),
  );
  const infos = all.filter((info) => isWanted(info.name));

  stopIfCancelled();
  onProgress?.({ step: "sizes", done: 0, total: infos.length });
  const { areas, settings } = await withoutFailingSettings(
    context,
    (withSettings) => readSizes(context, infos, withSettings ? settingsParts : null),
    () => askForXmls(context, settingsParts ?? []),
  );
  knowSettings(settings ?? {});

  const sheets = infos.map((info, index) => newSheet(info, areas[index] ?? null));
  const chunks = planChunks(areas);
  const total = chunks.reduce((cells, chunk) => cells + cellCount(chunk), 0);
  let done = 0;
  for (const chunk of chunks) {
    stopIfCancelled();
    const sheet = infos[chunk[0]?.sheet ?? -1]?.name;
    onProgress?.({ step: "values", done, total, ...(sheet === undefined ? {} : { sheet }) });
    await readChunk(context, chunk, sheets, total);
    done += cellCount(chunk);
  }
  stopIfCancelled();
  onProgress?.({ step: "values", done, total });
  await lookAgain(context, sheets);
  return {
    workbook: {
      name,
      sheets: sheets.map(finishSheet),
      settings: settings ?? {},
      ...(settings ? {} : { settingsUnread: true as const }),
      ...(isManual ? { calculation: "manual" as const } : {}),
    },
    order: all.map((info) => info.name),
  };
}

/** 1 request: names, visibility and protection of all sheets, whether formulas are computed by themselves, and where the add-in's settings are. */
async function readSheetList(context: Excel.RequestContext, withSettings: boolean) {
  const { workbook } = context;
  workbook.load("name");
  workbook.application.load("calculationMode");
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const parts = withSettings ? askForParts(context) : null;
  await context.sync();
  knowSheets(worksheets.items);
  const infos = worksheets.items.map(({ id, name, visibility, protection }): SheetInfo => ({
    id,
    name,
    visibility: toVisibility(visibility),
    isProtected: protection.protected,
  }));
  const isManual = workbook.application.calculationMode === "Manual";
  return { name: workbook.name, isManual, infos, settingsParts: parts?.items.map(({ id }) => id) ?? null };
}

/** 1 request: the used range (values only, formats do not count) of every sheet, and the settings; `null` where they are not asked for. */
async function readSizes(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  settingsParts: readonly string[] | null,
) {
  const { workbook } = context;
  const ranges = infos.map(({ id }) => {
    const range = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  const xmls = settingsParts && askForXmls(context, settingsParts);
  await context.sync();
  const areas = ranges.map((range, index): UsedArea | null => {
    if (range.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
    if (rowCount * columnCount > SHEET_CELL_LIMIT) {
      throw new BudgetReportError("sheetTooLarge", {
        sheet: infos[index]?.name ?? "",
        cells: rowCount * columnCount,
        limit: SHEET_CELL_LIMIT,
      });
    }
    return { row, column, rowCount, columnCount };
  });
  return { areas, settings: xmls && parseSettings(...xmls.map((xml) => xml.value)) };
}

function toVisibility(visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden"): SheetVisibility {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "veryHidden";
}
