import { BudgetReportError } from "./errors";
import { formulaErrorsIn, uncomputedIn } from "./layout/formulaErrors";
import type { Road } from "./road";
import { formatRef } from "./workbook/cellRef";
import { damagedSheets } from "./workbook/damagedSheets";

/** What stands in the way of relying on a workbook's accounts. Every shell asks here. */

/** @throws noRecognisedTable, damagedSheets where the tables may be on a sheet that could not be read */
export async function requireTables(road: Road): Promise<void> {
  const { name, sheets } = road.snapshot;
  if ((await road.recognition()).tables.length > 0) return;
  requireWholeWorkbook(road);
  throw new BudgetReportError("noRecognisedTable", { file: name, sheets: sheets.length });
}

/** What rests on the workbook as a whole cannot be relied on where a sheet could not be read. @throws damagedSheets */
export function requireWholeWorkbook({ snapshot: { name, sheets } }: Road): void {
  const damaged = sheets.filter(({ damage }) => damage !== undefined);
  if (damaged.length > 0) throw damagedSheets(name, damaged);
}

/** A figure behind a failed formula is unknown, and so is everything computed from it. @throws formulaErrors */
export async function requireReadableFigures(road: Road): Promise<void> {
  const [first, ...others] = formulaErrorsIn(await road.recognition());
  if (!first) return;
  throw new BudgetReportError("formulaErrors", {
    file: road.snapshot.name,
    count: others.length + 1,
    cell: formatRef(first.ref),
    error: first.error,
  });
}

/** Formulas that nobody has computed yet hold no figures. @throws uncomputedFormulas */
async function requireComputedFigures(road: Road): Promise<void> {
  const [first, ...others] = uncomputedIn(await road.recognition());
  if (!first) return;
  const fields = { file: road.snapshot.name, count: others.length + 1, cell: formatRef(first) };
  throw new BudgetReportError("uncomputedFormulas", fields);
}

/**
 * That the accounts of the workbook can be relied on.
 * @throws damagedSheets, noRecognisedTable, formulaErrors, uncomputedFormulas
 */
export async function requireAccounts(road: Road): Promise<void> {
  requireWholeWorkbook(road);
  await requireTables(road);
  await requireReadableFigures(road);
  await requireComputedFigures(road);
}
