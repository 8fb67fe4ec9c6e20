import type { FindingScope } from "../state/findingScope";
import type { StepId } from "../state/steps";

/** What the ribbon asked for when it opened the pane: the step to run up to at once, and what of it to show. */
export interface Goal {
  readonly step: StepId;
  readonly scope: FindingScope;
}

const GOALS: Readonly<Record<string, Goal>> = {
  validate: { step: "validate", scope: "all" },
  ledger: { step: "validate", scope: "ledger" },
  report: { step: "report", scope: "all" },
};

/** The ribbon's buttons open the pane with `?run=validate`, `?run=ledger` or `?run=report`. */
export function runRequest(search: string): Goal | null {
  const wanted = new URLSearchParams(search).get("run") ?? "";
  return Object.hasOwn(GOALS, wanted) ? (GOALS[wanted] ?? null) : null;
}
