import { BudgetReportError } from "../../core/errors";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { EngineClient } from "./protocol";

/** Cloning this many cells takes a few milliseconds: far below what a person notices. */
const CELLS_PER_MESSAGE = 20_000;

/**
 * Gives the engine a workbook that a host has read, in parts that never hold up the page.
 * @param order the names of all sheets, where the workbook holds only those that were read again; `null`: it is whole
 * @throws readCancelled
 */
export async function handOver(
  engine: EngineClient,
  workbook: WorkbookSnapshot,
  signal: AbortSignal | undefined = undefined,
  order: readonly string[] | null = null,
): Promise<void> {
  await engine.call("beginWorkbook", { name: workbook.name, settings: workbook.settings, order });
  for (const { rows, ...sheet } of workbook.sheets) {
    await engine.call("addSheet", sheet);
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
    const step = Math.max(1, Math.floor(CELLS_PER_MESSAGE / width));
    for (let from = 0; from < rows.length; from += step) {
      if (signal?.aborted) throw new BudgetReportError("readCancelled");
      await engine.call("addRows", rows.slice(from, from + step));
    }
  }
}
