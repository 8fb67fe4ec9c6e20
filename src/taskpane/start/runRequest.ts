import type { FindingScope } from "../state/findingScope";
import type { StepId } from "../state/steps";

/** What the ribbon asked for when it opened the pane: the step to run up to at once, and what of it to show. */
export interface Goal {
  readonly step: StepId;
  readonly scope: FindingScope;
  /** The report is to leave as soon as it is there. */
  readonly exports?: true;
}

const GOALS: Readonly<Record<string, Goal>> = {
  validate: { step: "validate", scope: "all" },
  ledger: { step: "validate", scope: "ledger" },
  report: { step: "report", scope: "all" },
  export: { step: "report", scope: "all", exports: true },
};

/** The ribbon's buttons open the pane with `?run=validate`, `?run=ledger`, `?run=report` or `?run=export`. */
export function runRequest(search: string): Goal | null {
  const wanted = new URLSearchParams(search).get("run") ?? "";
  return Object.hasOwn(GOALS, wanted) ? (GOALS[wanted] ?? null) : null;
}

/** `?run=proofread`: the place where an existing report is proofread. */
export function asksProofread(search: string): boolean {
  return new URLSearchParams(search).get("run") === "proofread";
}
