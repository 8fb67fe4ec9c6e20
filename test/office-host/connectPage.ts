import type { Page } from "playwright-core";
import type { FarEnd } from "./farEnd";
import { macLine, type Reply } from "./macLine";

/** The page's side of the line, as office.js finds it in the web view of Office for Mac. */
interface HostWindow {
  webkit?: unknown;
  standInForOffice?: (text: string) => Promise<Reply | null>;
  OSF?: { ScriptMessaging: Record<Reply["function"], (callbackId: string, payload: unknown) => void> };
}

/**
 * Lets office.js in this page find Excel or Word; to be called before the page is opened. What it gives back says who is at
 * the other end from now on: nobody before the first call or after `null`, and what was asked before gets no answer then.
 */
export async function connectPage(page: Page): Promise<(end: FarEnd | null) => void> {
  let answer: ReturnType<typeof macLine> | null = null;
  await page.exposeFunction("standInForOffice", async (text: string) => {
    const asked = answer;
    const reply = asked === null ? null : await asked(text);
    return asked === answer ? reply : null;
  });
  await page.addInitScript(() => {
    const host = window as unknown as HostWindow;
    const postMessage = (text: string) => {
      void host.standInForOffice?.(text).then((reply) => {
        if (reply) host.OSF?.ScriptMessaging[reply.function](reply.callbackId, reply.payload);
      });
    };
    host.webkit = { messageHandlers: { Agave: { postMessage } } };
  });
  return (end) => {
    const line =
      end &&
      macLine(end, (reply) => {
        if (answer !== line) return;
        void page
          .evaluate((event) => {
            const host = window as unknown as HostWindow;
            host.OSF?.ScriptMessaging[event.function](event.callbackId, event.payload);
          }, reply)
          .catch(() => undefined);
      });
    answer = line;
  };
}

/** What makes office.js take the road of Office for Mac: to be appended to the page's address. */
export function hostQuery(locale: "zh-CN" | "en-US", application: "excel" | "word" = "excel"): string {
  return `?_host_Info=${encodeURIComponent(`${application}|mac|16.01|${locale}|||`)}`;
}
