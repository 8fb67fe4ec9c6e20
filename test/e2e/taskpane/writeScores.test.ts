/**
 * Writing scores into the workbook and taking them back: the real office.js against the stand-in.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, button, eventually, expectClean, idle, press } from "./driver";

let pane: ExcelPane;

beforeAll(async () => {
  pane = await openPane({ workbook: readFileSync(COMPLETE_FILE), name: "sample-bureau-2023.xlsx" });
  await idle(pane.page);
});

afterAll(() => pane.close());

afterEach(() => {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
});

/** 得分 of 节约财政资金, 9 by the formula. */
const scoreCell = () => pane.excel.workbook.sheet("自评表").cell(17, 7);
/** The section stays open once it is, also where the step is drawn anew. */
async function openWriting(): Promise<void> {
  await idle(pane.page);
  const line = button(pane.page, "把得分写回工作簿");
  if ((await line.getAttribute("aria-expanded")) === "false") await line.click();
  await pane.page.getByLabel("写到哪里").waitFor();
}
async function addSheet(): Promise<void> {
  await openWriting();
  await pane.page.getByLabel("写到哪里").selectOption({ label: "新建工作表“指标评分表”" });
  await button(pane.page, "新建工作表").click();
}
const sheetNames = () => pane.excel.workbook.sheets.map(({ name }) => name);

test("the unit's own score that differs is told with the reason, before anything is written", async () => {
  expect(scoreCell()?.value).toBe(9);
  pane.excel.userTypes("自评表", "H18", 10);
  await press(pane.page, "重新识别");
  await pane.page.getByRole("navigation").getByRole("button", { name: "评分" }).click();
  await press(pane.page, "开始评分");
  await pane.page.getByText("有 1 个指标的自评分与计算结果不同").waitFor();
  await pane.page.getByText("本表自填满分 10 分，但完成值没有达到指标值；按公式为 9 分。").first().waitFor();
  expect(scoreCell()?.value).toBe(10);
});

test("the preview shows before and after; written scores can be taken back, and the way back is kept in the workbook", async () => {
  await openWriting();
  const row = pane.page.locator("main tr", { hasText: "H18" });
  await row.waitFor();
  expect(await row.locator("td").allTextContents()).toEqual([expect.stringContaining("H18"), "10", "9"]);
  await button(pane.page, "写入 1 个单元格").click();
  await pane.page.getByRole("heading", { name: "写入的得分可以撤销" }).waitFor();
  await idle(pane.page);
  expect(scoreCell()?.value).toBe(9);
  await openWriting();
  await pane.page.getByText("得分栏与计算结果一致，没有要写的。").waitFor();
  expect(await pane.page.getByText(/工作簿有改动/).count()).toBe(0);
  expect(JSON.stringify(pane.excel.workbook.customXmlParts)).toContain("validation.edits");

  await button(pane.page, "撤销").click();
  await pane.page.getByRole("heading", { name: "写入的得分可以撤销" }).waitFor({ state: "detached" });
  await idle(pane.page);
  expect(scoreCell()?.value).toBe(10);
});

test("as formulas the scores follow the form's own cells, and go back to what stood there", async () => {
  await openWriting();
  await pane.page.getByLabel("怎么写").selectOption({ label: "公式（随表中数据变动）" });
  await pane.page.getByRole("button", { name: /^写入 \d+ 个单元格$/ }).click();
  await pane.page.getByRole("heading", { name: "写入的得分可以撤销" }).waitFor();
  await idle(pane.page);
  const execution = pane.excel.workbook.sheet("自评表").cell(3, 8);
  expect([execution?.formula, execution?.value]).toEqual([expect.stringMatching(/^=ROUND\(MAX\(0,MIN\(G4,/), 9.87]);
  await button(pane.page, "撤销").click();
  await pane.page.getByRole("heading", { name: "写入的得分可以撤销" }).waitFor({ state: "detached" });
  await idle(pane.page);
  expect(pane.excel.workbook.sheet("自评表").cell(3, 8)?.formula ?? null).toBeNull();
  expect(scoreCell()?.value).toBe(10);
});

test("a sheet of its own comes and goes, is no table of the unit's, and stays once somebody has changed it", async () => {
  await addSheet();
  await pane.page.getByText("已新建工作表“指标评分表”。").waitFor();
  expect(sheetNames()).toContain("指标评分表");
  expect(pane.excel.workbook.sheet("指标评分表").cell(3, 2)?.value).toBe("预算执行率");
  expect(await pane.page.getByText(/工作簿有改动/).count()).toBe(0);
  await pane.page.getByRole("navigation").getByRole("button", { name: "识别" }).click();
  await button(pane.page, "重新识别").click();
  await idle(pane.page);
  await pane.page.getByRole("navigation").getByRole("button", { name: "评分" }).click();
  await press(pane.page, "重新评分");
  expect(await pane.page.getByText("工作簿中还有“绩效评价指标评分表”").count()).toBe(0);

  await button(pane.page, "撤销").click();
  await eventually(() => !sheetNames().includes("指标评分表"));

  await addSheet();
  await eventually(() => sheetNames().includes("指标评分表"));
  await button(pane.page, "撤销").waitFor();
  pane.excel.userTypes("指标评分表", "J5", "已复核");
  await button(pane.page, "撤销").click();
  await pane.page.getByText("工作表“指标评分表”写好之后又有改动").waitFor();
  expect(sheetNames()).toContain("指标评分表");
});
