import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { makeBatch, type MadeBatch } from "../batch/madeBatch";
import { launchBrowser } from "./harness/browser";

const cli = path.resolve(__dirname, "../../dist/cli/index.js");

let made: MadeBatch;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const troubles: string[] = [];

describe("the overview's page, opened from a disk", () => {
  beforeAll(async () => {
    made = makeBatch(34);
    const at = (name: string) => path.join(made.root, name);
    const words = ["batch", made.folder, "-o", at("库"), "--units", made.roster, "--overview", at("总览.xlsx")];
    spawnSync(process.execPath, [cli, ...words], { stdio: "ignore" });
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.goto(pathToFileURL(at("总览.html")).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(made.root, { recursive: true, force: true });
  });

  const rows = (id: string) => page.locator(`#${id} tbody tr`);

  test("asks no other address, and its policy lets its own script and style run", async () => {
    expect(asked).toHaveLength(1);
    expect(troubles).toEqual([]);
    expect(await rows("units").count()).toBeGreaterThan(25);
    expect(await page.locator("h1").evaluate((head) => getComputedStyle(head).marginTop)).not.toBe("21.44px");
  });

  test("filters and sorts", async () => {
    await page.locator("#units input").fill("教育局");
    expect(await rows("units").count()).toBe(4);
    await page.locator("#units input").fill("");
    await page.locator("#units th button").nth(4).click();
    await page.locator("#units th button").nth(4).click();
    const errors = await page.locator("#units tbody tr td:nth-child(5)").allTextContents();
    expect(errors.map(Number)).toEqual(errors.map(Number).sort((a, b) => b - a));
  });

  test("leads from a unit to its findings, and from a finding to the unit's file", async () => {
    await page.getByRole("button", { name: "样例县乡村振兴局" }).click();
    const names = await page.locator("#findings tbody tr td:nth-child(2)").allTextContents();
    expect(new Set(names)).toEqual(new Set(["样例县乡村振兴局"]));
    const href = await page.locator("#findings tbody tr a").first().getAttribute("href");
    expect(decodeURIComponent(href ?? "")).toBe("报送/323_样例县乡村振兴局_2023年度部门决算.xlsx");
    await page.locator("#findings button.all").click();
    expect(await rows("findings").count()).toBeGreaterThan(names.length);
  });
});
