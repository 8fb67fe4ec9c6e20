import { allSystems } from "../../src/core/indicators/systems/allSystems";
import { domainOf } from "../../src/core/indicators/inputs/inputDomain";
import { createTranslator } from "../../src/locales";
import {
  lastSigner,
  pastedColumn,
  pointsDomain,
  wrongEntry,
  wrongText,
} from "../../src/taskpane/steps/score/inputEntry";
import { triedValues } from "../../src/taskpane/steps/score/triedScores";

test.each([
  ["one cell is no column", "12.5", null],
  ["a column", "12\n\n8.5\n", ["12", "", "8.5"]],
  ["Windows lines", "12\r\n8\r\n", ["12", "8"]],
  ["two columns: the amounts stand in the last", "在职人数\t12\n编制数\t10", ["12", "10"]],
])("%s", (_what, text, column) => {
  expect(pastedColumn(text)).toEqual(column);
});

test("a blank is no mistake, words are", () => {
  expect(wrongEntry("", undefined)).toBeNull();
  expect(wrongEntry("1,234.5", undefined)).toBeNull();
  expect(wrongEntry("许多", undefined)).toEqual({ code: "notANumber" });
});

test("the newest signature is offered again", () => {
  expect(lastSigner({ inputs: {} })).toBe("");
  const inputs = {
    a: { value: 1, by: "张三", at: "2024-03-02T00:00:00Z" },
    b: { value: 2, by: "李四", at: "2024-03-01T00:00:00Z" },
  };
  expect(lastSigner({ inputs })).toBe("张三");
});

const inputNamed = (name: string) => {
  const inputs = allSystems().flatMap((system) => Object.entries(system.inputs));
  const input = inputs.find(([own]) => own === name)?.[1];
  if (!input) throw new RangeError(name);
  return { label: input.label, domain: domainOf(input) };
};

test.each([
  ["staff_quota", "-1", "“编制数”不能小于 0。"],
  ["staff_quota", "14.5", "“编制数”应为整数。"],
  ["satisfaction", "101", "“社会公众或服务对象满意度”不能大于 100。"],
  ["sg_budget_cur", "-0.01", "“本年度“三公经费”预算数”不能小于 0。"],
])("the field of %s refuses %s and says why", async (name, text, words) => {
  const { label, domain } = inputNamed(name);
  const wrong = wrongEntry(text, domain);
  if (!wrong) throw new Error("taken");
  expect(wrongText(await createTranslator("zh-CN"), label, wrong)).toBe(words);
});

test.each([
  ["staff_quota", "0"],
  ["staff_quota", "1,204"],
  ["budget_added", "-12.5"],
])("the field of %s takes %s", (name, text) => {
  expect(wrongEntry(text, inputNamed(name).domain)).toBeNull();
});

test.each(["-0.5", "8.01", "1e999", "NaN"])("judged points of an indicator of 8 are never %s", (text) => {
  expect(wrongEntry(text, pointsDomain({ weight: 8 }))).not.toBeNull();
});

test("what is tried out leaves out what the fields would refuse", () => {
  const domain = inputNamed("staff_quota").domain;
  const input = (name: string) => ({ name, label: name, value: null, figure: null, domain });
  const indicator = { id: "x", weight: 8 } as Parameters<typeof triedValues>[0][number]["indicator"];
  const list = [{ indicator, inputs: [input("a"), input("b"), input("c")], isJudged: true }];
  const typed = { inputs: { a: "-1", b: "14", c: "1.5", nobody: "3" }, points: { x: "9", y: "1" } };
  expect(triedValues(list, typed)).toEqual({ inputs: { b: 14 }, points: {} });
});
