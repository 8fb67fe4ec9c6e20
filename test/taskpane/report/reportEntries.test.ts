import { REPORT_SETTING } from "../../../src/core/report/readReportOptions";
import {
  REPORT_KEYS,
  keptChange,
  keptText,
  lastSigner,
  withChange,
  withTexts,
} from "../../../src/taskpane/settings/reportEntries";
import { matching } from "../../../src/taskpane/steps/report/template/matching";

const entry = (by: string, at: string) => ({ text: "甲。", title: "一、概况", by, at });

test("the pane writes where the core reads", () => {
  expect(REPORT_KEYS).toEqual(REPORT_SETTING);
});

test("texts are set and taken out, the last one takes the setting along", () => {
  const one = withTexts(undefined, { duties: entry("张", "2024-01-01") });
  const two = withTexts(one, { tasks: entry("李", "2024-02-01") });
  expect(Object.keys(two ?? {})).toEqual(["duties", "tasks"]);
  expect(lastSigner({ [REPORT_KEYS.texts]: two })).toBe("李");
  expect(keptText({ [REPORT_KEYS.texts]: two }, "duties")?.by).toBe("张");
  expect(withTexts(two, { duties: null, tasks: null })).toBeUndefined();
});

test("what somebody has broken in the settings is passed over", () => {
  expect(keptText({ [REPORT_KEYS.texts]: { duties: { text: 1 } } }, "duties")).toBeNull();
  expect(keptText({ [REPORT_KEYS.texts]: [1] }, "duties")).toBeNull();
  expect(keptChange({ [REPORT_KEYS.outlineChanges]: { a: { dropped: "x" } } }, "a")).toEqual({
    order: {},
    dropped: [],
    added: [],
  });
  expect(keptChange(undefined, "a")).toBeNull();
});

test("changes are kept by outline", () => {
  const change = { order: {}, dropped: ["x"], added: [] };
  const kept = withChange(withChange(undefined, "a", change), "b", change);
  expect(withChange(kept, "a", null)).toEqual({ b: change });
  expect(withChange({ b: change }, "b", null)).toBeUndefined();
});

test("placeholders are found by name, number, unit or cell, in any width", () => {
  const figure = (name: string, text: string, cell: string) =>
    ({ name, type: "figure", text, unit: "万元", cell }) as const;
  const all = [figure("income.yearTotal", "900", "收支!C33"), figure("expenditure.basic", "605", "支出!D7")];
  const names = (search: string) => matching(all, search).map(({ name }) => name);
  expect(names("")).toHaveLength(2);
  expect(names("INCOME")).toEqual(["income.yearTotal"]);
  expect(names("万元 ６０５")).toEqual(["expenditure.basic"]);
  expect(names("c33")).toEqual(["income.yearTotal"]);
  expect(names("没有")).toEqual([]);
});
