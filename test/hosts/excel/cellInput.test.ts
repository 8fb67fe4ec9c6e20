import { inputFor } from "../../../src/hosts/excel/cellInput";
import { enter } from "../../excel-host/cellInput";

test.each([
  "0101",
  "2010101",
  "1,234.50",
  "12%",
  "2023-01-05",
  "2021年",
  "２０２１",
  "=A1",
  "+1",
  "'x",
  "TRUE",
  "#N/A",
  " 5 ",
  "合计",
  "一、工资福利支出",
  "A",
  3.14,
  0,
  true,
  null,
  { error: "#DIV/0!" },
])("%j stands in the cell as it is, not as Excel would read it", (value) => {
  const cell = { value: "before", formula: null, numberFormat: "General", fill: null, locked: true };
  enter(cell, inputFor(value, "General"));
  expect(cell).toMatchObject({ value, formula: null, numberFormat: "General" });
});

test("a text that Excel would not misread gets no apostrophe", () => {
  expect(inputFor("一般公共服务支出", "General")).toBe("一般公共服务支出");
});
