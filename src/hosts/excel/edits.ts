import { BudgetReportError } from "../../core/errors";
import { formatRef, type CellRef } from "../../core/workbook/cellRef";
import type { CellValue } from "../../core/workbook/snapshot";
import type { CellEdit } from "../../core/findings/finding";
import type { AppliedEdit } from "../port";
import { HalfDoneEdits } from "../halfDoneEdits";
import { sameValue, shownText } from "../sameValue";
import { batches, cellsNow, queueWrite, readContents, type Before } from "./cellContents";
import { isTextFormat } from "./cellInput";
import { withExcel } from "./excelRequest";
import { isRefusedWhole } from "./waiting";

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

/**
 * Writes all edits or none. 2 requests up to 2000 cells: read them, write them; a third one puts everything back if
 * writing failed half-way.
 * @throws cellChanged (a cell no longer holds `from`), sheetProtected, sheetMissing, hostRequestFailed, editsHalfDone
 */
export async function applyEdits(edits: readonly CellEdit[]): Promise<readonly AppliedEdit[]> {
  const changes = edits.map(({ ref, from, to, formula }) => ({
    ref,
    expected: from,
    expectedFormula: undefined,
    value: to,
    formula: formula ?? null,
    numberFormat: undefined,
  }));
  try {
    return applied(edits, await write(changes));
  } catch (problem) {
    if (!(problem instanceof HalfWritten)) throw problem;
    throw new HalfDoneEdits(applied(edits, problem.found), false, problem.changed, problem.cause);
  }
}

/** @param before what each edit found */
function applied(edits: readonly CellEdit[], before: readonly Before[]): AppliedEdit[] {
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
 * @throws cellChanged (a cell no longer holds what the edit wrote), sheetProtected, sheetMissing, hostRequestFailed,
 * editsHalfDone
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
  try {
    await write(changes);
  } catch (problem) {
    if (!(problem instanceof HalfWritten)) throw problem;
    throw new HalfDoneEdits(edits, true, problem.changed, problem.cause);
  }
}

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
      await putBack([...before.values()], found);
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

/** @throws sheetProtected, sheetMissing */
async function readCells(context: Excel.RequestContext, changes: readonly Change[]): Promise<Before[]> {
  const cells = await readContents(
    context,
    changes.map(({ ref }) => ref),
  );
  const locked = cells.find(({ isProtected }) => isProtected);
  if (locked) throw new BudgetReportError("sheetProtected", { sheet: locked.cell.ref.sheet });
  return cells.map(({ cell }) => cell);
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

/** Writing has stopped half-way, and some cells could not be put back. */
class HalfWritten extends BudgetReportError {
  constructor(
    readonly found: readonly Before[],
    readonly changed: readonly CellRef[],
    cause: unknown,
  ) {
    super("editsHalfDone", {}, cause);
  }
}

/**
 * Every cell as it was, in a conversation of its own: 1 request for every 2000 cells. Where that fails too the cells are
 * looked at: as long as none has changed, nothing is half done.
 * @param found what each change had found
 * @throws editsHalfDone
 */
async function putBack(cells: readonly Before[], found: readonly Before[]): Promise<void> {
  try {
    await withExcel(async (context) => {
      for (const batch of batches(cells)) await restoreCells(context, batch);
    });
  } catch (problem) {
    const changed = await changedSince(cells);
    if (changed.length > 0) throw new HalfWritten(found, changed, problem);
  }
}

/** Cells that do not hold what they held; all of them where Excel does not even say that. */
async function changedSince(cells: readonly Before[]): Promise<readonly CellRef[]> {
  const refs = cells.map(({ ref }) => ref);
  try {
    const now = await cellsNow(refs);
    return refs.filter((_, index) => {
      const [is, was] = [now[index], cells[index]];
      if (!is || !was || is.formula !== was.formula) return true;
      // What a formula comes to may have followed other cells.
      return was.formula === null && !sameValue(is.value, was.value);
    });
  } catch {
    return refs;
  }
}

async function restoreCells(context: Excel.RequestContext, cells: readonly Before[]): Promise<void> {
  for (const cell of cells) queueWrite(context, cell, cell.numberFormat);
  await context.sync();
}
