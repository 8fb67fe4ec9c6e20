/** The Excel host by itself in a real browser, through Microsoft's own office.js, against the stand-in for Excel. */
import type { Browser } from "playwright-core";
import type { WorkbookHost } from "../../../src/hosts/port";
import { ModelWorkbook } from "../../excel-host/workbookModel";
import { launchBrowser } from "./browser";
import { buildHostPage } from "./buildHostPage";
import type { Outcome } from "./outcome";
import { openPane, type ExcelPane, type OpenPaneOptions } from "./openPane";
import type { Mounts } from "./server";

let browser: Browser;
let mounts: Mounts;
/** One page for each Excel, with the workbook changed under it: starting office.js takes seconds. */
const pages = new Map<string, ExcelPane>();

/** To be called once in a test file: starts and stops the browser, and finds every page clean after every test. */
export function installHostPages(): void {
  beforeAll(async () => {
    mounts = await buildHostPage();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    for (const pane of pages.values()) await pane.close();
    await browser.close();
  });

  afterEach(() => {
    for (const { excel, foreignRequests, pageErrors } of pages.values()) {
      expect(excel.defects).toEqual([]);
      expect(foreignRequests).toEqual([]);
      expect(pageErrors).toEqual([]);
    }
  });
}

export async function openHost(
  model: ModelWorkbook,
  { excelApi = "1.17", delay = 0 }: Pick<OpenPaneOptions, "excelApi" | "delay"> = {},
): Promise<ExcelPane> {
  let pane = pages.get(excelApi);
  if (!pane) {
    pane = await openPane({ workbook: model, excelApi, browser, mounts, url: "/host.html" });
    pages.set(excelApi, pane);
    await pane.page.evaluate(() => window.hostTest.ready.then(() => undefined));
  }
  pane.excel.open(model);
  pane.excel.delay = delay;
  return pane;
}

/** Calls one method of the host inside the page. */
export function call(pane: ExcelPane, method: keyof WorkbookHost, ...args: readonly unknown[]): Promise<Outcome> {
  return pane.page.evaluate(
    ([name, list]) =>
      window.hostTest.run((host) => (host[name] as unknown as (...args: unknown[]) => Promise<unknown>)(...list)),
    [method, args] as const,
  );
}

/** A workbook as accountants have it: merged title, text codes, formulas, an error, a date, hidden rows and columns. */
export function sampleModel(): ModelWorkbook {
  const model = new ModelWorkbook("决算.xlsx");
  const sheet = model.addSheet("支出决算表");
  const put = (address: [number, number], value: string | number | boolean, formula: string | null = null) => {
    Object.assign(sheet.touch(...address), { value, formula });
  };
  put([1, 1], "支出决算表");
  sheet.merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
  put([2, 1], "201");
  sheet.touch(2, 1).numberFormat = "@";
  put([2, 2], 71.1);
  put([2, 3], "4.38");
  sheet.touch(2, 3).numberFormat = "@";
  put([3, 1], "合计");
  put([3, 2], 71.1, "=SUM(C3:C3)");
  sheet.touch(3, 3).value = { error: "#REF!" };
  put([4, 2], 45_292);
  Object.assign(sheet.touch(4, 2), { numberFormat: "yyyy-mm-dd", fill: "#00FF00" });
  sheet.hiddenRows.add(4);
  sheet.hiddenColumns.add(2);
  model.addSheet("空表");
  const locked = model.addSheet("已锁定");
  locked.touch(0, 0).value = 1;
  locked.isProtected = true;
  const hidden = model.addSheet("隐藏表");
  hidden.touch(0, 0).value = "x";
  hidden.visibility = "veryHidden";
  return model;
}

export function sheetsOf(count: number, rows: number, columns: number): ModelWorkbook {
  const model = new ModelWorkbook("大.xlsx");
  for (let s = 0; s < count; s++) {
    const sheet = model.addSheet(`表${s + 1}`);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) sheet.touch(r, c).value = c === 0 ? `支付办公费用${r}` : r * 1.25 + c;
    }
  }
  return model;
}
