import Decimal from "decimal.js";
import fc from "fast-check";
import {
  evaluate,
  FormulaError,
  holds,
  namesOf,
  parseCondition,
  parseFormula,
  writeFormula,
} from "../../../../src/core/indicators/rules/formula";

const values = new Map([
  ["a", new Decimal(3)],
  ["b", new Decimal(-2)],
  ["c", new Decimal(0)],
  ["实际", new Decimal("1.5")],
]);

test.each<[string, string | null, string]>([
  ["a+b*2", "-1", "3 + (−2) × 2"],
  ["(a+b)*2", "2", "(3 + (−2)) × 2"],
  ["a-(b-1)", "6", "3 − ((−2) − 1)"],
  ["a/(b*2)", "-0.75", "3 ÷ ((−2) × 2)"],
  ["-a", "-3", "−3"],
  ["a÷b×100", "-150", "3 ÷ (−2) × 100%"],
  ["实际*2", "3", "1.5 × 2"],
  ["a/c", null, "3 ÷ 0"],
  ["a+missing", null, "3 + missing"],
  ["100", "100", "100"],
])("%s", (text, value, written) => {
  const formula = parseFormula(text);
  expect(evaluate(formula, values)?.toString() ?? null).toBe(value);
  expect(writeFormula(formula, values)).toBe(written);
});

test.each([
  ["", 1],
  ["a+", 3],
  ["(a", 3],
  ["a b", 3],
  ["a;b", 2],
  ["a[0]", 2],
  ["Math.max(a)", 5],
  ["a<b", 2],
  ["'a'", 1],
])("%s is refused at character %d", (text, position) => {
  expect(() => parseFormula(text)).toThrow(FormulaError);
  try {
    parseFormula(text);
  } catch (error) {
    expect(error).toMatchObject({ position });
  }
});

test.each<[string, boolean | null]>([
  ["a<=3", true],
  ["a<3", false],
  ["a>b", true],
  ["a>=3", true],
  ["b=0-2", true],
  ["a≤b", false],
  ["a>missing", null],
])("condition %s is %s", (text, expected) => {
  expect(holds(parseCondition(text), values)).toBe(expected);
});

test("names are listed once, in order", () => {
  expect(namesOf(parseFormula("(b+a-b)/(b+a)*100"))).toEqual(["b", "a"]);
});

test("what is written reads back to the same value", () => {
  const expression = fc.letrec<{ sum: string }>((tie) => ({
    sum: fc.oneof(
      { depthSize: "small" },
      fc.integer({ min: 0, max: 99 }).map(String),
      fc
        .tuple(tie("sum"), fc.constantFrom("+", "-", "*"), tie("sum"))
        .map(([left, sign, right]) => `(${left}${sign}${right})`),
    ),
  })).sum;
  fc.assert(
    fc.property(expression, (text) => {
      const formula = parseFormula(text);
      const written = writeFormula(formula, new Map()).replace(/× 100%$/, "× 100");
      return evaluate(parseFormula(written), new Map())?.eq(evaluate(formula, new Map()) ?? NaN) ?? false;
    }),
  );
});
