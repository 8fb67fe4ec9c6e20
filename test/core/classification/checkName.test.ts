import { builtInClassification } from "../../../src/core/classification/builtIn";
import { checkName } from "../../../src/core/classification/checkName";

const functional = builtInClassification("functional");
const department = builtInClassification("departmentEconomic");

test.each([
  ["201", "一般公共服务支出", 2021, "match"],
  ["2010601", "行政运行（财政）", 2021, "match"],
  ["210", "卫生健康支出", 2021, "match"],
  ["210", "医疗卫生与计划生育支出", 2018, "match"],
  ["215", "资源勘探信息等支出", 2020, "match"],
  ["2010699", "其它财政事务支出", 2021, "match"],
  ["2210203", "购 房 补 贴", 2021, "match"],
  ["2999999", "自定义支出", 2021, "unknownCode"],
  ["210", "医疗卫生与计划生育支出", 2021, "renamed"],
  ["210", "卫生健康支出", 2018, "renamed"],
  ["212", "城乡社区事务支出", 2021, "renamed"],
  ["20805", "行政事业单位离退休", 2022, "renamed"],
  ["201", "一般公共服务", 2021, "variant"],
  ["2080505", "机关事业单位基本养老保险", 2021, "variant"],
  ["208", "卫生健康支出", 2021, "otherCode"],
  ["2210201", "购房补贴", 2021, "otherCode"],
  ["2080209", "部队供应", 2021, "otherYearsOnly"],
  ["208", "社会保障与就业支出", 2021, "different"],
] as const)("%s %s in %i: %s", (code, name, year, status) => {
  expect(checkName(functional, code, name, year).status).toBe(status);
});

test("医疗卫生与计划生育支出 in 2021 is surely called 卫生健康支出", () => {
  const check = checkName(functional, "210", "九、医疗卫生与计划生育支出", 2021);
  expect(check).toMatchObject({ status: "renamed", expected: { name: "卫生健康支出" }, certainty: "strong" });
});

test("against a row from memory nothing more than a suggestion", () => {
  const check = checkName(functional, "2010107", "代表培训", 2021);
  expect(check).toMatchObject({ status: "different", certainty: "weak" });
});

test("a name that belongs to another code says to which", () => {
  const check = checkName(department, "30201", "公务接待费", 2021);
  expect(check).toMatchObject({ status: "otherCode", belongsTo: [{ code: "30217" }], certainty: "strong" });
});

test("an unknown code tells which codes bear the name", () => {
  expect(checkName(department, "30119", "其他工资福利支出", 2021)).toMatchObject({
    status: "unknownCode",
    sameName: [{ code: "30199" }],
  });
});

test("a slip of the pen is more similar than another name", () => {
  const similarity = (name: string) => {
    const check = checkName(functional, "208", name, 2021);
    return check.status === "different" ? check.similarity : null;
  };
  expect(similarity("社会保障与就业支出")).toBeGreaterThan(0.85);
  expect(similarity("购买办公桌椅")).toBeLessThan(0.3);
});

test("years before the lists are not judged", () => {
  expect(checkName(department, "30217", "招待费用", 2015)).toEqual({ status: "yearNotResearched" });
});
