import fc from "fast-check";
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

test.each([
  "1-2",
  "1/2",
  "3-5",
  "8:30",
  "(1)",
  "（1）",
  "¥1,200.50",
  "1 1/2",
  "2023年1月5日",
  "2023年1月",
  "5%",
  "１２月５日",
])("%s would become something else without the guard, and stays what it is with it", (text) => {
  const cell = () => ({ value: null, formula: null, numberFormat: "General", fill: null, locked: true });
  const [bare, guarded] = [cell(), cell()];
  enter(bare, text);
  expect(typeof bare.value).toBe("number");
  enter(guarded, inputFor(text, "General"));
  expect(guarded).toMatchObject({ value: text, numberFormat: "General" });
});

test("whatever a text says, it stands in the cell as it is", () => {
  const signs = fc.constantFrom(..."0123456789０５½①-/.:%¥$（）()，, 年月日时分eE+'=@#TRUEA合计");
  fc.assert(
    fc.property(
      fc.array(signs, { minLength: 1, maxLength: 9 }),
      fc.constantFrom("General", "@", "0.00"),
      (letters, format) => {
        const text = letters.join("");
        const cell = { value: null, formula: null, numberFormat: format, fill: null, locked: true };
        enter(cell, inputFor(text, format));
        expect(cell).toMatchObject({ value: text, formula: null, numberFormat: format });
      },
    ),
  );
});

test("a text that Excel would not misread gets no apostrophe", () => {
  expect(inputFor("一般公共服务支出", "General")).toBe("一般公共服务支出");
});
