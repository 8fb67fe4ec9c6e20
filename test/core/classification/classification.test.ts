import fc from "fast-check";
import departmentCsv from "../../../src/core/classification/data/economic_department.csv";
import governmentCsv from "../../../src/core/classification/data/economic_government.csv";
import functionalCsv from "../../../src/core/classification/data/functional.csv";
import { parseCsv } from "../../../src/core/text/csv";
import { builtInClassification } from "../../../src/core/classification/builtIn";
import type { ClassificationId, ClassificationItem } from "../../../src/core/classification/item";
import { ancestorCodes, codeLevel, parentCode } from "../../../src/core/classification/itemCode";

const IDS: ClassificationId[] = ["functional", "departmentEconomic", "governmentEconomic"];
const functional = builtInClassification("functional");

/** A budget year in which the row is in force. */
function yearOf(item: ClassificationItem): number {
  return item.validFrom ?? item.validTo ?? 2021;
}

describe.each(IDS)("every row of %s", (id) => {
  const classification = builtInClassification(id);
  const anyItem = fc.constantFrom(...classification.items);

  test("finds itself by code and by name in its years", () => {
    for (const item of classification.items) {
      expect(classification.itemsByCode(item.code, yearOf(item))).toContain(item);
      expect(classification.itemsByName(item.name, yearOf(item))).toContain(item);
    }
  });

  test("finds itself by name however the name is typed", () => {
    const typed = (name: string, style: number) =>
      [
        name,
        `  ${[...name].join(" ")}`,
        name.replaceAll("（", "(").replaceAll("）", ")"),
        name.replaceAll("其他", "其它"),
        `十二、${name}`,
        `（三）${name}`,
        `${name}（项）`,
        `\u3000\u3000${name}`,
      ][style] ?? name;
    fc.assert(
      fc.property(anyItem, fc.integer({ min: 0, max: 7 }), (item, style) => {
        expect(classification.itemsByName(typed(item.name, style))).toContain(item);
      }),
    );
  });

  test("is not found outside its years", () => {
    fc.assert(
      fc.property(anyItem, fc.integer({ min: 2010, max: 2035 }), (item, year) => {
        const inForce = (item.validFrom ?? 0) <= year && year <= (item.validTo ?? 9999);
        expect(classification.itemsByCode(item.code, year).includes(item)).toBe(inForce);
      }),
    );
  });

  test("has its parent in the list", () => {
    const orphans = classification.items.filter((item) => {
      const parent = parentCode(item.code);
      return parent !== null && classification.itemsByCode(parent).length === 0;
    });
    expect(orphans).toEqual([]);
  });
});

test.each([
  ["functional", functionalCsv],
  ["departmentEconomic", departmentCsv],
  ["governmentEconomic", governmentCsv],
] as const)("%s is read as the CSV says", (id, text) => {
  // The first line says the researched years, the second names the columns.
  const rows = parseCsv(text).slice(2);
  expect(builtInClassification(id).items.map(({ code, name, note }) => [code, name, note])).toEqual(
    rows.map(({ fields }) => [fields[0], fields[1], fields[5]]),
  );
});

test("the lists have the rows of the data", () => {
  const [items = 0, department = 0, government = 0] = IDS.map((id) => builtInClassification(id).items.length);
  expect([items >= 1770, department >= 111, government >= 89]).toEqual([true, true, true]);
});

test.each([
  ["210", 2018, ["医疗卫生与计划生育支出"]],
  ["210", 2021, ["卫生健康支出"]],
  ["215", 2020, ["资源勘探信息等支出", "资源勘探工业信息等支出"]], // doubtful rename year: both
  ["224", 2018, []],
  ["224", 2019, ["灾害防治及应急管理支出"]],
  ["2010601", 2023, ["行政运行"]],
  ["2999999", 2023, []],
])("code %s in %i", (code, year, names) => {
  expect(functional.itemsByCode(code, year).map(({ name }) => name)).toEqual(names);
});

test("a generic 项 with its 款 in brackets is the generic 项", () => {
  const items = functional.itemsByName("行政运行（商贸）", 2023);
  expect(items.length).toBeGreaterThan(50);
  expect(new Set(items.map(({ name }) => name))).toEqual(new Set(["行政运行"]));
});

test("a numeral in brackets is part of the name", () => {
  const government = builtInClassification("governmentEconomic");
  expect(government.itemsByName("机关资本性支出（一）").map(({ validTo }) => validTo)).toEqual([2022]);
  expect(government.itemsByName("机关资本性支出（一）", 2024)).toEqual([]);
});

test.each([
  ["210", 2021, "strong"],
  ["20101", 2021, "weak"], // L-only: one dictionary of before 2012
  ["2010107", 2021, "weak"], // memory only
  ["2130122", 2024, "sourced"],
  ["210", 2035, "weak"], // nobody knows the list of 2035
] as const)("%s in %i is %s", (code, year, certainty) => {
  expect(functional.bestCertainty(functional.itemsByCode(code, year), year)).toBe(certainty);
});

test("certainty of no row is weak", () => {
  expect(functional.bestCertainty([], 2021)).toBe("weak");
  const [item] = functional.itemsByCode("210", 2021);
  expect(item && functional.certaintyIn(item, 2021)).toBe("strong");
});

test.each([
  ["210", "general"],
  ["220", "general"], // its note mentions 政府性基金 in passing
  ["223", "stateCapital"],
  ["234", "governmentFund"],
  ["209", "socialInsurance"],
] as const)("class %s belongs to the budget %s", (code, budget) => {
  expect(functional.itemsByCode(code, 2022).map((item) => item.budget)).toEqual([budget]);
});

test("classes and children", () => {
  expect(
    builtInClassification("departmentEconomic")
      .classes(2021)
      .map(({ code }) => code),
  ).toEqual(["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"]);
  expect(functional.children("22102", 2021).map(({ name }) => name)).toEqual(["住房公积金", "提租补贴", "购房补贴"]);
});

test("levels, parents and ancestors of codes", () => {
  expect(["201", "20106", "2010601", "201060101", "20", "2010", "20A", ""].map(codeLevel)).toEqual([
    1, 2, 3, 4, 0, 0, 0, 0,
  ]);
  expect(parentCode("2010601")).toBe("20106");
  expect(parentCode("201")).toBeNull();
  expect(ancestorCodes("2010601")).toEqual(["20106", "201"]);
});
