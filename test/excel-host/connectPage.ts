import type { Page } from "playwright-core";
import type { ExcelHost, Reply } from "./excelHost";

/** The page's side of the line, as office.js finds it in Excel for Mac's web view. */
interface HostWindow {
  webkit?: unknown;
  standInForExcel?: (text: string) => Promise<Reply | null>;
  OSF?: { ScriptMessaging: Record<Reply["function"], (callbackId: string, payload: unknown) => void> };
}

/** Lets office.js in this page find Excel; to be called before the page is opened. */
export async function connectPage(page: Page, excel: ExcelHost): Promise<void> {
  await page.exposeFunction("standInForExcel", (text: string) => excel.answer(text));
  await page.addInitScript(() => {
    const host = window as unknown as HostWindow;
    const postMessage = (text: string) => {
      void host.standInForExcel?.(text).then((reply) => {
        if (reply) host.OSF?.ScriptMessaging[reply.function](reply.callbackId, reply.payload);
      });
    };
    host.webkit = { messageHandlers: { Agave: { postMessage } } };
  });
  excel.send = (reply) => {
    void page
      .evaluate((event) => {
        const host = window as unknown as HostWindow;
        host.OSF?.ScriptMessaging[event.function](event.callbackId, event.payload);
      }, reply)
      .catch(() => undefined);
  };
}

/** What makes office.js take the road of Excel for Mac: to be appended to the page's address. */
export function hostQuery(locale: "zh-CN" | "en-US"): string {
  return `?_host_Info=${encodeURIComponent(`excel|mac|16.01|${locale}|||`)}`;
}
