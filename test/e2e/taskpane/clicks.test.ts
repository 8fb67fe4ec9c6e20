/**
 * How many clicks an accountant's main jobs take, on a workbook as a hurried unit hands it in. Typing and keys are no clicks.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read } from "@e965/xlsx";
import type { Locator } from "playwright-core";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, SEED_FILE, button, eventually, expectClean, idle } from "./driver";

const ROOT = path.resolve(__dirname, "../../..");
const folder = mkdtempSync(path.join(tmpdir(), "clicks-"));
const MESSY = path.join(folder, "messy.xlsx");
/** Sheets of the messy workbook that had another name. */
const FORMER: Readonly<Record<string, string>> = {
  Sheet1: "收支决算总表",
  "表2 收入(终稿)": "收入决算表",
  "支出表-改": "支出决算表",
};

let pane: ExcelPane;
let clicks: number;

beforeAll(() => {
  const make = `import { writeMessyWorkbook } from "./scripts/messyWorkbook.mjs"; writeMessyWorkbook(${JSON.stringify(COMPLETE_FILE)}, ${JSON.stringify(MESSY)});`;
  const made = spawnSync(process.execPath, ["--input-type=module", "-e", make], { cwd: ROOT, encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
});
beforeEach(() => (clicks = 0));
afterEach(async () => {
  expectClean(pane);
  await pane.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function open(file: string, run: string): Promise<void> {
  pane = await openPane({ workbook: readFileSync(file), url: `/taskpane.html?run=${run}` });
  // The ribbon's button.
  clicks = 1;
  await pane.page.locator("main h2", { hasText: /\d/ }).first().waitFor();
  await idle(pane.page);
}

async function click(target: Locator): Promise<void> {
  clicks += 1;
  await target.click();
}

const count = async (text: RegExp) =>
  Number(text.exec((await pane.page.getByRole("group", { name: "按严重程度筛选" }).textContent()) ?? "")?.[1] ?? NaN);

test("to a draft in Word: two clicks", async () => {
  pane = await openPane({ workbook: readFileSync(MESSY), url: "/taskpane.html?run=export" });
  clicks = 1;
  const download = pane.page.waitForEvent("download");
  await click(pane.page.getByRole("alert").getByRole("button", { name: "作为草稿导出" }));
  expect((await download).suggestedFilename()).toMatch(/（草稿）\.docx$/);
  expect(clicks).toBeLessThanOrEqual(2);
});

test("the five worst causes are found and mended in at most fifteen clicks", async () => {
  await open(MESSY, "validate");
  const truth = read(readFileSync(COMPLETE_FILE));
  const before = await count(/错误\s*(\d+)/);
  const mended = new Set<string>();
  const heads = pane.page.locator("main section li", { hasText: /涉及 \d+ 条/ });
  for (let at = 0; at < 5; at += 1) {
    const link = heads
      .nth(at)
      .getByRole("button", { name: /^定位到/ })
      .first();
    const [, sheet = "", address = ""] =
      /^定位到 '?(.+?)'?!([A-Z]+\d+)$/.exec((await link.getAttribute("aria-label")) ?? "") ?? [];
    await click(link);
    await eventually(() => pane.excel.workbook.selection?.address === address);
    const right = truth.Sheets[FORMER[sheet] ?? sheet]?.[address] as { v: number | string } | undefined;
    if (!right) throw new Error(`${sheet}!${address} stands in the sound workbook`);
    pane.excel.userTypes(sheet, address, right.v);
    mended.add(`${sheet}!${address}`);
  }
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await click(pane.page.locator("footer").getByRole("button", { name: "重新校验" }));
  await idle(pane.page);
  expect(mended.size).toBe(5);
  expect(await count(/错误\s*(\d+)/)).toBeLessThanOrEqual(before - 5);
  expect(clicks).toBeLessThanOrEqual(15);
});

test("all like findings are explained in at most six clicks", async () => {
  await open(MESSY, "validate");
  const warnings = await count(/警告\s*(\d+)/);
  await click(pane.page.getByRole("group", { name: "按严重程度筛选" }).getByRole("button", { name: /警告/ }));
  await click(button(pane.page, /^批量说明（\d+ 条）…$/));
  await pane.page.getByLabel("审核说明").fill("已与原始凭证核对，按批复数填列。");
  await pane.page.getByLabel("填写人").fill("李会计");
  await click(button(pane.page, `保存 ${warnings} 条说明`));
  await button(pane.page, `已说明（${warnings}）`).waitFor();
  expect(warnings).toBeGreaterThanOrEqual(15);
  expect(clicks).toBeLessThanOrEqual(6);
});

test("the seed's missing scores are filled in at most ten clicks besides typing", async () => {
  await open(SEED_FILE, "report");
  await click(pane.page.getByRole("navigation").getByRole("button", { name: /评分/ }));
  await click(button(pane.page, /^补充数据（\d+ 项，一次填完）$/));
  const form = pane.page.locator("form", { hasText: "可以从 Excel 复制一列" });
  const first = form.getByRole("textbox").first();
  await click(first);
  const lines = (await form.getByRole("textbox").count()) - 1;
  await first.evaluate(
    (input, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    Array.from({ length: lines }, () => "1").join("\n"),
  );
  await click(form.getByLabel("填报人"));
  await pane.page.keyboard.type("张三");
  await click(form.getByRole("button", { name: `保存 ${lines} 项并重新评分` }));
  await idle(pane.page);
  await pane.page
    .getByText(/分还不能计算/)
    .first()
    .waitFor({ state: "detached" });
  expect(clicks).toBeLessThanOrEqual(10);
});
