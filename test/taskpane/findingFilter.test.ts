import type { Finding } from "../../src/core/findings/finding";
import type { Cause } from "../../src/core/validation/causes/cause";
import { createTranslator } from "../../src/locales";
import { countsBy, filterFindings, isNarrow, NO_FILTER } from "../../src/taskpane/steps/validate/findingFilter";
import { groupCauses } from "../../src/taskpane/steps/validate/groupCauses";

function finding(id: string, rule: string, sheet: string, severity: Finding["severity"] = "error"): Finding {
  return {
    id,
    rule,
    variant: "default",
    severity,
    cells: [{ sheet, address: "C19" }],
    params: {},
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    fix: null,
  };
}

const FINDINGS = [
  finding("1", "B05", "收支总表"),
  finding("2", "B01", "收支总表", "warning"),
  finding("3", "B05", "支出表"),
];

test("nothing asked, nothing left out; every part narrows", async () => {
  const t = await createTranslator("zh-CN");
  const ids = (filter: object) => filterFindings(t, FINDINGS, { ...NO_FILTER, ...filter }).map(({ id }) => id);
  expect(isNarrow(NO_FILTER)).toBe(false);
  expect(ids({})).toEqual(["1", "2", "3"]);
  expect(ids({ rule: "B05" })).toEqual(["1", "3"]);
  expect(ids({ sheet: "收支总表" })).toEqual(["1", "2"]);
  expect(ids({ severities: ["warning"] })).toEqual(["2"]);
  expect(ids({ rule: "B05", sheet: "支出表" })).toEqual(["3"]);
  expect(ids({ words: " 支出表!c19 " })).toEqual(["3"]);
  expect(ids({ words: "本年支出合计" })).toEqual(["1", "3"]);
  expect(ids({ words: "没有这个词" })).toEqual([]);
});

test("the most frequent rule comes first", () => {
  expect(countsBy(FINDINGS, ({ rule }) => rule)).toEqual([
    ["B05", 2],
    ["B01", 1],
  ]);
});

test("causes stand under the sheet of their suspect with the findings that are shown, the graver first", () => {
  const cause = (findings: readonly string[], sheet: string): Cause => ({
    suspects: [{ sheet, address: "C19" }],
    certain: true,
    findings,
    label: null,
    excess: null,
    unit: null,
  });
  const causes = [cause(["2"], "收支总表"), cause(["1", "3", "gone"], "收支总表")];
  const [only, ...others] = groupCauses(FINDINGS, causes, ["收支总表", "支出表"]);
  expect(others).toEqual([]);
  expect(only?.count).toBe(3);
  expect(only?.causes.map(({ findings }) => findings.map(({ id }) => id))).toEqual([["1", "3"], ["2"]]);
});
