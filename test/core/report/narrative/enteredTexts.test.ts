import type { ScoreSheet } from "../../../../src/core/indicators/scoreSheet";
import { composeReport } from "../../../../src/core/report/composeReport";
import { plainReport } from "../../../../src/core/report/plainText";
import { readReportOptions } from "../../../../src/core/report/readReportOptions";
import { officialDate } from "../../../../src/core/report/narrative/officialDate";
import type { EnteredTexts } from "../../../../src/core/report/narrative/textSlots";
import { yearWordsOf } from "../../../../src/core/report/narrative/yearWords";
import { accountsOf } from "../accountsFixture";
import { indicator, scoreSheetOf } from "../scoreSheetFixture";

test.each([
  ["2024-03-05", "2024年3月5日"],
  ["2024年3月5日", "2024年3月5日"],
  ["２０２４.３.５", "2024年3月5日"],
  ["2024-02-30", null],
  ["三月", null],
  ["24-3-5", null],
])("the date %s", (typed, date) => {
  expect(officialDate(typed)).toBe(date);
});

test("words of years, each once", () => {
  expect(yearWordsOf("2021年度，今年以来，2021年度，12021年，截至目前。")).toEqual([
    "2021年度",
    "今年以来",
    "截至目前",
  ]);
});

function compose(texts: EnteredTexts, scoreSheet: ScoreSheet | null = null) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  const accounts = accountsOf([], { department: null, year: { value: 2023, ref: null } });
  return composeReport({ recognition, accounts, scoreSheet, findings: [] }, { texts, attachments: [] });
}

function entry(text: string) {
  return { text, title: "标题", by: "张", at: "2024-01-01T00:00:00Z" };
}

test("every gap that words can close is closed by words for its slot", () => {
  const sheet = scoreSheetOf({ indicators: [indicator({ score: 9 })] });
  const open = compose({}, sheet).gaps;
  const slots = open.flatMap(({ remedy }) => (remedy?.type === "text" ? [remedy.slot] : []));
  expect(slots).toEqual(
    expect.arrayContaining([
      "duties",
      "statement:basicByEconomicClass",
      "governmentFund",
      "reason:execution",
      "date",
      "department",
    ]),
  );
  expect(slots).toHaveLength(open.length);
  const texts = Object.fromEntries(
    slots.map((slot) => [slot, entry(slot === "date" ? "2024-03-05" : `填写${slot}。`)]),
  );
  const filled = compose(texts, sheet);
  expect(filled.gaps).toEqual([]);
  const { paragraphs } = plainReport(filled);
  expect(paragraphs).toContain("填写statement:basicByEconomicClass。");
  expect(paragraphs).toContain("“预算执行率”分值10分，得分9分，扣1分，原因：填写reason:execution。");
  expect(paragraphs.at(-1)).toBe("2024年3月5日");
  expect(filled.department).toBe("填写department。");
});

test("a date that is none leaves the gap", () => {
  expect(compose({ date: entry("春天") }).gaps.map(({ what }) => what)).toContain("成文日期");
});

test("settings that somebody has touched are read entry by entry", () => {
  const kept = readReportOptions({
    "report.outline": "hunan-ten",
    "report.contents": true,
    "report.appendix": "yes",
    "report.texts": { duties: entry("甲。"), problems: { text: 1 } },
    "report.outlineChanges": { "hunan-ten": { dropped: ["tasks"] }, x: { dropped: "y" } },
    "report.outlines": [{ id: "broken" }],
    "indicators.region": "湖南省",
  });
  expect(kept).toEqual({
    outlineId: "hunan-ten",
    region: "湖南省",
    contents: true,
    withAppendix: false,
    texts: { duties: entry("甲。") },
    outlineChanges: { "hunan-ten": { dropped: ["tasks"], order: {}, added: [] } },
    outlines: [],
  });
});
