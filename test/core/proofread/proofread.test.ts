import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import { findingsOf } from "./findings";

describe("G03: totals and their parts", () => {
  test.each<[string, string[]]>([
    ["本年支出合计120.50万元，其中：基本支出80.30万元，项目支出40.20万元。", []],
    ["本年支出合计120.50万元，其中：基本支出80.30万元，项目支出40.19万元。", ["G03.rounding:info"]],
    ["本年支出合计120.50万元，其中：基本支出80.30万元，项目支出41.20万元。", ["G03.sum:error"]],
    ["本年支出合计120.50万元，其中：基本支出80.30万元，项目支出30.20万元。", ["G03.sum:error"]],
    ["专项经费90万元，其中：宣传费20万元，培训费30万元等。", []],
    ["专项经费90万元，其中：宣传费20万元，培训费30万元。", ["G03.open:warning"]],
    ["车辆费用30万元（其中：购置费18万元，运行费12万元），接待费5万元。", []],
    ["支出合计50万元，其中：人员经费20万元，公用经费30万元，年末结余7万元。", []],
    ["支出合计50.00元，其中：人员经费20.00元，公用经费30.01元。", ["G03.sum:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G05, G06: increases, decreases and their rates", () => {
  test.each<[string, string[]]>([
    ["会议费支出12万元，比上年增加2万元，增长20%。", []],
    ["会议费支出12.00万元，比上年增加2.00万元，增长20.01%。", ["G05.rounding:info"]],
    ["会议费支出12.00万元，比上年增加2.00万元，增长25.00%。", ["G05.rate:error"]],
    ["会议费支出12.00万元，比上年增加2.00万元，下降20.00%。", ["G05.direction:error"]],
    ["会议费支出8.00万元，比上年减少2.00万元，下降20.00%。", []],
    ["会议费支出20.00万元，比上年增加11.00万元，增长1.22%。", ["G05.notInPercent:error"]],
    ["会议费支出3.00万元，比上年增加3.00万元，增长100%。", ["G06.zeroBase:error"]],
    ["会议费支出0万元，比上年减少3.00万元，下降100%。", []],
    ["预算数为6万元，决算数比预算数减少1.2万元，下降20%。", []],
    ["预算数为8.00万元，决算数比预算数减少1.20万元，下降20.00%。", ["G05.rate:error"]],
    ["上年决算数为5.2万元，本年比上年减少0.4万元，下降7.69%。", []],
    ["培训费支出决算减少为0.00万元，与上年度持平。", ["G05.levelChange:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G07: completion rates", () => {
  test.each<[string, string[]]>([
    ["年初预算为200万元，支出决算为150万元，完成年初预算的75%。", []],
    ["年初预算为200.00万元，支出决算为150.00万元，完成年初预算的57.00%。", ["G07.rate:error"]],
    ["年初预算为0万元，支出决算为5万元，完成年初预算的100%。", ["G07.zeroBudget:error"]],
    ["年初预算为100万元，调整预算为200万元，支出决算为150万元，完成预算的75%。", []],
    ["支出决算为17.06万元，完成预算27.00万元的63.2%。", []],
    ["预算执行率达到90%，全年预算100.00万元，实际支出90.00万元。", []],
    ["预算执行率达到98%，全年预算100.00万元，实际支出90.00万元。", ["G07.rate:error"]],
    ["支出决算为17.06万元，完成预算27.00万元的36.2%。", ["G07.rate:error"]],
    ["年初预算80.00万元，年中追加20.00万元，全年预算100.00万元。", []],
    ["年初预算80.00万元，追加30.00万元，调减10.00万元，调整后预算100.00万元。", []],
    ["年初预算80.00万元，年中追加20.00万元，全年预算120.00万元。", ["C09.default:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G10: shares", () => {
  test.each<[string, string[]]>([
    ["总收入200.00万元，其中：拨款150.00万元，占75.00%；其他50.00万元，占25.00%。", []],
    ["总收入200.00万元，其中：拨款150.00万元，占75.00%；其他50.00万元，占35.00%。", ["G10.share:error"]],
    ["基本支出300.00万元，占总支出的60.00%。项目支出200.00万元，占总支出的45.00%。", ["G10.basesDiffer:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G10: a base that is written out", () => {
  test.each<[string, string[]]>([
    ["基本支出300.00万元，占总支出500.00万元的60.00%。", []],
    ["收入合计300.00万元：拨款280.00万元，占93.33%；其他20.00万元，占6.67%。", []],
    ["收入合计300.00万元：拨款280.00万元，占93.33%；其他20.00万元，占7.67%。", ["G10.share:error"]],
    ["基本支出300.00万元，占总支出500.00万元的65.00%。", ["G10.share:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("G05: rates between two amounts", () => {
  test.each<[string, string[]]>([
    ["会议费支出8.00万元，上年10.00万元，下降20%。", []],
    ["会议费支出8.00万元，上年10.00万元，下降25%。", ["G05.rateAlone:error"]],
    ["会议费支出8.00万元，上年10.00万元，增长20%。", ["G05.rateDirection:error"]],
    ["会议费支出0.30万元，比上年增加0.30万元，增长100%。", ["G06.zeroBase:error"]],
    ["会议费支出0.30万元，比上年增加0.29万元，增长2900%。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("counts, balances and rows", () => {
  test.each<[string, string[]]>([
    ["核定编制20名，其中行政编制8名、事业编制12名。", []],
    // 工勤编制 may be left out of such a list: shown, not proven.
    ["核定编制20名，其中行政编制8名、事业编制11名。", ["G21.sum:warning"]],
    ["核定编制20名，其中行政编制8名、事业编制11名、工勤编制2名。", ["G21.sum:error"]],
    ["编制20人，其中：行政8人，事业12人；实有9人，其中：行政4人，事业5人。", []],
    ["编制20人，其中：行政8人，事业12人；实有9人，其中：行政4人，事业6人。", ["G21.sum:error"]],
    ["内设机构3个，包括：办公室、财务股、法规股。", []],
    ["内设机构4个，包括：办公室、财务股、法规股。", ["G21.list:error"]],
    ["内设机构3个，包括：办公室、财务股、规划和建设股。", []],
    ["内设机构5个，包括：办公室、财务股、法规股等。", []],
    ["收、支总计各是300.00,301.00万元。", ["B01.totals:error"]],
    ["收、支总计均为24,450,800.00元。", []],
    [
      "201 甲支出 30.00 10.00 20.00; 205 乙支出 5.00 5.00 0.00; 208 丙支出 7.00 3.00 4.00; 210 丁支出 9.00 3.00 5.00",
      ["B08.default:error"],
    ],
    ["职业年金缴费支出（项）25.00万元。年初预算为30.00万元，支出决算为24.00万元。", ["G02.itemAndFinal:error"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

describe("wordings, names, numbers of headings, personal data", () => {
  test.each<[string, string[]]>([
    ["XX部门的职责如下。", ["A06.placeholder:error"]],
    ["经费比上年增加（减少）较多。", ["A06.choice:error"]],
    ["完成率比上年提升（下降）5%。", ["A06.choice:error"]],
    ["完成率比上年上升(下降)5%。", ["A06.choice:error"]],
    ["提升服务质量（下降部分另行说明）。", []],
    ["依据县财预[2021]4号文件。", ["G18.default:info"]],
    ["依据县财预〔2021〕4号文件。", []],
    ["2022年度报告\n\n医疗卫生与计划生育支出（类）行政单位医疗（项）。", ["D02.default:warning"]],
    ["一、概况\n二、收入\n四、支出", ["G14.jump:warning"]],
    ["一、概况\n二、收入\n二、支出", ["G14.repeated:warning"]],
    ["联系人手机13800001234。", ["G20.mobile:error"]],
    ["身份证号11010519491231002X。", ["G20.identity:error"]],
    ["“三公”经费支出0万元。\n“三公”经费得到有效压缩。", ["G08.default:warning"]],
    ["公务接待费支出0万元。\n今后要加强公务接待管理。", ["G11.default:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

test("a finding quotes the sentence as written, with its section", () => {
  const text = "一、支出情况\n支出 合计９０万元，其中：基本支出５０万元，项目支出６０万元。后面一句。";
  const [finding] = proofread({ name: "a.txt", blocks: documentOfText(text) }).findings;
  expect(finding).toMatchObject({
    rule: "G03",
    quote: "支出 合计９０万元，其中：基本支出５０万元，项目支出６０万元。",
    section: "一、支出情况",
    paragraph: 2,
    expected: 110,
    actual: 90,
  });
});

test("lines broken at the page's width are put together again", () => {
  const text =
    "本单位全年用于日常运转的各项公用经费支出合计一百项次，年初预算为200万\n元，支出决算为150万元，完成年初预算的70.00%。";
  expect(documentOfText(text)).toHaveLength(1);
  expect(findingsOf(text)).toEqual(["G07.rate:error"]);
});
