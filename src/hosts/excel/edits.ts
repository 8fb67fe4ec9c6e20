import { BudgetReportError } from "../../core/errors";
import { formatRef, type CellRef } from "../../core/workbook/cellRef";
import type { CellValue } from "../../core/workbook/snapshot";
import type { CellEdit } from "../../core/validation/finding";
import type { AppliedEdit } from "../port";
import { sameValue, shownText } from "../sameValue";
import { inputFor, isTextFormat } from "./cellInput";
import { toCellValue } from "./cellValues";
import { officeErrorCode, withExcel } from "./excelRequest";

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
 * Writes all edits or none. 2 requests: read the cells, write them; a third one puts everything back if writing failed
 * half-way.
 * @throws cellChanged (a cell no longer holds `from`), sheetProtected, sheetMissing, hostRequestFailed
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

/** Edits of one cell that follow each other: only the first looks at the workbook, the others at the one before. */
function chained(changes: readonly Change[]): { readonly first: Change[]; readonly last: Map<string, Change> } {
  const first: Change[] = [];
  const last = new Map<string, Change>();
  for (const change of changes) {
    const key = formatRef(change.ref);
    const previous = last.get(key);
    if (!previous) first.push(change);
    else if (!sameValue(previous.value, change.expected)) throw changed(change.ref, previous.value);
    last.set(key, change);
  }
  return { first, last };
}

function write(changes: readonly Change[]): Promise<readonly Before[]> {
  return withExcel(async (context) => {
    const { first, last } = chained(changes);
    const before = await readCells(context, first);
    first.forEach((change, index) => check(change, before[index]));
    for (const change of last.values()) queueWrite(context, change, beforeOf(before, change.ref));
    try {
      await context.sync();
    } catch (problem) {
      // Excel does not take back what it did before the failing action.
      await putBack(before);
      throw problem;
    }
    return changes.map((change) => beforeOf(before, change.ref));
  });
}

function beforeOf(cells: readonly Before[], ref: CellRef): Before {
  const found = cells.find((cell) => cell.ref.sheet === ref.sheet && cell.ref.address === ref.address);
  if (!found) throw new BudgetReportError("unexpected");
  return found;
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

function check({ ref, expected, expectedFormula }: Change, now: Before | undefined): void {
  if (!now) throw new BudgetReportError("unexpected");
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

function queueWrite(context: Excel.RequestContext, change: Change, now: Before): void {
  const range = context.workbook.worksheets.getItem(change.ref.sheet).getRange(change.ref.address);
  const toGeneral = isTextFormat(now.numberFormat) && needsGeneral(change.value, change.formula);
  const format = change.numberFormat ?? (toGeneral ? "General" : now.numberFormat);
  if (format !== now.numberFormat) range.numberFormat = [[format]];
  if (change.formula !== null) range.formulas = [[change.formula]];
  else range.values = [[inputFor(change.value, format)]];
}

/** 1 request: every cell as it was, in a conversation of its own. */
function putBack(before: readonly Before[]): Promise<void> {
  return withExcel(async (context) => {
    for (const { ref, value, formula, numberFormat } of before) {
      const range = context.workbook.worksheets.getItem(ref.sheet).getRange(ref.address);
      range.numberFormat = [[numberFormat]];
      if (formula !== null) range.formulas = [[formula]];
      else range.values = [[inputFor(value, numberFormat)]];
    }
    await context.sync();
  });
}
