import fc from "fast-check";
import type { EmbeddedFigure, EmbeddedReport } from "../../../../../src/core/report/figures/embeddedReport";
import { figureTag } from "../../../../../src/core/report/figures/figureTag";
import { afterRefresh } from "../../../../../src/core/report/figures/refresh/afterRefresh";
import type { RefreshItem, RefreshPlan } from "../../../../../src/core/report/figures/refresh/refreshPlan";
import type { DocumentFigure } from "../../../../../src/core/report/figures/refresh/documentFigure";
import { planRefresh } from "../../../../../src/core/report/figures/refresh/refreshPlan";

function amount(wan: number, more: Partial<EmbeddedFigure> = {}): EmbeddedFigure {
  const value = Math.round(wan * 1_000_000);
  return { text: String(wan), cell: "支出!B8", kind: "amount", value, places: 1, ...more };
}

function report(figures: Record<string, EmbeddedFigure>, fingerprint = "a"): EmbeddedReport {
  return { title: "报告", outlineId: "daoxian-nine", department: null, year: 2021, fingerprint, figures };
}

function place(id: string, tag: string, text: string, more: Partial<DocumentFigure> = {}): DocumentFigure {
  return { id, tag, text, inTable: false, locked: false, ...more };
}

const written = report({
  total: amount(71.1),
  basic: amount(50),
  share: { ...amount(0), kind: "ratio", value: 70.32, text: "70.32" },
});

function only(plan: RefreshPlan): RefreshItem {
  expect(plan.items).toHaveLength(1);
  return plan.items[0] as RefreshItem;
}

test("a changed cell changes its figure and what derives from it, nothing else", () => {
  const fresh = report(
    {
      ...written.figures,
      total: amount(80.25),
      share: { ...written.figures["share"], text: "62.31", value: 62.31 } as EmbeddedFigure,
    },
    "b",
  );
  const document = [
    place("1", "total", "71.1"),
    place("2", "basic", "50"),
    place("3", "share", "70.32"),
    place("4", "theirs", "7"),
  ];
  const plan = planRefresh(document, written, fresh);
  expect(plan.items.map(({ key, status, before, after, isSafe }) => [key, status, before, after, isSafe])).toEqual([
    ["total", "changed", "71.1", "80.25", true],
    ["basic", "same", "50", "50", false],
    ["share", "changed", "70.32", "62.31", true],
  ]);
  expect(plan).toMatchObject({ deleted: [], added: [], isStale: true });
});

test("what a person has written into a control is told and not chosen", () => {
  const item = only(
    planRefresh([place("1", "total", "七十余")], written, report({ ...written.figures, total: amount(80) })),
  );
  expect(item).toMatchObject({ status: "edited", before: "七十余", after: "80", written: "71.1", isSafe: false });
});

test("the same number in another form is no edit, and keeps its form", () => {
  const fresh = report({ total: amount(1080.5), basic: amount(50) }, "b");
  const after = (text: string) => only(planRefresh([place("1", "total", text)], written, fresh));
  expect(after("71.10")).toMatchObject({ status: "changed", after: "1080.50", isSafe: true });
  expect(after("711,000.00")).toMatchObject({ status: "changed", after: "10,805,000.00" });
  expect(after("７１．１ ")).toMatchObject({ status: "changed", after: "1080.5" });
  expect(after("71.11")).toMatchObject({ status: "edited" });
});

test("where the form cannot be told, running text and tables keep their own", () => {
  const old = report({ total: amount(6.55, { tableText: "6.55" }) });
  const fresh = report({ total: amount(7.1, { tableText: "7.10" }) }, "b");
  const document = [place("1", "total", "6.55"), place("2", "total", "6.55", { inTable: true })];
  expect(planRefresh(document, old, fresh).items.map(({ after, places }) => [after, places])).toEqual([
    ["7.1", ["1"]],
    ["7.10", ["2"]],
  ]);
});

test("copies of a figure go together", () => {
  const fresh = report({ ...written.figures, total: amount(80) }, "b");
  expect(only(planRefresh([place("1", "total", "71.1"), place("9", "total", "71.1")], written, fresh)).places).toEqual([
    "1",
    "9",
  ]);
});

