/**
 * Many units at once: the overview as a page, and a folder checked in the browser's own page.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Download, Page } from "playwright-core";
import { makeBatch, type MadeBatch } from "../batch/madeBatch";
import { parseDecisions } from "../../src/core/batch/decisions";
import { docxErrors } from "../word/validateDocx";
import { loadAxe, seriousDefects, sidewaysScroll } from "./harness/axe";
import { sharedBrowser } from "./harness/browser";
import { openPaneInBrowser } from "./harness/openPane";
import { button } from "./taskpane/driver";

// Two programs check the same folder: on a busy machine that takes its time.
jest.setTimeout(240_000);

const ROOT = path.resolve(__dirname, "../..");
const cli = path.join(ROOT, "dist/cli/index.js");

let made: MadeBatch;
let browser: Browser;
const at = (name: string) => path.join(made.root, name);

beforeAll(async () => {
  made = makeBatch(34);
  const words = ["batch", made.folder, "-o", at("库"), "--units", made.roster, "--overview", at("总览.xlsx")];
  spawnSync(process.execPath, [cli, ...words], { stdio: "ignore" });
  browser = await sharedBrowser().start();
});
afterAll(() => rmSync(made.root, { recursive: true, force: true }));

describe("the overview's page, opened from a disk", () => {
  let page: Page;
  const asked: string[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.goto(pathToFileURL(at("总览.html")).href);
  });
  afterAll(() => page.close());

  const rows = (id: string) => page.locator(`#${id} tbody tr`);

  test("asks no other address, and its policy lets its own script and style run", async () => {
    expect(asked).toHaveLength(1);
    expect(troubles).toEqual([]);
    expect(await rows("units").count()).toBeGreaterThan(25);
    expect(await page.locator("h1").evaluate((head) => getComputedStyle(head).marginTop)).not.toBe("21.44px");
  });

  test("filters and sorts", async () => {
    await page.locator("#units input").fill("教育局");
    expect(await rows("units").count()).toBe(4);
    await page.locator("#units input").fill("");
    await page.locator("#units th button").nth(4).click();
    await page.locator("#units th button").nth(4).click();
    const errors = await page.locator("#units tbody tr td:nth-child(5)").allTextContents();
    expect(errors.map(Number)).toEqual(errors.map(Number).sort((a, b) => b - a));
  });

  test("leads from a unit to its findings, and from a finding to the unit's file", async () => {
    const file = page.locator("#units tbody tr", { hasText: "样例县乡村振兴局" }).locator("a");
    expect(decodeURIComponent((await file.getAttribute("href")) ?? "")).toContain("报送/323_");
    await page.getByRole("button", { name: "样例县乡村振兴局" }).click();
    const names = await page.locator("#findings tbody tr td:nth-child(2)").allTextContents();
    expect(new Set(names)).toEqual(new Set(["样例县乡村振兴局"]));
    const href = await page.locator("#findings tbody tr a").first().getAttribute("href");
    expect(decodeURIComponent(href ?? "")).toBe("报送/323_样例县乡村振兴局_2023年度部门决算.xlsx");
    await page.locator("#findings button.all").click();
    expect(await rows("findings").count()).toBeGreaterThan(names.length);
  });

  test.each(["light", "dark"] as const)(
    "%s: nothing that axe holds to be serious, nothing scrolls sideways",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 350, height: 700 });
      await loadAxe(page);
      expect([await seriousDefects(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    },
  );
});

/** The place in the pane's page, with the folder chosen as browsers without a picker of folders have it. */
async function openFolder(page: Page): Promise<void> {
  await button(page, "成批核对一个文件夹").click();
  await page.locator("input[data-kind=folder]").setInputFiles(made.folder);
  await button(page, "开始核对").waitFor();
}

async function run(page: Page, name: string): Promise<string> {
  await button(page, name).click();
  await button(page, "再核对一次").waitFor({ timeout: 120_000 });
  return (await page.getByText(/^本次核对/).textContent()) ?? "";
}

async function saved(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return download;
}

