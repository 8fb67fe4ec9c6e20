import type { StepId } from "../state/steps";

/** The ribbon's buttons open the pane with `?run=validate` or `?run=report`: the step to run up to at once. */
export function runRequest(search: string): StepId | null {
  const wanted = new URLSearchParams(search).get("run");
  return wanted === "validate" || wanted === "report" ? wanted : null;
}
