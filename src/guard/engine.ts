/**
 * What web view shows the page, and whether it can run the pane. Written for engines that know ECMAScript 5 only: this
 * file and its neighbours are built for ES5 and use nothing younger.
 */

export type EngineName = "internetExplorer" | "edgeHtml" | "chromium" | "safari" | "firefox" | "unknown";

export interface Engine {
  readonly name: EngineName;
  /** As the user agent tells it, "" where it does not. */
  readonly version: string;
}

/**
 * The oldest engines that have everything in `missingFeatures`. Safari 16.4 is the first with look-behind in regular
 * expressions; WebView2 109 the last for Windows 7 and 8.1.
 */
export const OLDEST = { chromium: "109", safari: "16.4", firefox: "115" };

/** The parts of a page that are asked, so that a test can play an old one. */
export interface Scope {
  readonly Promise?: unknown;
  readonly Symbol?: unknown;
  readonly globalThis?: unknown;
  readonly BigInt?: unknown;
  readonly ResizeObserver?: unknown;
  readonly AbortController?: unknown;
  readonly TextDecoder?: unknown;
  readonly Array: { readonly prototype: object };
  readonly String: { readonly prototype: object };
  readonly Object: object;
  readonly RegExp: new (pattern: string, flags?: string) => RegExp;
}

const GLOBALS: readonly (keyof Scope)[] = [
  "Promise",
  "Symbol",
  "globalThis",
  "BigInt",
  "ResizeObserver",
  "AbortController",
  "TextDecoder",
];

/** The names of what the engine lacks of that which the pane is built on; empty where it can run. */
export function missingFeatures(scope: Scope): string[] {
  const missing: string[] = [];
  for (let at = 0; at < GLOBALS.length; at++) {
    const name = GLOBALS[at];
    if (name !== undefined && scope[name] === undefined) missing.push(name);
  }
  if (!("at" in scope.Array.prototype)) missing.push("Array.at");
  if (!("findLast" in scope.Array.prototype)) missing.push("Array.findLast");
  if (!("replaceAll" in scope.String.prototype)) missing.push("String.replaceAll");
  if (!("hasOwn" in scope.Object)) missing.push("Object.hasOwn");
  if (!compiles(scope, "(?<=a)b", "")) missing.push("RegExp (?<=)");
  if (!compiles(scope, "\\p{Script=Han}", "u")) missing.push("RegExp \\p{}");
  return missing;
}

function compiles(scope: Scope, pattern: string, flags: string): boolean {
  try {
    new scope.RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

/** The engine behind a user agent. Internet Explorer's web view may call itself otherwise; `documentMode` is its own. */
export function engineOf(userAgent: string, documentMode?: number): Engine {
  if (documentMode !== undefined || /Trident\/|MSIE /.test(userAgent))
    return { name: "internetExplorer", version: documentMode === undefined ? "" : String(documentMode) };
  const edgeHtml = /Edge\/([\d.]+)/.exec(userAgent);
  if (edgeHtml) return { name: "edgeHtml", version: edgeHtml[1] || "" };
  const chromium = /(?:Chrome|Chromium|CriOS)\/(\d+)/.exec(userAgent);
  if (chromium) return { name: "chromium", version: chromium[1] || "" };
  const firefox = /Firefox\/(\d+)/.exec(userAgent);
  if (firefox) return { name: "firefox", version: firefox[1] || "" };
  const safari = /Version\/([\d.]+).*Safari\//.exec(userAgent);
  if (safari) return { name: "safari", version: safari[1] || "" };
  // Office for Mac shows panes in a WKWebView that names WebKit but no Safari version.
  return /AppleWebKit\//.test(userAgent) ? { name: "safari", version: "" } : { name: "unknown", version: "" };
}
