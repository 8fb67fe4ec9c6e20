import { recognise } from "../../../../src/core/layout/recognise";
import type { RecognisedTable } from "../../../../src/core/layout/recognisedTable";
import { rowsOf, sheet, workbook } from "../sheets";

function only(text: string, merges: readonly string[] | "unknown" = "unknown"): RecognisedTable {
  const { tables, unrecognised } = recognise(workbook(sheet(rowsOf(text), { merges })));
  expect(unrecognised).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] as RecognisedTable;
}

function staff(table: RecognisedTable): (string | number | null | undefined)[][] {
  return table.rows
    .filter(({ values }) => "quota" in values || "actual" in values)
    .map(({ key, values }) => [key, values.quota?.number, values.actual?.number]);
}

describe("单位基本情况", () => {
  test("categories down, posts and staff across", () => {
    const table = only(`
      单位基本情况
      单位名称|某县文旅局
      决算年度|2021
      人员类别|编制数|实有在编人数
      行政|6|4
      事业|8|5
      合计|14|9
      内设机构|综合室、业务股
      决算单位构成|只有本级
      车辆保有量|2`);
    expect(table.kind).toBe("unitProfile");
    expect(table.year?.value).toBe(2021);
    expect(table.department).toEqual({ value: "某县文旅局", ref: { sheet: "Sheet1", address: "B2" } });
    expect(staff(table)).toEqual([
      ["administrative", 6, 4],
      ["institution", 8, 5],
      ["total", 14, 9],
    ]);
    expect(table.rows.find(({ key }) => key === "units")?.values.text?.value).toBe("只有本级");
    expect(table.rows.find(({ key }) => key === "vehiclesHeld")?.values.count?.number).toBe(2);
  });

  test("categories across beneath 编制人数 and 实有人数", () => {
    const table = only(`
      单位基本情况表
      单位名称|编制人数||||实有人数|||
      |行政|事业|工勤|合计|行政|事业|工勤|合计
      某县文旅局|6|8|1|15|4|5|1|10
      主要职能|负责文化和旅游工作`);
    expect(staff(table)).toEqual([
      ["administrative", 6, 4],
      ["institution", 8, 5],
      ["worker", 1, 1],
      ["total", 15, 10],
    ]);
  });

  test("pairs of label and number", () => {
    const table = only(`
      部门基本情况表
      部门名称|某县文旅局|预算年度|2022年
      行政编制|6|行政实有|4
      事业编制|8|事业实有|5
      机构设置|综合室、业务股`);
    expect(table.year?.value).toBe(2022);
    expect(staff(table)).toEqual([
      ["administrative", 6, 4],
      ["institution", 8, 5],
    ]);
  });
});

describe("项目支出", () => {
  test.each([
    [
      "序号|项目（用途）|2021年决算数\n1|网络舆情处置|11\n合计||11",
      [
        ["网络舆情处置", { final: 11 }],
        ["合计", { final: 11 }],
      ],
    ],
    [
      "项目名称|用途|2020年决算数|2021年预算数|2021年决算数\n防汛|抢险|3|4|5\n合计||3|4|5",
      [
        ["防汛", { previousFinal: 3, budget: 4, final: 5 }],
        ["合计", { previousFinal: 3, budget: 4, final: 5 }],
      ],
    ],
    [
      "项目名称|防汛|修路\n年初预算数|4|6\n决算数|5|7",
      [
        ["防汛", { budget: 4, final: 5 }],
        ["修路", { budget: 6, final: 7 }],
      ],
    ],
  ])("%s", (text, expected) => {
    const table = only(`项目支出情况表\n单位：万元\n${text}`);
    expect(table.kind).toBe("projectExpenditure");
    expect(
      table.rows.map(({ name, values }) => [
        name,
        Object.fromEntries(
          Object.entries(values).flatMap(([role, { number }]) => (number === null ? [] : [[role, number]])),
        ),
      ]),
    ).toEqual(expected);
  });
});

describe("决算单位构成", () => {
  test("a numbered list without a header", () => {
    const table = only("决算单位构成\n1|某局本级\n2|某局服务中心");
    expect(table.kind).toBe("unitList");
    expect(table.rows.map(({ name }) => name)).toEqual(["某局本级", "某局服务中心"]);
  });
});

describe("报告文字材料", () => {
  test("chapters and text in two columns; a chapter printed once goes on", () => {
    const table = only("章节|内容\n一、部门概况|本部门负责全县文化工作。\n|有股室三个。\n二、存在的问题|制度不健全。");
    expect(table.kind).toBe("narrative");
    expect(table.rows.map(({ name, values }) => [name, values.text?.ref.address])).toEqual([
      ["一、部门概况", "B2"],
      ["一、部门概况", "B3"],
      ["二、存在的问题", "B4"],
    ]);
  });

  test("one column: headings by number and wording, titles of other tables among them", () => {
    const table = only(
      "一、单位基本情况\n（一）决算单位构成\n纳入决算编制范围的只有本级，没有二级预算单位。\n二、存在的主要问题\n1.预算编制不够准确，执行进度偏慢。",
    );
    expect(table.rows.map(({ name, values }) => [name, values.text?.value])).toEqual([
      ["一、单位基本情况", undefined],
      ["（一）决算单位构成", "纳入决算编制范围的只有本级，没有二级预算单位。"],
      ["二、存在的主要问题", "1.预算编制不够准确，执行进度偏慢。"],
    ]);
  });
});
