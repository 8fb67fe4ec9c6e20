/**
 * The task pane as built into dist/, in a real browser: in the stand-in for Excel (`openPane`) or for
 * Word (`openWordPane`), or without a host (`openPaneInBrowser`). `npm test` builds first; with jest alone run `npm run build` before.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { hostQuery } from "../../office-host/connectPage";
import type { FarEnd } from "../../office-host/farEnd";
import { ExcelHost, type ExcelHostOptions } from "../../excel-host/excelHost";
import { WordDocument } from "../../word-host/wordDocument";
import { WordHost, type WordHostOptions } from "../../word-host/wordHost";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import type { ModelWorkbook } from "../../excel-host/workbookModel";
import { sharedBrowser } from "./browser";
import { Site, type Watched } from "./site";

const DIST = path.resolve(__dirname, "../../../dist");

export interface OpenOptions {
  /** A browser of the test's own, which stays. Default: the one that the worker's test files share. */
  readonly browser?: Browser;
  readonly locale?: "zh-CN" | "en-US";
  /** Size of the pane. Default: 350 × 700, as Excel shows it. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Page within the site. Default: `/taskpane.html`. */
  readonly url?: string;
}

export interface OpenPage extends Readonly<Watched> {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export interface OpenPaneOptions extends OpenOptions, ExcelHostOptions {
  readonly locale?: "zh-CN" | "en-US";
  /** The workbook that is open in Excel: a file's bytes, or a model. */
  readonly workbook: Uint8Array | ModelWorkbook;
  /** Its file name, where `workbook` is bytes. */
  readonly name?: string;
}

export interface ExcelPane extends OpenPage {
  /** The far end: `excel.workbook` is what the user sees, `excel.requests` what went over the line. */
  readonly excel: ExcelHost;
}

/** The pane inside Excel. */
export async function openPane(options: OpenPaneOptions): Promise<ExcelPane> {
  const { workbook, name = "决算.xlsx", locale = "zh-CN" } = options;
  const model = workbook instanceof Uint8Array ? await loadWorkbook(workbook, name) : workbook;
  const excel = new ExcelHost(model, { ...options, locale });
  const opened = await open(options, excel, hostQuery(locale));
  return { ...opened, excel };
}

export interface OpenWordOptions extends OpenOptions, WordHostOptions {
  readonly locale?: "zh-CN" | "en-US";
  /** The document that is open in Word: a file's bytes, or a model. */
  readonly document: Uint8Array | WordDocument;
}

export interface WordPane extends OpenPage {
  /** The far end: `word.document` is what the user sees, `word.requests` what went over the line. */
  readonly word: WordHost;
}

/** The pane inside Word. */
export async function openWordPane(options: OpenWordOptions): Promise<WordPane> {
  const { document, locale = "zh-CN" } = options;
  const model = document instanceof Uint8Array ? WordDocument.open(document) : document;
  const word = new WordHost(model, { ...options, locale });
  const opened = await open(options, word, hostQuery(locale, "word"));
  return { ...opened, word };
}

/** The pane in a plain browser, without Excel. */
export function openPaneInBrowser(options: OpenOptions = {}): Promise<OpenPage> {
  return open(options, null, "");
}

async function open(options: OpenOptions, end: FarEnd | null, query: string): Promise<OpenPage> {
  const { url = "/taskpane.html", locale = "zh-CN", viewport = { width: 350, height: 700 } } = options;
  if (!existsSync(path.join(DIST, "taskpane.html"))) throw new Error("dist/ is missing: run npm run build first.");
  const browser = options.browser ?? (await sharedBrowser().start());
  const sites = options.browser ? Site : sharedBrowser();
  const site = await sites.take(browser, { locale, folder: DIST, hasOffice: end !== null });
  const watched = site.begin(end);
  await site.page.setViewportSize(viewport);
  await site.page.goto(`${site.origin}${url}${url.includes("?") ? query.replace("?", "&") : query}`);
  return {
    page: site.page,
    ...watched,
    close: () => site.end(browser),
  };
}
