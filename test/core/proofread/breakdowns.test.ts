import type { Case } from "./findings";
import { findingsOf } from "./findings";

describe("lists within lists, brackets, one part alone", () => {
  test.each<Case>([
    ["支出合计100万元，其中：基本支出60万元，其中人员经费45万元，公用经费15万元；项目支出40万元。", []],
    ["支出合计100万元，其中：基本支出60万元，其中人员经费45万元，公用经费15万元；项目支出50万元。", ["G03.sum:error"]],
    ["支出合计100万元，其中：基本支出60万元（人员经费45万元，公用经费15万元），项目支出40万元。", []],
    ["支出合计100万元，其中：基本支出60万元（人员经费45万元，公用经费18万元），项目支出40万元。", ["G03.sum:error"]],
    ["设备购置费30万元（去年结转12万元，今年安排20万元）。", []],
    ["项目支出50万元，其中：道路维护80万元。", ["G03.part:error"]],
    ["项目支出50万元，其中：道路维护30万元。", []],
    ["人均支出0.5万元，其中培训费3万元。", []],
    ["专项资金90万元，主要包括：宣传费20万元，培训费30万元。", []],
    ["专项资金90万元，包括：宣传费20万元，培训费30万元。", ["G03.open:warning"]],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});

test("the list of a sentence of its own belongs to any amount of the sentence before", () => {
  expect(findingsOf("本年支出90万元，上缴支出10万元，共计100万元。其中：甲类支出60万元，乙类支出40万元。")).toEqual([]);
});

test("changes add up with their signs", () => {
  expect(findingsOf("总额比上年减少30万元，其中：甲项减少50万元，乙项增加20万元。")).toEqual([]);
  expect(findingsOf("总额比上年减少30万元，其中：甲项减少50万元，乙项增加25万元。")).toEqual(["G03.open:warning"]);
});

test("a document that drops trailing zeros is exact to two decimals, but only printed places accuse", () => {
  const exact = "甲费1.25万元，乙费2.37万元，丙费4.16万元，丁费3.5万元。\n";
  expect(findingsOf(`${exact}合计300万元，其中：基本支出200万元，项目支出101万元。`)).toEqual(["G03.open:warning"]);
  expect(findingsOf("合计300万元，其中：基本支出200万元，项目支出101万元。")).toEqual(["G03.rounding:info"]);
});

describe("parts in numbered paragraphs", () => {
  test.each<Case>([
    ["项目支出合计90.00万元，其中：\n1.巡查经费50.00万元，用于巡查。\n2.平台运行40.00万元，用于平台。", []],
    [
      "项目支出合计90.00万元，其中：\n1.巡查经费50.00万元，用于巡查。\n2.平台运行45.00万元，用于平台。",
      ["G03.sum:error"],
    ],
    ["支出合计90.00万元，其中：\n1.基本支出50.00万元。\n2.项目支出45.00万元。", ["B08.identity:error"]],
    [
      "政府采购支出总额90.00万元，其中：\n1.货物50.00万元。\n2.工程30.00万元。\n3.服务15.00万元。",
      ["C13.identity:error"],
    ],
    ["项目支出主要包括：\n1.巡查经费50.00万元。\n2.平台运行45.00万元。", []],
  ])("%s", (text, expected) => expect(findingsOf(text)).toEqual(expected));
});
