import { BudgetReportError } from "../../../src/core/errors";
import { checkAssignments, parseAssignment, withAssignments } from "../../../src/core/indicators/assignments";
import { outsideDomain, domainOf } from "../../../src/core/indicators/inputs/inputDomain";
import { score } from "../../../src/core/indicators/score";
import { allSystems } from "../../../src/core/indicators/systems/allSystems";
import { createTranslator, describeError } from "../../../src/locales";
import { accountsOf, recognitionOf } from "./handMade";

const ground = { recognition: recognitionOf([]), accounts: accountsOf({}) };

/** What the command line says of assignments for a built-in system; empty where they hold. */
async function said(system: string, ...written: string[]): Promise<string> {
  const t = await createTranslator("zh-CN");
  try {
    const assignments = written.map(parseAssignment);
    const sheet = score(ground, withAssignments({ system }, assignments, "--set", "2024-03-01"));
    checkAssignments(assignments, sheet, allSystems().find(({ id }) => id === system) ?? null);
    return "";
  } catch (error) {
    if (!(error instanceof BudgetReportError)) throw error;
    return describeError(t, error);
  }
}

test.each([
  ["staff_quota=-1", "“编制数”不能小于 0。"],
  ["staff_quota=14.5", "“编制数”应为整数。"],
  ["satisfaction=101", "“社会公众或服务对象满意度”不能大于 100。"],
  ["sg_budget_cur=-0.01", "“本年度“三公经费”预算数”不能小于 0。"],
  ["fund_use.violations=-1", "违规次数 -1 不是不小于 0 的整数，没有采用。"],
  ["fund_use.violations=0.5", "违规次数 0.5 不是不小于 0 的整数，没有采用。"],
  ["mg_sys.met=1,9", "没有第 9 个评价要点（共 4 个），没有采用。"],
  ["mg_sys.met=1.5", "没有第 1.5 个评价要点（共 4 个），没有采用。"],
  ["staff_quta=14", "所用的指标体系没有“staff_quta”，是否指 staff_quota（编制数）？"],
  ["编制=14", "所用的指标体系没有“编制”，是否指 staff_quota（编制数）？"],
  ["fund_usage.points=3", "所用的指标体系没有“fund_usage”，是否指 fund_use"],
  ["nosuch.points=3", "所用的指标体系没有“nosuch”；可填的有："],
  ["constructor=3", "所用的指标体系没有“constructor”；可填的有："],
  ["__proto__=3", "所用的指标体系没有“__proto__”；可填的有："],
  ["toString.points=3", "所用的指标体系没有“toString”；可填的有："],
  ["staff_quota=很多", "“很多”不是数。"],
  ["staff_quota", "应写成“名称=数值”"],
])("--set %s is refused with what is wrong", async (written, reason) => {
  const text = await said("hunan-10-60-30", written);
  expect(text).toMatch(/^没有采用“--set /);
  expect(text).toContain(reason);
});

test.each([
  ["staff_quota=0"],
  ["budget_added=-12.5"],
  ["sg_budget_cur=1,234.56"],
  ["fund_use.violations=0"],
  ["mg_sys.met=1,2"],
])("--set %s can be", async (written) => {
  expect(await said("hunan-10-60-30", written)).toBe("");
});

test("an entry that the workbook has kept and that cannot be is told and gives no points", () => {
  const inputs = { staff_on_post: entry(38), staff_quota: entry(-1) };
  const [control] = score(ground, { system: "hunan-10-60-30", inputs }).indicators;
  expect(control).toMatchObject({ status: "needsInput", score: null, missing: [{ type: "named", name: "编制数" }] });
  expect(control?.notes).toContainEqual({
    code: "entryRefused.tooSmall",
    params: { label: "编制数", value: -1, limit: 0 },
  });
});

test("every system says of each of its inputs what it may be; nothing is below 0 unless the file says so", () => {
  for (const { inputs } of allSystems())
    for (const input of Object.values(inputs)) {
      expect([input.label, outsideDomain(domainOf(input), 0)]).toEqual([input.label, null]);
      const isSigned = "min" in input && input.min === null;
      expect([input.label, outsideDomain(domainOf(input), -1)?.code]).toEqual([
        input.label,
        isSigned ? undefined : "tooSmall",
      ]);
    }
});

function entry(value: number) {
  return { value, by: "张三", at: "2024-03-01" };
}
