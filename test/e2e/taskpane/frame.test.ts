/**
 * The pane as Excel on the web shows it: in a sandboxed frame of another origin, through whose window both sides talk.
 * Whether such a frame may download depends on who draws it (OfficeDev/office-js#1221), and nothing tells.
 */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { ExcelHost } from "../../excel-host/excelHost";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import { CONVERSATION, WEB_ORIGIN, webLine } from "../../office-host/webLine";
import { launchBrowser } from "../harness/browser";
import { openPaneInBrowser, type OpenPage } from "../harness/openPane";
import { COMPLETE_FILE } from "./driver";

let browser: Browser;
let opened: OpenPage;
beforeAll(async () => {
  // The made-up page counts as a public one, and this machine's server as one of the office: see W19 in docs/office-behaviour.md.
  browser = await launchBrowser(["--disable-features=LocalNetworkAccessChecks"]);
});
beforeEach(async () => {
  opened = await openPaneInBrowser({ browser });
});
afterEach(() => opened.close());
afterAll(() => browser.close());

test("in a frame that may not download the four steps run, and the other ways out are at hand", async () => {
  const excel = new ExcelHost(await loadWorkbook(readFileSync(COMPLETE_FILE), "决算.xlsx"));
  excel.platform = "web";
  const { page } = opened;
  const info = encodeURIComponent("excel|web|16.00|zh-CN|||");
  const conversation = encodeURIComponent(`${CONVERSATION}|add-in|${WEB_ORIGIN}`);
  const address = `${new URL(page.url()).origin}/taskpane.html?_host_Info=${info}#&_xdm_Info=${conversation}`;
  const receive = webLine(excel, (text) => {
    const give = (data: string) => document.querySelector("iframe")?.contentWindow?.postMessage(data, "*");
    void page.evaluate(give, text).catch(() => undefined);
  });
  await page.exposeFunction("standInForOffice", (text: unknown) => {
    if (typeof text === "string") receive(text);
  });
  await page.route(`${WEB_ORIGIN}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body:
        `<script>addEventListener("message", (event) => standInForOffice(event.data))</script>` +
        `<iframe src="${address}" sandbox="allow-scripts allow-same-origin allow-forms allow-popups" width="350" height="700"></iframe>`,
    }),
  );
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.goto(`${WEB_ORIGIN}/x/workbook`);

  const pane = page.frameLocator("iframe");
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const idle = () => pane.locator('main[aria-busy="false"]').waitFor();
  await button("一键完成四步").click();
  await pane.getByRole("article", { name: "报告预览" }).waitFor();
  await idle();
  await button("导出 Word").click();
  await button("作为草稿导出").click();
  await button("没有看到文件？").click();
  await button("复制带格式的内容，粘贴到 Word").waitFor();
  await button("换一种方式下载").waitFor();
  expect(downloads).toEqual([]);
  expect(excel.defects).toEqual([]);
  // The page around the frame is played under its own address.
  expect(opened.foreignRequests).toEqual([`${WEB_ORIGIN}/x/workbook`]);
  expect(opened.pageErrors).toEqual([]);
});
