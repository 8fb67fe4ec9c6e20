import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { FarEnd, OfficePlatform } from "./farEnd";
import { macLine, type Reply } from "./macLine";
import { CONVERSATION, WEB_ORIGIN, webLine } from "./webLine";
import { windowsExternal } from "./windowsLine";

const OFFICE_JS = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");
const ORIGIN = "https://pane.example.gov.cn";

const CLIENT: Readonly<Record<OfficePlatform, string>> = {
  windows: "win32|16.01",
  mac: "mac|16.01",
  web: "web|16.00",
  ipad: "ios|16.00",
};

/** office.js at work in this process, without a browser. */
export interface OfficeInNode {
  /** Files of office.js that the page has loaded, and whatever else it asked for. */
  readonly loaded: readonly string[];
  /** What the page wrote to its console as errors, and what it threw. */
  readonly consoleErrors: readonly string[];
  readonly window: DOMWindow;
  /** Makes `Excel`, `Word` and `Office` those of this page for the code under test. */
  readonly enter: () => void;
  readonly close: () => void;
}

type OfficeGlobals = Pick<typeof globalThis, "Office" | "Excel" | "Word">;

/** The page whose globals the code under test finds. */
let entered: OfficeGlobals | null = null;
for (const name of ["Office", "Excel", "Word"] as const) {
  // Not as values: the test runner takes the globals' values to pieces in the end, while office.js may still need them.
  Object.defineProperty(globalThis, name, { configurable: true, get: () => entered?.[name] });
}

/** Serves office.js from its package; nothing else is there, and nothing leaves this process. */
class OfficeFiles extends ResourceLoader {
  readonly asked: string[] = [];

  override fetch(url: string) {
    const name = url.startsWith(`${ORIGIN}/office-js/`) ? url.slice(`${ORIGIN}/office-js/`.length) : null;
    this.asked.push(name ?? url);
    const file = name === null ? Promise.reject(new Error(url)) : readFile(path.join(OFFICE_JS, name));
    return Object.assign(file, { abort: () => undefined });
  }
}

/** Starts Microsoft's real office.js in a window of jsdom and connects it with Excel's or Word's stand-in. */
export async function openOffice(end: FarEnd, platform: OfficePlatform): Promise<OfficeInNode> {
  const { application, locale } = end.context;
  end.platform = platform;
  const files = new OfficeFiles();
  const consoleErrors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => consoleErrors.push(error.message));
  virtualConsole.on("error", (...texts: unknown[]) => consoleErrors.push(texts.map(String).join(" ")));
  const info = encodeURIComponent(`${application}|${CLIENT[platform]}|${locale}|||`);
  const conversation = encodeURIComponent(`${CONVERSATION}|add-in|${WEB_ORIGIN}`);
  const { window } = new JSDOM('<!doctype html><script src="/office-js/office.js"></script>', {
    url: `${ORIGIN}/taskpane.html?_host_Info=${info}${platform === "web" ? `#&_xdm_Info=${conversation}` : ""}`,
    runScripts: "dangerously",
    resources: files,
    virtualConsole,
    beforeParse: (page) => CONNECT[platform](page, end),
  });
  await new Promise((resolve) => window.addEventListener("load", resolve));
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  return {
    loaded: files.asked,
    consoleErrors,
    window,
    enter: () => {
      entered = globals;
    },
    close: () => {
      if (entered === globals) entered = null;
      window.close();
    },
  };
}

/** Office for Mac, and for the iPad, whose client speaks the same way. */
function webView(page: DOMWindow, end: FarEnd): void {
  const give = (reply: Reply) => {
    const { ScriptMessaging } = (page as unknown as MacWindow).OSF;
    ScriptMessaging[reply.function](reply.callbackId, reply.payload);
  };
  const answer = macLine(end, give);
  const postMessage = (text: string) => void answer(text).then((reply) => reply && give(reply));
  Object.defineProperty(page, "webkit", { value: { messageHandlers: { Agave: { postMessage } } } });
}

const CONNECT: Readonly<Record<OfficePlatform, (page: DOMWindow, end: FarEnd) => void>> = {
  windows: (page, end) => {
    Object.defineProperty(page, "external", { value: windowsExternal(end) });
  },
  mac: webView,
  ipad: webView,
  web: (page, end) => {
    const receive = webLine(end, (data) => {
      page.setTimeout(() => page.dispatchEvent(new page.MessageEvent("message", { data, origin: WEB_ORIGIN })));
    });
    // jsdom has no document.domain, which office.js reads.
    Object.defineProperty(page.document, "domain", { value: new URL(ORIGIN).hostname });
    Object.defineProperty(page, "parent", { value: { postMessage: receive } });
  },
};

interface MacWindow {
  readonly OSF: { readonly ScriptMessaging: Record<Reply["function"], (callbackId: string, payload: unknown) => void> };
}
