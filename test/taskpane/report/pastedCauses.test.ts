import { pastedCauses } from "../../../src/taskpane/steps/report/lastYear/pastedCauses";
import type { CauseTable } from "../../../src/taskpane/worker/views";

const row = (key: string, item: string) => ({
  key,
  item,
  before: 1,
  now: 2,
  change: 1,
  rate: 100,
  cause: "",
  lastCause: "",
  suggestions: [],
  cells: [],
});

const table: CauseTable = {
  rows: [row("basic.personnel", "人员经费"), row("basic.public", "公用经费"), row("project:甲", "甲")],
  grid: [["项目", "上年数（万元）", "主要原因", "编号"]],
  roles: ["item", "before", "cause", "key"],
};

test.each<[string, string, number, Record<string, string> | null]>([
  ["plain words", "人员增加", 0, null],
  [
    "a column from the second line on",
    "水电费上涨\r\n项目启动\r\n",
    1,
    { "basic.public": "水电费上涨", "project:甲": "项目启动" },
  ],
  ["more lines than the table has", "一\n二\n三\n四", 1, { "basic.public": "一", "project:甲": "二" }],
  ["item and cause", "公用经费\t水电费上涨\n别的\t无", 0, { "basic.public": "水电费上涨" }],
  [
    "the whole table, its columns in another order",
    "编号\t主要原因\t项目\nproject:甲\t项目启动\t甲\nbasic.personnel\t\t人员经费",
    2,
    { "project:甲": "项目启动" },
  ],
  ["cells that name no item", "甲方\t一\n乙方\t二", 0, null],
])("%s", (_what, text, from, expected) => {
  expect(pastedCauses(text, table, from)).toEqual(expected);
});
