import { readLead } from "../../../src/core/reading/lead";
import { POINT_RULES, READING_RULES } from "../../../src/core/reading/rules";

const cases = [READING_RULES, POINT_RULES].flatMap((rules) =>
  rules.flatMap(({ name, on, examples }) => examples.map((example) => [name, example, on, rules] as const)),
);

test.each(cases)("rule %s reads a number behind «%s»", (name, example, on, rules) => {
  const { tags } = readLead(example, example === "").own;
  expect(rules.find((rule) => rule.on === on && rule.pattern.test(tags))?.name).toBe(name);
});
