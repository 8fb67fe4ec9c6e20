import { wrappedLines } from "../../../src/core/text/wrappedLines";

const PAGE = [
  "一、收入支出决算总体情况说明",
  "样例县样例局二〇二四年度收入支出总计为九百八十五万元，",
  "与上一年度相比，收入支出总计增加一百零六万元，主要是",
  "项目安排有所增加，并且人员支出也有变动。",
  "样例县样例局全年用于保障机构正常运转的支出总计一共是",
  "985.38 万元。与 2023 年度相比，支出总计增加了 106.85",
  "万元，增长 12.16%。主要原因是项目支出有所增加，另外",
  "",
  "人员支出也有所增加，增加的部分主要是调整了工资标准和",
  "津贴补贴标准，并且补缴了上年度的社会保险费用（含补缴",
  "的滞纳金）",
  "。",
  "（一）",
  "“三公”经费支出情况",
  "上一年度的“三公”经费支出决算为三万元，主要用于接待。",
  "本年度的“三公”经费支出决算为两万元，主要用于接待。",
];

describe("lines that a page's width has broken", () => {
  test("go on with the line before, over the end of a page, up to the end of the paragraph", () => {
    const wrapped = wrappedLines(PAGE);
    expect(PAGE.filter((_, at) => wrapped[at])).toEqual([
      "与上一年度相比，收入支出总计增加一百零六万元，主要是",
      "项目安排有所增加，并且人员支出也有变动。",
      "985.38 万元。与 2023 年度相比，支出总计增加了 106.85",
      "万元，增长 12.16%。主要原因是项目支出有所增加，另外",
      "",
      "人员支出也有所增加，增加的部分主要是调整了工资标准和",
      "津贴补贴标准，并且补缴了上年度的社会保险费用（含补缴",
      "的滞纳金）",
      "。",
      "“三公”经费支出情况",
    ]);
  });

  test("rows and paragraphs of their own do not", () => {
    const rows = PAGE.map((_, at) => `20${at}01 一般公共服务支出和其他各类支出 1,234.56 1,000.00 234.56`);
    expect(wrappedLines(rows)).not.toContain(true);
    const paragraphs = ["短", "一段话。".repeat(20), "另一段话。".repeat(3), "再一段"];
    expect(wrappedLines(paragraphs)).not.toContain(true);
  });
});
