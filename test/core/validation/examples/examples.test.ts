import { buildAccounts } from "../../../../src/core/accounts/buildAccounts";
import { fitLastYear } from "../../../../src/core/accounts/lastYear/fitLastYear";
import { classificationsOf } from "../../../../src/core/classification/classifications";
import type { Finding } from "../../../../src/core/findings/finding";
import { ofWorkbook } from "../../../../src/core/layout/ofWorkbook";
import { recognise } from "../../../../src/core/layout/recognise";
import { RULES, type CatalogueRule } from "../../../../src/core/validation/catalogue";
import type { Example } from "../../../../src/core/validation/example";
import { validate } from "../../../../src/core/validation/validate";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { exampleWorkbook } from "./changed";

function findingsOf(
  snapshot: WorkbookSnapshot,
  rules: readonly string[] | undefined,
  before: WorkbookSnapshot | null,
): readonly Finding[] {
  const recognition = recognise(snapshot);
  const accounts = buildAccounts(recognition, classificationsOf(snapshot.settings));
  const lastYear = before && fitLastYear({ file: snapshot.name, accounts }, accountsOfFile(before));
  return validate({ snapshot, recognition, accounts, lastYear }, rules ? { rules } : {}).findings;
}

function accountsOfFile(snapshot: WorkbookSnapshot) {
  const recognition = ofWorkbook(recognise(snapshot), snapshot.name);
  return { file: snapshot.name, accounts: buildAccounts(recognition, classificationsOf({})) };
}

/** What a rule says of an example. A rule that is part of how others judge speaks through them. */
function said({ id, partOf }: CatalogueRule, example: Example): string[] {
  const rules = partOf ? undefined : [id];
  return findingsOf(exampleWorkbook(example), rules, lastYearOf(example)).flatMap(({ rule, variant }) =>
    rule === id ? [variant] : [],
  );
}

function lastYearOf({ lastYear }: Example): WorkbookSnapshot | null {
  return lastYear ? { ...exampleWorkbook({ of: "nothing", put: lastYear }), name: "last-year.xlsx" } : null;
}

const cases = RULES.flatMap((rule) =>
  rule.examples.map((example, index) => [`${rule.id} ${index + 1}`, rule, example] as const),
);

test.each(cases)("example %s", (_name, rule, example) => {
  const variants = said(rule, example);
  if (example.says === null) expect(variants).toEqual([]);
  else expect(variants).toContain(example.says);
});

test("every rule has an example of what it says and one of what it is silent on", () => {
  const without = RULES.filter(
    ({ examples, partOf }) =>
      !partOf && !(examples.some(({ says }) => says !== null) && examples.some(({ says }) => says === null)),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});
