/**
 * The first sight, what a run leaves open, and findings by their cause.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import { read, write } from "@e965/xlsx";
import type { OpenPage } from "../harness/openPane";
import { openPaneInBrowser } from "../harness/openPane";
import { COMPLETE_FILE, SEED_FILE, button, expectClean, idle, pickFile, press } from "./driver";

let pane: OpenPage;

beforeEach(async () => {
  pane = await openPaneInBrowser();
});
afterEach(async () => {
  expectClean(pane);
  await pane.close();
});
/** The complete sample with one amount of 支出决算表 ten too great. */
function spoiled(): { name: string; mimeType: string; buffer: Buffer; cell: string } {
  const book = read(readFileSync(COMPLETE_FILE));
  const sheet = book.Sheets["支出决算表"];
  const cell = "E11";
  const amount = sheet?.[cell] as { t: string; v: number } | undefined;
  if (!sheet || amount?.t !== "n") throw new Error("支出决算表 has an amount there");
  sheet[cell] = { t: "n", v: amount.v + 10 };
  return {
    name: "决算.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array),
    cell,
  };
}

test("the first sight says what the steps do; the sample opens, a blank workbook is saved, proofreading is a door", async () => {
  const download = pane.page.waitForEvent("download");
  await button(pane.page, "下载空白填报模板").click();
  const blank = await download;
  expect(blank.suggestedFilename()).toMatch(/^填报模板\d{4}\.xlsx$/);
  expect(read(readFileSync(await blank.path())).SheetNames.length).toBeGreaterThan(9);
  await button(pane.page, "用样例试一试").click();
  await idle(pane.page);
  await pane.page.locator("main h2", { hasText: /认出 \d+ 张表/ }).waitFor();
});

test("after a run the tabs say what is open, and the overview leads to it", async () => {
  await pickFile(pane.page, spoiled());
  await press(pane.page, "一键完成四步");
  const tab = pane.page.getByRole("navigation").getByRole("button", { name: /校验/ });
  expect(await tab.textContent()).toMatch(/\d+ 项待处理/);
  const overview = pane.page.getByRole("region", { name: "本次结果" });
  expect(await overview.textContent()).toMatch(/九张决算表齐全.*错误 [1-9]/s);
  await overview.getByRole("button", { name: /错误/ }).click();
  expect(await tab.getAttribute("aria-current")).toBe("step");
});

test("what one cell breaks is one card that names it; a search narrows the list", async () => {
  const { cell, ...file } = spoiled();
  await pickFile(pane.page, file);
  await press(pane.page, "下一步：校验");
  const head = button(pane.page, new RegExp(`${cell}（.*）\\s*多 10 万元：涉及 \\d+ 条`));
  await head.waitFor();
  expect(await head.getAttribute("aria-expanded")).toBe("false");
  await head.click();
  expect(await pane.page.locator("main li li").count()).toBeGreaterThan(1);
  await pane.page.getByRole("searchbox").fill("没有这个词");
  await pane.page.getByText("没有符合条件的条目").waitFor();
  await button(pane.page, "显示全部").click();
  await head.waitFor();
});

test("missing figures are entered in one table, pasted as a column, saved once", async () => {
  await pickFile(pane.page, SEED_FILE);
  await press(pane.page, "一键完成四步");
  await pane.page.getByRole("navigation").getByRole("button", { name: /评分/ }).click();
  const head = button(pane.page, /^补充数据（\d+ 项，一次填完）$/);
  const count = async () => Number(/\d+/.exec((await head.textContent()) ?? "")?.[0]);
  await head.click();
  const form = pane.page.locator("form", { hasText: "可以从 Excel 复制一列" });
  const first = form.getByRole("textbox").first();
  await first.evaluate((input) => {
    const data = new DataTransfer();
    data.setData("text/plain", "1\n1\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  expect([await first.inputValue(), await form.getByRole("textbox").nth(1).inputValue()]).toEqual(["1", "1"]);
  await form.getByLabel("填报人").fill("张三");
  expect(await count()).toBeGreaterThan(10);
  await form.getByRole("button", { name: "保存 2 项并重新评分" }).click();
  // Until it is scored anew the form stays, and before the saving has begun nothing is under way.
  await pane.page.getByText("保存 2 项并重新评分").waitFor({ state: "detached" });
});
