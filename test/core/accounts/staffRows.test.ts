import fc from "fast-check";
import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { recognise } from "../../../src/core/layout/recognise";
import { validate } from "../../../src/core/validation/validate";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

const looks = fc.record({
  title: fc.constantFrom("机构人员情况表", "2023年度机构人员情况表", "机构人员信息表"),
  number: fc.constantFrom("行次", "栏次"),
  figure: fc.constantFrom("统计数", "本年统计数", "决算数"),
  measure: fc.boolean(),
  quota: fc.constantFrom("（一）编制人数", "一、年末编制人数（人）", "人员编制数"),
  onPost: fc.constantFrom("（一）在职人员", "在职人员（人）", "1.年末在职人数"),
  numbers: fc.record({
    administrative: fc.integer({ min: 40, max: 60 }),
    institution: fc.integer({ min: 20, max: 30 }),
    vacant: fc.integer({ min: -5, max: 5 }),
    onLeave: fc.integer({ min: 1, max: 9 }),
    pensioned: fc.integer({ min: 61, max: 99 }),
  }),
});
type Look = typeof looks extends fc.Arbitrary<infer T> ? T : never;

function form({ title, number, figure, measure, quota, onPost, numbers }: Look, without: readonly string[] = []) {
  const { administrative, institution, vacant, onLeave, pensioned } = numbers;
  const actual = administrative + institution - vacant;
  const lines: [string, string, number][] = [
    ["机构", "独立编制机构数", 1],
    ["机构", "独立核算机构数", 2],
    ["编制", quota, administrative + institution],
    ["编制", "1.行政编制", administrative],
    ["编制", "2.事业编制", institution],
    ["实有", "二、年末实有人数", actual + onLeave + pensioned],
    ["在职", onPost, actual],
    ["在职", "其中：行政人员", administrative - vacant],
    ["在职", "事业人员", institution],
    ["离退休", "（二）离休人员", onLeave],
    ["离退休", "（三）退休人员", pensioned],
    ["其他", "年末学生人数", 1234],
    ["其他", "遗属人数", 5],
  ];
  const shown = lines.filter(([group]) => !without.includes(group));
  const further: CellValue[] = measure ? ["人"] : [];
  const rows: CellValue[][] = [
    [title],
    ["编制单位：甲县乙局"],
    ["项目", number, ...(measure ? ["计量单位"] : []), figure],
    ...shown.map(([, label, count], at): CellValue[] => [label, at + 1, ...further, count]),
  ];
  const sheets: WorkbookSnapshot["sheets"] = [
    { name: "附02", visibility: "visible", origin: { row: 0, column: 0 }, rows },
  ];
  return { actual, snapshot: { name: "form.xlsx", sheets, settings: {} } };
}

function read(snapshot: WorkbookSnapshot) {
  const recognition = recognise(snapshot);
  const accounts = buildAccounts(recognition, BUILT_IN);
  const count = (key: string) => {
    const figure = accounts.figures.get(key);
    return figure?.kind === "count" ? figure.count : null;
  };
  const { findings } = validate({ snapshot, recognition, accounts }, { rules: ["F20", "F21"] });
  return { count, rules: findings.map(({ rule }) => rule), kinds: recognition.tables.map(({ kind }) => kind) };
}

test("编制, 在职 and 离退休 of 机构人员情况表 are the staff; more people than posts is told, and only that", () => {
  fc.assert(
    fc.property(looks, (look) => {
      const { snapshot, actual } = form(look);
      const { count, rules, kinds } = read(snapshot);
      const { administrative, institution, vacant, onLeave, pensioned } = look.numbers;
      expect(kinds).toEqual(["operatingInformation"]);
      expect(count("staff.total.quota")).toBe(administrative + institution);
      expect(count("staff.total.actual")).toBe(actual);
      expect(count("staff.administrative.quota")).toBe(administrative);
      expect(count("staff.administrative.actual")).toBe(administrative - vacant);
      expect(count("staff.institution.quota")).toBe(institution);
      expect(count("staff.institution.actual")).toBe(institution);
      expect(count("profile.retired")).toBe(onLeave + pensioned);
      expect(rules).toEqual(vacant < 0 ? ["F20"] : []);
    }),
    { numRuns: 150, seed: 20231231 },
  );
});

test("年末实有人数 that may count the retired is not taken for the staff", () => {
  fc.assert(
    fc.property(looks, (look) => {
      const { count, rules } = read(form(look, ["在职"]).snapshot);
      expect([count("staff.total.actual"), rules]).toEqual([null, []]);
      const { onLeave, pensioned } = look.numbers;
      const alone = form(look, ["在职", "离退休"]);
      expect(read(alone.snapshot).count("staff.total.actual")).toBe(alone.actual + onLeave + pensioned);
    }),
    { numRuns: 50, seed: 20231231 },
  );
});
