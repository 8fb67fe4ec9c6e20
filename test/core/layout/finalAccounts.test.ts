import { recognise } from "../../../src/core/layout/recognise";
import { rowsOf, sheet, workbook } from "./sheets";

const EXPENDITURE = `
支出决算表|||||||
|||||||公开03表
部门：某县网信办|||||||金额单位：万元
项目||本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
功能分类科目编码|科目名称||||||
栏次||1|2|3|4|5|6
合计||77.65|66.65|11|||
201|一般公共服务支出|71.1|60.1|11|||
208|社会保障和就业支出|4.38|4.38||||
`;

describe("a published table 03", () => {
  const merges = ["A1:H1", "A4:B4", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5", "A6:B6", "A7:B7"];
  const { tables } = recognise(workbook(sheet(rowsOf(EXPENDITURE), { merges })));

  test("is recognised by its title and header, with unit and department from their cells", () => {
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({
      kind: "expenditure",
      headerRange: "A4:H5",
      unit: { value: "万元", ref: { sheet: "Sheet1", address: "H3" } },
      department: { value: "某县网信办", ref: { sheet: "Sheet1", address: "A3" } },
      confidence: 1,
    });
  });

  test("its 栏次 are no data, its rows are", () => {
    expect(
      tables[0]?.rows.map(({ row, code, name, isTotal, values }) => [row, code, name, isTotal, values.total?.number]),
    ).toEqual([
      [7, undefined, "合计", true, 77.65],
      [8, "201", "一般公共服务支出", false, 71.1],
      [9, "208", "社会保障和就业支出", false, 4.38],
    ]);
  });
});
