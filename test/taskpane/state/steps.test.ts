import type { StepId, StepStatus } from "../../../src/taskpane/state/steps";
import { STEPS, nextStep, stepsAfter, stepsTo } from "../../../src/taskpane/state/steps";

function statusOf(short: string): Record<StepId, StepStatus> {
  const words: Record<string, StepStatus> = { i: "idle", d: "done", s: "stale", f: "failed" };
  return Object.fromEntries(STEPS.map((step, at) => [step, words[short[at] ?? "i"] ?? "idle"])) as Record<
    StepId,
    StepStatus
  >;
}

describe("stepsTo", () => {
  test.each<[StepId, string, string]>([
    ["recognise", "iiii", "recognise"],
    ["recognise", "dddd", "recognise"],
    ["validate", "iiii", "recognise validate"],
    ["validate", "diii", "validate"],
    ["validate", "siii", "recognise validate"],
    ["score", "ddii", "score"],
    ["report", "iiii", "recognise validate score report"],
    ["report", "dddi", "report"],
    ["report", "ddsi", "score report"],
    ["report", "sddd", "recognise validate score report"],
    ["report", "fiii", "recognise validate score report"],
  ])("to %s from %s runs %s", (goal, status, expected) => {
    expect(stepsTo(goal, statusOf(status)).join(" ")).toBe(expected);
  });
});

test("what rests on a step", () => {
  expect(stepsAfter("recognise")).toEqual(["validate", "score", "report"]);
  expect(stepsAfter("score")).toEqual(["report"]);
  expect(stepsAfter("report")).toEqual([]);
});

test("the road ends with the report", () => {
  expect(STEPS.map(nextStep)).toEqual(["validate", "score", "report", null]);
});
