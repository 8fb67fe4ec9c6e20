import { formatRef, type CellRef } from "../workbook/cellRef";
import { ruleFacts } from "./catalogue";
import type { Finding } from "../findings/finding";

/** What a check states; the rest of a Finding follows from the catalogue. */
export type FindingDraft = Pick<Finding, "rule" | "cells"> & Partial<Omit<Finding, "rule" | "cells" | "id">>;

/** A Finding with the catalogue's severity (never a higher one) and its identity between runs. */
export function makeFinding(draft: FindingDraft): Finding {
  const variant = draft.variant ?? "default";
  return {
    rule: draft.rule,
    variant,
    severity: draft.severity ?? ruleFacts(draft.rule).severity,
    cells: uniqueCells(draft.cells),
    params: draft.params ?? {},
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    difference: draft.difference ?? null,
    unit: draft.unit ?? null,
    fix: draft.fix ?? null,
    id: findingId(draft.rule, variant, draft.cells[0]),
  };
}

function findingId(rule: string, variant: string, first: CellRef | undefined): string {
  return first === undefined ? `${rule}/${variant}` : `${rule}/${variant}/${formatRef(first)}`;
}

export function uniqueCells(cells: readonly CellRef[]): CellRef[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    const key = formatRef(cell);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}
