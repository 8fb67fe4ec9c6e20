import { excerptOf } from "../../../src/taskpane/worker/excerpt";
import { sheetHeadOf } from "../../../src/taskpane/worker/sheetHead";

const WORKBOOK = {
  name: "a.xlsx",
  settings: {},
  sheets: [
    {
      name: "收入 支出",
      visibility: "visible" as const,
      origin: { row: 1, column: 1 },
      rows: [
        ["收入", null, "支出"],
        ["项目", "金额", "项目"],
        ["财政拨款", 77.65, { error: "#N/A" }],
      ],
    },
  ],
};

test("the cell asked for stands among its neighbours and is marked", () => {
  const excerpt = excerptOf(WORKBOOK, { sheet: "收入 支出", address: "C4" });
  expect(excerpt.columns).toEqual(["A", "B", "C", "D", "E"]);
  expect(excerpt.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
  const targets = excerpt.rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, at) => (cell.isTarget ? [`${excerpt.columns[at]}${row}=${cell.text}`] : [])),
  );
  expect(targets).toEqual(["C4=77.65"]);
  expect(excerpt.rows[2]?.cells.map(({ text }) => text)).toEqual(["", "财政拨款", "77.65", "#N/A", ""]);
});

test("of a block every shown cell is marked; the edge of the sheet is kept", () => {
  const excerpt = excerptOf(WORKBOOK, { sheet: "收入 支出", address: "A1:B2" });
  expect(excerpt.columns[0]).toBe("A");
  expect(excerpt.rows.flatMap(({ cells }) => cells.filter(({ isTarget }) => isTarget))).toHaveLength(4);
});

test("a cell of a sheet that is not there is refused", () => {
  expect(() => excerptOf(WORKBOOK, { sheet: "别处", address: "A1" })).toThrow("unexpected");
});

test("a sheet's head comes column by column", () => {
  expect(sheetHeadOf(WORKBOOK, "收入 支出")).toEqual({
    firstRow: 2,
    columns: [
      { column: "B", texts: ["收入", "项目", "财政拨款"] },
      { column: "C", texts: ["", "金额", "77.65"] },
      { column: "D", texts: ["支出", "项目", "#N/A"] },
    ],
  });
});
