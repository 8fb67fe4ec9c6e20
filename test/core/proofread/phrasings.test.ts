import type { Case } from "./findings";
import { findingsOf } from "./findings";

describe("one name is one part, another year is none", () => {
  test.each<Case>([
    [
      "“三公”经费支出20.00万元，其中：因公出国（境）费2.00万元；公务用车购置及运行维护费8.00万元。主要是更新车辆；公务接待费10.00万元。",
      [],
    ],
    ["车辆费用30.00万元（其中：购置费18.00万元，运行费11.00万元）。", ["G03.sum:error"]],
    ["本年支出40.00万元，其中：项目支出10.00万元，2021年为15.00万元，减少5.00万元；基本支出30.00万元。", []],
    ["“三公”经费支出6.00万元，2021年为9.00万元，其中：公务用车运行维护费4.00万元，公务接待费2.00万元。", []],
    [
      "近两年支出：2021年9.00万元，其中基本支出4.00万元、项目支出5.00万元；2022年8.00万元，其中基本支出5.00万元、项目支出3.00万元。",
      [],
    ],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("amounts in 万元 with four decimals are rounded to 元", () => {
  test.each<Case>([
    ["采购支出41.1386万元，其中：货物13.6602万元、工程11.5581万元、服务15.9202万元。", ["G03.rounding:info"]],
    ["采购支出41.1386万元，其中：货物13.6602万元、工程11.5581万元、服务15.9302万元。", ["G03.sum:error"]],
    ["采购支出41.138612万元，其中：货物13.660209万元、工程11.558101万元、服务15.920203万元。", ["G03.sum:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("other verbs of change, and whose change it is behind a list", () => {
  test.each<Case>([
    ["培训费支出12.00万元，比上年多支出2.00万元，增长20.00%。", []],
    ["培训费支出12.00万元，比上年多支出2.00万元，下降20.00%。", ["G05.direction:error"]],
    ["培训费支出8.00万元，比上年少支出2.00万元，减幅20.00%。", []],
    ["培训费支出8.00万元，比上年少支出2.00万元，减幅35.00%。", ["G05.rate:error"]],
    ["工资福利支出30.00万元，其中：基本工资20.00万元，奖金10.00万元，上年为26.00万元，增加4.00万元，增长15.38%。", []],
    ["本年收入512.56万元，包括：拨款482.45万元、其他30.11万元，与上年决算数415.16万元相比，增加97.40万元。", []],
    ["会议费支出10.00万元，上年为12.00万元，减少3.00万元。", ["G05.difference:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G07: the budget before, behind or beside the final amount", () => {
  test.each<Case>([
    ["会议费决算数为15.00万元，预算数为20.00万元，完成预算75.00%。", []],
    ["会议费决算数为15.00万元，预算数为20.00万元，完成预算57.00%。", ["G07.rate:error"]],
    ["会议费支出决算为15.00万元，完成年初预算20.00万元的75.00%。", []],
    ["会议费支出决算为15.00万元，完成年初预算20.00万元的57.00%。", ["G07.rate:error"]],
    ["会议费支出决算15.00万元，为年初预算20.00万元的85.00%。", ["G07.rate:error"]],
    ["项目预算安排20.00万元，实际支出15.00万元，执行率达到75.00%。", []],
    ["项目预算安排20.00万元，实际支出15.00万元，执行率达到95.00%。", ["G07.rate:error"]],
    ["年初预算10.00万元，调整预算20.00万元，实际支出15.00万元，预算执行率75.00%。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("what a paragraph speaks of", () => {
  test.each<Case>([
    ["1.评审费：全年预算为51.00万元，支出决算为71.00万元，决算数大于预算数，主要是新增项目。", []],
    [
      "1.评审费：全年预算为51.00万元，支出决算为71.00万元，决算数小于预算数，主要是新增项目。",
      ["G05.comparison:error"],
    ],
    [
      "“三公”经费支出年初预算为9.00万元，支出决算为6.00万元，决算数大于年初预算数的原因是人员调整，其中：公务接待费支出决算为6.00万元。",
      ["G05.comparison:error"],
    ],
    [
      "一、“三公”经费支出决算情况说明\n“三公”经费支出决算为20.00万元。\n公务用车购置及运行维护费年初未安排预算，支出决算为0.00万元。\n公务接待费支出20.00万元。",
      [],
    ],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("F17: the grade is that of the total", () => {
  test.each<Case>([
    ["自评总分95分，其中：投入指标得15分，过程指标得60分，效果指标得20分，评价等级为“优”。", []],
    ["自评总分65分，其中：投入指标得15分，过程指标得30分，效果指标得20分，评价等级为“优”。", ["F17.default:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G14: numbers from eleven on", () => {
  const titles = (numerals: string) => [...numerals.split(" ")].map((numeral) => `${numeral}、情况说明`).join("\n");
  test.each<Case>([
    [titles("九 十 十一 十二"), []],
    [titles("九 十 十一 十三"), ["G14.jump:warning"]],
    [titles("九 十 十一 十一"), ["G14.repeated:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("lists behind lists", () => {
  test.each<Case>([
    [
      "工资福利支出30.00万元，其中奖金8.00万元、基本工资9.00万元；商品和服务支出12.00万元，其中水费1.00万元、电费2.00万元；资本性支出10.50万元。",
      ["G03.open:warning", "G03.open:warning"],
    ],
    ["商品和服务支出6.00万元，其中办公费6.00万元；资本性支出3.00万元。", []],
    [
      "工资福利支出30.00万元，其中：奖金11.00万元，基本工资19.00万元；商品和服务支出12.00万元，其中：水费8.00万元，电费7.00万元。",
      ["G03.sum:error"],
    ],
    ["设备购置30.00万元，占60.00%；安装服务20.00万元，占40.00%，合计50.00万元。", []],
    ["设备购置30.00万元，占60.00%；安装服务20.00万元，占40.00%，合计55.00万元。", ["G03.sum:error"]],
    ["设备购置30.00万元，比上年增加5.00万元；安装服务20.00万元，合计90.00万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G21: counts in brackets, behind ；, with others beside them", () => {
  test.each<Case>([
    ["核定编制35人（行政28人、事业5人、工勤2人），年末实有33人。", []],
    ["核定编制35人（行政29人、事业5人、工勤2人），年末实有33人。", ["G21.sum:error"]],
    ["实有9人，其中行政4人、事业5人，退休3人。", []],
    ["实有9人，其中行政4人、事业5人、工勤3人。", ["G21.sum:error"]],
    ["共有车辆6辆，其中机要通信用车1辆，执法执勤用车3辆，其他用车2辆；单价50万元以上设备4台。", []],
    ["共有车辆7辆，其中机要通信用车1辆，执法执勤用车3辆，其他用车2辆；单价50万元以上设备4台。", ["G21.sum:error"]],
    ["共有车辆3辆（轿车2辆、越野车2辆），均已登记。", ["G21.sum:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("F02: scores with their weights against the total", () => {
  const scored = (total: number) =>
    `综合得分${total}分。其中：投入满分30分，得28分；过程满分30分，得25分；产出满分40分，得37分。`;
  test.each<Case>([
    [scored(90), []],
    [scored(80), ["F02.sum:error"]],
    ["投入（分值40分）自评38分；产出（分值60分）自评55分。合计得分93分。", []],
    ["投入（分值40分）自评38分；产出（分值60分）自评55分。合计得分95分。", ["F02.sum:error"]],
    ["综合得分80分。其中：投入满分30分，得28分；过程满分30分，得25分。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G16, A06: points for per cent, units without a number", () => {
  test.each<Case>([
    ["支出12.00万元，比上年增加2.00万元，增长20.00个百分点。", ["G16.points:error"]],
    ["支出12.00万元，同比增长20.00个百分点。", ["G16.points:error"]],
    ["支出12.00万元，占总支出的比重较上年提高2.00个百分点。", []],
    ["支出12.00万元，预算执行率较上年提高2.00个百分点。", []],
    ["满意度96%，较上年提高2个百分点。", []],
    ["年初预算10万元，支出决算万元，完成较好。", ["A06.blank.number:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G05: changes behind a list, and changes too small to print", () => {
  test.each<Case>([
    ["商品和服务支出12.00万元，其中：水费4.00万元、电费8.00万元，同比增加2.00万元（上升20.01%）。", []],
    ["商品和服务支出12.00万元，其中：水费4.00万元、电费8.00万元，同比增加2.00万元（上升45.00%）。", ["G05.rate:error"]],
    ["培训费支出15.20万元，比上年增加0.00万元，增长0.02%。", []],
    ["培训费支出15.20万元，比上年增加0.00万元，增长20.00%。", ["G05.zeroChange:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("other ways to say a base", () => {
  test.each<Case>([
    ["培训费支出12.00万元，2021年为10.00万元，增加2.00万元，增长20.00%。", []],
    ["培训费支出12.00万元，2021年为9.00万元，增加2.00万元，增长20.00%。", ["G05.difference:error"]],
    ["2020年为10.00万元，2021年为12.00万元，增加2.00万元。", []],
    ["培训费支出12.00万元，较上年增长20.00%，增加2.00万元。", []],
    ["培训费支出12.00万元，较上年增长35.00%，增加2.00万元。", ["G05.rate:error"]],
    ["培训费支出12.00万元，较上年下降20.00%，增加2.00万元。", ["G05.direction:error"]],
    ["收入12.00万元，增长20.00%；支出减少2.00万元，下降10.00%。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("balances in one sentence, shares by name", () => {
  test.each<Case>([
    ["本年收入90.00万元加上年初结转20.00万元，减去本年支出95.00万元，年末结转15.00万元。", []],
    ["本年收入90.00万元加上年初结转20.00万元，减去本年支出95.00万元，年末结转18.00万元。", ["B03.carryOver:error"]],
    ["本年收入90.00万元加上年初结转20.00万元，减去本年支出95.00万元、结余分配3.00万元，年末结转12.00万元。", []],
    ["设备购置30.00万元，占60.00%；安装服务20.00万元，占45.00%，合计50.00万元。", ["G10.share:error"]],
    ["收入总计110.00万元，支出总计110.00万元。", []],
    ["收入总计110.00万元，支出总计120.00万元。", ["B01.identity:error"]],
    ["本年支出合计50.00万元，其中：基本支出30.00万元、项目支出20.00万元。基本支出占60.00%，项目支出占40.00%。", []],
    [
      "本年支出合计50.00万元，其中：基本支出30.00万元、项目支出20.00万元。基本支出占60.00%，项目支出占45.00%。",
      ["G10.share:error"],
    ],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

test("A04: a year that is only compared with does not become the sentence's own", () => {
  const text =
    "2022年度报告\n支出9.00万元，2021年为8.00万元，增加1.00万元；其中水费3.00万元，较2021年决算数增加1.00万元。";
  expect(findingsOf(text).filter((finding) => finding.startsWith("A04"))).toEqual([]);
});

describe("whose base, and lines that a page has broken", () => {
  const broken = (line: string) => `核定编制四十人，均为县委机构编制委员会办公室核定，截至年末${line}`;
  test.each<Case>([
    [
      "一、支出\n基本支出62.00万元。\n二、经济分类\n工资福利支出42.00万元，占基本支出的70.00%；公用支出18.00万元，占基本支出的30.00%。",
      [],
    ],
    [
      "一、支出\n本年支出合计62.00万元。\n二、经济分类\n工资福利支出42.00万元，占本年支出合计的70.00%。",
      ["G10.share:error"],
    ],
    [broken("实有 38\n人，其中行政 21 人，事业 17 人。"), []],
    [broken("实有 38\n人，其中行政 21 人，事业 19 人。"), ["G21.sum:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("what is compared with, a source among sources, what has a share", () => {
  test.each<Case>([
    ["会议费支出12.00万元，同比上年度增加2.00万元，增长25.00%。", ["G05.rate:error"]],
    ["会议费支出12.00万元，同比去年增加2.00万元，增长25.00%。", ["G05.rate:error"]],
    ["会议费支出12.00万元，相比于上年增加2.00万元，增长25.00%。", ["G05.rate:error"]],
    ["收入总计600.00万元，包括：财政拨款400.00万元、事业收入150.00万元、其他收入60.00万元。", ["G03.sum:error"]],
    ["支出合计600.00万元，基本支出占72.00%，为420.00万元；项目支出占30.00%，为180.00万元。", ["G10.share:warning"]],
    ["培训费年初预算为0，支出决算为8.00万元，完成年初预算的80.00%。", ["G07.zeroBudget:error"]],
    ["机构8个，下属单位3个，共计12个预算单位。", ["G21.sum:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("risen to, reached behind, pairs of counts parted by a stop", () => {
  test.each<Case>([
    ["会议费支出由上年的9.00万元增至10.00万元，增长11.11%。", []],
    ["会议费支出由上年的9.00万元增至10.00万元，增长12.11%。", ["G05.rateAlone:error"]],
    ["会议费支出比上年增加1.00万元，增长11.11%，达到10.00万元。", []],
    ["会议费支出比上年增加1.00万元，增长11.11%，达到12.00万元。", ["G05.rate:error"]],
    ["国内公务接待50批次、400人次，其中外事接待2批次、10人次；其他国内接待48批次、390人次。", []],
    ["国内公务接待50批次、400人次，其中外事接待2批次、10人次；其他国内接待49批次、390人次。", ["G21.sum:error"]],
    ["国内公务接待50批次、400人次，其中外事接待2批次、10人次；上年接待49批次、390人次。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("a share of what the part is part of, and what no budget paid", () => {
  test.each<Case>([
    ["政府采购支出120.00万元；授予中小企业合同金额90.00万元，占75.00%。", []],
    ["政府采购支出120.00万元；授予中小企业合同金额90.00万元，占85.00%。", ["G10.share:error"]],
    ["“三公”经费财政拨款支出0万元。使用自有资金开支公务接待费1.20万元。", []],
    ["“三公”经费支出1.00万元。公务接待费1.20万元。", ["B18.default:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("several 项 in one paragraph, and 总支出 of a fund", () => {
  const items = (second: string) =>
    `2023年一般公共预算支出决算数为300.00万元。\n1.卫生健康（类）行政事业单位医疗（款）行政单位医疗（项）：支出决算为100.00万元，完成预算100%；事业单位医疗（项）：支出决算为${second}万元，完成预算100%。\n2.住房保障（类）住房改革支出（款）住房公积金（项）：支出决算为120.00万元，完成预算100%。`;
  test.each<Case>([
    [items("80.00"), []],
    [items("90.00"), ["B05.items:error"]],
    [items("70.00"), ["B05.items:warning"]],
    [
      "一般公共预算财政拨款支出1,000.00元。\n1.一般公共服务（类）支出800.00元，占一般公共预算财政拨款总支出的85.00%。",
      ["G10.share:warning"],
    ],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});
