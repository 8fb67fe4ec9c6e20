import { sha256 } from "../../core/workbook/sha256";
import type { WorkbookInfo } from "../worker/views";

/** What came of a whole run, in numbers: kept on this machine, so that a pane that is opened again can say it. */
export interface LastRun {
  /** ISO 8601. */
  readonly at: string;
  readonly error: number;
  readonly warning: number;
  readonly explained: number;
  readonly score: number | null;
  readonly outOf: number | null;
  readonly gaps: number;
}

const KEY = "budgetReport.lastRuns";

/** Older ones are forgotten. */
const MOST = 50;

/** By a digest of the workbook's and its sheets' names: neither they nor any amount is kept. `null`: none is known. */
export function readLastRun(storage: () => Storage, workbook: Pick<WorkbookInfo, "name" | "sheets">): LastRun | null {
  const known = kept(storage)[digest(workbook)];
  return isLastRun(known) ? known : null;
}

/** Where the browser keeps nothing, nothing is kept. */
export function keepLastRun(
  storage: () => Storage,
  workbook: Pick<WorkbookInfo, "name" | "sheets">,
  run: LastRun,
): void {
  const key = digest(workbook);
  const others = Object.entries(kept(storage)).filter(([other]) => other !== key);
  try {
    storage().setItem(KEY, JSON.stringify(Object.fromEntries([...others.slice(1 - MOST), [key, run]])));
  } catch {
    // A private window keeps nothing: the next opening tells of no run.
  }
}

function kept(storage: () => Storage): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isLastRun(value: unknown): value is LastRun {
  if (typeof value !== "object" || value === null) return false;
  const { at, error, warning, explained, score, outOf, gaps } = value as Record<string, unknown>;
  const isNumber = (one: unknown) => typeof one === "number" && Number.isFinite(one);
  return (
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    [error, warning, explained, gaps].every(isNumber) &&
    [score, outOf].every((one) => one === null || isNumber(one))
  );
}

/** No way back to the names. */
function digest({ name, sheets }: Pick<WorkbookInfo, "name" | "sheets">): string {
  return sha256([name, ...sheets].join("\n"));
}
