/** Mending all findings of a kind at once; and a formula is never overwritten unsaid. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import { launchBrowser } from "../harness/browser";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, eventually, expectClean, idle } from "./driver";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("numbers kept as text in two tables are mended together, one of them a formula; undone, the workbook is as it was", async () => {
  const workbook = await loadWorkbook(readFileSync(COMPLETE_FILE), "sample.xlsx");
  const [plain, computed] = ["收入决算表", "支出决算表"].map((name) => workbook.sheet(name).cell(9, 2));
  if (typeof plain?.value !== "number" || computed?.value !== plain.value) throw new Error("the sample has changed");
  const { value: number } = plain;
  Object.assign(plain, { value: String(number), formula: null });
  Object.assign(computed, { value: String(number), formula: `="${number}"` });
  const before = workbook.dump();

  const pane = await openPane({ browser, workbook, url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
  const finding = pane.page.locator("main li", { hasText: "A07" }).first();
  await finding.getByRole("button").first().click();
  await finding.getByRole("checkbox", { name: /^连同其他 1 条同类问题一起改正/ }).click();
  await finding.getByText(`="${number}"`).waitFor();
  await finding.getByText(/其中 1 个单元格现在是公式/).waitFor();
  await finding.getByRole("button", { name: "改正 2 个单元格" }).click();
  await pane.page.getByRole("heading", { name: "已改正 1 处，可以撤销" }).waitFor();
  await idle(pane.page);
  expect([plain.value, computed.value, computed.formula]).toEqual([number, number, null]);

  await pane.page.getByRole("main").getByRole("button", { name: "撤销", exact: true }).click();
  await pane.page.getByRole("heading", { name: /已改正/ }).waitFor({ state: "detached" });
  await idle(pane.page);
  await eventually(() => workbook.customXmlParts.length === 0);
  expect(workbook.dump()).toEqual(before);
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
});
