import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeWindow {
  readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

/** Rules that axe finds broken and holds to be serious, with the elements. */
export async function seriousDefects(page: Page): Promise<string[]> {
  // Half-way between two colours nothing has the contrast that people see.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== "running" || effect?.getTiming().iterations === Infinity;
    }),
  );
  const results = await page.evaluate(() => (window as unknown as AxeWindow).axe.run({ resultTypes: ["violations"] }));
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How many pixels the page or its main part scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll("main")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}

/** To be called once on a page, before `seriousDefects`. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
}
