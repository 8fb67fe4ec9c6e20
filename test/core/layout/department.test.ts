import { departmentIn } from "../../../src/core/layout/department";

test.each([
  ["部门：甲县民政局", "甲县民政局"],
  ["编制单位：乙县文化馆　　单位：万元", "乙县文化馆"],
  ["单位：万人", null],
  ["单位:人、辆", null],
  ["单位：万元、人次", null],
  ["计量单位：台/套", null],
  ["单位：（人）", null],
  ["单位：万人次", null],
  ["单位：百户", null],
  ["单位：人民医院", "人民医院"],
  ["单位：万人社区卫生院", "万人社区卫生院"],
  ["单位：项目办", "项目办"],
])("%s names %j", (text, name) => {
  expect(departmentIn(text)).toBe(name);
});
