import { readFileSync } from "node:fs";
import path from "node:path";
import { checkPublishedText, isPublishedText, pointFindings } from "../../../src/core/batch/publishedText";
import { signatureOf } from "../../../src/core/validation/explanations";
import { Road } from "../../../src/core/road";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { changedBy, documentOf, SOUND_TEXT } from "../disclosure/soundText";

const check = (text: string) => checkPublishedText(documentOf(text), null, null);

test.each([
  [
    "one that begins with its contents",
    "目录\n第一部分　部门概况\n第二部分　2023年度部门决算表\n第三部分　2023年度部门决算情况说明",
    true,
  ],
  [
    "a report on performance in parts",
    "目录\n第一部分　部门概况\n第二部分　2023年度部门决算情况\n第三部分　绩效评价情况说明",
    false,
  ],
  ["a published text of final accounts", SOUND_TEXT, true],
  ["one of a budget", "样例县财政局\n2025年部门预算公开\n目录\n第一部分 概况\n第四部分 名词解释", true],
  [
    "a report on performance that has both words",
    "样例县财政局\n2024年度部门整体支出绩效评价报告\n一、2024年度部门决算情况\n名词解释",
    false,
  ],
  ["an analysis of the accounts", "2024年度部门决算分析\n一、收入情况\n名词解释", false],
  ["a title without any part of such a text", "样例县财政局2024年度部门决算\n请各股室审核。", false],
])("%s", (_, text, expected) => {
  expect(isPublishedText(documentOf(text))).toBe(expected);
});

test("a sound text has no point that is not met, and counts what could not be told", async () => {
  const { kind, year, counts, notMet } = await check(SOUND_TEXT);
  expect({ kind, year, notMet }).toEqual({ kind: "final", year: 2024, notMet: [] });
  expect(counts.met + counts.unclear).toBe(28);
});

test("a point that is not met is a finding of its own with an id that lasts, and what proofreading tells is not told twice", async () => {
  const broken = changedBy(SOUND_TEXT, [["二、收入决算表\n三、支出决算表", "二、支出决算表\n三、收入决算表"]]);
  const [first, second] = [await check(broken), await check(broken)];
  const found = pointFindings(first).map(({ finding }) => finding);
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([["P01", "warning"]]);
  expect(pointFindings(second).map(({ finding }) => [finding.id, signatureOf(finding)])).toEqual(
    found.map((finding) => [finding.id, signatureOf(finding)]),
  );
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

test("a workbook of another year is not held against the text", async () => {
  const bytes = readFileSync(path.resolve(__dirname, "../../../samples/sample-bureau-2023.xlsx"));
  const road = new Road(await readWorkbookFile(bytes, "决算.xlsx"));
  const alone = await check(SOUND_TEXT);
  expect(await checkPublishedText(documentOf(SOUND_TEXT), null, { road, year: 2023 })).toEqual(alone);
  const held = await checkPublishedText(documentOf(SOUND_TEXT), null, { road, year: 2024 });
  expect(held).not.toEqual(alone);
});

test("what is wrong with the workbook's tables alone is no fault of a text that prints none", async () => {
  const bytes = readFileSync(path.resolve(__dirname, "../../../samples/daoxian-2021.xlsx"));
  const road = new Road(await readWorkbookFile(bytes, "决算.xlsx"));
  const text = "道县县委网信办2021年度部门决算公开\n第四部分 名词解释\n基本支出：指保障机构运转的支出。";
  const { kind, year, notMet } = await checkPublishedText(documentOf(text), null, { road, year: 2021 });
  expect({ kind, year, notMet }).toEqual({ kind: "final", year: 2021, notMet: [] });
});
