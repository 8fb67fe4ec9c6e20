import { recognise } from "../../../src/core/layout/recognise";
import type { CellValue } from "../../../src/core/workbook/snapshot";

/** The form of the ministry: 栏次 stands in the row of 类 款 项, 合计 in the row below it. */
const rows = (columnNumbers: readonly CellValue[]): CellValue[][] => [
  ["支出决算表", null, null, null, null, null, null],
  ["部门：甲局", null, null, null, null, null, "金额单位：万元"],
  ["项目", null, null, null, "本年支出合计", "基本支出", "项目支出"],
  ["功能分类科目编码", null, null, "科目名称", null, null, null],
  ["类", "款", "项", "栏次", ...columnNumbers],
  [null, null, null, "合计", 10, 6, 4],
  ["201", null, null, "一般公共服务支出", 10, 6, 4],
  ["201", "03", null, "政府办公厅（室）及相关机构事务", 10, 6, 4],
  ["201", "03", "01", "行政运行", 10, 6, 4],
];

test.each([[["1", "2", "3"]], [[1, 2, 3]], [[null, null, null]]])(
  "类 │ 款 │ 项 │ 栏次 with %j is one header row",
  (columnNumbers) => {
    const { tables } = recognise({
      name: "form.xlsx",
      settings: {},
      sheets: [{ name: "支出", visibility: "visible", origin: { row: 0, column: 0 }, rows: rows(columnNumbers) }],
    });
    expect(tables.map(({ kind }) => kind)).toEqual(["expenditure"]);
    expect(tables[0]?.rows.map(({ code, name }) => code ?? name)).toEqual(["合计", "201", "20103", "2010301"]);
    expect(tables[0]?.rows[0]?.values.basic?.number).toBe(6);
  },
);
