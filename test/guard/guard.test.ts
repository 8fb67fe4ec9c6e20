/** @jest-environment jsdom */
import { parse } from "acorn";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Scope } from "../../src/guard/engine";
import { engineOf, missingFeatures } from "../../src/guard/engine";

const dist = path.resolve(__dirname, "../../dist");
const whenBuilt = existsSync(path.join(dist, "guard.js")) ? test : test.skip;
const built = (name: string) => readFileSync(path.join(dist, name), "utf8");

const IE11 = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; rv:11.0) like Gecko";
const EDGE18 =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763";
const WEBVIEW =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0";
const OLD_WEBVIEW = WEBVIEW.replaceAll("120", "90");
const SAFARI15 =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Safari/605.1.15";
const MAC_PANE = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";

/** What the page that jest plays does not have. */
const LACKING_HERE = new Set(["ResizeObserver", "TextDecoder"]);

/** An engine that lacks what the test names. */
function scopeWithout(...names: string[]): Scope {
  const without = (all: readonly string[]) =>
    Object.fromEntries(all.filter((name) => !names.includes(name)).map((name) => [name, 1]));
  const refuses = (pattern: string) => names.some((name) => pattern.startsWith(name));
  return {
    ...without(["Promise", "Symbol", "globalThis", "BigInt", "ResizeObserver", "AbortController", "TextDecoder"]),
    Array: { prototype: without(["at", "findLast"]) },
    String: { prototype: without(["replaceAll"]) },
    Object: without(["hasOwn"]),
    RegExp: function (pattern: string, flags?: string) {
      if (refuses(pattern)) throw new SyntaxError("not known");
      return new RegExp(pattern, flags);
    } as unknown as Scope["RegExp"],
  };
}

describe("the guard", () => {
  test.each([
    ["Internet Explorer 11", IE11, 11, "internetExplorer"],
    ["Internet Explorer without its mark", IE11, undefined, "internetExplorer"],
    ["the old Edge", EDGE18, undefined, "edgeHtml"],
    ["WebView2", WEBVIEW, undefined, "chromium"],
    ["Safari", SAFARI15, undefined, "safari"],
    ["a pane on the Mac", MAC_PANE, undefined, "safari"],
    ["nothing known", "", undefined, "unknown"],
  ])("tells %s by its user agent", (_what, userAgent, mode, name) => {
    expect(engineOf(userAgent, mode).name).toBe(name);
  });

  test("finds nothing missing where all is there", () => {
    expect(missingFeatures(scopeWithout())).toEqual([]);
    expect(missingFeatures(globalThis as unknown as Scope).filter((name) => !LACKING_HERE.has(name))).toEqual([]);
  });

  test.each([
    ["Promise", "Promise"],
    ["at", "Array.at"],
    ["hasOwn", "Object.hasOwn"],
    ["replaceAll", "String.replaceAll"],
    ["(?<=", "RegExp (?<=)"],
  ])("finds %s missing", (name, told) => expect(missingFeatures(scopeWithout(name))).toEqual([told]));

  whenBuilt.each(["guard.js", "check.js", "checkWorker.js"])("%s is ECMAScript 5", (name) => {
    expect(() => parse(built(name), { ecmaVersion: 5 })).not.toThrow();
  });

  /** Runs the built guard in a page whose engine lacks things. */
  function runGuard(scope: Scope, userAgent: string): string {
    document.body.innerHTML = '<div id="root"><main class="waiting"><p role="status">正在打开…</p></main></div>';
    const page = {
      ...scope,
      location: { href: "https://jx.example/taskpane.html?_host_Info=Excel" },
      addEventListener() {},
      setTimeout() {},
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very bytes that are shipped
    const run = new Function("window", "navigator", built("guard.js")) as (page: object, navigator: object) => void;
    run(page, { userAgent, language: "zh-CN" });
    return document.getElementById("root")?.textContent ?? "";
  }

  whenBuilt.each([
    ["Internet Explorer", scopeWithout("Promise", "at"), IE11, /Internet Explorer.*双击|Internet Explorer.*网页/su],
    ["the old Edge", scopeWithout("at"), EDGE18, /旧版 Edge.*WebView2 运行时/su],
    ["an old WebView2", scopeWithout("findLast"), OLD_WEBVIEW, /Chromium 90.*Chromium 109/su],
    ["an old Safari", scopeWithout("(?<="), SAFARI15, /Safari 15\.6.*更新 macOS/su],
  ])("says on %s what can be done", (_what, scope, userAgent, expected) => {
    const said = runGuard(scope, userAgent);
    expect(said).toMatch(expected);
    expect(said).toContain("没有被读取，也没有改动");
    expect(document.querySelector("input")?.value).toBe("https://jx.example/taskpane.html");
  });

  whenBuilt("leaves the page alone where the pane can run", () => {
    expect(runGuard(scopeWithout(), WEBVIEW)).toBe("正在打开…");
  });
});
