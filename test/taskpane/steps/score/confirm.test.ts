import { builtInSystems } from "../../../../src/core/indicators/systems/allSystems";
import { reviewCopy } from "../../../../src/core/indicators/systems/revise";
import type { Band, ScoringSystem } from "../../../../src/core/indicators/systems/scoringSystem";
import { inOrder, splitBand, withBand, withoutBand } from "../../../../src/taskpane/steps/score/confirm/bands";
import {
  confirmationOf,
  draftFor,
  linesOf,
  openLines,
  withLine,
  withLineBack,
  withNewLine,
  withTick,
  withoutLine,
} from "../../../../src/taskpane/steps/score/confirm/draft";

const [source] = builtInSystems().filter(({ id }) => id === "hunan-10-60-30") as [ScoringSystem];
const view = { source, year: 2018, kept: null };
const bands = source.indicators.flatMap(({ scoring }) => (scoring?.type === "bands" ? [scoring.bands] : []));
const controlRate = bands[0] as Band[];

/** Do the bands still meet end to end? The core's own check says so. */
function meets(changed: readonly Band[]): boolean {
  const indicators = source.indicators.map((line) =>
    line.scoring?.type === "bands" && line.scoring.bands === controlRate
      ? { ...line, scoring: { ...line.scoring, bands: [...changed] } }
      : line,
  );
  return ![...reviewCopy(source, { ...source, indicators }).lines.values()].some(
    ({ reason }) => reason === "bandsDoNotMeet",
  );
}

test("the end of a band moves the beginning of the next; cutting and taking out leave no gap", () => {
  const order = inOrder([...controlRate].reverse());
  expect(order.map(({ to }) => to)).toEqual([0, 10, 20, 30, null]);
  const moved = withBand(order, 1, { to: 15, to_incl: false });
  expect(moved[2]).toMatchObject({ from: 15, from_incl: true });
  expect(moved[1]).toMatchObject({ from: 0, to: 15, points: 4 });
  for (const changed of [moved, splitBand(order, 4, 40), withoutBand(order, 2), withoutBand(order, 0)])
    expect(meets(changed)).toBe(true);
  expect(meets(order.map((band, index) => (index === 1 ? { ...band, to: 15 } : band)))).toBe(false);
});

test("a new draft has every line open; ticking all of them leaves none", () => {
  const draft = draftFor(view);
  expect(openLines(draft)).toBe(16);
  const ticked = source.indicators.reduce((before, { id }) => withTick(before, id, true), draft);
  expect(openLines(ticked)).toBe(0);
  expect(openLines(withTick(ticked, "proc", false))).toBe(1);
});

test("a line taken out stays in its place to be put back as it was", () => {
  const changed = withLine(draftFor(view), "proc", { weight: 3 });
  const without = withoutLine(changed, "proc");
  const at = source.indicators.findIndex(({ id }) => id === "proc");
  expect(linesOf(source, without)[at]).toMatchObject({ line: { id: "proc", weight: 6 }, isOut: true });
  expect(withLineBack(without, source, "proc").system).toEqual(source);
});

test("a line that the notice adds needs a name and a weight, and goes when it is taken out", () => {
  const first = source.indicators[0]!;
  const added = withNewLine(withNewLine(draftFor(view), first), first);
  expect(added.system.indicators.slice(-2).map(({ id, l1 }) => [id, l1])).toEqual([
    ["own1", "投入"],
    ["own2", "投入"],
  ]);
  expect([...reviewCopy(source, added.system).lines.keys()]).toEqual(["own1", "own2"]);
  const named = withLine(withoutLine(added, "own2"), "own1", { l3: "新增指标", weight: 5 });
  const balanced = withLine(named, "staff_ctl", { weight: 0 });
  const review = reviewCopy(source, balanced.system);
  expect([review.lines.size, review.whole, review.sum]).toEqual([0, null, 100]);
  expect(linesOf(source, balanced).at(-1)).toMatchObject({ line: { l3: "新增指标" }, isOut: false });
});

test("only a signed copy says what was changed", () => {
  const draft = withLine({ ...draftFor(view), by: " 张三 " }, "staff_ctl", { rule_text: "另有规定" });
  const kept = confirmationOf(view, draft, false, "2019-03-01");
  expect(kept).toMatchObject({ year: 2018, signed: false, by: "张三", checked: [] });
  expect(kept.system.indicators[0]?.revised).toBeUndefined();
  expect(draftFor({ ...view, kept })).toEqual({ ...draft, by: "张三" });
  const signed = confirmationOf(view, draft, true, "2019-03-01");
  expect(signed.system.indicators[0]?.revised).toMatchObject({ weight: 5, by: "张三", at: "2019-03-01" });
  expect(signed.system.indicators[1]?.revised).toBeUndefined();
});
