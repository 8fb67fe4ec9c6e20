import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import { outlineOf } from "../../../src/core/report/outline/outline";
import { RULES, TEXT_RULES, textSeverity } from "../../../src/core/validation/catalogue";
import type { TextExample } from "../../../src/core/validation/textRule";
import { createTranslator } from "../../../src/locales";
import { proofText } from "../../../src/locales/proofText";
import { exampleWorkbook } from "../validation/examples/changed";

function findingsOf({ text, againstWorkbook, outline }: TextExample) {
  const accounts = againstWorkbook ? buildAccounts(recognise(exampleWorkbook({})), BUILT_IN) : null;
  const options = { accounts, outline: outline === undefined ? null : outlineOf(outline) };
  return proofread({ name: "例.txt", blocks: documentOfText(text) }, options).findings;
}

const cases = TEXT_RULES.flatMap((rule) =>
  rule.examples.map((example, index) => [`${rule.id} ${index + 1}`, rule, example] as const),
);

test.each(cases)("example %s", async (_name, { id }, example) => {
  const t = await createTranslator("zh-CN");
  const found = findingsOf(example).filter(({ rule }) => rule === id);
  const variants = found.map(({ variant }) => variant);
  if (example.says === null) expect(variants).toEqual([]);
  else expect(variants).toContain(example.says);
  for (const finding of found) expect(proofText(t, finding)).not.toMatch(/\{\{|^rules\./);
});

test("every rule of documents has an example of what it says and one of what it is silent on", () => {
  const without = TEXT_RULES.filter(
    ({ examples }) => !(examples.some(({ says }) => says !== null) && examples.some(({ says }) => says === null)),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test("a rule that judges workbooks too is the same rule in documents", () => {
  const shared = RULES.flatMap(({ id, inText }) => (inText ? [[id, inText.severity]] : []));
  expect(shared.map(([id = ""]) => [id, textSeverity(id)])).toEqual(shared);
});
