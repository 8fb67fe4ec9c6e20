/**
 * A unit's own classification items, and what was left out when the accounts were put together.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, SEED_FILE, button, expectClean, idle } from "./driver";

const CODE = "2010301";
const NAME = "机关日常运转";

/** A sample with some cells changed, in its 支出决算表 or in all sheets. */
async function open(file: string, sheets: RegExp, change: (value: unknown) => string | null): Promise<ExcelPane> {
  const workbook = await loadWorkbook(readFileSync(file), path.basename(file));
  for (const sheet of workbook.sheets.filter(({ name }) => sheets.test(name))) {
    const area = sheet.usedArea(true);
    for (let row = 0; row <= (area?.bottom ?? 0); row++) {
      for (let column = 0; column <= (area?.right ?? 0); column++) {
        const cell = sheet.cell(row, column);
        const changed = cell ? change(cell.value) : null;
        if (cell && changed !== null) cell.value = changed === "" ? null : changed;
      }
    }
  }
  const pane = await openPane({ workbook, url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
  return pane;
}

async function close(pane: ExcelPane): Promise<void> {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
}

test("an item of the unit's own, entered by hand, is known from then on; taken away, it is not", async () => {
  const pane = await open(COMPLETE_FILE, /./, (value) => (value === "行政运行" ? NAME : null));
  const doubts = () => pane.page.locator("main li button[aria-expanded]", { hasText: NAME }).count();
  expect(await doubts()).toBeGreaterThan(0);
  const before = await doubts();

  await button(pane.page, "本单位自有科目（0）").click();
  await pane.page.getByLabel("科目编码").fill("1030");
  await pane.page.getByText("以 2、3 或 5 开头的 3、5、7 位编码").waitFor();
  await pane.page.getByLabel("科目编码").fill(CODE);
  await pane.page.getByLabel("科目名称").fill(NAME);
  await button(pane.page, "添加").click();
  await button(pane.page, "本单位自有科目（1）").waitFor();
  await idle(pane.page);
  expect(await doubts()).toBe(0);
  expect(JSON.stringify(pane.excel.workbook.customXmlParts)).toContain(NAME);

  await button(pane.page, "删除“手工填写”").click();
  await button(pane.page, "本单位自有科目（0）").waitFor();
  await idle(pane.page);
  expect(await doubts()).toBe(before);
  await close(pane);
});

test("a list that cannot be used is refused in one sentence and changes nothing", async () => {
  const pane = await open(SEED_FILE, /./, () => null);
  await button(pane.page, "本单位自有科目（0）").click();
  const file = { name: "科目.csv", mimeType: "text/csv", buffer: Buffer.from("科目编码,科目名称\n12,短") };
  await pane.page.locator("input[type=file]").setInputFiles(file);
  expect(await pane.page.getByRole("alert").textContent()).toMatch(/科目清单第 2 行不合格/);
  await button(pane.page, "关闭提示").click();
  const good = { ...file, buffer: Buffer.from(`科目编码,科目名称\n${CODE},政务值守\n30188,本地津贴`) };
  await pane.page.locator("input[type=file]").setInputFiles(good);
  await button(pane.page, "本单位自有科目（2）").waitFor();
  await pane.page.getByText("部门预算支出经济分类，1 个科目").waitFor();
  await idle(pane.page);
  await close(pane);
});

test("a table without a currency unit is named where the tables are listed", async () => {
  const pane = await open(SEED_FILE, /^支出决算表$/, (value) => (/单位[:：].*元/.test(String(value)) ? "" : null));
  await pane.page.getByRole("navigation").getByRole("button", { name: "识别" }).click();
  await pane.page.getByRole("heading", { name: /没有采用或需要留意的（\d+）/ }).waitFor();
  await pane.page.getByText(/“支出决算表”中的.*没有写明金额单位/).waitFor();
  await close(pane);
});