const bytesOf = async (download: Download) => readFileSync(await download.path());

/** Another page of the browser that keeps a line the moment that this one has read the decisions. */
function decideAtTheSameMoment(page: Page, line: string): Promise<void> {
  return page.evaluate(async (other) => {
    const opened = indexedDB.open("budget-report-batch");
    await new Promise((resolve) => opened.addEventListener("success", resolve));
    const tables: { get: (this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) => IDBRequest } =
      IDBObjectStore.prototype;
    const { get } = tables;
    tables.get = function (key) {
      if (typeof key !== "string" || !key.endsWith("/decisions.jsonl")) return get.call(this, key);
      tables.get = get;
      const asked = get.call(this, key);
      const table = opened.result.transaction("kept", "readwrite").objectStore("kept");
      const there = table.get(key);
      there.onsuccess = () => table.put(`${String(there.result ?? "")}${other}\n`, key);
      return asked;
    };
  }, line);
}

describe("a folder in the browser's page, opened from a disk", () => {
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1280, height: 900 } });
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.goto(pathToFileURL(path.join(ROOT, "dist/browser.html")).href);
    await openFolder(page);
    await button(page, "更多选项").click();
    await page.getByRole("group", { name: "应报单位名册" }).locator("input").setInputFiles(made.roster);
    await page.getByText("名册.xlsx").waitFor();
  });
  afterAll(() => page.close());

  test("what is stopped finishes its running units and says what is left; the next run does the rest", async () => {
    await button(page, "开始核对").click();
    await button(page, "停止").click();
    await button(page, "再核对一次").waitFor({ timeout: 120_000 });
    const [, checked = "", left = ""] =
      /本次核对 (\d+) 个.*还剩 (\d+) 个/u.exec((await page.getByText(/^本次核对/).textContent()) ?? "") ?? [];
    expect(Number(left)).toBeGreaterThan(0);
    expect(Number(checked) + Number(left)).toBe(32);
    expect(await run(page, "再核对一次")).toBe(`本次核对 ${left} 个，沿用已有结果 ${checked} 个。`);
    expect(troubles).toEqual([]);
  });

  test("workbook and page of the overview are byte for byte the command's", async () => {
    for (const [name, file] of [
      ["总览 Excel", "总览.xlsx"],
      ["总览网页", "总览.html"],
    ] as const)
      expect((await bytesOf(await saved(page, name))).equals(readFileSync(at(file)))).toBe(true);
    const list = await bytesOf(await saved(page, "单位清单"));
    expect(list.equals(readFileSync(at("库/单位.csv")))).toBe(true);
  });

  test("a damaged unit is a result, and has its return note", async () => {
    const [unreadable = ""] = made.planted.unreadable;
    const unit = page.getByRole("listitem").filter({ hasText: unreadable }).filter({ hasText: "无法核对" });
    expect(await unit.textContent()).toContain("不是 Excel 工作簿");
    const download = await saved(page, /样例县乡村振兴局的退回单/);
    expect(download.suggestedFilename()).toBe("退回单_样例县乡村振兴局.docx");
    expect(await docxErrors(await bytesOf(download))).toEqual([]);
  });

  test("the store is the command's, and last year's store takes part", async () => {
    const parts = unzipSync(await bytesOf(await saved(page, "结果库")));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(["latest.json", "单位.csv"]));
    const results = Object.keys(parts).filter((name) => /^results\/[0-9a-f]{2}\/[0-9a-f]{64}\.json$/u.test(name));
    expect(results.length).toBeGreaterThan(25);
    const [first = ""] = results;
    expect(JSON.parse(strFromU8(parts[first] ?? new Uint8Array()))).toMatchObject({ problems: expect.anything() });
    const store = at("上年.zip");
    writeFileSync(store, await bytesOf(await saved(page, "结果库")));
    await button(page, "更多选项").click();
    await button(page, "更多选项").click();
    const field = page.getByRole("group", { name: "上年的结果库" });
    await field.locator("input").setInputFiles(at("名册.xlsx"));
    await page.getByRole("alert").getByText("不是结果库").waitFor();
    await field.locator("input").setInputFiles(store);
    await field.getByText("上年.zip").waitFor();
    // Who has figures there is checked anew: texts and scores may rest on them. Then nothing is left to do.
    const { 1: checked, 2: kept } =
      /本次核对 (\d+) 个，沿用已有结果 (\d+) 个/u.exec(await run(page, "再核对一次")) ?? [];
    expect(Number(checked)).toBeGreaterThan(25);
    expect(Number(checked) + Number(kept)).toBe(32);
    expect(await run(page, "再核对一次")).toBe("本次核对 0 个，沿用已有结果 32 个。");
  });

  test("what is decided stands in the overview and the store, and outlives a new run and the page", async () => {
    const unit = () => page.getByRole("listitem").filter({ hasText: "323 样例县乡村振兴局" }).first();
    await unit()
      .getByRole("button", { name: /项问题和处理意见/ })
      .click();
    await unit().getByRole("button", { name: "处理 C01" }).first().click();
    const form = unit().getByRole("group", { name: "处理 C01" });
    expect(await form.getByRole("button", { name: "记下" }).isDisabled()).toBe(true);
    await form.getByLabel("处理结果").selectOption("accepted");
    await form.getByLabel("理由").fill("账表口径不同");
    await form.getByLabel("处理人").fill("王审核");
    const entry = { decision: "accepted", reason: "同时", by: "李审核", at: "2024-04-01" };
    const other = { unit: "313", finding: "A01/x", signature: "x", ...entry };
    await decideAtTheSameMoment(page, JSON.stringify(other));
    await form.getByRole("button", { name: "记下" }).click();
    const sentence = /已认可：账表口径不同（王审核/;
    await unit().getByText(sentence).waitFor();
    const overview = (await bytesOf(await saved(page, "总览网页"))).toString();
    expect(overview).toContain("已认可：账表口径不同");
    const parts = unzipSync(await bytesOf(await saved(page, "结果库")));
    const kept = parseDecisions(strFromU8(parts["decisions.jsonl"] ?? new Uint8Array()));
    expect(kept[0]).toMatchObject({ finding: expect.stringContaining("C01"), decision: "accepted", by: "王审核" });
    expect(kept.map(({ by }) => by)).toEqual(["王审核", "李审核"]);
    await run(page, "再核对一次");
    await unit().getByText(sentence).waitFor();
    await page.reload();
    await openFolder(page);
    await run(page, "开始核对");
    await unit()
      .getByRole("button", { name: /项问题和处理意见/ })
      .click();
    await unit().getByText(sentence).waitFor();
  });
});

