import { labelInRow, labelInText } from "../../../../src/core/report/figures/figureLabels";
import type { Span } from "../../../../src/core/report/documentModel";
import { amountFigure } from "../accountsFixture";

const figure = amountFigure("a", 1, "支出!B8");
const spans = (...words: readonly string[]): Span[] =>
  words.map((text) => (/^\d/.test(text) ? { type: "figure", key: "a", text, figure } : { type: "text", text }));

test.each([
  [["本年支出合计", "77.65"], "本年支出合计"],
  [["本年支出77.65万元，其中：基本支出", "66.65"], "基本支出"],
  [["三公经费支出", "4.8", "万元，比上年减少", "0.4"], "比上年减少"],
  [["三公经费支出", "4.8", "万元，占", "6.18"], "三公经费支出4.8万元，占"],
  [["长".repeat(40), "1"], `…${"长".repeat(23)}`],
  [["1"], ""],
])("%j: %s", (words, label) => {
  expect(labelInText(spans(...words), words.length - 1)).toBe(label);
});

test("a row is named by its last words, not by its code or its other figures", () => {
  const cells = ["2010101", "行政运行", "12"].map((word) => ({ spans: spans(word), align: "left" as const }));
  expect(labelInRow([{ spans: [{ type: "text", text: "2010101" }], align: "left" }, ...cells.slice(1)])).toBe(
    "行政运行",
  );
  expect(labelInRow([])).toBe("");
});
