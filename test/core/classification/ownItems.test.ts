import { classificationOfCode, ownListsOf } from "../../../src/core/classification/ownItems";

const item = (code: string) => ({ code, name: `科目${code}`, validFrom: null, validTo: null });

test("items go into a list for each classification, by their first digit; income items into none", () => {
  const lists = ownListsOf(["2010388", "30188", "2080588", "10301"].map(item), "本地.csv");
  expect(lists.map(({ classification, source, items }) => [classification, source, items.length])).toEqual([
    ["functional", "本地.csv", 2],
    ["departmentEconomic", "本地.csv", 1],
  ]);
  expect(classificationOfCode("50201")).toBe("governmentEconomic");
  expect(classificationOfCode("")).toBeNull();
});
