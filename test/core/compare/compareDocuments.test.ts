import { buildAccounts } from "../../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../../src/core/classification/classifications";
import { compareDocuments } from "../../../src/core/compare/compareDocuments";
import { documentTables } from "../../../src/core/proofread/tables/documentTables";
import { changedBy, documentOf, SOUND_TEXT } from "../disclosure/soundText";

const sound = documentOf(SOUND_TEXT);
/** The tables of the sound text as the workbook that it was written from. */
const tables = documentTables(sound, BUILT_IN);
const accounts = tables && buildAccounts(tables.recognition, BUILT_IN);

function changes(from: string, to: string, old = SOUND_TEXT) {
  const now = documentOf(changedBy(old, [[from, to]]));
  return compareDocuments(documentOf(old), now, { accounts }).changes;
}

test("a document beside itself has no changes, nor has one with other blanks", () => {
  expect(compareDocuments(sound, documentOf(SOUND_TEXT), { accounts }).changes).toEqual([]);
  expect(changes("本年支出合计890.00万元", "本年支出合计 890.00 万元")).toEqual([]);
});

test("a number of a sentence is told with its item, and whether the workbook says it", () => {
  expect(changes("财政拨款收入950.00万元，占97.94%", "财政拨款收入960.00万元，占97.94%")).toMatchObject([
    { type: "figure", item: "财政拨款收入", old: "950.00万元", now: "960.00万元", follows: "against" },
  ]);
  const old = changedBy(SOUND_TEXT, [["财政拨款收入950.00万元，占97.94%", "财政拨款收入960.00万元，占98.97%"]]);
  expect(compareDocuments(documentOf(old), sound, { accounts }).changes).toMatchObject([
    { type: "figure", old: "960.00万元", now: "950.00万元", follows: "follows" },
    { type: "figure", old: "98.97%", now: "97.94%" },
  ]);
});

test("without a workbook nothing is said of what follows", () => {
  const now = documentOf(changedBy(SOUND_TEXT, [["占97.94%", "占97.95%"]]));
  expect(compareDocuments(sound, now).changes).toMatchObject([{ type: "figure", follows: null, expected: null }]);
});

test("words that changed are told with the numbers that are read as the same thing", () => {
  expect(changes("公务用车保有量4辆", "年末公务用车保有量为5辆")).toMatchObject([
    { type: "reworded", what: "paragraph" },
  ]);
  expect(changes("本年支出合计890.00万元，其中：", "2024年度本年支出合计891.00万元，按支出性质分：")).toMatchObject([
    { type: "figure", item: "本年支出合计", old: "890.00万元", now: "891.00万元", follows: "against" },
    { type: "reworded" },
  ]);
});

test("a cell of a table is told with its row and column, and whether the workbook says it", () => {
  expect(
    changes("2101101 | 行政单位医疗 | 40.00 | 40.00 | \n", "2101101 | 行政单位医疗 | 41.00 | 40.00 | \n"),
  ).toMatchObject([
    {
      type: "cell",
      table: "一般公共预算财政拨款支出决算表",
      item: "行政单位医疗 · 合计",
      old: "40.00",
      now: "41.00",
      follows: "against",
      expected: "40",
    },
  ]);
});

test("sentences and rows that came or went are told once", () => {
  expect(
    changes("第五部分 附件\n项目支出绩效自评表", "第五部分 附件\n以下各表均已审核。\n项目支出绩效自评表"),
  ).toMatchObject([{ type: "added", what: "paragraph", now: "以下各表均已审核。" }]);
  expect(changes("30302 | 退休费 | 30.00 |  |  | \n", "")).toMatchObject([{ type: "removed", what: "row" }]);
});
