import { BudgetReportError } from "../../../src/core/errors";
import { parseFormula } from "../../../src/core/indicators/rules/formula";
import system from "../../../src/core/indicators/systems/mof-2013-53-department.json";
import { parseSystem } from "../../../src/core/indicators/systems/systemFile";
import { isOwnKey, ownValue } from "../../../src/core/ownValue";
import { parseCsv } from "../../../src/core/text/csv";
import { parseSettings } from "../../../src/hosts/workbookSettings";
import { createTranslator, describeError } from "../../../src/locales";

function refusal(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

describe("files that go beyond all measure are refused with their place", () => {
  test("JSON nested too deep", () => {
    const text = `{"id":"x",\n"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(refusal(() => parseSystem(text, "s.json"))).toMatchObject({
      code: "brokenSystem",
      fields: { reason: "brackets", line: 2 },
    });
  });

  test("JSON longer than any that a person keeps", () => {
    expect(refusal(() => parseSystem(`{"a":"${"长".repeat(4_000_000)}"}`, "s.json"))).toMatchObject({
      code: "brokenSystem",
      fields: { reason: "tooLarge" },
    });
  });

  test.each([
    ["brackets", `${"(".repeat(100_000)}1${")".repeat(100_000)}`],
    ["signs", `${"-".repeat(5_000)}1`],
    ["terms", Array.from({ length: 100_000 }, () => "1").join("+")],
  ])("a formula of too many %s", (_what, text) => {
    expect(refusal(() => parseFormula(text))).toMatchObject({ name: "FormulaError" });
  });

  test("64 brackets are a formula", () => {
    expect(parseFormula(`${"(".repeat(64)}1${")".repeat(64)}`)).toMatchObject({ type: "number" });
  });

  test.each(["constructor", "toString", "__proto__"])("an input called %s is not declared by every system", (name) => {
    const [first, ...others] = system.indicators;
    const changed = { ...system, indicators: [{ ...first, inputs: [name] }, ...others] };
    expect(refusal(() => parseSystem(JSON.stringify(changed), "s.json"))).toMatchObject({
      code: "brokenSystem",
      fields: { reason: "undeclaredInput", name },
    });
  });
});

test("keys of prototypes are nobody's own", () => {
  expect(ownValue({ a: 1 }, "a")).toBe(1);
  expect(ownValue<unknown>({}, "constructor")).toBeUndefined();
  expect(isOwnKey({}, "__proto__")).toBe(false);
  const settings = parseSettings(
    '<settings xmlns="urn:budget-report:settings"><setting key="__proto__">{"x":1}</setting></settings>',
  );
  expect(isOwnKey(settings, "__proto__")).toBe(true);
  expect((settings as { x?: unknown }).x).toBeUndefined();
});

test("a message prints no commands for the terminal out of a file's name", async () => {
  const t = await createTranslator("zh-CN");
  const text = describeError(t, new BudgetReportError("notAWorkbook", { file: "a\u001b[31m\nb.xlsx" }));
  expect(text).not.toMatch(/\p{Cc}/u);
  expect(text).toContain("b.xlsx");
});

test.each([
  ["quotation marks", '"'.repeat(500_000)],
  ["an open quote", `a,"${"b\n".repeat(200_000)}`],
  ["lines without a separator", "甲\n".repeat(300_000)],
  ["separators", ",".repeat(500_000)],
])("a separated text of nothing but %s is read in one pass", (_what, text) => {
  const records = parseCsv(text);
  // A reader that begins anew at every sign takes hours for them.
  expect(records.length).toBeLessThanOrEqual(text.split("\n").length);
});
