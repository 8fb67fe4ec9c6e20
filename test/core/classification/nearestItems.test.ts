import fc from "fast-check";
import { builtInClassification } from "../../../src/core/classification/builtIn";
import { nearestItems, resolveName } from "../../../src/core/classification/nearestItems";
import { nameSimilarity } from "../../../src/core/classification/similarity";
import { classCodeOfLabel, summaryClasses } from "../../../src/core/classification/summaryClasses";

const functional = builtInClassification("functional");
const department = builtInClassification("departmentEconomic");

test.each([
  ["九、卫生健康支出", 2021, "210", "name"],
  ["九、医疗卫生与计划生育支出", 2021, "210", "otherYear"],
  ["医疗卫生支出", 2021, "210", "synonym"],
  ["民政管理事物", 2021, "20802", "synonym"],
] as const)("%s in %i is %s", (name, year, code, via) => {
  expect(resolveName(functional, name, year)).toMatchObject({ item: { code }, via });
});

test("a generic 项 needs its 款", () => {
  expect(resolveName(functional, "行政运行", 2023)).toBeNull();
  expect(resolveName(functional, "行政运行", 2023, { under: "20106" })?.item.code).toBe("2010601");
});

test("an ambiguous synonym needs its level", () => {
  expect(resolveName(department, "房屋建筑物构建", 2021)).toBeNull();
  expect(resolveName(department, "房屋建筑物构建", 2021, { under: "310" })?.item.code).toBe("31001");
});

test.each([
  ["办公用", "30201"],
  ["养老保险缴费", "30108"],
  ["车用运行维护费", "30231"],
  ["公务用车运维费", "30231"],
])("%s is nearest to %s", (name, code) => {
  expect(nearestItems(department, name, 2021)[0]?.item.code).toBe(code);
});

test("nothing is near to something else altogether", () => {
  expect(nearestItems(department, "二〇二一年度工作总结", 2021)).toEqual([]);
});

test("one wrong, missing or swapped character still finds the item", () => {
  const longNames = functional.items.filter(({ name }) => name.length >= 6 && !name.includes("（"));
  const slips = [
    (name: string, at: number) => `${name.slice(0, at)}某${name.slice(at + 1)}`,
    (name: string, at: number) => name.slice(0, at) + name.slice(at + 1),
    (name: string, at: number) =>
      name.slice(0, at) +
      name
        .slice(at, at + 2)
        .split("")
        .reverse()
        .join("") +
      name.slice(at + 2),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...longNames), fc.constantFrom(...slips), fc.nat({ max: 4 }), (item, slip, at) => {
      const written = slip(item.name, at + 1);
      const found = nearestItems(functional, written, null, { under: item.code.slice(0, 3) }, 400);
      expect(found.map((candidate) => candidate.item.name)).toContain(item.name);
    }),
    { numRuns: 60 },
  );
});

test("similarity is 1 only for equal names, symmetric in spelling, and within 0 to 1", () => {
  const word = fc.string({ unit: fc.constantFrom(..."行政运行支出其他"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const similarity = nameSimilarity(a, b);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity === 1).toBe(a === b);
    }),
  );
});

describe("classes of 收入支出决算总表", () => {
  test.each([
    [2018, 23],
    [2019, 24],
    [2021, 26],
    [2024, 26],
  ])("%i prints %i classes", (year, count) => {
    expect(summaryClasses(functional, year)).toHaveLength(count);
  });

  test("2021 as printed", () => {
    const names = summaryClasses(functional, 2021).map(({ name }) => name);
    expect(names[8]).toBe("卫生健康支出");
    expect(names.slice(-5)).toEqual([
      "灾害防治及应急管理支出",
      "其他支出",
      "债务还本支出",
      "债务付息支出",
      "抗疫特别国债安排的支出",
    ]);
    expect(names[20]).toBe("国有资本经营预算支出");
  });

  test.each([
    ["一、一般公共服务支出", 2021, "201"],
    ["七、文化旅游体育与传媒支出", 2018, "207"],
    ["七、文化体育与传媒支出", 2023, "207"],
    ["九、医疗卫生与计划生育支出", 2021, "210"],
    ["八、社会保障与就业支出", 2021, "208"],
    ["二十三、其他支出", 2021, "229"],
    ["文化旅游体育与传媒", 2021, "207"],
    ["本年支出合计", 2021, null],
    ["结余分配", 2021, null],
    ["", 2021, null],
  ])("%s in %i is %s", (label, year, code) => {
    expect(classCodeOfLabel(functional, label, year)).toBe(code);
  });
});
