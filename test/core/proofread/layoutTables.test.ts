import type { DocumentTable } from "../../../src/core/text/document";
import { proofread } from "../../../src/core/proofread/proofread";
import { documentOfText } from "../../../src/core/proofread/textDocument";

/** A line with each text at its column, as a converter from PDF prints it. */
function line(...texts: readonly (readonly [column: number, text: string])[]): string {
  return texts.reduce((before, [column, text]) => before.padEnd(column) + text, "");
}

/** Columns by blanks, amounts above their row, names over two lines. */
const PAGE = [
  "某局2023年度部门决算",
  line([32, "支出决算表"]),
  line([60, "单位：万元"]),
  "",
  line([16, "项目"]),
  line([36, "本年支出合"]),
  line([3, "支出功能分类"], [48, "基本支出"], [53, "项目支出"]),
  line([21, "科目名称"], [38, "计"]),
  line([3, "科目编码"]),
  line([48, "90.00"], [57, "30.00"]),
  line([36, "120.00"]),
  line([1, "类"], [6, "款"], [10, "项"]),
  line([21, "合计"]),
  line([0, "201"], [16, "一般公共服务支出"], [36, "100.00"], [48, "70.00"], [57, "30.00"]),
  line([0, "201"], [6, "06"], [16, "财政事务"], [36, "100.00"], [48, "70.00"], [57, "30.00"]),
  line([48, "70.00"]),
  line([0, "201"], [6, "06"], [11, "01"], [16, "行政运行"], [37, "70.00"]),
  line([0, "201"], [6, "06"], [11, "02"], [16, "一般行政管理事务"], [37, "30.00"], [57, "30.00"]),
  "",
  line([0, "208"], [6, "05"], [11, "05"], [37, "20.00"], [48, "20.00"]),
  line([16, "机关事业单位基本养老保险"]),
  line([16, "缴费支出"]),
  "",
  "注：本表反映部门本年度各项支出情况。",
  "二、支出情况",
  "  本年支出合计120.00万元。",
].join("\n");

function tableOf(text: string): DocumentTable | undefined {
  return documentOfText(text).find((block) => block.type === "table");
}

test("a table printed by its layout: header, codes and names put together, amounts in their columns", () => {
  expect(tableOf(PAGE)).toEqual({
    type: "table",
    isFromLayout: true,
    rows: [
      ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ["", "合计", "120.00", "90.00", "30.00"],
      ["201", "一般公共服务支出", "100.00", "70.00", "30.00"],
      ["20106", "财政事务", "100.00", "70.00", "30.00"],
      ["2010601", "行政运行", "70.00", "70.00", ""],
      ["2010602", "一般行政管理事务", "30.00", "", "30.00"],
      ["2080505", "机关事业单位基本养老保险缴费支出", "20.00", "20.00", ""],
    ],
  });
});

test("the two sides of a summary", () => {
  const page = [
    line([18, "收入支出决算总表"]),
    line([46, "单位：万元"]),
    line([9, "收入"], [33, "支出"]),
    line([4, "项目"], [16, "决算数"], [29, "项目"], [41, "决算数"]),
    line([0, "一、一般公共预算财政拨款收入"], [17, "50.00"], [25, "一、一般公共服务支出"], [42, "40.00"]),
    line([0, "二、政府性基金预算财政拨款收入"], [25, "二、外交支出"]),
    line([0, "八、其他收入"], [18, "5.00"], [25, "三、国防支出"], [42, "15.00"]),
    line([5, "本年收入合计"], [17, "55.00"], [30, "本年支出合计"], [42, "55.00"]),
    line([0, "总计"], [17, "55.00"], [25, "总计"], [42, "55.00"]),
  ].join("\n");
  expect(tableOf(page)?.rows).toEqual([
    ["收入", "", "支出", ""],
    ["项目", "决算数", "项目", "决算数"],
    ["一、一般公共预算财政拨款收入", "50.00", "一、一般公共服务支出", "40.00"],
    ["二、政府性基金预算财政拨款收入", "", "二、外交支出", ""],
    ["八、其他收入", "5.00", "三、国防支出", "15.00"],
    ["本年收入合计", "55.00", "本年支出合计", "55.00"],
    ["总计", "55.00", "总计", "55.00"],
  ]);
});

test("what stands there raises questions and never accuses: the columns are a guess", () => {
  const rulesOf = (text: string) =>
    proofread({ name: "a.txt", blocks: documentOfText(text) }).findings.map(
      ({ rule, severity }) => `${rule}:${severity}`,
    );
  expect(rulesOf(PAGE)).toEqual([]);
  expect(rulesOf(PAGE.replace("合计120.00万元", "合计210.00万元"))).toContain("G02:warning");
  const broken = rulesOf(PAGE.replace(/(?<name>一般行政管理事务\s+)30/, "$<name>50"));
  expect(broken.filter((finding) => finding.startsWith("B08"))).not.toEqual([]);
  expect(broken.filter((finding) => finding.endsWith(":error"))).toEqual([]);
});

test("prose, however it is set, is no table", () => {
  const prose = `
                                                      单位：万元
  本年支出合计120.00万元，   其中：基本支出90.00万元。
  比上年减少3.00万元。
`;
  expect(tableOf(prose)).toBeUndefined();
});

describe("tables with one cell a line", () => {
  const RULED = ["项目", "本年数", "上年数", "会议费", "12.35", "11.20", "培训费", "8.46", "9.10"];
  const CROSSWISE = [
    ...["科目编码", "类", "款", "项", "科目名称", "决算数", "205", "教育支出", "640.38", "640.38"],
    ...["205", "02", "小学教育", "431.27", "431.27", "205", "02", "初中教育", "640.38", "209.11", "209.11"],
  ];
  const pageOf = (cells: readonly string[], prose: string) =>
    ["某局2023年度部门决算", "支出情况表", "单位：万元", ...cells.flatMap((cell) => [cell, ""]), prose].join("\n");
  const alarms = (text: string) =>
    proofread({ name: "text", blocks: documentOfText(text) }).findings.filter(({ severity }) => severity !== "info");

  test("cells in the order of the rows stand under their columns again", () => {
    expect(tableOf(pageOf(RULED, "以上为本年支出情况。"))).toEqual({
      type: "table",
      isFromLayout: true,
      rows: [
        ["项目", "本年数", "上年数"],
        ["会议费", "12.35", "11.20"],
        ["培训费", "8.46", "9.10"],
      ],
    });
  });

  test("read out crosswise, a name keeps the numbers right behind it", () => {
    expect(tableOf(pageOf(CROSSWISE, "以上为本年支出情况。"))).toMatchObject({
      isLoose: true,
      rows: [
        ["", "", "", ""],
        ["教育支出", "640.38", "640.38", ""],
        ["小学教育", "431.27", "431.27", ""],
        ["初中教育", "640.38", "209.11", "209.11"],
      ],
    });
  });

  test("the prose is held against both, but numbers whose columns are lost only raise a question at a slip", () => {
    const school = (amount: string) => `1.教育支出（类）普通教育（款）小学教育（项）。支出决算为${amount}万元。`;
    expect(alarms(pageOf(CROSSWISE, school("431.27")))).toEqual([]);
    expect(alarms(pageOf(CROSSWISE, school("500.00")))).toEqual([]);
    expect(alarms(pageOf(CROSSWISE, school("437.27")))).toMatchObject([{ rule: "G02", severity: "warning" }]);
  });
});
