import { readRoster } from "../../../src/core/batch/roster";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

function book(...rows: CellValue[][]): WorkbookSnapshot {
  const origin = { row: 0, column: 0 };
  return { name: "名册.xlsx", settings: {}, sheets: [{ name: "单位", visibility: "visible", origin, rows }] };
}

test("a roster under a title, with codes as numbers and dates as people and Excel write them", () => {
  const roster = readRoster(
    book(
      ["2023年度部门决算报送单位名册"],
      ["序号", "单位代码", "单位名称", "主管部门", "级次", "批复日期", "公开日期", "报送截止日期"],
      [1, 102001, "样例县水利局", null, "一级", 45_550, "2024年9月30日", "2024.3.31"],
      [2, "102002", " 河道管理站 ", 102001, "二级", null, null, null],
      [null, null, null],
    ),
  );
  expect(roster.units).toEqual([
    {
      ...{ code: "102001", name: "样例县水利局", parent: null, level: "一级" },
      ...{ approved: "2024-09-15", published: "2024-09-30", due: "2024-03-31", received: null },
    },
    {
      ...{ code: "102002", name: "河道管理站", parent: "102001", level: "二级" },
      ...{ approved: null, published: null, due: null, received: null },
    },
  ]);
  expect(roster.columns).toEqual(["code", "name", "parent", "level", "approved", "published", "due"]);
});

test.each([
  [book(["甲", "乙"], [1, 2]), { reason: "noNames" }],
  [book(["单位名称"], ["水利局"], ["水 利 局"]), { reason: "twice", what: "水 利 局" }],
  [book(["单位代码", "单位名称"], [1, "水利局"], [1, "教育局"]), { reason: "twice", what: "1" }],
])("a list that tells no units, or one twice, is refused", (workbook, fields) => {
  expect(() => readRoster(workbook)).toThrow(
    expect.objectContaining({ code: "brokenRoster", fields: expect.objectContaining(fields) as unknown }),
  );
});
