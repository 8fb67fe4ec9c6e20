import { BudgetReportError } from "../../core/errors";
import { formatRef, type CellRef } from "../../core/workbook/cellRef";
import type { CellValue } from "../../core/workbook/snapshot";
import type { CellEdit } from "../../core/findings/finding";
import type { AppliedEdit } from "../port";
import { sameValue, shownText } from "../sameValue";
import { inputFor, isTextFormat } from "./cellInput";
import { toCellValue } from "./cellValues";
import { officeErrorCode } from "../office/officeFailure";
import { isRefusedWhole, withExcel } from "./excelRequest";

/** What a cell must hold before it is written, and what is written. */
interface Change {
  readonly ref: CellRef;
  readonly expected: CellValue;
  readonly expectedFormula: string | null | undefined;
  readonly value: CellValue;
  readonly formula: string | null;
  /** Set where the number format must be put back as well. */
  readonly numberFormat: string | undefined;
}

/** A cell as it was before. */
interface Before {
  readonly ref: CellRef;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/**
 * Writes all edits or none. 2 requests up to 2000 cells: read them, write them; a third one puts everything back if
 * writing failed half-way.
 * @throws cellChanged (a cell no longer holds `from`), sheetProtected, sheetMissing, hostRequestFailed, editsHalfDone
 */
export async function applyEdits(edits: readonly CellEdit[]): Promise<readonly AppliedEdit[]> {
  const before = await write(
    edits.map(({ ref, from, to, formula }) => ({
      ref,
      expected: from,
      expectedFormula: undefined,
      value: to,
      formula: formula ?? null,
      numberFormat: undefined,
    })),
  );
  const at = new Date().toISOString();
  return edits.map((edit, index): AppliedEdit => {
    const was = before[index];
    const previousFormula = was?.formula ?? null;
    const changedFormat = was && isTextFormat(was.numberFormat) && needsGeneral(edit.to, edit.formula ?? null);
    return { edit, previousFormula, at, ...(changedFormat ? { previousNumberFormat: was.numberFormat } : {}) };
  });
}

/**
 * Takes edits back, the last one first, all or none. 2 requests.
 * @throws cellChanged (a cell no longer holds what the edit wrote), sheetProtected, sheetMissing, hostRequestFailed
 */
export async function undoEdits(edits: readonly AppliedEdit[]): Promise<void> {
  const changes = [...edits].reverse().map(({ edit, previousFormula, previousNumberFormat }): Change => ({
    ref: edit.ref,
    expected: edit.to,
    expectedFormula: edit.formula,
    value: edit.from,
    formula: previousFormula,
    numberFormat: previousNumberFormat,
  }));
  await write(changes);
}

/** Cells per request: about 1 KB each, for reading as for writing, far from the limit of 5 MB. */
const CELLS_PER_REQUEST = 2000;

/** Makes all changes or none. Gives what each change found. */
function write(changes: readonly Change[]): Promise<readonly Before[]> {
  return withExcel(async (context, conversation) => {
    const { first, last } = byCell(changes);
    const before = new Map<string, Before>();
    for (const batch of batches(first)) {
      for (const cell of await readCells(context, batch)) before.set(formatRef(cell.ref), cell);
    }
    const found = checkAll(changes, before);
    try {
      for (const batch of batches(last)) {
        await writeCells(context, batch, before);
        conversation.hasWritten = true;
      }
    } catch (problem) {
      if (isRefusedWhole(problem) && !conversation.hasWritten) throw problem;
      // Excel does not take back what it did before the failing action.
      await putBack([...before.values()]);
      conversation.hasWritten = false;
      throw problem;
    }
    return found;
  });
}

/** The first and the last change of every cell: the one meets the workbook, the other stays in it. */
function byCell(changes: readonly Change[]): { readonly first: readonly Change[]; readonly last: readonly Change[] } {
  const key = ({ ref }: Change) => formatRef(ref);
  return {
    first: [...new Map([...changes].reverse().map((change) => [key(change), change])).values()].reverse(),
    last: [...new Map(changes.map((change) => [key(change), change])).values()],
  };
}

function batches<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CELLS_PER_REQUEST) }, (_, index) =>
    items.slice(index * CELLS_PER_REQUEST, (index + 1) * CELLS_PER_REQUEST),
  );
}

/** What each change finds: the workbook's cell, or what an earlier change of the same cell leaves. @throws cellChanged */
function checkAll(changes: readonly Change[], before: ReadonlyMap<string, Before>): Before[] {
  const now = new Map(before);
  return changes.map((change) => {
    const key = formatRef(change.ref);
    const found = now.get(key);
    if (!found) throw new BudgetReportError("unexpected");
    check(change, found);
    const { ref, value, formula } = change;
    now.set(key, { ref, value, formula, numberFormat: formatAfter(change, found) });
    return found;
  });
}

