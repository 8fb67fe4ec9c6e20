import type { Page } from "playwright-core";
import type { FarEnd } from "./farEnd";
import { macLine, type Reply } from "./macLine";

/** The page's side of the line, as office.js finds it in the web view of Office for Mac. */
interface HostWindow {
  webkit?: unknown;
  standInForOffice?: (text: string) => Promise<Reply | null>;
  OSF?: { ScriptMessaging: Record<Reply["function"], (callbackId: string, payload: unknown) => void> };
}

/** Lets office.js in this page find Excel or Word; to be called before the page is opened. */
export async function connectPage(page: Page, end: FarEnd): Promise<void> {
  const answer = macLine(end, (reply) => {
    void page
      .evaluate((event) => {
        const host = window as unknown as HostWindow;
        host.OSF?.ScriptMessaging[event.function](event.callbackId, event.payload);
      }, reply)
      .catch(() => undefined);
  });
  await page.exposeFunction("standInForOffice", answer);
  await page.addInitScript(() => {
    const host = window as unknown as HostWindow;
    const postMessage = (text: string) => {
      void host.standInForOffice?.(text).then((reply) => {
        if (reply) host.OSF?.ScriptMessaging[reply.function](reply.callbackId, reply.payload);
      });
    };
    host.webkit = { messageHandlers: { Agave: { postMessage } } };
  });
}

/** What makes office.js take the road of Office for Mac: to be appended to the page's address. */
export function hostQuery(locale: "zh-CN" | "en-US", application: "excel" | "word" = "excel"): string {
  return `?_host_Info=${encodeURIComponent(`${application}|mac|16.01|${locale}|||`)}`;
}
