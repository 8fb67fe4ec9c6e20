/** The Excel host by itself, through Microsoft's own office.js, against the stand-in for Excel; no browser is needed. */
import type { WorkbookHost } from "../../../src/hosts/port";
import { ExcelHost } from "../../excel-host/excelHost";
import { ModelWorkbook } from "../../excel-host/workbookModel";
import type { OfficePlatform } from "../../office-host/farEnd";
import { openOffice, type OfficeInNode } from "../../office-host/officeInNode";
import { outcomeOf, type Outcome } from "./outcome";

export interface ExcelPage {
  readonly host: WorkbookHost;
  /** The far end: `excel.workbook` is what the user sees, `excel.requests` what went over the line. */
  readonly excel: ExcelHost;
  readonly office: OfficeInNode;
}

export interface ExcelOptions {
  readonly excelApi?: `1.${number}`;
  readonly platform?: OfficePlatform;
  readonly delay?: number;
  /** A pane of its own beside those that are open: with modules, and what they remember, of its own. */
  readonly pane?: string;
}

/** One page for each Excel, with the workbook changed under it: office.js is large. */
const pages = new Map<string, ExcelPage>();

/** To be called once in a test file: finds every page clean after every test. */
export function installExcelPages(): void {
  afterAll(() => {
    for (const { office } of pages.values()) office.close();
    pages.clear();
  });

  afterEach(() => {
    for (const { excel } of pages.values()) expect(excel.defects).toEqual([]);
  });
}

export async function openHost(
  model: ModelWorkbook,
  { excelApi = "1.17", platform = "windows", delay = 0, pane = "" }: ExcelOptions = {},
): Promise<ExcelPage> {
  const key = `${platform} ${excelApi} ${pane}`;
  const page = pages.get(key) ?? (await start(model, excelApi, platform));
  pages.set(key, page);
  page.office.enter();
  page.excel.open(model);
  page.excel.delay = delay;
  return page;
}

async function start(model: ModelWorkbook, excelApi: `1.${number}`, platform: OfficePlatform): Promise<ExcelPage> {
  const excel = new ExcelHost(model, { excelApi });
  const office = await openOffice(excel, platform);
  office.enter();
  let host: WorkbookHost | null = null;
  await jest.isolateModulesAsync(async () => {
    const { createExcelHost } = await import("../../../src/hosts/excel/excelHost");
    host = createExcelHost();
  });
  if (!host) throw new Error("no host");
  return { host, excel, office };
}

/** Calls one method of the host. */
export function call(
  { host, office }: ExcelPage,
  method: keyof WorkbookHost,
  ...args: readonly unknown[]
): Promise<Outcome> {
  office.enter();
  return outcomeOf((host[method] as unknown as (...args: readonly unknown[]) => Promise<unknown>)(...args));
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