test("a figure that the workbook has no more is gone; one without control is deleted; a new one is added", () => {
  const fresh = report({ basic: amount(50), fund: amount(3), unused: amount(4, { places: 0 }) }, "b");
  const plan = planRefresh([place("1", "total", "71.1")], written, fresh);
  expect(only(plan)).toMatchObject({ status: "gone", after: null, cell: "支出!B8", isSafe: false });
  expect(plan.deleted.map(({ key, missing }) => [key, missing])).toEqual([
    ["basic", 1],
    ["share", 1],
  ]);
  expect(plan.added.map(({ key }) => key)).toEqual(["fund"]);
});

test("an increase that becomes a decrease needs a hand: the words around it say which", () => {
  const old = report({ change: amount(5, { direction: "up", label: "比上年增加" }) });
  const turned = only(
    planRefresh(
      [place("1", "change", "5")],
      old,
      report({ change: amount(3, { direction: "down", label: "比上年减少" }) }, "b"),
    ),
  );
  expect(turned).toMatchObject({
    status: "changed",
    isTurned: true,
    isSafe: false,
    formerLabel: "比上年增加",
    label: "比上年减少",
  });
});

test("locked controls are told and not chosen; without the old data nothing is chosen", () => {
  const fresh = report({ total: amount(80) }, "b");
  expect(only(planRefresh([place("1", "total", "71.1", { locked: true })], written, fresh)).isSafe).toBe(false);
  expect(only(planRefresh([place("1", "total", "71.1")], null, fresh))).toMatchObject({
    status: "unknown",
    isSafe: false,
  });
});

test("keys that are too long for Word are still told apart", () => {
  const [a, b] = ["长".repeat(70) + "甲", "长".repeat(70) + "乙"] as const;
  const old = report({ [a]: amount(1), [b]: amount(2) });
  const plan = planRefresh([place("1", figureTag(b), "2")], old, report({ [a]: amount(1), [b]: amount(9) }, "b"));
  expect(figureTag(a).length).toBeLessThanOrEqual(64);
  expect(only(plan)).toMatchObject({ key: b, after: "9" });
});

const KEYS = ["a", "b", "c", "d"] as const;
const wan = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
const values = fc.record(
  Object.fromEntries(KEYS.map((key) => [key, wan])) as Record<(typeof KEYS)[number], typeof wan>,
);
const placed = fc.array(
  fc.record({ key: fc.constantFrom(...KEYS), edit: fc.option(fc.constant("待核"), { freq: 3 }) }),
  { maxLength: 12 },
);

/** A report with these amounts, each written as often as the document shows it. */
function reportOf(
  amounts: Record<string, number>,
  places: readonly { key: string }[],
  fingerprint: string,
): EmbeddedReport {
  const figures = Object.entries(amounts).map(([key, value]) => [
    key,
    amount(value, { places: places.filter((one) => one.key === key).length }),
  ]);
  return report(Object.fromEntries(figures) as Record<string, EmbeddedFigure>, fingerprint);
}

test("the safe items change the changed figures alone, never a person's words, and leave nothing to do", () => {
  fc.assert(
    fc.property(values, values, placed, (before, after, places) => {
      const old = reportOf(before, places, "old");
      const fresh = reportOf(after, places, "new");
      const document = places.map(({ key, edit }, index) => place(String(index), key, edit ?? String(before[key])));
      const plan = planRefresh(document, old, fresh);
      const safe = plan.items.filter(({ isSafe }) => isSafe);
      const next = refreshed(document, safe);
      next.forEach((figure, index) => {
        const { key, edit } = places[index] as (typeof places)[number];
        expect(figure.text).toBe(edit ?? String(after[key]));
      });
      const merged = afterRefresh(old, fresh, plan, new Set(safe));
      const again = planRefresh(next, merged, fresh);
      expect(again.isStale).toBe(false);
      expect(again.items.filter(({ status }) => status === "changed")).toEqual([]);
      expect(again.items.filter(({ status }) => status === "edited").flatMap(({ places: ids }) => ids).length).toBe(
        places.filter(({ edit }) => edit !== null).length,
      );
    }),
  );
});

