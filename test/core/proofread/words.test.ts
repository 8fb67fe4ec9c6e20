import type { Case } from "./findings";
import { findingsOf } from "./findings";

const TITLE = "某县某局2022年度部门决算\n\n";

describe("A04: years and dates", () => {
  test.each<Case>([
    ["与2021年度相比，收入增加3万元。", []],
    ["与2022年度相比，收入增加3万元。", ["A04.comparison:warning"]],
    ["与2022年度预算相比，收入增加3万元。", []],
    ["一、2022年度收入决算情况说明\n二、2021年度支出决算情况说明", ["A04.heading:warning"]],
    ["一、2022年度收入决算情况说明\n二、2022年度支出决算情况说明", []],
    ["一、2021年度决算情况说明\n二、2023年度预算情况说明", []],
    ["2023年度预算比2022年度增加3万元。", []],
    ["2023年度收入总计50万元。", ["A04.future:warning"]],
    ["截至2022年12月31日，共有车辆2辆。", []],
    ["截至2021年12月31日，共有车辆2辆。", ["A04.closing:warning"]],
    ["202年度部门决算情况", ["A04.cutOff:warning"]],
    ["2022年2月30日完成验收。", ["A04.date:error"]],
    ["2022年12月31日完成验收。", []],
    ["2021年我局培训费同比减少的主要原因是改为线上培训。", ["A04.reason:warning"]],
    ["2022年我局培训费同比减少的主要原因是改为线上培训。", []],
    ["2021年培训费5万元。2021年培训费同比减少的原因是改为线上培训。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("A06: blanks", () => {
  test.each<Case>([
    ["支出决算为万元。", ["A06.blank.number:warning"]],
    ["比上年增加3万元，增长%。", ["A06.blank.number:warning"]],
    ["支出单位为万元。", []],
    ["较2021年度决算数20万元3万元，增长15%。", ["A06.blank.verb:warning"]],
    ["因公出国（境）费0万元，0；公务接待费2万元。", ["A06.blank.share:warning"]],
    ["下设0个科室，分别是：无。", ["A06.blank.none:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("A06: residue and advice of a template", () => {
  test.each<Case>([
    ["会议费较上年（增加）3.2万元。", ["A06.choice:warning"]],
    ["培训费3万元，减（增）0万元。", ["A06.choice:warning"]],
    ["会议费较上年（2021年）增加3.2万元。", []],
    ["名词解释请各单位结合本单位实际情况补充。", ["A06.advice:warning"]],
    ["（如无此项请删除）", ["A06.advice:warning"]],
    ["各单位根据实际情况安排了培训。", []],
    ["2022年度支出合计，其中：基本支出30万元。", ["A06.blank.total:warning"]],
    ["2022年度支出合计50万元，其中：基本支出30万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("G15, G19: marks and wrong characters", () => {
  test.each<Case>([
    ["根椐批复，实施了3个项目。", ["G19.misspelt:info"]],
    ["开展检査，组织对県级单位的检査。", ["G19.misspelt:info", "G19.misspelt:info"]],
    ["根据批复，以经济责任审计为重点，表决对象3人。", []],
    ["会议费（含场租）3万元，培训费(含师资)2万元。", ["G15.brackets:info"]],
    ["会议费（含场租)3万元。", ["G15.unlikePair:info"]],
    ["完成了验收。。", ["G15.doubled:info"]],
    ["会议费（含场租）3万元，公式为(A-B)/B。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("D01, D03: items of basic expenditure", () => {
  test.each<Case>([
    ["人员经费80万元，主要包括：基本工资、津贴补贴、住房公积金、退休费。", []],
    ["人员经费80万元，主要包括：基本工资、津贴补贴、委托业务费。", ["D01.group:error"]],
    ["人员经费80万元，主要包括：基本工资、津贴补贴、其他交通费用。", ["D01.group:warning"]],
    ["公用经费20万元，主要包括：办公费、印刷费、住房公积金等。", ["D01.group:error"]],
    ["公用经费20万元，主要包括：办公费、其他资本性支出、国内债务付息。", []],
    ["公用经费20万元，主要包括：办公费、其他对企业补助。", ["D01.project:warning"]],
    [
      "公用经费20万元，主要包括：办公费、资本金注入、其他基本建设支出。",
      ["D01.project:warning", "D01.project:warning"],
    ],
    ["公用经费20万元，主要包括：办公费、对社会保险基金补助。", ["D01.project:warning"]],
    ["人员经费80万元，主要包括：基本工资、其他对企业补助。", ["D01.group:error"]],
    ["人员经费80万元，主要包括：基本工资、奖金，公用经费20万元，主要包括：办公费、水费。", []],
    ["人员经费80万元，主要用于发放工资、购买办公用品。", []],
    ["工资福利支出80万元，其中：基本工资50万元，退休费30万元。", ["D01.group:error"]],
    [
      "公用经费20万元，主要包括：办公费、劳务费。\n商品和服务支出20万元，其中：办公费20万元，劳务费0万元。",
      ["D03.zeroListed:warning"],
    ],
    ["公用经费20万元，主要包括：办公费、劳务费。\n商品和服务支出20万元，其中：办公费18万元，劳务费2万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("B17: shares of parts that make up their whole", () => {
  test.each<Case>([
    ["基本支出占比66.67%，项目支出占比33.33%。", []],
    ["基本支出占66.7%，项目支出占33.4%。", []],
    ["基本支出占比66.67%，项目支出占比43.33%。", ["B17.sum:error"]],
    ["基本支出占比66.67%，项目支出占比23.33%。", ["B17.sum:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("G10: shares within an item that is named", () => {
  test.each<Case>([
    ["“三公”经费支出决算为8万元。\n“三公”经费支出决算中，公务接待费支出决算2万元，占25%。", []],
    ["“三公”经费支出决算为8万元。\n“三公”经费支出决算中，公务接待费支出决算2万元，占45%。", ["G10.share:error"]],
    ["预算为20万元，支出决算为8万元。\n“三公”经费支出决算中，公务接待费8万元，占40%。", ["G10.otherBase:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("A05: names of units", () => {
  const doc = (heading: string, text = "") =>
    `青石县样例局2022年度部门决算\n第一部分 青石县样例局概况\n一、职责\n${text}\n第二部分 ${heading}2022年度部门决算表\n一、收入支出决算总表`;
  test.each<Case>([
    [doc("青石县样例局"), []],
    [doc("样例局"), []],
    [doc("白水县交通运输局"), ["A05.other:warning"]],
    [doc("青石县样例局", "石县样例局负责全县样例事项。"), ["A05.cutOff:warning"]],
    [doc("青石县样例局", "样例局负责全县样例事项，青石县样例局下设两个股。"), []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G13: sections of the outline", () => {
  const sections = [
    "一、部门概况",
    "二、部门整体支出使用情况",
    "三、政府性基金预算支出情况",
    "四、国有资本经营预算支出情况",
    "五、社会保险基金预算支出情况",
    "六、部门整体支出绩效情况",
    "七、部门整体支出管理情况",
    "八、存在的主要问题",
    "九、改进措施和有关建议",
  ];
  const report = (headings: readonly string[]) => ["样例局整体支出绩效评价报告", ...headings].join("\n本节文字。\n");
  test.each<Case>([
    [report(sections), []],
    [report(sections.slice(0, -1)), ["G13.default:info"]],
    [report(sections.slice(0, 3)), []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});
