import type { Finding, NotChecked } from "../../../../src/core/findings/finding";
import { EXPLANATIONS_SETTING, reviewFindings, withExplanations } from "../../../../src/core/validation/explanations";
import { createTranslator } from "../../../../src/locales";
import { groupByReason } from "../../../../src/taskpane/steps/validate/coverageGroups";
import { othersAfter } from "../../../../src/taskpane/steps/validate/findingOrder";
import { groupCauses, openAtFirst } from "../../../../src/taskpane/steps/validate/groupCauses";
import { makeFinding } from "../../../core/findings/makeFinding";

test("what was not checked is told by its reason, the reason of most rules first, with the way to what is missing", async () => {
  const t = await createTranslator("zh-CN");
  const items: NotChecked[] = [
    { rule: "C07", code: "noPreviousYear", params: {} },
    { rule: "E01", code: "missingTables", params: { kinds: "trialBalance" } },
    { rule: "B01", code: "blank", params: {} },
    { rule: "E02", code: "missingTables", params: { kinds: "trialBalance" } },
    { rule: "F01", code: "missingTables", params: { kinds: "departmentSelfEvaluation" } },
    { rule: "E02", code: "missingTables", params: { kinds: "trialBalance" } },
  ];
  const groups = groupByReason(t, items);
  expect(groups.map(({ rules, door }) => [rules.join(" "), door])).toEqual([
    ["E01 E02", "recognise"],
    ["C07", "lastYear"],
    ["B01", null],
    ["F01", "recognise"],
  ]);
  expect(groups[0]?.reason).toContain("科目余额表");
});

test("after one finding come those behind it, then those before it; never it itself", () => {
  expect(othersAfter(["a", "b", "c", "d"], "b")).toEqual(["c", "d", "a"]);
  expect(othersAfter(["a", "b"], "x")).toEqual(["a", "b"]);
});

test("the first sheets are open until a page of causes is in view, at least one", () => {
  const finding = (sheet: string, at: number): Finding =>
    makeFinding({ rule: "B05", severity: "error", cells: [{ sheet, address: `C${at}` }], params: {} });
  const findings = [
    ...Array.from({ length: 3 }, (_, at) => finding("一", at + 1)),
    ...Array.from({ length: 4 }, (_, at) => finding("二", at + 1)),
    finding("三", 1),
  ];
  const causes = findings.map(({ id, cells }) => ({
    suspects: cells,
    certain: false,
    findings: [id],
    label: null,
    excess: null,
    unit: null,
  }));
  const groups = groupCauses(findings, causes, ["一", "二", "三"]);
  const open = (most: number) =>
    groups.filter((group) => openAtFirst(groups, most).has(group)).map(({ sheet }) => sheet);
  expect(open(1)).toEqual(["一"]);
  expect(open(5)).toEqual(["一", "二"]);
  expect(open(50)).toEqual(["一", "二", "三"]);
});

test("one sentence explains many findings, each under its own figures; earlier sentences of them are replaced, others stay", () => {
  const findings = ["B5", "B6", "B7"].map((address) =>
    makeFinding({ rule: "D02", severity: "warning", cells: [{ sheet: "表", address }], params: { name: address } }),
  );
  const at = "2024-03-01T08:00:00.000Z";
  const settingsOf = (kept: unknown) => ({ [EXPLANATIONS_SETTING]: kept });
  const first = withExplanations(undefined, reviewFindings(findings.slice(2), {}), { text: "旧", by: "甲", at });
  const some = withExplanations(first, reviewFindings(findings.slice(0, 1), {}), { text: "先", by: "甲", at });
  const kept = withExplanations(some, reviewFindings(findings.slice(0, 2), settingsOf(some)), {
    text: " 新 ",
    by: "乙",
    at,
  });
  expect(reviewFindings(findings, settingsOf(kept)).map(({ explanation }) => explanation?.text)).toEqual([
    "新",
    "新",
    "旧",
  ]);
  expect(kept).toHaveLength(3);
});
