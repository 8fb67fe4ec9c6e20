import type { Case } from "./findings";
import { findingsOf } from "./findings";

const TITLE = "某县某局2022年度部门决算\n\n";

describe("G02, A03: one item with two amounts in different places", () => {
  test.each<Case>([
    ["一、总体\n2022年度收入总计500.00万元。\n二、收入\n收入总计500.00万元。", []],
    ["一、总体\n2022年度收入总计500.00万元。\n二、收入\n收入总计530.00万元。", ["G02.twoPlaces:error"]],
    ["一、总体\n2022年度收入总计500.00万元。\n二、收入\n收入总计500.01万元。", ["G02.rounding:info"]],
    ["一、总体\n2022年度收入总计500万元。\n二、收入\n收入总计499.87万元。", ["G02.rounding:info"]],
    ["一、总体\n2022年度收入总计500.00万元。\n二、收入\n2021年度收入总计530.00万元。", []],
    ["一、总体\n2022年度收入总计500.00万元。\n二、收入\n收入总计500.00元。", ["A03.unit:error"]],
    ["机关运行经费年初预算为30万元，支出决算为28万元。\n机关运行经费支出28万元。", []],
    ["机关运行经费年初预算为30万元，支出决算为28万元。\n机关运行经费支出26万元。", ["G02.twoPlaces:error"]],
    ["本年支出合计400万元。\n政府性基金预算财政拨款本年收入60万元，本年支出60万元。", []],
    ["公务接待费支出决算1.20万元。\n商品和服务支出30万元，其中：公务接待费3.50万元等。", []],
    ["本年支出合计400万元。\n信息中心2022年度本年支出合计120万元。", []],
    ["本单位无政府性基金预算财政拨款支出。\n政府性基金预算财政拨款支出25万元。", ["G02.none:warning"]],
    ["本单位无政府性基金预算财政拨款支出。\n政府性基金预算财政拨款支出0万元。", []],
    [
      "因公出国（境）费支出0.00万元；公务用车购置及运行维护费支出12,000.00元；公务接待费支出300.00元。",
      ["A03.mixed:warning"],
    ],
    ["公务接待费支出300.00元，人均20元；公务用车购置及运行维护费支出1.20万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("B01–B14: totals and parts in different sentences", () => {
  test.each<Case>([
    ["2022年度收入总计500.00万元。2022年度支出总计500.00万元。", []],
    ["2022年度收入总计500.00万元。2022年度支出总计480.00万元。", ["B01.identity:error"]],
    ["收入总计500.00万元。本年收入合计450.00万元。年初结转和结余50.00万元。", []],
    ["收入总计500.00万元。本年收入合计450.00万元。年初结转和结余70.00万元。", ["B02.identity:error"]],
    // 使用非财政拨款结余 is not stated and may be the rest.
    ["收入总计500.00万元。本年收入合计450.00万元。年初结转和结余20.00万元。", ["B02.identity:warning"]],
    [
      "“三公”经费支出决算为9.00万元。\n因公出国（境）费支出0万元。\n公务用车购置及运行维护费支出6.00万元。\n公务接待费支出3.00万元。",
      [],
    ],
    [
      "“三公”经费支出决算为9.00万元。\n因公出国（境）费支出0万元。\n公务用车购置及运行维护费支出6.00万元。\n公务接待费支出2.00万元。",
      ["B14.identity:error"],
    ],
    ["基本支出60.00万元。\n人员经费50.00万元。\n公用经费12.00万元。", ["B11.identity:error"]],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("B09, B15: balances of one fund", () => {
  const fund = (left: string) =>
    `政府性基金预算财政拨款年初结转和结余5万元，本年收入60万元，本年支出61万元，年末结转和结余${left}万元。`;
  test.each<Case>([
    [fund("4"), []],
    [fund("9"), ["B15.identity:error"]],
    ["财政拨款收、支总计均为90万元。财政拨款收入80万元，年初财政拨款结转和结余10万元。", []],
    ["财政拨款收、支总计均为90万元。财政拨款收入80万元，年初财政拨款结转和结余30万元。", ["B09.identity:error"]],
    ["收、支总计均为120万元。本年收入合计100万元。\n年初财政拨款结转和结余10万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("B18: a part that exceeds what it is part of", () => {
  test.each<Case>([
    ["一、总体\n本年收入合计800万元。\n二、拨款\n财政拨款收入790万元。", []],
    ["一、总体\n本年收入合计800万元。\n二、拨款\n财政拨款收入890万元。", ["B18.default:error"]],
    ["一、三公\n“三公”经费支出决算为3万元。\n二、接待\n公务接待费支出5万元。", ["B18.default:error"]],
    ["政府采购支出总额90万元。授予中小企业合同金额80万元，其中：授予小微企业合同金额30万元。", []],
    ["政府采购支出总额90万元。授予中小企业合同金额98万元。", ["B18.default:error"]],
    ["一、总体\n本年支出合计80万元。\n二、基金\n政府性基金预算财政拨款年末结转和结余90万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("B05: the items of a section against its total", () => {
  const section = (first: string, second: string, total: string) =>
    `（三）具体情况\n一般公共预算财政拨款支出年初预算为${total}万元，支出决算为90.00万元。其中：\n` +
    `1、教育支出（类）进修及培训（款）培训支出（项）。年初预算为${first}万元，支出决算为40.00万元。\n` +
    `2、住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为${second}万元，支出决算为50.00万元。`;
  test.each<Case>([
    [section("40.00", "60.00", "100.00"), []],
    [section("40.00", "60.01", "100.00"), ["B05.rounding:info"]],
    [section("40.00", "80.00", "100.00"), ["B05.items:error"]],
    [section("40.00", "20.00", "100.00"), ["B05.items:warning"]],
    [section("40.00", "20.00", "100.00").replace("2、住", "3、住"), ["G14.jump:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});

describe("G05: changes and comparisons with both amounts stated", () => {
  test.each<Case>([
    ["会议费支出8万元。上年决算数为10万元，本年比上年减少2万元，下降20%。", []],
    ["会议费支出8万元。上年决算数为10万元，本年比上年减少5万元，下降50%。", ["G05.difference:error"]],
    ["培训费年初预算为5万元，支出决算为6万元，决算数大于预算数的主要原因是新增一期培训班。", []],
    ["培训费年初预算为5万元，支出决算为6万元，决算数小于预算数的主要原因是厉行节约。", ["G05.comparison:error"]],
    ["培训费年初预算为5万元，支出决算为6万元，决算数与预算数持平。", ["G05.comparison:error"]],
    ["培训费年初预算为5万元，支出决算为5万元，决算数与预算数持平。", []],
    ["培训费年初预算为5万元，支出决算为5.1万元，决算数与预算数基本持平。", []],
    ["支出比上年减少5万元，下降120%。", ["G05.beyondBase:error"]],
    ["收入比上年增加5万元，增长120%。", []],
  ])("%s", (text, expected) => expect(findingsOf(TITLE + text)).toEqual(expected));
});
