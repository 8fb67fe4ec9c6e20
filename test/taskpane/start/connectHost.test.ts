import { connectHost } from "../../../src/taskpane/start/connectHost";
import { forgetReloads, mayReload } from "../../../src/taskpane/start/reloadGuard";
import { runRequest } from "../../../src/taskpane/start/runRequest";
import { localeFor } from "../../../src/locales/languages";
import { isDark } from "../../../src/taskpane/start/isDark";

const SHORT = { insideOffice: 20, outside: 20 };

/** A page with or without Office's mark in its address. */
function pageAt(search: string): Window {
  const page = { location: { search }, setTimeout: setTimeout } as unknown as Window & { top: unknown };
  page.top = page;
  return page;
}

function officeThat(onReady: () => Promise<unknown>): void {
  Object.assign(globalThis, { Office: { onReady, HostType: { Excel: "Excel", Word: "Word" } } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("who is there", () => {
  test.each([
    ["?_host_Info=Excel$Win32$16.01", "Excel", "excel"],
    ["?_host_Info=Word$Win32$16.01", "Word", "word"],
    ["", null, "browser"],
    ["?_host_Info=Excel$Win32$16.01", null, "lost"],
  ])("page %j, Office says %j: %s", async (search, host, expected) => {
    officeThat(() => Promise.resolve({ host, platform: null }));
    expect(await connectHost(pageAt(search), SHORT)).toBe(expected);
  });

  test("Office that never answers is given up", async () => {
    officeThat(() => new Promise(() => undefined));
    expect(await connectHost(pageAt("?_host_Info=Excel$Mac$16"), SHORT)).toBe("lost");
    expect(await connectHost(pageAt(""), SHORT)).toBe("browser");
  });

  test("without office.js the page is a plain one", async () => {
    expect(await connectHost(pageAt(""), SHORT)).toBe("browser");
  });
});

describe("reloading to reach Office", () => {
  function storage(): Storage {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
  }

  test("ends after two times, and may begin afresh once Office has answered", () => {
    const session = storage();
    const ask = () => mayReload(() => session);
    expect([ask(), ask(), ask()]).toEqual([true, true, false]);
    forgetReloads(() => session);
    expect(ask()).toBe(true);
  });

  test("does not happen where nothing can be counted", () => {
    const forbidden = (): Storage => {
      throw new DOMException("no", "SecurityError");
    };
    expect(mayReload(forbidden)).toBe(false);
    expect(() => forgetReloads(forbidden)).not.toThrow();
  });
});

test.each([
  ["?run=validate", { step: "validate", scope: "all" }],
  ["?_host_Info=x&run=ledger", { step: "validate", scope: "ledger" }],
  ["?_host_Info=x&run=report", { step: "report", scope: "all" }],
  ["?run=score", null],
  ["?run=constructor", null],
  ["", null],
])("%j asks for %j", (search, expected) => expect(runRequest(search)).toEqual(expected));

test.each([
  ["zh-CN", "zh-CN"],
  ["en-US", "en-US"],
  ["en", "en-US"],
  ["fr-FR", "zh-CN"],
  [undefined, "zh-CN"],
])("%j is shown in %s", (language, expected) => expect(localeFor(language)).toBe(expected));

test.each([
  ["#ffffff", false],
  ["#292929", true],
  ["#000", false],
])("background %s is dark: %s", (colour, expected) => expect(isDark(colour)).toBe(expected));
