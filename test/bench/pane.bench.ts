import { readFileSync } from "node:fs";
import { loadWorkbook } from "../excel-host/loadWorkbook";
import type { ModelWorkbook } from "../excel-host/workbookModel";
import { launchBrowser } from "../e2e/harness/browser";
import { call, installExcelPages, openHost, sheetsOf } from "../hosts/harness/excelPages";
import { openPane, openPaneInBrowser } from "../e2e/harness/openPane";
import { COMPLETE_FILE, pickFile, press } from "../e2e/taskpane/driver";
import { largeLedger } from "./largeLedger";

/** The browser half of `npm run bench`: run by jest for the harness, but nothing is asserted. */
installExcelPages();

function print(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

test("requests to read a workbook", async () => {
  for (const [sheets, cells] of [
    [1, 100_000],
    [10, 100_000],
    [50, 100_000],
    [1, 600_000],
  ] as const) {
    const pane = await openHost(sheetsOf(sheets, cells / sheets / 10, 10));
    const start = performance.now();
    await call(pane, "readWorkbook");
    const time = Math.round(performance.now() - start);
    print(
      `${sheets} sheet(s), ${cells} cells: ${pane.excel.requests.length} requests, ${time} ms with the stand-in, in one process`,
    );
  }
});

test("first paint, and the longest stretch of the main thread", async () => {
  const browser = await launchBrowser();
  const alone = await openPaneInBrowser({ browser });
  const paint = await alone.page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  print(`first contentful paint from a local server: ${Math.round(paint)} ms (budget 500 ms)`);
  const longest = await longestTask(alone.page, async () => {
    await pickFile(alone.page, COMPLETE_FILE);
    await press(alone.page, "一键完成四步");
  });
  print(`plain browser, all four steps on the sample: longest stretch ${longest} ms (budget 100 ms)`);
  await alone.close();
  const pane = await openPane({ browser, workbook: readFileSync(COMPLETE_FILE) });
  const inExcel = await longestTask(pane.page, () => press(pane.page, "一键完成四步"));
  print(`in Excel's stand-in, the same: longest stretch ${inExcel} ms, ${pane.excel.requests.length} requests`);
  await pane.close();
  const large = await openPane({ browser, workbook: await withLargeLedger() });
  large.page.setDefaultTimeout(240_000);
  const start = performance.now();
  const withLedger = await longestTask(large.page, () => press(large.page, "一键完成四步"));
  const time = Math.round(performance.now() - start);
  print(`the same with a ledger of 50,000 rows: longest stretch ${withLedger} ms, ${time} ms in all`);
  await large.close();
  await browser.close();
});

/** The sample with 50,000 rows in its ledger. */
async function withLargeLedger(): Promise<ModelWorkbook> {
  const model = await loadWorkbook(readFileSync(COMPLETE_FILE), "bench.xlsx");
  model.sheets.splice(model.sheets.indexOf(model.sheet("明细账")), 1);
  const sheet = model.addSheet("明细账");
  largeLedger(50_000).forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) sheet.touch(row, column).value = value;
    }),
  );
  return model;
}

type Page = Awaited<ReturnType<typeof openPaneInBrowser>>["page"];

/** Chromium reports every task of 50 ms and more; 0 means that there was none. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ["longtask"],
    });
  });
  await work();
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return Math.round(Math.max(0, ...tasks));
}
