import { BudgetReportError } from "../core/errors";
import { formatRef, type CellRef } from "../core/workbook/cellRef";
import type { CellValue } from "../core/workbook/snapshot";
import type { CellNow } from "./cellNow";
import type { AppliedEdit, WorkbookActions } from "./port";
import { sameValue } from "./sameValue";

/** Cells that a message names one by one. */
const PLACES_TOLD = 20;

/** Making or taking back edits has stopped half-way, and what was done could not be undone. */
export class HalfDoneEdits extends BudgetReportError {
  /**
   * @param edits all of them, with what stood in the cells before
   * @param isUndo they were being taken back
   * @param changed cells that no longer hold what they held before
   */
  constructor(
    readonly edits: readonly AppliedEdit[],
    readonly isUndo: boolean,
    changed: readonly CellRef[],
    cause?: unknown,
  ) {
    const places = changed.slice(0, PLACES_TOLD).map(formatRef);
    const list = places.join("、") + (changed.length > PLACES_TOLD ? "…" : "");
    super("editsHalfDone", { cells: changed.length, list }, cause);
  }
}

/** Of an edit: is it made, is the cell as before, or has somebody put something else there? */
export type EditState = "made" | "before" | "other";

export function editState({ edit, previousFormula }: AppliedEdit, now: CellNow): EditState {
  const holds = (value: CellValue, formula: string | null) =>
    formula === null ? now.formula === null && sameValue(now.value, value) : now.formula === formula;
  if (holds(edit.to, edit.formula ?? null)) return "made";
  return holds(edit.from, previousFormula) ? "before" : "other";
}

/** One for each cell: what stood there first, and what is to stand there last. */
export function perCell(edits: readonly AppliedEdit[]): readonly AppliedEdit[] {
  const cells = new Map<string, AppliedEdit>();
  for (const next of edits) {
    const key = formatRef(next.edit.ref);
    const first = cells.get(key);
    cells.set(key, first ? { ...first, edit: { ...next.edit, from: first.edit.from } } : next);
  }
  return [...cells.values()];
}

/**
 * Writes what is missing (`made`), or takes back what was written (`before`). Cells that hold something else by now are
 * somebody's: they are left. What a formula comes to may have followed the cells that were written: it is no change.
 * @throws what applyEdits and undoEdits throw
 */
export async function settleHalfDone(
  host: Pick<WorkbookActions, "cellsNow" | "applyEdits" | "undoEdits">,
  edits: readonly AppliedEdit[],
  goal: "made" | "before",
): Promise<void> {
  const cells = perCell(edits);
  const now = await host.cellsNow(cells.map(({ edit }) => edit.ref));
  const standing = cells.flatMap((cell, index) => {
    const is = now[index];
    return is ? [{ cell, is, state: editState(cell, is) }] : [];
  });
  const missing = standing.filter(({ state }) => state === "before");
  const made = standing.filter(({ state }) => state === "made");
  if (goal === "made" && missing.length > 0) {
    await host.applyEdits(missing.map(({ cell, is }) => ({ ...cell.edit, from: is.value })));
  }
  if (goal === "before" && made.length > 0) await host.undoEdits(made.map(({ cell }) => cell));
}
