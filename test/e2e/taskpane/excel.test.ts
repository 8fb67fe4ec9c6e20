/**
 * The pane inside Excel: the real office.js against the stand-in.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { SEED_FILE, button, docxText, exported, eventually, expectClean, idle, press, texts } from "./driver";

let pane: ExcelPane;

beforeAll(async () => {
  pane = await openPane({ workbook: readFileSync(SEED_FILE), name: "daoxian-2021.xlsx" });
  await idle(pane.page);
});

afterAll(() => pane.close());

afterEach(() => {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
});

const selected = () => pane.excel.workbook.selection?.address;

test("the pane recognises by itself on opening, in at most three requests, and names the tables", async () => {
  await pane.page.getByRole("heading", { name: /^认出 \d+ 张表$/ }).waitFor();
  pane.excel.forgetRequests();
  await button(pane.page, "重新识别").click();
  await idle(pane.page);
  expect(pane.excel.requests.length).toBeLessThanOrEqual(3);
  const tables = (await texts(pane.page.locator("main li button[aria-expanded]"))).join("\n");
  for (const kind of ["收入支出决算总表", "支出决算表", "“三公”经费支出决算表"]) expect(tables).toContain(kind);
});

test("the second step lists the findings; a click selects the cell in Excel", async () => {
  await press(pane.page, "下一步：校验");
  const finding = pane.page.locator("main li", { hasText: "卫生健康支出" }).first();
  await finding.getByRole("button").first().click();
  const address = await finding
    .getByRole("button", { name: /^定位到/ })
    .first()
    .textContent();
  await eventually(() => selected() === address);
  expect(await finding.textContent()).toMatch(/依据：.*处理建议：/s);
});

test("F8 goes on to the next finding, Shift+F8 back", async () => {
  const position = () => pane.page.getByText(/^第 \d+ 条，共 \d+ 条$/).textContent();
  const before = await position();
  await pane.page.keyboard.press("F8");
  const after = await position();
  expect(after).not.toBe(before);
  await pane.page.keyboard.press("Shift+F8");
  expect(await position()).toBe(before);
});

test("a mend shows before and after, is written, and can be taken back", async () => {
  const cell = () => pane.excel.workbook.sheet("收支决算总表").cell(14, 3)?.value;
  const before = cell();
  const finding = pane.page.locator("main li", { hasText: "卫生健康支出" }).first();
  await finding.getByRole("button").first().click();
  await finding.getByRole("button", { name: "改正" }).click();
  await pane.page.getByRole("heading", { name: "已改正 1 处，可以撤销" }).waitFor();
  await idle(pane.page);
  expect(cell()).toBe("九、卫生健康支出");
  await pane.page.getByText(/“九、医疗卫生与计划生育支出” → “九、卫生健康支出”/).waitFor();
  expect(await pane.page.getByText(/工作簿有改动/).count()).toBe(0);

  await button(pane.page, "撤销").click();
  await pane.page.getByRole("heading", { name: /已改正/ }).waitFor({ state: "detached" });
  await idle(pane.page);
  expect(cell()).toBe(before);
});

test("marks come and go at a click and leave nothing behind", async () => {
  const formats = () => pane.excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).length;
  await button(pane.page, "在表中标出").click();
  await pane.page.getByText(/已标出 \d+ 个单元格/).waitFor();
  expect(formats()).toBeGreaterThan(0);
  await button(pane.page, "清除标记").click();
  await eventually(() => formats() === 0);
});

test("the third step scores without inventing a total", async () => {
  await press(pane.page, "下一步：评分");
  expect(await pane.page.locator("main h2").textContent()).toMatch(/不出总分/);
  expect(await pane.page.getByText(/分还不能计算/).count()).toBeGreaterThan(0);
});

test("the fourth step lists the gaps before the preview; a figure there leads to its cell", async () => {
  await press(pane.page, "下一步：报告");
  expect(await pane.page.locator("main h2").textContent()).toMatch(/还有 \d+ 处待补充/);
  const figure = pane.page
    .getByRole("article")
    .getByRole("button", { name: /定位到/ })
    .first();
  const cell = /!([A-Z]+\d+)$/.exec((await figure.getAttribute("aria-label")) ?? "")?.[1];
  await figure.click();
  await eventually(() => selected() === cell);
});

test("the report leaves as a Word file, and the pane says where to look and offers other ways", async () => {
  const download = await exported(pane.page);
  expect(download.suggestedFilename()).toMatch(/（草稿）\.docx$/);
  const words = await docxText(download);
  for (const part of ["77.65", "部门概况", "待补充"]) expect(words).toContain(part);
  expect(await pane.page.getByText(/已交给浏览器下载/).textContent()).toContain(download.suggestedFilename());
  expect(await button(pane.page, "复制带格式的内容，粘贴到 Word").isVisible()).toBe(true);
});

test("when somebody types into the workbook, all results are said to be out of date", async () => {
  pane.excel.userTypes("支出决算表", "C7", 99);
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await press(pane.page, "重新生成");
  expect(await pane.page.getByText(/工作簿有改动/).count()).toBe(0);
});

test("a correction of a sheet is kept in the workbook and wins until it is reset", async () => {
  await pane.page.getByRole("navigation").getByRole("button", { name: "识别" }).click();
  const card = pane.page.locator("main li", { hasText: "政府性基金预算财政拨款收入支出决算表" });
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "更正…" }).click();
  const dialog = pane.page.getByRole("dialog");
  await dialog.getByLabel("这是什么表").selectOption({ label: "不参与识别" });
  await dialog.getByRole("button", { name: "保存" }).click();
  await pane.page.getByText("您已指明此表不参与").waitFor();
  await idle(pane.page);
  expect(JSON.stringify(pane.excel.workbook.customXmlParts)).toContain("layout.corrections");

  await pane.page.getByRole("button", { name: "指定这是什么表…" }).first().click();
  await pane.page.getByRole("dialog").getByRole("button", { name: "恢复自动识别" }).click();
  await idle(pane.page);
  expect(await pane.page.getByText("您已指明此表不参与").count()).toBe(0);
});
