import facts from "./responseHeaders.json";

const HASHED = new RegExp(facts.hashedName, "u");

/**
 * The headers of one answer. A file whose name has the hash of its contents never changes; everything else is asked for
 * again, so that a pane never mixes two versions.
 * @param path of the request, without query
 */
export function responseHeaders(path: string): Readonly<Record<string, string>> {
  return {
    ...facts.always,
    "Content-Security-Policy": facts.contentSecurityPolicy.join("; "),
    "Cache-Control": HASHED.test(path) ? facts.cache.hashed : facts.cache.other,
  };
}
