import type { Severity } from "../findings/finding";
import type { BatchUnit } from "./batchUnit";

/** How a unit stands, the gravest that applies: what could not be looked at comes before what was found. */
export type UnitState = "clean" | "info" | "warning" | "error" | "problem" | "notChecked";

export interface UnitCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** How many findings of each severity are open: what the unit has explained in its workbook is not. */
export function unitCounts({ result }: BatchUnit): UnitCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings, explained } of result?.workbooks ?? [])
    for (const { severity, id } of findings) if (!explained.includes(id)) counts[severity] += 1;
  for (const { findings } of result?.reports ?? []) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Could something of what the unit has handed in not be checked? */
export function hasProblem({ result, unopened, files, key }: BatchUnit): boolean {
  const isUnreadable = files.some(({ role }) => role === "unreadable");
  return unopened.length > 0 || (result?.problems.length ?? 0) > 0 || (isUnreadable && key === null);
}

export function unitState(unit: BatchUnit, counts: UnitCounts = unitCounts(unit)): UnitState {
  if (unit.key !== null && unit.result === null) return "notChecked";
  if (hasProblem(unit)) return "problem";
  if (unit.key === null) return "problem";
  return counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : counts.info > 0 ? "info" : "clean";
}