test.each([350, 1280])(
  "%i pixels wide, from a server: keyboard, axe, both languages, results kept beyond the page",
  async (width) => {
    const { page, close, foreignRequests, pageErrors } = await openPaneInBrowser({
      viewport: { width, height: 700 },
    });
    await loadAxe(page);
    const look = async () => [await seriousDefects(page), await sidewaysScroll(page)];
    await button(page, "成批核对一个文件夹").focus();
    await page.keyboard.press("Enter");
    await button(page, "选择文件夹").waitFor();
    expect(await look()).toEqual([[], 0]);
    const few = made.lastYear;
    await page.locator("input[data-kind=folder]").setInputFiles(few);
    await button(page, "更多选项").click();
    await button(page, "开始核对").focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^本次核对 2 个/).waitFor({ timeout: 60_000 });
    expect(await look()).toEqual([[], 0]);
    await button(page, /切换到英文界面/).click();
    await page.getByText("Checked now: 2").waitFor();
    await page.getByText("nothing found", { exact: false }).first().waitFor();
    await page.reload();
    await button(page, "Check a folder of units").click();
    await page.locator("input[data-kind=folder]").setInputFiles(few);
    await button(page, "Check").click();
    await page.getByText("kept from before: 2").waitFor();
    await close();
    expect([foreignRequests, pageErrors]).toEqual([[], []]);
  },
  120_000,
);
