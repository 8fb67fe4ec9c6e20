/**
 * 帮助 › 自检 in Excel and in Word: what works and what does not, and nothing stays behind.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { blankDocument } from "../../word-host/wordDocument";
import { openPane, openWordPane } from "../harness/openPane";
import { COMPLETE_FILE, expectClean } from "./driver";

async function selfTest(page: Page): Promise<{ lines: string[]; json: { steps: { step: string; state: string }[] } }> {
  await page.getByRole("button", { name: /^帮助/ }).click();
  await page.getByRole("button", { name: "开始自检" }).click();
  await page.getByRole("button", { name: "复制结果" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  const lines = await page.getByRole("region", { name: "自检" }).getByRole("listitem").allTextContents();
  const json: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  return { lines, json: json as { steps: { step: string; state: string }[] } };
}

test("in Excel a function that fails is told by its code, the others pass, and the workbook is as it was", async () => {
  const pane = await openPane({ workbook: readFileSync(COMPLETE_FILE) });
  await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = pane.excel.workbook.dump();
  pane.excel.failOnce({ code: "NotImplemented", when: { uses: "Comments" } });
  const { lines, json } = await selfTest(pane.page);
  expect(lines.filter((line) => !line.startsWith("✓"))).toEqual([
    "✗ 写批注：Office 没有完成（NotImplemented）",
    "– 删除批注：因“写批注”没有成功，没有试",
  ]);
  expect(lines.length).toBe(15);
  expect(json).toMatchObject({ selfTest: "budget-report", api: "ExcelApi 1.17" });
  expect(json.steps.filter(({ state }) => state === "failed").map(({ step }) => step)).toEqual(["comment"]);
  await pane.page.waitForTimeout(700);
  expect(await pane.page.getByText(/工作簿有改动|重新计算了公式/).count()).toBe(0);
  // The keys do not lead out of the dialog, neither forwards nor backwards.
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let presses = 0; presses < 12; presses += 1) {
      await pane.page.keyboard.press(key);
      expect(await pane.page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
  }
  if (process.env["PICTURE"]) await pane.page.screenshot({ path: process.env["PICTURE"] });
  expect(pane.excel.workbook.dump()).toEqual(before);
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
});

test("in Word a blank document is tried and left blank", async () => {
  const document = blankDocument();
  const pane = await openWordPane({ document });
  await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { lines } = await selfTest(pane.page);
  expect(lines.filter((line) => !line.startsWith("✓"))).toEqual([]);
  expect(document.text()).toEqual([""]);
  expect(pane.word.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
});