test("what was left out of a refresh is offered again as changed, not as a person's words", () => {
  fc.assert(
    fc.property(values, values, fc.subarray([...KEYS]), (before, after, left) => {
      const places = KEYS.map((key) => ({ key }));
      const [old, fresh] = [reportOf(before, places, "old"), reportOf(after, places, "new")];
      const document = KEYS.map((key) => place(key, key, String(before[key])));
      const plan = planRefresh(document, old, fresh);
      const chosen = plan.items.filter(({ isSafe, key }) => isSafe && !left.includes(key as (typeof KEYS)[number]));
      const merged = afterRefresh(old, fresh, plan, new Set(chosen));
      const again = planRefresh(refreshed(document, chosen), merged, fresh);
      const behind = left.filter((key) => before[key] !== after[key]);
      expect(again.items.filter(({ isSafe }) => isSafe).map(({ key }) => key)).toEqual(
        KEYS.filter((key) => behind.includes(key)),
      );
      expect(again.isStale).toBe(behind.length > 0);
    }),
  );
});

function refreshed(document: readonly DocumentFigure[], items: readonly RefreshItem[]): DocumentFigure[] {
  const texts = new Map(items.flatMap(({ places, after }) => places.map((id) => [id, after ?? ""] as const)));
  return document.map((figure) => ({ ...figure, text: texts.get(figure.id) ?? figure.text }));
}

test("a comment or a tracked change at a figure is for a person to look at first", () => {
  const fresh = report({ ...written.figures, total: amount(80.25) }, "b");
  const places = [
    place("1", "total", "71.1", { isCommented: false, revisedFrom: null }),
    place("2", "total", "71.1", { isCommented: true, revisedFrom: null }),
    place("3", "total", "71.1", { isCommented: false, revisedFrom: "71" }),
  ];
  const { items } = planRefresh(places, written, fresh);
  expect(
    items.map(({ status, isSafe, isCommented, revisedFrom }) => [status, isSafe, isCommented, revisedFrom]),
  ).toEqual([
    ["changed", true, false, null],
    ["changed", false, true, null],
    ["changed", false, false, "71"],
  ]);
});

describe("a document that compares with last year", () => {
  const withLast = (fresh: Record<string, EmbeddedFigure>, isOpen: boolean): EmbeddedReport => ({
    ...report(fresh, "b"),
    ...(isOpen ? { lastYear: { file: "2022.xlsx", year: 2022 } } : {}),
  });
  const change = amount(5, { usesLastYear: true, direction: "up" });
  const own = { ...report({ total: amount(71.1), change }), lastYear: { file: "2022.xlsx", year: 2022 } };
  const document = [place("1", "total", "71.1"), place("2", "change", "5")];

  test("without that workbook its figures are told as not looked at, neither gone nor changed", () => {
    const plan = planRefresh(document, own, withLast({ total: amount(80) }, false));
    expect(plan.items.map(({ key, status, after, isSafe }) => [key, status, after, isSafe])).toEqual([
      ["total", "changed", "80", true],
      ["change", "noLastYear", null, false],
    ]);
    // Even a figure of the same key that this year's tables print now is not taken for it.
    const other = planRefresh(document, own, withLast({ total: amount(80), change: amount(7) }, false));
    expect(other.items[1]).toMatchObject({ status: "noLastYear", after: null });
    const after = afterRefresh(own, withLast({ total: amount(80) }, false), plan, new Set(plan.items.slice(0, 1)));
    expect(after).toMatchObject({ fingerprint: "a", lastYear: own.lastYear, figures: { change } });
  });

  test("with it they are refreshed as any other", () => {
    const fresh = withLast({ total: amount(80), change: amount(7, { usesLastYear: true, direction: "up" }) }, true);
    expect(planRefresh(document, own, fresh).items[1]).toMatchObject({ status: "changed", after: "7", isSafe: true });
  });
});

test("charts that show what the workbook does not say any more are named, before and after the figures are refreshed", () => {
  const charts = [
    { caption: "图1　构成", values: { total: 71_100_000, basic: 50_000_000 } },
    { caption: "图2　两年", values: { basic: 50_000_000, other: 1 } },
  ];
  const own: EmbeddedReport = { ...written, charts };
  const fresh = { ...report({ ...written.figures, total: amount(80) }, "b"), charts: [] };
  const plan = planRefresh([place("1", "total", "71.1")], own, fresh);
  // What is not known now is not called old.
  expect(plan.staleCharts).toEqual(["图1　构成"]);
  const after = afterRefresh(own, fresh, plan, new Set(plan.items));
  expect(planRefresh([place("1", "total", "80")], after, fresh).staleCharts).toEqual(["图1　构成"]);
  expect(planRefresh([], written, fresh).staleCharts).toEqual([]);
});
