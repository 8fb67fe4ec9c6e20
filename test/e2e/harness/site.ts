/**
 * A page of the browser with the server that its pane comes from, used one opening after the other. What a person would
 * notice of the opening before is gone (what the page kept, its windows, permissions, looks); what is left is what the
 * engine has compiled: opening the pane again costs a third of the processor time.
 */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { connectPage } from "../../office-host/connectPage";
import type { FarEnd } from "../../office-host/farEnd";
import { serve, type StaticServer } from "./server";

/** Pages that wait to be used again. */
const idle = new WeakMap<Browser, Site[]>();

export interface SiteOptions {
  readonly locale: "zh-CN" | "en-US";
  /** Folder that the server serves. */
  readonly folder: string;
  /** The page finds Office at the other end of its line, not a plain browser. */
  readonly hasOffice: boolean;
}

/** What a page did while it was open, beside what is seen. */
export interface Watched {
  /** Addresses of requests that wanted to leave the page's own origin. */
  readonly foreignRequests: string[];
  /** Uncaught errors of the page. */
  readonly pageErrors: string[];
  /** What the page wrote to its console as errors. */
  readonly consoleErrors: string[];
}

export class Site {
  private constructor(
    private readonly options: SiteOptions,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly server: StaticServer,
    private readonly connect: (end: FarEnd | null) => void,
    private watched: Watched,
  ) {}

  get origin(): string {
    return this.server.origin;
  }

  /** A page for these options: one that waits to be used again, else a new one. */
  static async take(browser: Browser, options: SiteOptions): Promise<Site> {
    const waiting = idle.get(browser) ?? [];
    const at = waiting.findIndex(({ options: { locale, folder, hasOffice } }) => {
      return locale === options.locale && folder === options.folder && hasOffice === options.hasOffice;
    });
    return waiting.splice(at, at < 0 ? 0 : 1)[0] ?? Site.make(browser, options);
  }

  private static async make(browser: Browser, options: SiteOptions): Promise<Site> {
    const server = await serve({ "/": { folder: options.folder } });
    browser.once("disconnected", () => void server.close());
    const context = await browser.newContext({ locale: options.locale, acceptDownloads: true });
    const page = await context.newPage();
    const connect = options.hasOffice ? await connectPage(page) : () => undefined;
    const site = new Site(options, context, page, server, connect, nothingWatched());
    const isForeign = (url: string) => /^(?:https?|wss?):/u.test(url) && !url.startsWith(`${server.origin}/`);
    const note = (url: string) => isForeign(url) && site.watched.foreignRequests.push(url);
    // Where they lead nothing answers: see launchBrowser.
    context.on("request", (request) => note(request.url()));
    page.on("websocket", (socket) => note(socket.url()));
    page.on("pageerror", (error) => site.watched.pageErrors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") site.watched.consoleErrors.push(message.text());
    });
    return site;
  }

  /** A new opening: from here on what the page does is written down anew, and Office's messages go to this end. */
  begin(end: FarEnd | null): Watched {
    this.watched = nothingWatched();
    this.connect(end);
    return this.watched;
  }

  /** The pane is closed. Its page waits to be used again unless something was done to it that would outlast that. */
  async end(browser: Browser): Promise<void> {
    this.connect(null);
    const waiting = idle.get(browser) ?? [];
    idle.set(browser, waiting);
    if (await this.cleaned().catch(() => false)) waiting.push(this);
    else await Promise.all([this.context.close(), this.server.close()]);
  }

  private async cleaned(): Promise<boolean> {
    const { page, context, origin } = this;
    if (page.isClosed() || new URL(page.url()).origin !== origin || context.pages().length > 1) return false;
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("about:blank");
    const developer = await context.newCDPSession(page);
    await developer.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await developer.detach();
    await Promise.all([context.clearPermissions(), page.unrouteAll(), context.unrouteAll()]);
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null, media: null });
    return true;
  }
}

function nothingWatched(): Watched {
  return { foreignRequests: [], pageErrors: [], consoleErrors: [] };
}
