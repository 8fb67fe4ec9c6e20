import type { Asks } from "../../../../src/core/indicators/scoreSheet";
import { draftOf, judgementOf } from "../../../../src/taskpane/steps/score/judge/judgementDraft";
import type { JudgementDraft } from "../../../../src/taskpane/steps/score/judge/judgementDraft";

const checklist: Asks = { type: "checklist", items: [{ text: "甲", points: 2 }] };
const tiers: Asks = { type: "tiers", tiers: [{ name: "好", points: 5 }] };
const violations: Asks = { type: "violations", deductEach: 1 };
const ranges: Asks = {
  type: "ranges",
  ranges: [
    { name: "达成", from: 8, to: 10 },
    { name: "部分达成", from: 6, to: 8 },
  ],
};

test.each<[string, Asks | undefined, Partial<JudgementDraft>, unknown]>([
  ["nothing said", undefined, {}, null],
  ["points", undefined, { points: "9.5" }, { points: 9.5 }],
  ["points at the weight", undefined, { points: "10" }, { points: 10 }],
  ["more than the weight", undefined, { points: "10.01" }, "wrong"],
  ["less than nothing", undefined, { points: "-1" }, "wrong"],
  ["words", undefined, { points: "很好" }, "wrong"],
  ["no item is fulfilled", checklist, {}, { met: [] }],
  ["items", checklist, { met: [1] }, { met: [1] }],
  ["no case", violations, { violations: "0" }, { violations: 0 }],
  ["half a case", violations, { violations: "0.5" }, "wrong"],
  ["no tier", tiers, {}, null],
  ["a tier", tiers, { tier: "好" }, { tier: "好" }],
  ["points without a tier", ranges, { points: "9" }, "wrong"],
  ["the best tier to its end", ranges, { tier: "达成", points: "10" }, { tier: "达成", points: 10 }],
  ["the next tier below its end", ranges, { tier: "部分达成", points: "7.99" }, { tier: "部分达成", points: 7.99 }],
  ["the next tier at its end", ranges, { tier: "部分达成", points: "8" }, "wrong"],
])("%s", (_, asks, part, expected) => {
  expect(judgementOf({ ...draftOf(undefined), ...part }, asks, 10)).toEqual(expected);
});

test("a kept judgement is shown as it was given", () => {
  const kept = { tier: "达成", points: 9, by: "张三", at: "2024-03-01" };
  expect(judgementOf(draftOf(kept), ranges, 10)).toEqual({ tier: "达成", points: 9 });
});
