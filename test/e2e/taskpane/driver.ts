/** What the tests do to the pane, in the words of the person at the screen. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Locator, Page } from "playwright-core";
import type { OpenPage } from "../harness/openPane";

const SAMPLES = path.resolve(__dirname, "../../../samples");

export const SEED_FILE = path.join(SAMPLES, "daoxian-2021.xlsx");
export const COMPLETE_FILE = path.join(SAMPLES, "sample-bureau-2023.xlsx");

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
}

/** Presses a button of the foot and waits until the work it started is done. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator("footer").getByRole("button", { name, exact: true }).click();
  await idle(page);
}

/** Nothing is under way: the buttons of the foot are back. */
export async function idle(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
  await page
    .locator("footer")
    // Where there is nothing to go on with, another file is offered instead.
    .getByRole("button", { name: /一键完成四步|Run all four|换一个文件|重新识别/ })
    .first()
    .waitFor();
}

export async function pickFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.locator("input[type=file]").setInputFiles(file);
  await idle(page);
}

export async function texts(locator: Locator): Promise<string[]> {
  return (await locator.allTextContents()).map((text) => text.trim());
}

/** Waits for something outside the page to become true. */
export async function eventually(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(check()).toBe(true);
}

/** The words of a Word file. */
export async function docxText(download: Download): Promise<string> {
  const parts = unzipSync(readFileSync(await download.path()));
  return strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
}

/** Nothing has left the page's own origin, and nothing has gone wrong unseen. */
export function expectClean({ foreignRequests, pageErrors }: OpenPage): void {
  expect(foreignRequests).toEqual([]);
  expect(pageErrors).toEqual([]);
}

/** 导出 Word; where something is open the pane asks first, and the file leaves as a draft. */
export async function exported(page: Page): Promise<Download> {
  const download = page.waitForEvent("download");
  await press(page, "导出 Word");
  const asDraft = page.getByRole("alert").getByRole("button", { name: "作为草稿导出" });
  const answered = asDraft.click({ timeout: 10_000 }).catch(() => undefined);
  await Promise.race([download, answered]);
  return download;
}
