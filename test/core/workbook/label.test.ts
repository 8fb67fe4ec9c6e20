import * as fc from "fast-check";
import { columnName, columnNumber, formatRef, fromA1, toA1 } from "../../../src/core/workbook/cellRef";
import { normaliseLabel, plainLabel, stripItemNumber } from "../../../src/core/workbook/label";

describe("labels", () => {
  test.each([
    ["合　计", "合计"],
    ["因公出国（境）费", "因公出国(境)费"],
    ["２０２１年度", "2021年度"],
    ["其它支出", "其他支出"],
    ["  部门：", "部门:"],
  ])("%j is the same as %j", (written, plain) => {
    expect(normaliseLabel(written)).toBe(plain);
  });

  test("quotation marks of all kinds are one", () => {
    for (const marks of ["“三公”", '"三公"', "「三公」", "＂三公＂"])
      expect(plainLabel(`${marks}经费`)).toBe("三公经费");
  });

  test.each([
    ["九、卫生健康支出", "卫生健康支出"],
    ["二十一、国有资本经营预算支出", "国有资本经营预算支出"],
    ["(一)基本支出", "基本支出"],
    ["1.一般公共预算资金", "一般公共预算资金"],
    ["其中:公车购置", "公车购置"],
    ["1.5级", "1.5级"],
    ["一般公共服务支出", "一般公共服务支出"],
  ])("%s without its number is %s", (label, rest) => {
    expect(stripItemNumber(label)).toBe(rest);
  });

  test("normalising twice changes nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => normaliseLabel(normaliseLabel(text)) === normaliseLabel(text),
      ),
    );
  });
});

describe("addresses", () => {
  test("columns survive the way to letters and back", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (column) => columnNumber(columnName(column)) === column));
  });

  test("A1 with and without dollars", () => {
    expect(fromA1("$AA$10")).toEqual({ row: 9, column: 26 });
    expect(toA1(9, 26)).toBe("AA10");
    expect(fromA1("A0x")).toBeNull();
  });

  test("sheet names are quoted as Excel does", () => {
    expect(formatRef({ sheet: "Sheet1", address: "B5" })).toBe("Sheet1!B5");
    expect(formatRef({ sheet: "工资 '表'", address: "B5" })).toBe("'工资 ''表'''!B5");
  });
});
