/**
 * What the ribbon's buttons ask for, and Excels that do not behave.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import { openPane } from "../harness/openPane";
import { SEED_FILE, expectClean, idle, press } from "./driver";

const workbook = readFileSync(SEED_FILE);

test("一键校验 opens the pane with the findings", async () => {
  const pane = await openPane({ workbook, url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
  expectClean(pane);
  await pane.close();
});

test("导出 Word opens the pane with the report; an Excel 2019 will do", async () => {
  const pane = await openPane({
    workbook,
    excelApi: "1.7",
    locale: "en-US",
    url: "/taskpane.html?run=report",
  });
  await pane.page.locator("main h2", { hasText: /gaps to fill/ }).waitFor();
  await pane.page.getByRole("button", { name: "Export to Word" }).waitFor();
  expectClean(pane);
  await pane.close();
});

test("a request that fails is told in one sentence, and the step can be tried again", async () => {
  const pane = await openPane({ workbook });
  await idle(pane.page);
  await pane.page.getByRole("heading", { name: /^认出 \d+ 张表$/ }).waitFor();
  pane.excel.failOnce({ code: "GeneralException" });
  await pane.page.getByRole("button", { name: "重新识别" }).click();
  await pane.page.getByRole("alert").waitFor();
  expect(await pane.page.getByRole("alert").textContent()).toMatch(/Excel 没有完成请求/);
  await press(pane.page, "识别工作表");
  expect(await pane.page.getByRole("alert").count()).toBe(0);
  await pane.page.locator("main h2", { hasText: /认出 \d+ 张表/ }).waitFor();
  expectClean(pane);
  await pane.close();
});

test("a slow Excel can be left waiting: cancelling gives the buttons back", async () => {
  const pane = await openPane({ workbook });
  await pane.page.getByRole("heading", { name: /^认出 \d+ 张表$/ }).waitFor();
  await idle(pane.page);
  pane.excel.delay = 3_000;
  await pane.page.getByRole("button", { name: "一键完成四步" }).click();
  await pane.page.getByRole("button", { name: "取消" }).click();
  pane.excel.delay = 0;
  await idle(pane.page);
  expect(await pane.page.getByRole("alert").count()).toBe(0);
  await pane.page.getByText("已取消，显示的是上次的结果").waitFor();
  await press(pane.page, "重新识别");
  await pane.page.getByText("已取消，显示的是上次的结果").waitFor({ state: "detached" });
  await pane.close();
});
