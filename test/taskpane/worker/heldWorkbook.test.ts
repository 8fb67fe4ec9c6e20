import { EXPLANATIONS_SETTING } from "../../../src/core/validation/explanations";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { HeldWorkbook } from "../../../src/taskpane/worker/heldWorkbook";

function sheet(name: string, value: CellValue, formula?: string): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    origin: { row: 0, column: 0 },
    rows: [[value, { error: "#REF!" }]],
    formulas: new Map(formula === undefined ? [] : [["A1", formula]]),
  };
}

function send(held: HeldWorkbook, sheets: readonly SheetSnapshot[], order: readonly string[] | null): void {
  held.begin({ name: "账.xlsx", settings: {}, order });
  for (const { rows, ...head } of structuredClone(sheets)) {
    held.addSheet(head);
    held.addRows(rows);
  }
}

const NAMES = ["支出", "汇总", "明细账"];

function heldAndChecked(): HeldWorkbook {
  const held = new HeldWorkbook();
  send(held, [sheet("支出", 1), sheet("汇总", 1, "=支出!A1"), sheet("明细账", 9)], null);
  held.snapshot();
  held.markChecked();
  return held;
}

test("nothing is held before the first reading: everything must be read", () => {
  expect(new HeldWorkbook().sheetsToRead(["支出"])).toBeNull();
  expect(() => new HeldWorkbook().snapshot()).toThrow("hostUnavailable");
});

test("a changed sheet is read again, and those with formulas, whose values may have followed", () => {
  expect(heldAndChecked().sheetsToRead(["支出"])).toEqual(["支出", "汇总"]);
});

test("what is not sent stays, in the workbook's order; only what differs counts as changed", () => {
  const held = heldAndChecked();
  send(held, [sheet("支出", 2), sheet("汇总", 1, "=支出!A1")], NAMES);
  expect(held.changedSheets()).toEqual(["支出"]);
  expect(held.snapshot().sheets).toEqual([sheet("支出", 2), sheet("汇总", 1, "=支出!A1"), sheet("明细账", 9)]);
  send(held, [sheet("汇总", 2, "=支出!A1")], NAMES);
  expect(held.changedSheets()).toEqual(["支出", "汇总"]);
  held.markChecked();
  expect(held.changedSheets()).toEqual([]);
});

test.each([
  ["a formula", { ...sheet("汇总", 1, "=支出!A2") }],
  ["a hidden sheet", { ...sheet("汇总", 1, "=支出!A1"), visibility: "hidden" as const }],
  ["a hidden row", { ...sheet("汇总", 1, "=支出!A1"), hiddenRows: [0] }],
  ["another error", { ...sheet("汇总", 1, "=支出!A1"), rows: [[1, { error: "#DIV/0!" }]] }],
])("%s is a change", (_what, changed) => {
  const held = heldAndChecked();
  send(held, [changed], NAMES);
  expect(held.changedSheets()).toEqual(["汇总"]);
});

test("after a whole reading any sheet may have changed", () => {
  const held = heldAndChecked();
  send(held, [sheet("支出", 1)], null);
  expect(held.changedSheets()).toBeNull();
  expect(held.snapshot().sheets).toHaveLength(1);
});

test("the rules see the unit's settings, not the pane's notes of its own doings", () => {
  const held = heldAndChecked();
  held.setSetting({ key: EXPLANATIONS_SETTING, value: [] });
  held.setSetting({ key: "validation.edits", value: [] });
  held.setSetting({ key: "indicators.region", value: "hunan" });
  expect(held.settingsForRules()).toEqual({ "indicators.region": "hunan" });
  expect(Object.keys(held.snapshot().settings)).toHaveLength(3);
});
