import { CROSS_RULES } from "../../../src/core/batch/crossCheck";
import { exampleContext } from "../../../src/core/batch/crossExample";
import { finishCross } from "../../../src/core/batch/crossFinding";
import { LOCALES } from "../../../src/locales/languages";
import { createTranslator } from "../../../src/locales";
import { findingText } from "../../../src/locales/findingText";

const examples = CROSS_RULES.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, example, about: example.about })),
);

describe.each(examples)("$rule.id: $about", ({ rule, example }) => {
  const findings = rule.check(exampleContext(example.batch)).findings.map((draft) => finishCross(rule, draft));

  test("says what the example says", () => {
    expect(findings.map(({ variant }) => variant)).toEqual(example.says === null ? [] : [example.says]);
  });

  test.each(LOCALES)("in whole sentences (%s)", async (locale) => {
    const t = await createTranslator(locale);
    for (const finding of findings) {
      const { title, what, why, how } = findingText(t, finding);
      for (const sentence of [title, what, why, how]) expect(sentence).not.toMatch(/^$|\{\{|^K\d|undefined/u);
    }
  });
});

test("every rule has an example that it finds and one that it passes over", () => {
  for (const { id, examples: own } of CROSS_RULES)
    expect([id, own.some(({ says }) => says !== null), own.some(({ says }) => says === null)]).toEqual([
      id,
      true,
      true,
    ]);
});

test("no other rule speaks in a rule's silent examples", () => {
  for (const { rule, example } of examples.filter(({ example: one }) => one.says === null)) {
    const context = exampleContext(example.batch);
    const loud = CROSS_RULES.filter((other) => other.check(context).findings.length > 0).map(({ id }) => id);
    expect([rule.id, example.about, loud]).toEqual([rule.id, example.about, []]);
  }
});
