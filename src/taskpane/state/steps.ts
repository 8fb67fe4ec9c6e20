/** The four steps in the order of the road. */
export const STEPS = ["recognise", "validate", "score", "report"] as const;

export type StepId = (typeof STEPS)[number];

/** `stale`: there is a result, but the workbook or an input has changed since. */
export type StepStatus = "idle" | "running" | "done" | "stale" | "failed";

/** Which steps a step's result rests on. */
const RESTS_ON: Record<StepId, readonly StepId[]> = {
  recognise: [],
  validate: ["recognise"],
  score: ["recognise"],
  report: ["recognise", "validate", "score"],
};

/** The steps that must run, in order, so that `goal` is fresh. `goal` itself always runs. */
export function stepsTo(goal: StepId, status: Readonly<Record<StepId, StepStatus>>): readonly StepId[] {
  const needed = new Set<StepId>([goal]);
  for (const step of [...STEPS].reverse()) {
    if (RESTS_ON[goal].includes(step) && status[step] !== "done") needed.add(step);
  }
  // A step whose ground is laid anew runs again.
  for (const step of STEPS) {
    if (RESTS_ON[goal].includes(step) && RESTS_ON[step].some((ground) => needed.has(ground))) needed.add(step);
  }
  return STEPS.filter((step) => needed.has(step));
}

/** The steps whose results no longer hold when `changed` is laid anew. */
export function stepsAfter(changed: StepId): readonly StepId[] {
  return STEPS.filter((step) => RESTS_ON[step].includes(changed));
}

export function nextStep(step: StepId): StepId | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
