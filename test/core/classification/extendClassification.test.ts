import { builtInClassification } from "../../../src/core/classification/builtIn";
import { checkName } from "../../../src/core/classification/checkName";
import { parseCsv } from "../../../src/core/text/csv";
import { extendClassification } from "../../../src/core/classification/extendClassification";
import { itemRowsOfCsv, itemRowsOfSheet } from "../../../src/core/classification/readItemRows";
import { departmentEconomicCodes, governmentEconomicCodes } from "../../../src/core/classification/economicMapping";
import { BudgetReportError } from "../../../src/core/errors";

const functional = builtInClassification("functional");

test("a unit's own item is known from then on", () => {
  const rows = itemRowsOfCsv("科目编码,科目名称\n201060188,乡镇财政所运行\n");
  const extended = extendClassification(functional, rows, { source: "本单位科目" });
  expect(extended.itemsByCode("201060188", 2023)).toMatchObject([{ level: 4, origin: "user", certainty: "sourced" }]);
  expect(functional.itemsByCode("201060188")).toEqual([]);
});

test("a new year's list renames: the old name ends, the new one begins", () => {
  const rows = itemRowsOfCsv("科目名称,科目编码\n健康中国支出,210\n一般公共服务支出,201\n");
  const extended = extendClassification(functional, rows, { validFrom: 2095 });
  expect(extended.itemsByCode("210", 2094).map(({ name }) => name)).toEqual(["卫生健康支出"]);
  expect(extended.itemsByCode("210", 2095).map(({ name }) => name)).toEqual(["健康中国支出"]);
  expect(checkName(extended, "210", "卫生健康支出", 2095)).toMatchObject({ status: "renamed", certainty: "sourced" });
  expect(checkName(extended, "201", "一般公共服务支出", 2095).status).toBe("match");
});

test("rows of a sheet, its header below a title and its codes as numbers", () => {
  const rows = itemRowsOfSheet({
    name: "新增科目",
    visibility: "visible",
    origin: { row: 2, column: 1 },
    rows: [
      ["2025年新增科目"],
      [],
      ["科目编码", "科目名称", "启用年度", "停用年度"],
      [2010699, "其他财政事务", 2025, null],
      [],
    ],
  });
  expect(rows).toEqual([{ code: "2010699", name: "其他财政事务", validFrom: 2025, validTo: null }]);
});

test.each([
  ["科目编码,科目名称\n201,甲\n20106x,乙\n", { line: 3, column: "code", reason: "notACode", value: "20106x" }],
  ["科目编码,科目名称\n201,\n", { line: 2, column: "name", reason: "noName" }],
  ['科目编码,科目名称\n201,"两\n行"\n2,乙\n', { line: 4, column: "code" }],
  ["科目编码,科目名称,启用年度\n201,甲,明年\n", { line: 2, column: "validFrom", reason: "notAYear", value: "明年" }],
  ["code,name,valid_from,valid_to\n201,甲,2023,2020\n", { line: 2, column: "validTo", reason: "yearsReversed" }],
  ["编号,叫什么\n201,甲\n", { line: 1, column: "header", reason: "noHeader" }],
  ["科目编码,科目名称\n", { line: 1, reason: "noRows" }],
  ["", { line: 1, reason: "noHeader" }],
])("%j is refused, with the line", (text, fields) => {
  const read = () => itemRowsOfCsv(text);
  expect(read).toThrow(BudgetReportError);
  try {
    read();
  } catch (error) {
    expect((error as BudgetReportError).code).toBe("brokenClassification");
    expect((error as BudgetReportError).fields).toMatchObject(fields);
  }
});

test.each([
  [
    "a,b\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "\ufeffa,b\r\n1,2\r\n\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    '"a, ""x""",b\n"两\n行",',
    [
      ['a, "x"', "b"],
      ["两\n行", ""],
    ],
  ],
])("csv %j", (text, fields) => {
  expect(parseCsv(text).map((record) => record.fields)).toEqual(fields);
});

test("the two economic lists map both ways", () => {
  expect(departmentEconomicCodes("50206")).toEqual(["30217"]);
  expect(governmentEconomicCodes("30101")).toEqual(["50101", "50501"]);
  expect(governmentEconomicCodes("30311")).toEqual([]);
});
