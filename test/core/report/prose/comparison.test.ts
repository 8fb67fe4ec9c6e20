import type { Figure } from "../../../../src/core/accounts/figure";
import { comparisonSpans } from "../../../../src/core/report/prose/comparison";
import { spansText } from "../../../../src/core/report/prose/figureText";
import { amountFigure, countFigure } from "../accountsFixture";

function ratio(percent: number): Figure {
  return { key: "rate", kind: "ratio", percent, source: { type: "derived", formula: "share", from: [] } };
}

function amount(value: number): Figure {
  return amountFigure("x", value, "表!A1");
}

function compare(current: Figure | null, base: Figure | null): string | null {
  const spans = comparisonSpans("lastYear", current, base, "trimmed");
  return spans && spansText(spans);
}

test.each<[number, number, string]>([
  [313, 286, "比上年增加27万元，增长9.44%"],
  [80, 100, "比上年减少20万元，下降20%"],
  [11, 0, "上年为0，比上年增加11万元"],
  [0, 0, "与上年持平"],
  [5, 5, "与上年持平"],
  [100.004, 100, "与上年基本持平"],
  [0, 40, "比上年减少40万元，下降100%"],
  // A rate on a negative base says nothing.
  [5, -5, "比上年增加10万元"],
  [-7, -5, "比上年减少2万元"],
])("%d against %d last year: %s", (now, before, words) => {
  expect(compare(amount(now), amount(before))).toBe(words);
});

test("rates differ by percentage points, not by percent", () => {
  expect(compare(ratio(98.71), ratio(95))).toBe("比上年提高3.71个百分点");
  expect(compare(ratio(95), ratio(98.71))).toBe("比上年降低3.71个百分点");
});

test("no comparison without a base, or with one of another kind", () => {
  expect(compare(amount(5), null)).toBeNull();
  expect(compare(null, amount(5))).toBeNull();
  expect(compare(amount(5), countFigure("n", 5, "人", "表!A1"))).toBeNull();
});

test("the change and its rate know both figures", () => {
  const [now, before] = [amount(313), amount(286)];
  const figures = (comparisonSpans("lastYear", now, before, "trimmed") ?? []).filter((span) => span.type === "figure");
  expect(figures.map((span) => [span.key, span.text])).toEqual([
    ["x.lastYear.change", "27"],
    ["x.lastYear.rate", "9.44"],
  ]);
  for (const { figure } of figures) {
    expect(figure.source).toEqual(expect.objectContaining({ type: "derived", from: [now, before] }));
  }
});
