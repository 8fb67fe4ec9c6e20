import type { NarrativeSection } from "../../../../src/core/accounts/finalAccounts";
import { composeReport } from "../../../../src/core/report/composeReport";
import { topicOf } from "../../../../src/core/report/narrative/topics";
import { plainReport } from "../../../../src/core/report/plainText";
import type { ReportOptions } from "../../../../src/core/report/reportOptions";
import { amountFigures, refOf, table } from "../accountsFixture";
import { seedAccounts } from "../seedAccounts";

test.each([
  ["[bookmark: _Hlk73825013]（一）部门职责", "duties"],
  ["(二)机构设置及决算单位构成", "organisation"],
  ["（三）部门整体支出", "overall"],
  ["（一）基本支出", "basic"],
  ["（二）项目支出", "projects"],
  ["三、政府性基金预算支出情况", "governmentFund"],
  ["四、国有资本经营预算支出情况", "stateCapital"],
  ["五、社会保险基金预算支出情况", "socialInsurance"],
  ["六、部门整体支出绩效情况", "performance"],
  ["七、部门整体支出管理情况", "management"],
  ["八、存在的主要问题", "problems"],
  ["九、改进措施和有关建议", "measures"],
  ["部门主要职能", "duties"],
  ["七、存在的问题及原因分析", "problems"],
  ["八、下一步改进措施", "measures"],
  ["九、部门整体支出绩效自评结果拟应用和公开情况", "application"],
  ["十、其他需要说明的情况", "otherMatters"],
  ["二、绩效评价工作开展情况", "evaluationWork"],
  ["随想", null],
])("%s is about %s", (heading, topic) => {
  expect(topicOf(heading)).toBe(topic);
});

function section(heading: string, ...texts: string[]): NarrativeSection {
  return { heading, paragraphs: texts.map((text, index) => ({ text, ref: refOf(`文字!B${index + 1}`) })) };
}

function compose(narrative: readonly NarrativeSection[], options?: ReportOptions, more = {}) {
  const accounts = seedAccounts({ narrative, profile: new Map(), ...more });
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport({ recognition, accounts, scoreSheet: null, findings: [] }, { attachments: [], ...options });
}

test("the user's own numbering takes the document's style, his figure paragraphs are not said twice", () => {
  const { paragraphs } = plainReport(
    compose([
      section("基本支出", "2021年决算数为66.65万元。", "3.“三公”经费情况：", "严格执行支出标准。"),
      section("部门整体支出管理情况", "1、制度健全。", "2、专款专用。"),
    ]),
  );
  expect(paragraphs).toContain("（一）制度健全。");
  expect(paragraphs).toContain("（二）专款专用。");
  expect(paragraphs).toContain("严格执行支出标准。");
  expect(paragraphs).not.toContain("2021年决算数为66.65万元。");
  expect(paragraphs).not.toContain("3.“三公”经费情况：");
});

test("where no table speaks, the user's figures stand as he wrote them", () => {
  const { paragraphs } = plainReport(
    compose([section("项目支出", "项目支出11万元。")], {}, { figures: new Map(), projects: [], basicByEconomic: [] }),
  );
  expect(paragraphs).toContain("项目支出11万元。");
});

test("text without a place in the outline is listed, not lost", () => {
  const { gaps, paragraphs } = plainReport(compose([section("随想", "甲。"), section("结果应用情况", "乙。")]));
  expect(gaps.map((gap) => gap.section)).toEqual(expect.arrayContaining(["随想", "结果应用情况"]));
  expect(paragraphs).not.toContain("甲。");
});

test("what is entered in the pane takes the place of the workbook's text", () => {
  const texts = { problems: { text: "预算编制不细。", title: "存在的主要问题", by: "张", at: "2022-03-01T00:00:00Z" } };
  const { paragraphs } = plainReport(compose([section("存在的主要问题", "旧文字。")], { texts }));
  expect(paragraphs).toContain("预算编制不细。");
  expect(paragraphs).not.toContain("旧文字。");
});

describe("funds", () => {
  const figures = (income: number) =>
    new Map(
      amountFigures({ "governmentFund.income": [income, "基金!D7"], "governmentFund.total": [income, "基金!E7"] }).map(
        (figure) => [figure.key, figure],
      ),
    );

  test("no table and no word of the user: a gap, no 无", () => {
    const { paragraphs } = plainReport(compose([], {}, { tables: [], figures: new Map() }));
    expect(paragraphs.filter((text) => text.includes("政府性基金"))).toEqual([
      "【待补充：政府性基金预算收支情况（没有的，也请说明）】",
    ]);
  });

  test("an empty table, or one of zeros: the customary statement", () => {
    const others = amountFigures({ "expenditure.yearTotal": [50, "支出!D7"] });
    for (const present of [new Map(others.map((figure) => [figure.key, figure])), figures(0)]) {
      const tables = [table("governmentFund", "基金", { isEmpty: true })];
      const { paragraphs } = plainReport(compose([], {}, { tables, figures: present }));
      expect(paragraphs).toContain(
        "样例县样例局2021年无政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。",
      );
    }
  });

  test("an empty table in a workbook that states nothing at all: a gap", () => {
    const tables = [table("governmentFund", "基金", { isEmpty: true })];
    const { paragraphs } = plainReport(compose([], {}, { tables, figures: new Map() }));
    expect(paragraphs.filter((text) => text.includes("无政府性基金"))).toEqual([]);
  });

  test("figures are told, and the user's 无 against them is a gap", () => {
    const tables = [table("governmentFund", "基金")];
    const narrative = [section("政府性基金预算支出情况", "我局2021年无政府性基金。")];
    const { paragraphs, gaps } = plainReport(compose(narrative, {}, { tables, figures: figures(60) }));
    expect(paragraphs).toContain("2021年政府性基金预算财政拨款本年收入60.00万元，本年支出60.00万元。");
    expect(paragraphs).not.toContain("我局2021年无政府性基金。");
    expect(gaps.map((gap) => gap.what)).toContain("文字材料写明“我局2021年无政府性基金。”，与报表有数不一致，请核对");
  });
});
