import { composeReport } from "../../../../src/core/report/composeReport";
import { isFigureKey } from "../../../../src/core/report/placeholders/figureKeys";
import {
  placeholderName,
  placeholderResolver,
  placeholders,
} from "../../../../src/core/report/placeholders/placeholders";
import { seedAccounts } from "../seedAccounts";

const accounts = seedAccounts();
const recognition = { tables: [], unrecognised: [], year: accounts.year, department: accounts.department };
const model = composeReport({ recognition, accounts, scoreSheet: null, findings: [] });

test("the catalogue tells facts, sections and figures as the report prints them", () => {
  const all = placeholders(model);
  const one = (name: string) => all.find((placeholder) => placeholder.name === name);
  expect(one("year")).toEqual({ name: "year", type: "fact", text: "2021", unit: null, cell: null });
  expect(one("expenditure.yearTotal")).toEqual({
    name: "expenditure.yearTotal",
    type: "figure",
    text: "77.65",
    unit: "万元",
    cell: "收支!F33",
  });
  expect(one("expenditure.basic.share")).toMatchObject({ text: "85.83", unit: "%" });
  expect(one("section:basic")?.text).toMatch(/基本支出$/u);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test("whatever the catalogue lists can be resolved", () => {
  const resolve = placeholderResolver(model);
  const types = placeholders(model).map(({ name }) => resolve(name).type);
  expect(types.filter((type) => type === "unknown" || type === "unfilled")).toEqual([]);
});

test("every figure that the report knows has a key of the grammar", () => {
  expect((model.figures ?? []).map((span) => span.key).filter((key) => !isFigureKey(key))).toEqual([]);
});

test.each([
  ["initialBudget.income.bySource.other", true],
  ["expenditure.byFunction.2010601.basic", true],
  ["basic.byEconomic.30101.personnel", true],
  ["threePublic.final.total.lastYear.rate", true],
  ["expenditure.byClass.abc", false],
  ["expenditure", false],
  ["income.yearTotals", false],
  ["Expenditure.yearTotal", false],
])("%s: key %s", (key, known) => {
  expect(isFigureKey(key)).toBe(known);
});

test.each([
  ["department", "text"],
  ["stateCapital.total", "unfilled"],
  ["table:ledger", "unfilled"],
  ["table:rubbish", "unknown"],
  ["section:indicatorAnalysis", "unfilled"],
  ["section:rubbish", "unknown"],
  ["constructor", "unknown"],
])("%s is %s", (name, type) => {
  const { year, ...rest } = model;
  expect(placeholderResolver({ ...rest, year })(name).type).toBe(type);
});

test("a report without year has nothing for {{year}}", () => {
  expect(placeholderResolver({ ...model, year: null })("year").type).toBe("unfilled");
});

test.each([
  [" title ", "title"],
  ["section：basic", "section:basic"],
  ["table : scores", "table:scores"],
])("%j means %s", (typed, name) => {
  expect(placeholderName(typed)).toBe(name);
});
