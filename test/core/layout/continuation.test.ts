import { recognise } from "../../../src/core/layout/recognise";
import { rowsOf, sheet, workbook } from "./sheets";

const HEAD = `2021年度支出决算表|||||||
部门：某县某局|||||||单位：万元
`;
const COLUMNS = `功能分类科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
`;
const FIRST = `合计||30|20|10|||
201|一般公共服务支出|20|10|10|||
`;
const SECOND = `208|社会保障和就业支出|6|6||||
210|卫生健康支出|4|4||||
`;

describe("one table over several sheets", () => {
  test.each([
    ["title and header again", HEAD + COLUMNS + SECOND],
    ["printed as continued", HEAD.replace("决算表", "决算表（续）") + COLUMNS + SECOND],
    ["the header again", COLUMNS + SECOND],
    ["rows alone", SECOND],
  ])("%s", (_how, second) => {
    const { tables, unrecognised } = recognise(
      workbook(sheet(rowsOf(HEAD + COLUMNS + FIRST), { name: "一" }), sheet(rowsOf(second), { name: "二" })),
    );
    expect(unrecognised).toEqual([]);
    expect(tables.map(({ kind }) => kind)).toEqual(["expenditure", "expenditure"]);
    expect(tables[1]?.continuationOf).toBe(tables[0]?.id);
    expect(tables[1]?.unit?.value).toBe("万元");
    expect(tables[1]?.rows.map(({ code, values }) => [code, values.total?.number])).toEqual([
      ["208", 6],
      ["210", 4],
    ]);
  });

  test("another unit's table of the same kind is no continuation", () => {
    const other = HEAD.replace("某县某局", "某县某所") + COLUMNS + SECOND;
    const { tables } = recognise(
      workbook(sheet(rowsOf(HEAD + COLUMNS + FIRST), { name: "一" }), sheet(rowsOf(other), { name: "二" })),
    );
    expect(tables.map(({ continuationOf }) => continuationOf)).toEqual([undefined, undefined]);
  });
});
