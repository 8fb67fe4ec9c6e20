import { BUILT_IN, classificationsOf } from "../../../src/core/classification/classifications";
import { builtInClassification } from "../../../src/core/classification/builtIn";
import type { OwnList } from "../../../src/core/classification/ownLists";
import { OWN_LISTS_SETTING, ownLists, withOwnList, withoutOwnList } from "../../../src/core/classification/ownLists";
import { itemRowsOfCsv } from "../../../src/core/classification/readItemRows";

const local: OwnList = {
  classification: "functional",
  source: "本单位科目.csv",
  items: itemRowsOfCsv("科目编码,科目名称\n201060188,乡镇财政所运行\n"),
};
const list2095: OwnList = {
  classification: "functional",
  source: "2095年科目",
  validFrom: 2095,
  items: itemRowsOfCsv("科目编码,科目名称\n210,健康中国支出\n"),
};

/** What the workbook gives back after the setting has been kept in it. */
const kept = (lists: readonly OwnList[]) => ({ [OWN_LISTS_SETTING]: JSON.parse(JSON.stringify(lists)) as unknown });

test("a workbook without lists of its own has the built-in ones", () => {
  expect(classificationsOf({}).functional).toBe(builtInClassification("functional"));
  expect(classificationsOf({ [OWN_LISTS_SETTING]: "?" })).toBe(BUILT_IN);
});

test("lists kept in the workbook hold for their classification, and are read once", () => {
  const settings = kept(withOwnList(kept([local]), list2095));
  const functional = classificationsOf(settings).functional;
  expect(functional.itemsByCode("201060188", 2023)).toMatchObject([{ note: "本单位科目.csv" }]);
  expect(functional.itemsByCode("210", 2095).map(({ name }) => name)).toEqual(["健康中国支出"]);
  expect(functional.itemsByCode("210", 2094).map(({ name }) => name)).toEqual(["卫生健康支出"]);
  expect(classificationsOf(settings).functional).toBe(functional);
  expect(classificationsOf(settings).departmentEconomic).toBe(BUILT_IN.departmentEconomic);
});

test("a list from the same source takes the place of the old one, and can be taken away", () => {
  const twice = withOwnList(kept([local, list2095]), { ...local, items: [] });
  expect(twice).toEqual([list2095, { ...local, items: [] }]);
  expect(withoutOwnList(kept(twice), list2095)).toEqual([{ ...local, items: [] }]);
});

test("what is no list is left out", () => {
  const broken = { ...local, items: [{ code: "20x", name: "甲", validFrom: null, validTo: null }] };
  expect(ownLists({ [OWN_LISTS_SETTING]: [broken, 7, local] })).toEqual([local]);
});
