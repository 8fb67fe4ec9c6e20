/**
 * The list of mends outlives the pane: it is kept in the workbook.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import type { ModelWorkbook } from "../../excel-host/workbookModel";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { SEED_FILE, button, eventually, expectClean, idle } from "./driver";

let workbook: ModelWorkbook;
async function openAgain(): Promise<ExcelPane> {
  const pane = await openPane({ workbook, url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
  return pane;
}

async function mend(pane: ExcelPane): Promise<void> {
  const finding = pane.page.locator("main li", { hasText: "卫生健康支出" }).first();
  await finding.getByRole("button").first().click();
  await finding.getByRole("button", { name: "改正" }).click();
  await pane.page.getByRole("heading", { name: "已改正 1 处，可以撤销" }).waitFor();
  await idle(pane.page);
}

async function close(pane: ExcelPane): Promise<void> {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
}

beforeEach(async () => {
  workbook = await loadWorkbook(readFileSync(SEED_FILE), "daoxian-2021.xlsx");
});

test("a mend made before the pane was closed is taken back after it was opened again: the workbook is as it was", async () => {
  const before = workbook.dump();
  const first = await openAgain();
  await mend(first);
  await close(first);
  expect(workbook.dump()).not.toEqual(before);

  const second = await openAgain();
  await second.page.getByRole("heading", { name: "已改正 1 处，可以撤销" }).waitFor();
  await button(second.page, "撤销").click();
  await second.page.getByRole("heading", { name: /已改正/ }).waitFor({ state: "detached" });
  await idle(second.page);
  await eventually(() => workbook.customXmlParts.length === 0);
  expect(workbook.dump()).toEqual(before);
  await close(second);
});

test("a cell that has changed since is not overwritten; the entry can be struck off", async () => {
  const first = await openAgain();
  await mend(first);
  await close(first);
  const cell = workbook.sheet("收支决算总表").touch(14, 3);
  cell.value = "九、其他";
  const changed = workbook.sheets.map((sheet) => sheet.dump());

  const second = await openAgain();
  await button(second.page, "撤销").click();
  expect(await second.page.getByRole("alert").textContent()).toMatch(/内容在检查之后变了（现在是“九、其他”）/);
  expect(workbook.sheets.map((sheet) => sheet.dump())).toEqual(changed);
  await button(second.page, "从列表中移除，单元格不变").click();
  await second.page.getByRole("heading", { name: /已改正/ }).waitFor({ state: "detached" });
  expect(workbook.sheets.map((sheet) => sheet.dump())).toEqual(changed);
  await eventually(() => workbook.customXmlParts.length === 0);
  await close(second);
});
