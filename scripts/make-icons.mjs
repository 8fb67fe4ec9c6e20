/**
 * `npm run icons`: the ribbon's icons from one drawing, assets/ribbon/icons.svg: each of its groups that a command names, at
 * the sizes that the manifest asks for, into assets/ribbon/<command>-<size>.png.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { installBrowser, installPackages, root } from "./install.mjs";

const FOLDER = path.join(root, "assets", "ribbon");
const SIZES = [16, 32, 80];

installPackages();
const drawing = readFileSync(path.join(FOLDER, "icons.svg"), "utf8");
const names = [...drawing.matchAll(/^ {2}<g id="(\w+)">/gm)].map(([, name]) => name);
const shared = /<defs>.*?<\/defs>/s.exec(drawing)?.[0] ?? "";
const browser = await chromium.launch({ executablePath: await installBrowser(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const name of names) {
    const group = new RegExp(`<g id="${name}">(.*?)^ {2}</g>`, "ms").exec(drawing)?.[1] ?? "";
    for (const size of SIZES) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}">${shared}${group}</svg>`;
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
console.log(`${names.length} icons in ${SIZES.length} sizes`);
