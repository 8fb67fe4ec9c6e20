import { changedSheets, changesBySheet } from "../../../src/taskpane/state/cellChanges";

const CHANGES = [
  { sheet: "支出", address: "C5" },
  { sheet: "明细账", address: "F20:F31" },
  { sheet: "支出", address: "C5" },
  ...["D1", "D2", "D3"].map((address) => ({ sheet: "支出", address })),
];

test("changes are told by sheet, each place once, the first few by name", () => {
  expect(changesBySheet(CHANGES)).toEqual([
    { sheet: "支出", addresses: ["C5", "D1", "D2"], count: 4 },
    { sheet: "明细账", addresses: ["F20:F31"], count: 1 },
  ]);
});

test("every changed sheet is named once", () => expect(changedSheets(CHANGES)).toEqual(["支出", "明细账"]));
