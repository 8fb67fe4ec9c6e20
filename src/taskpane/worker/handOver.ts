import { BudgetReportError } from "../../core/errors";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { EngineClient, SheetNotes } from "./protocol";

/** Cloning this many cells, or so many texts of cells, takes a few milliseconds: far below what a person notices. */
const CELLS_PER_MESSAGE = 10_000;

const NONE: ReadonlyMap<string, string> = new Map();

const NOTES: readonly SheetNotes[] = ["formulas", "numberFormats"];

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
  const { name, settings, calculation } = workbook;
  await engine.call("beginWorkbook", { name, settings, order, ...(calculation ? { calculation } : {}) });
  for (const { rows, formulas, numberFormats, ...head } of workbook.sheets) {
    // Empty lists say that there are some.
    const lists = { ...(formulas ? { formulas: NONE } : {}), ...(numberFormats ? { numberFormats: NONE } : {}) };
    await engine.call("addSheet", { ...head, ...lists });
    for (const send of messagesOf(engine, rows, { formulas, numberFormats })) {
      if (signal?.aborted) throw new BudgetReportError("readCancelled");
      await send();
    }
  }
}

function* messagesOf(
  engine: EngineClient,
  rows: SheetSnapshot["rows"],
  notes: Readonly<Record<SheetNotes, ReadonlyMap<string, string> | undefined>>,
): Generator<() => Promise<null>> {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const step = Math.max(1, Math.floor(CELLS_PER_MESSAGE / width));
  for (let from = 0; from < rows.length; from += step) {
    yield () => engine.call("addRows", rows.slice(from, from + step));
  }
  for (const of of NOTES) {
    for (const entries of portions(notes[of] ?? NONE)) yield () => engine.call("addNotes", { of, entries });
  }
}

function* portions(notes: ReadonlyMap<string, string>): Generator<(readonly [string, string])[]> {
  let portion: (readonly [string, string])[] = [];
  for (const entry of notes) {
    portion.push(entry);
    if (portion.length < CELLS_PER_MESSAGE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
