import { BudgetReportError } from "../../core/errors";
import type { CellRef } from "../../core/workbook/cellRef";
import type { CellValue } from "../../core/workbook/snapshot";
import type { CellNow } from "../cellNow";
import { officeErrorCode } from "../office/officeFailure";
import { inputFor } from "./cellInput";
import { toCellValue } from "./cellValues";
import { withExcel } from "./excelRequest";

/** A cell as it stands, or stood. */
export interface Before {
  readonly ref: CellRef;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Cells per request: about 1 KB each, for reading as for writing, far from the limit of 5 MB. */
const CELLS_PER_REQUEST = 2000;

export function batches<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CELLS_PER_REQUEST) }, (_, index) =>
    items.slice(index * CELLS_PER_REQUEST, (index + 1) * CELLS_PER_REQUEST),
  );
}

/** What stands in these cells. 1 request up to 2000 cells. @throws sheetMissing, hostRequestFailed */
export function cellsNow(refs: readonly CellRef[]): Promise<readonly CellNow[]> {
  return withExcel(async (context) => {
    const found: CellNow[] = [];
    for (const batch of batches(refs)) found.push(...(await readContents(context, batch)).map(({ cell }) => cell));
    return found;
  }, ONLY_READS);
}

const ONLY_READS = { onlyReads: true };

export interface ReadCell {
  readonly cell: Before;
  readonly isProtected: boolean;
}

/** 1 request, a second one only to explain why it failed. */
export async function readContents(context: Excel.RequestContext, refs: readonly CellRef[]): Promise<ReadCell[]> {
  const { worksheets } = context.workbook;
  const names = [...new Set(refs.map((ref) => ref.sheet))];
  const sheets = names.map((name) => {
    const sheet = worksheets.getItem(name);
    sheet.load("name,protection/protected");
    return sheet;
  });
  const cells = refs.map((ref) => {
    const range = worksheets.getItem(ref.sheet).getRange(ref.address);
    range.load("values,valueTypes,formulas,numberFormat");
    return { ref, range };
  });
  try {
    await context.sync();
  } catch (problem) {
    throw officeErrorCode(problem) === "ItemNotFound" ? await missingSheet(names) : problem;
  }
  const locked = new Set(names.filter((_, index) => sheets[index]?.protection.protected));
  return cells.map(({ ref, range }): ReadCell => {
    const formula: unknown = range.formulas[0]?.[0];
    const cell = {
      ref,
      value: toCellValue(range.values[0]?.[0], range.valueTypes[0]?.[0]),
      formula: typeof formula === "string" && formula.length > 1 && formula.startsWith("=") ? formula : null,
      numberFormat: String(range.numberFormat[0]?.[0] ?? "General"),
    };
    return { cell, isProtected: locked.has(ref.sheet) };
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

interface Content {
  readonly ref: CellRef;
  readonly value: CellValue;
  readonly formula: string | null;
  /** `null` leaves the format alone. */
  readonly numberFormat: string | null;
}

export function queueWrite(context: Excel.RequestContext, content: Content, format: string): void {
  const { ref, value, formula, numberFormat } = content;
  const range = context.workbook.worksheets.getItem(ref.sheet).getRange(ref.address);
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  if (formula !== null) range.formulas = [[formula]];
  else range.values = [[inputFor(value, format)]];
}
