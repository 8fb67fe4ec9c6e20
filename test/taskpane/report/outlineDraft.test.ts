import { applyOutlineChange, NO_CHANGE } from "../../../src/core/report/outline/outlineChange";
import { outlineOf } from "../../../src/core/report/outline/outline";
import type { OutlineChange } from "../../../src/core/report/outline/outlineChange";
import {
  NUMBERINGS,
  moved,
  outlineLines,
  switched,
  withSection,
  worthKeeping,
} from "../../../src/taskpane/steps/report/outline/outlineDraft";
import type { OutlineLine } from "../../../src/taskpane/steps/report/outline/outlineDraft";

const outline = outlineOf("daoxian-nine");
const view = { id: outline.id, numbering: outline.numbering, sections: outline.sections };

function lineOf(change: OutlineChange, id: string): OutlineLine {
  const line = outlineLines(view, change).find((one) => one.id === id);
  if (!line) throw new Error(id);
  return line;
}

/** What the core makes of the draft: the editor shows the same. */
function composed(change: OutlineChange): string[] {
  return applyOutlineChange(outline, change).sections.flatMap((one) => [one.id, ...one.sections.map(({ id }) => id)]);
}

function shown(change: OutlineChange): string[] {
  return outlineLines(view, change).flatMap(({ id, isDropped }) => (isDropped ? [] : [id]));
}

test("the lines are the outline's, each with its place", () => {
  expect(shown(NO_CHANGE)).toEqual(composed(NO_CHANGE));
  expect(lineOf(NO_CHANGE, "overview")).toMatchObject({ depth: 0, isFirst: true, isLast: false, required: true });
  expect(lineOf(NO_CHANGE, "overall")).toMatchObject({ depth: 1, parent: "overview", isLast: true, required: false });
});

test("a section moves among its siblings with all below it, and the core follows", () => {
  const change = moved(view, NO_CHANGE, lineOf(NO_CHANGE, "use"), -1);
  expect(shown(change).slice(0, 3)).toEqual(["use", "basic", "projects"]);
  expect(shown(change)).toEqual(composed(change));
  expect(moved(view, change, lineOf(change, "use"), -1)).toBe(change);
});

test("a section taken out stays in sight to be put back; one of the user's own is gone", () => {
  const out = switched(NO_CHANGE, lineOf(NO_CHANGE, "use"));
  expect(shown(out)).not.toContain("use");
  expect(shown(out)).toEqual(composed(out));
  expect(switched(out, lineOf(out, "use"))).toEqual(NO_CHANGE);
  const own = withSection(NO_CHANGE, "内部控制", "overview", "own");
  expect(shown(own).slice(0, 5)).toEqual(["overview", "duties", "organisation", "overall", "own"]);
  expect(shown(own)).toEqual(composed(own));
  expect(switched(own, lineOf(own, "own"))).toEqual(NO_CHANGE);
});

test("nothing is kept of changes that change nothing", () => {
  const there = moved(view, NO_CHANGE, lineOf(NO_CHANGE, "use"), -1);
  const back = moved(view, there, lineOf(there, "use"), 1);
  expect(worthKeeping(view, back)).toBeNull();
  expect(worthKeeping(view, { ...NO_CHANGE, numbering: [...outline.numbering] })).toBeNull();
  expect(worthKeeping(view, there)).toEqual(there);
  const numbering = [...(NUMBERINGS[1] ?? [])];
  expect(worthKeeping(view, { ...back, numbering })).toEqual({ ...NO_CHANGE, numbering });
});
