import { partWith, rowOf, stretchOf } from "../../../src/taskpane/proofread/highlight";

test("words are found whatever blanks and full-width marks the text has", () => {
  const text = "甲。支出 合计９０万元，共 两项。乙。";
  const stretch = stretchOf(text, "支出合计90万元,共两项。");
  expect(stretch && text.slice(stretch.start, stretch.end)).toBe("支出 合计９０万元，共 两项。");
  expect(stretchOf(text, "没有的话")).toBeNull();
  expect(stretchOf(text, "")).toBeNull();
});

test("the row of a table by its cells or by the sentence in one of them", () => {
  const table = {
    type: "table",
    rows: [
      ["项目", "金额"],
      ["甲", "5.00"],
      ["说明", "一句话。又一句。"],
    ],
  } as const;
  expect(rowOf(table, "甲 5.00")).toBe(1);
  expect(rowOf(table, "又一句。")).toBe(2);
  expect(rowOf(table, "丙")).toBeNull();
});

test("the part of the document in which a block is drawn", () => {
  expect([0, 39, 40, 95].map((index) => partWith(index, 40))).toEqual([0, 0, 40, 80]);
});
