/**
 * `npm run pictures [-- --docs]`: the pane in a plain browser through its states, at 350 and 1280 px, in both languages, light
 * and dark, into output/pictures/. With --docs the few that the READMEs (assets/pane.png) and
 * the instructions show are made anew.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { writeMessyWorkbook } from "./messyWorkbook.mjs";
import { build, installBrowser, installPackages, root } from "./install.mjs";

const SAMPLE = path.join(root, "samples/sample-bureau-2023.xlsx");
const SEED = path.join(root, "samples/daoxian-2021.xlsx");
const WIDTHS = { narrow: { width: 350, height: 720 }, wide: { width: 1280, height: 800 } };
const LANGUAGES = ["zh-CN", "en-US"];
const SCHEMES = ["light", "dark"];
/** States by their file name: what is done in the pane before the picture. */
const STEPS = { recognise: 0, validate: 1, score: 2, report: 3 };

/** What 使用说明 shows. */
const SHOWN = new Set(["first.png", "recognise.png", "seed-validate.png", "score.png", "report.png"]);

const IN_A_ROW = ["recognise.png", "seed-validate.png", "score.png", "report.png"];

installPackages();
mkdirSync(path.join(root, "output"), { recursive: true });
writeMessyWorkbook(SAMPLE, path.join(root, "output/messy.xlsx"));
const executablePath = await installBrowser();
await build();
const server = createServer(sirv(path.join(root, "dist")));
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://localhost:${server.address().port}/browser.html`;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  if (process.argv.includes("--docs")) await documentation();
  else await everything();
} finally {
  await browser.close();
  server.close();
}

async function everything() {
  for (const locale of LANGUAGES)
    for (const colorScheme of SCHEMES)
      for (const [width, viewport] of Object.entries(WIDTHS)) {
        const folder = path.join(root, "output/pictures", locale, colorScheme, width);
        await throughStates({ locale, colorScheme, viewport }, folder);
      }
}

async function documentation() {
  const look = { locale: "zh-CN", colorScheme: "light", viewport: WIDTHS.narrow };
  const folder = path.join(root, "docs/pictures");
  await throughStates(look, folder);
  for (const name of readdirSync(folder)) if (!SHOWN.has(name)) rmSync(path.join(folder, name));
  await inARow(folder, IN_A_ROW, path.join(root, "assets/pane.png"));
}

/** The READMEs' picture: the steps side by side. */
async function inARow(folder, names, file) {
  const { width, height } = WIDTHS.narrow;
  const page = await browser.newPage({ viewport: { width: names.length * (width + 24), height: height + 24 } });
  const images = names.map((name) => readFileSync(path.join(folder, name)).toString("base64"));
  const row = images.map((data) => `<img src="data:image/png;base64,${data}">`).join("");
  await page.setContent(`<style>body{margin:12px;display:flex;gap:24px;background:#ddd}</style>${row}`);
  await page.screenshot({ path: file });
  await page.close();
}

/** From the first sight through the four steps to proofreading: one picture a state, for both samples and a messy one. */
async function throughStates(look, folder) {
  mkdirSync(folder, { recursive: true });
  const page = await open(look);
  const picture = (name) => page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.locator("input[type=file]").first().waitFor({ state: "attached" });
  await picture("first");
  await page.locator("input[type=file]").first().setInputFiles(SAMPLE);
  await idle(page);
  const footer = page.locator("footer");
  await footer.getByRole("button", { name: /一键完成四步|Run all four/ }).click();
  await idle(page);
  for (const [name, at] of Object.entries(STEPS)) {
    await page.getByRole("navigation").getByRole("button").nth(at).click();
    await idle(page);
    await page.waitForTimeout(300);
    await picture(name);
  }
  await page.close();
  const others = { seed: SEED, messy: path.join(root, "output/messy.xlsx") };
  for (const [prefix, file] of Object.entries(others)) await throughSteps(look, file, prefix, folder);
}

/** The four steps after a whole run, and the first cause opened. */
async function throughSteps(look, file, prefix, folder) {
  const page = await open(look);
  const picture = (name) => page.screenshot({ path: path.join(folder, `${prefix}-${name}.png`) });
  await page.locator("input[type=file]").first().setInputFiles(file);
  await idle(page);
  await page
    .locator("footer")
    .getByRole("button", { name: /一键完成四步|Run all four/ })
    .click();
  await idle(page);
  for (const [name, at] of Object.entries(STEPS)) {
    await page.getByRole("navigation").getByRole("button").nth(at).click();
    await idle(page);
    await page.waitForTimeout(300);
    await picture(name);
    const cause = page.locator("main li button[aria-expanded]", { hasText: /涉及|findings/ }).first();
    if (name !== "validate" || (await cause.count()) === 0) continue;
    await cause.click();
    await cause.evaluate((head) => head.scrollIntoView());
    await picture("cause");
  }
  await page.close();
}

async function open(look) {
  const context = await browser.newContext({ ...look, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function idle(page) {
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.locator("footer").getByRole("button").first().waitFor();
}
