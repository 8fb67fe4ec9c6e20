import type { Engine } from "./engine";
import { OLDEST } from "./engine";
import type { GuardTexts } from "./guardTexts";
import { fill } from "./guardTexts";

type AdviceName = keyof GuardTexts["advice"];

/** What helps on each engine, most likely first. */
const ADVICE: Readonly<Record<Engine["name"], readonly AdviceName[]>> = {
  internetExplorer: ["browser", "newOffice", "commandLine"],
  edgeHtml: ["browser", "webView2", "commandLine"],
  chromium: ["updateEngine", "browser", "commandLine"],
  safari: ["updateMac", "browser", "commandLine"],
  firefox: ["updateEngine", "browser", "commandLine"],
  unknown: ["browser", "updateEngine", "commandLine"],
};

/** The engine in words. */
export function engineText(texts: GuardTexts, engine: Engine): string {
  return fill(texts.engine[engine.name], { version: engine.version }).replace(/\s+$/, "");
}

/** What the user or the IT staff can do, a sentence each. */
export function adviceFor(texts: GuardTexts, engine: Engine): string[] {
  const sentences: string[] = [];
  const names = ADVICE[engine.name];
  for (let at = 0; at < names.length; at++) {
    const name = names[at];
    if (name !== undefined) sentences.push(fill(texts.advice[name], OLDEST));
  }
  return sentences;
}
