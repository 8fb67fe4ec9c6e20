import type { Severity } from "../findings/finding";
import { SEVERITIES } from "../findings/severity";
import type { BatchUnit } from "./batchUnit";
import type { UnitProblem } from "./unitResult";

/** How a unit stands, the gravest that applies: what could not be looked at comes before what was found. */
export const UNIT_STATES = ["error", "problem", "warning", "info", "clean", "notChecked"] as const;
export type UnitState = (typeof UNIT_STATES)[number];

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
  for (const { findings, published } of result?.reports ?? []) {
    for (const { severity } of findings) counts[severity] += 1;
    counts.warning += published?.notMet.length ?? 0;
  }
  return counts;
}

/** Could something of what the unit has handed in not be checked? */
export function hasProblem({ result, unopened, files, key }: BatchUnit): boolean {
  const isUnreadable = files.some(({ role }) => role === "unreadable");
  // A list of equipment beside the accounts has no table to check: it is told, and nothing of the accounts is left unchecked.
  const isBeside = ({ file, code: why }: UnitProblem) =>
    why === "noRecognisedTable" && result?.figures !== null && result?.figures.file !== file;
  const problems = result?.problems.filter((problem) => !isBeside(problem)) ?? [];
  return unopened.length > 0 || problems.length > 0 || (isUnreadable && key === null);
}

/** @param between the gravest of what is said of the unit between units */
export function unitState(unit: BatchUnit, counts: UnitCounts = unitCounts(unit), between?: Severity): UnitState {
  if (unit.key !== null && unit.result === null) return "notChecked";
  if (hasProblem(unit)) return "problem";
  if (unit.key === null) return "problem";
  return SEVERITIES.find((severity) => counts[severity] > 0 || between === severity) ?? "clean";
}
