import { cellsOf } from "../../../src/core/accounts/figure";
import { amountFigure } from "../../../src/core/accounts/lookUp";
import type { ErrorCode } from "../../../src/core/errors";
import { Road } from "../../../src/core/road";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { bothYears, LAST_YEAR, sample, THIS_YEAR, withTexts } from "./samples";

async function refusal(last: WorkbookSnapshot, own?: WorkbookSnapshot): Promise<unknown> {
  const road = new Road(own ?? (await sample(THIS_YEAR)));
  return road.withLastYear(new Road(last)).then(
    () => null,
    (error: unknown) => error,
  );
}

const shifted = (years: number) => (text: string) =>
  text.replace(/20\d\d(?=年)/gu, (year) => String(Number(year) + years));
/** The number in 决算年度│2022 is a number, and would tell the year. */
const withoutYearCell = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ name }) => name !== "单位基本情况"),
});
const inYuan = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((value) => (typeof value === "number" && value > 30 ? value * 10_000 : value)),
    ),
  })),
});

const CASES: readonly (readonly [ErrorCode, string, (last: WorkbookSnapshot) => WorkbookSnapshot])[] = [
  ["lastYearSameYear", "the same year", (last) => withTexts(withoutYearCell(last), shifted(1))],
  ["lastYearOtherYear", "the year before that", (last) => withTexts(withoutYearCell(last), shifted(-1))],
  [
    "lastYearUnknownYear",
    "no year",
    (last) => withTexts(withoutYearCell(last), (text) => text.replace(/20\d\d年(?:度)?/gu, "")),
  ],
  [
    "lastYearOtherUnit",
    "another unit",
    (last) => withTexts(last, (text) => text.replaceAll("样例县样例局", "样例县财政局")),
  ],
  ["lastYearScale", "amounts in 元 under 万元", inYuan],
];

test.each(CASES)("%s: %s is refused", async (code, _what, change) => {
  expect(await refusal(change(await sample(LAST_YEAR)))).toMatchObject({ code });
});

test("this year's own file is no last year", async () => {
  expect(await refusal(await sample(THIS_YEAR))).toMatchObject({ code: "lastYearSameYear" });
});

test("a renamed unit is taken on the user's word", async () => {
  const last = withTexts(await sample(LAST_YEAR), (text) => text.replaceAll("样例县样例局", "样例县样本中心"));
  expect(await refusal(last)).toMatchObject({ code: "lastYearOtherUnit" });
  const road = await new Road(await sample(THIS_YEAR)).withLastYear(new Road(last), { isRenamed: true });
  expect(road.lastYear?.lastYear.year).toBe(2022);
});

test("a year that this workbook does not say cannot be compared with", async () => {
  const own = withTexts(withoutYearCell(await sample(THIS_YEAR)), (text) => text.replace(/20\d\d年(?:度)?/gu, ""));
  expect(await refusal(await sample(LAST_YEAR), own)).toMatchObject({ code: "ownYearUnknown" });
});

test("last year's finals know sheet and cell of last year's file", async () => {
  const accounts = await (await bothYears()).accountsOfBothYears();
  const before = amountFigure(accounts, "previousFinal.expenditure.yearTotal");
  expect(before?.amount).toBe(831_100_000);
  expect(before && cellsOf(before)).toEqual([
    { sheet: "收支决算总表", address: expect.any(String), workbook: LAST_YEAR },
  ]);
  for (const [key, figure] of accounts.figures) {
    const isOther = cellsOf(figure).some(({ workbook }) => workbook !== undefined);
    expect([key, isOther && !/previous/u.test(key)]).toEqual([key, false]);
  }
});

test("what this year's tables print of last year stays first; last year's workbook is another place", async () => {
  const accounts = await (await bothYears()).accountsOfBothYears();
  const key = "baseData.publicFunds.previousFinal";
  expect(cellsOf(accounts.figures.get(key)!)).toEqual([{ sheet: "基础数据表", address: "B15" }]);
  expect(accounts.otherPlaces.get(key)?.flatMap(cellsOf)).toEqual([
    { sheet: "基础数据表", address: "F15", workbook: LAST_YEAR },
  ]);
});

test("the two samples agree: nothing was carried over wrongly, no 上年数 differs", async () => {
  const { findings, checkedRules } = await (await bothYears()).validate();
  expect(checkedRules).toEqual(expect.arrayContaining(["C07", "C18"]));
  expect(findings.filter(({ rule }) => rule === "C07" || rule === "C18")).toEqual([]);
});