async function readCells(context: Excel.RequestContext, changes: readonly Change[]): Promise<Before[]> {
  const { worksheets } = context.workbook;
  const names = [...new Set(changes.map(({ ref }) => ref.sheet))];
  const sheets = names.map((name) => {
    const sheet = worksheets.getItem(name);
    sheet.load("name,protection/protected");
    return sheet;
  });
  const cells = changes.map(({ ref }) => {
    const range = worksheets.getItem(ref.sheet).getRange(ref.address);
    range.load("values,formulas,numberFormat");
    return { ref, range };
  });
  try {
    await context.sync();
  } catch (problem) {
    throw officeErrorCode(problem) === "ItemNotFound" ? await missingSheet(names) : problem;
  }
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) throw new BudgetReportError("sheetProtected", { sheet: locked.name });
  return cells.map(({ ref, range }): Before => {
    const formula: unknown = range.formulas[0]?.[0];
    return {
      ref,
      value: toCellValue(range.values[0]?.[0]),
      formula: typeof formula === "string" && formula.length > 1 && formula.startsWith("=") ? formula : null,
      numberFormat: String(range.numberFormat[0]?.[0] ?? "General"),
    };
  });
}

/** 1 request: which of the sheets is no longer there. */
function missingSheet(names: readonly string[]): Promise<BudgetReportError> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const present = new Set(worksheets.items.map(({ name }) => name));
    return new BudgetReportError("sheetMissing", { sheet: names.find((name) => !present.has(name)) ?? "" });
  });
}

function check({ ref, expected, expectedFormula }: Change, now: Before): void {
  // A formula that an edit wrote is still there: its value may have followed other cells.
  const sameFormula = expectedFormula !== undefined && expectedFormula !== null && now.formula === expectedFormula;
  if (!sameFormula && !sameValue(now.value, expected)) throw changed(ref, now.value);
}

function changed(ref: CellRef, now: CellValue): BudgetReportError {
  return new BudgetReportError("cellChanged", { cell: formatRef(ref), now: shownText(now) });
}

/** In a cell with text format Excel would keep a number or a formula as text. */
function needsGeneral(value: CellValue, formula: string | null): boolean {
  return formula !== null || typeof value === "number" || typeof value === "boolean";
}

function formatAfter(change: Change, now: Before): string {
  const toGeneral = isTextFormat(now.numberFormat) && needsGeneral(change.value, change.formula);
  return change.numberFormat ?? (toGeneral ? "General" : now.numberFormat);
}

/** 1 request. */
async function writeCells(
  context: Excel.RequestContext,
  changes: readonly Change[],
  before: ReadonlyMap<string, Before>,
): Promise<void> {
  for (const change of changes) {
    const now = before.get(formatRef(change.ref));
    if (!now) throw new BudgetReportError("unexpected");
    const format = formatAfter(change, now);
    queueWrite(context, { ...change, numberFormat: format === now.numberFormat ? null : format }, format);
  }
  await context.sync();
}

interface Content {
  readonly ref: CellRef;
  readonly value: CellValue;
  readonly formula: string | null;
  /** `null` leaves the format alone. */
  readonly numberFormat: string | null;
}

function queueWrite(context: Excel.RequestContext, content: Content, format: string): void {
  const { ref, value, formula, numberFormat } = content;
  const range = context.workbook.worksheets.getItem(ref.sheet).getRange(ref.address);
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  if (formula !== null) range.formulas = [[formula]];
  else range.values = [[inputFor(value, format)]];
}

/** Cells that a message names one by one. */
const PLACES_TOLD = 20;

/** Every cell as it was, in a conversation of its own: 1 request for every 2000 cells. @throws editsHalfDone */
async function putBack(cells: readonly Before[]): Promise<void> {
  try {
    await withExcel(async (context) => {
      for (const batch of batches(cells)) await restoreCells(context, batch);
    });
  } catch (problem) {
    const places = cells.slice(0, PLACES_TOLD).map(({ ref }) => formatRef(ref));
    const list = places.join("、") + (cells.length > PLACES_TOLD ? "…" : "");
    throw new BudgetReportError("editsHalfDone", { cells: cells.length, list }, problem);
  }
}

async function restoreCells(context: Excel.RequestContext, cells: readonly Before[]): Promise<void> {
  for (const cell of cells) queueWrite(context, cell, cell.numberFormat);
  await context.sync();
}
