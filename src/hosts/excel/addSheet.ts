import { BudgetReportError } from "../../core/errors";
import { fromA1, toA1 } from "../../core/workbook/cellRef";
import type { NewSheet } from "../port";
import { freeSheetName } from "../sheetName";
import { inputFor } from "./cellInput";
import { officeErrorCode } from "../office/officeFailure";
import { withExcel } from "./excelRequest";
import { queueFilter, queueLook, queuePrint } from "./sheetLook";
import { supportsExcelApi } from "./supports";

/** Some 100 bytes each, far from the limit of 5 MB. */
const CELLS_PER_REQUEST = 20_000;

/**
 * Adds a sheet and shows it. 4 requests, 6 for a list, one more for every further 20,000 cells. If its cells cannot be written the sheet
 * is taken away again; it is known by the id that Excel gave it, for somebody else may have made or renamed one to its name
 * meanwhile. @throws workbookProtected, workbookReadOnly, workbookNotInFront, hostRequestFailed
 */
export function addSheet(sheet: NewSheet): Promise<string> {
  return withExcel(async (context, conversation) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const name = freeSheetName(
      sheet.name,
      worksheets.items.map((item) => item.name),
    );
    const added = worksheets.add(name);
    added.load("id");
    await context.sync().catch((problem: unknown) => {
      throw notInFront(problem);
    });
    const { id } = added;
    conversation.hasWritten = true;
    try {
      for (const block of blocks(sheet)) await writeBlock(context, id, block);
    } catch (problem) {
      conversation.hasWritten = !(await removeSheet(id));
      throw problem;
    }
    await bringToFront(context, id, sheet);
    if (sheet.isList && supportsExcelApi("1.9")) await asList(context, id, sheet);
    return name;
  }, RESTRUCTURES);
}

const RESTRUCTURES = { restructures: true };

/** What Worksheets.add answers while another workbook has the focus (learn.microsoft.com, "Troubleshoot Excel add-ins"). */
function notInFront(problem: unknown): unknown {
  const code = officeErrorCode(problem);
  return code === "GeneralException" ? new BudgetReportError("workbookNotInFront", { code }, problem) : problem;
}

/**
 * Looks and activation in a request of their own: Excel on the web does not activate in the request that adds a sheet
 * (OfficeDev/office-js#930), and behind another workbook both fail. The sheet is whole all the same, and stays.
 */
async function bringToFront(context: Excel.RequestContext, id: string, added: NewSheet): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  queueLook(sheet, added);
  sheet.activate();
  await context.sync().catch(() => undefined);
}

/**
 * Filter and print set-up, each in a request of its own: where there is no printer, or another has protected the sheet by
 * then, Excel refuses one of them, and the list stays readable without.
 */
async function asList(context: Excel.RequestContext, id: string, added: NewSheet): Promise<void> {
  queueFilter(context.workbook.worksheets.getItem(id), added);
  await context.sync().catch(() => undefined);
  queuePrint(context.workbook.worksheets.getItem(id), added);
  await context.sync().catch(() => undefined);
}

interface Block {
  readonly row: number;
  readonly cells: (string | number | boolean)[][];
}

/** The rows as Excel takes them, all of the same length. */
function blocks({ rows, formulas }: NewSheet): Block[] {
  // A formula may stand beside or below the values.
  const places = [...(formulas?.keys() ?? [])].flatMap((address) => fromA1(address) ?? []);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const columns = places.reduce((most, { column }) => Math.max(most, column + 1), width);
  const length = places.reduce((most, { row }) => Math.max(most, row + 1), rows.length);
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const cells = Array.from({ length }, (_, row) =>
    Array.from(
      { length: columns },
      (_, column) => formulas?.get(toA1(row, column)) ?? inputFor(rows[row]?.[column] ?? null, "General"),
    ),
  );
  const count = Math.max(1, Math.ceil(cells.length / height));
  return Array.from({ length: count }, (_, index) => ({
    row: index * height,
    cells: cells.slice(index * height, (index + 1) * height),
  }));
}

async function writeBlock(context: Excel.RequestContext, id: string, { row, cells }: Block): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const width = cells[0]?.length ?? 0;
  if (width > 0) sheet.getRangeByIndexes(row, 0, cells.length, width).formulas = cells;
  await context.sync();
}

/** What was added half-way goes; if somebody has deleted it meanwhile, that is fine too. False where it could not. */
async function removeSheet(id: string): Promise<boolean> {
  return withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return true;
    sheet.delete();
    await context.sync();
    return true;
  }).catch(() => false);
}
