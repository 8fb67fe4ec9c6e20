import { planUnits } from "../../../src/core/batch/planUnits";
import { formatUnitList, missingOfList, parseUnitList, withUnitList } from "../../../src/core/batch/unitList";

const planned = (...paths: string[]) => planUnits(paths.map((path) => ({ path })));
const units = planned("101水利局/表.xlsx", "101水利局/报告.docx", "农机站.xlsx", "农机站说明.pdf");

test("what is written is read again and changes nothing", () => {
  const text = formatUnitList(units, ({ evidence }) => `"${evidence.code}", =1`);
  const again = withUnitList(units, parseUnitList(text));
  const plain = (of: typeof units) =>
    of.map(({ id, code, name, files }) => [id, code, name, files.map((f) => [f.path, f.role])]);
  expect(plain(again)).toEqual(plain(units));
});

test("a person joins two units, names one, and leaves a file out", () => {
  const text = [
    "单位代码,单位名称,上级单位,文件,用途,依据",
    "101,样例县水利局,,101水利局/表.xlsx,工作簿,",
    "101,样例县水利局,,101水利局/报告.docx,不用,",
    "101,样例县水利局,100,农机站.xlsx,工作簿,",
  ].join("\n");
  const [unit, ...others] = withUnitList(units, parseUnitList(text));
  expect(others).toEqual([]);
  expect(unit).toMatchObject({ id: "101", name: "样例县水利局", parent: "100" });
  expect(unit?.files.map(({ path, role }) => [path, role])).toEqual([
    ["101水利局/报告.docx", "unused"],
    ["101水利局/表.xlsx", "workbook"],
    ["农机站.xlsx", "workbook"],
    ["农机站说明.pdf", "unreadable"],
  ]);
});

test("two units of one name stay two when the list is read back", () => {
  const two = planned("甲镇/中心小学/决算.xlsx", "乙镇/中心小学/决算.xlsx");
  expect(withUnitList(two, parseUnitList(formatUnitList(two, () => ""))).map(({ id }) => id)).toEqual(
    two.map(({ id }) => id),
  );
});

test("a unit of the list whose files are gone is told", () => {
  const listed = parseUnitList(formatUnitList(units, () => ""));
  expect(missingOfList(planned("农机站.xlsx"), listed).map(({ code, name }) => [code, name])).toEqual([
    ["101", "水利局"],
  ]);
});

test.each([
  ["单位代码,单位名称,文件,用途\n1,局,a.xlsx,工作簿", { line: 1, reason: "noColumn", what: "上级单位" }],
  ["单位代码,单位名称,上级单位,文件,用途\n1,局,,a.xlsx,表格", { line: 2, reason: "noRole", what: "表格" }],
  [
    "单位代码,单位名称,上级单位,文件,用途\n1,局,,a.xlsx,报告\n2,所,,a.xlsx,报告",
    { line: 3, reason: "twice", what: "a.xlsx" },
  ],
])("a broken list is refused with its line: %j", (text, fields) => {
  expect(() => parseUnitList(text)).toThrow(
    expect.objectContaining({ code: "brokenUnitList", fields: { file: "单位.csv", ...fields } }),
  );
});
