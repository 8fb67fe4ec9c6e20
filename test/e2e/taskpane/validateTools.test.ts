/**
 * The findings in the workbook: marks, comments and a sheet of their own; and the books by themselves.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import type { ModelWorkbook } from "../../excel-host/workbookModel";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, SEED_FILE, button, eventually, expectClean, idle, press } from "./driver";

async function open(
  workbook: ModelWorkbook,
  run: "validate" | "ledger",
  excelApi: "1.7" | "1.17" = "1.17",
): Promise<ExcelPane> {
  const pane = await openPane({ workbook, excelApi, url: `/taskpane.html?run=${run}` });
  await pane.page.locator("main h2").first().waitFor();
  await idle(pane.page);
  return pane;
}

async function close(pane: ExcelPane): Promise<void> {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
}

const seed = () => loadWorkbook(readFileSync(SEED_FILE), "daoxian-2021.xlsx");

test("marked and commented, then cleared: the workbook is equal cell by cell, formats and comments included", async () => {
  const workbook = await seed();
  workbook.sheet("支出决算表").comments.push({ id: "user", address: "B2", content: "经办人：王会计", replies: [] });
  workbook.sheet("支出决算表").touch(6, 2).fill = "#00FF00";
  const before = workbook.dump();
  const pane = await open(workbook, "validate");
  await button(pane.page, "在表中标出").click();
  await pane.page.getByText(/已标出 \d+ 个单元格/).waitFor();
  await button(pane.page, "写入批注、生成校验结果表").click();
  await button(pane.page, "写入批注").click();
  await pane.page.getByText(/已写入 \d+ 条批注/).waitFor();
  const written = workbook.sheets.flatMap(({ comments }) => comments.map(({ content }) => content));
  expect(written.some((text) => /【警告】D02.*卫生健康支出[\s\S]*处理建议：[\s\S]*绩效评价报告 校验/.test(text))).toBe(
    true,
  );
  expect(workbook.dump()).not.toEqual(before);
  await button(pane.page, "删除批注").click();
  await pane.page.getByText(/已删除 \d+ 条批注/).waitFor();
  await button(pane.page, "清除标记").click();
  await eventually(() => workbook.sheets.every(({ conditionalFormats }) => conditionalFormats.length === 0));
  expect(workbook.dump()).toEqual(before);
  await close(pane);
});

test("an old Excel says why it offers no comments", async () => {
  const pane = await open(await seed(), "validate", "1.7");
  await button(pane.page, "写入批注、生成校验结果表").click();
  await pane.page.getByText(/不支持加载项写批注/).waitFor();
  expect(await button(pane.page, "写入批注").count()).toBe(0);
  await close(pane);
});

test("a results sheet is added at the end, is no news, and is no table when the workbook is read again", async () => {
  const workbook = await seed();
  const before = workbook.sheets.map((sheet) => sheet.dump());
  const pane = await open(workbook, "validate");
  const summary = await pane.page.locator("main h2").first().textContent();
  await button(pane.page, "写入批注、生成校验结果表").click();
  await button(pane.page, "生成“校验结果”表").click();
  await pane.page.getByText(/已新增工作表“校验结果”/).waitFor();
  const sheet = workbook.sheet("校验结果");
  expect(workbook.activeSheet?.name).toBe("校验结果");
  expect([sheet.frozenRows, sheet.cell(0, 0)?.value]).toEqual([3, "校验结果"]);
  expect(sheet.cell(3, 5)?.formula).toMatch(/^=HYPERLINK\("#'.+'![A-Z]+\d+","/);
  expect([...sheet.looks.keys()].some((key) => key.endsWith("WrapText"))).toBe(true);
  expect(workbook.sheets.slice(0, -1).map((one) => one.dump())).toEqual(before);
  await pane.page.waitForTimeout(300);
  expect(await pane.page.getByText(/工作簿有改动/).count()).toBe(0);
  await pane.page.locator("main").getByRole("button", { name: "重新校验" }).click();
  await idle(pane.page);
  await pane.page.getByRole("navigation").getByRole("button", { name: "识别" }).click();
  await press(pane.page, "下一步：校验");
  expect(await pane.page.locator("main h2").first().textContent()).toBe(summary);
  // What was unfolded before is so still.
  await button(pane.page, "生成“校验结果”表").click();
  await pane.page.getByText(/已新增工作表“校验结果 \(2\)”/).waitFor();
  await close(pane);
});

test("明细账校验 shows what concerns the books only, from the ribbon and from the pane", async () => {
  const workbook = await loadWorkbook(readFileSync(COMPLETE_FILE), "sample.xlsx");
  const trial = workbook.sheets.find(({ name }) => /余额/.test(name));
  if (!trial) throw new Error("the sample has a trial balance");
  // Any number of it may be spoiled: the sums no longer hold.
  const area = trial.usedArea(true);
  const cells = Array.from({ length: 8 }, (_, row) => trial.cell(6 + row, area?.right ?? 0));
  const spoiled = cells.find((cell) => typeof cell?.value === "number" && cell.value > 0);
  if (!spoiled) throw new Error("the trial balance has numbers");
  spoiled.value = Number(spoiled.value) + 1000;
  const pane = await open(workbook, "ledger");
  const heading = () => pane.page.locator("main h2").first().textContent();
  expect(await heading()).toMatch(/^账表：发现 [1-9]\d* 条/);
  const rules = await pane.page.locator("main li button[aria-expanded] span span").allTextContents();
  expect(rules.filter((text) => /^[A-Z]\d\d$/.test(text)).every((rule) => rule.startsWith("E"))).toBe(true);
  await button(pane.page, "明细账校验").click();
  expect(await heading()).toMatch(/^发现 \d+ 条/);
  await button(pane.page, "明细账校验").click();
  expect(await heading()).toMatch(/^账表/);
  await close(pane);
});

test("without books 明细账校验 says that there is nothing to check", async () => {
  const pane = await open(await seed(), "ledger");
  await pane.page.getByText(/没有认出科目余额表、明细账或序时账/).waitFor();
  await close(pane);
});
