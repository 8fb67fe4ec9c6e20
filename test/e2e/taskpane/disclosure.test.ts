/**
 * The door to the published texts in the report step: form, budget, questions, the Word file.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import path from "node:path";
import type { OpenPage } from "../harness/openPane";
import { openPaneInBrowser } from "../harness/openPane";
import { button, COMPLETE_FILE, docxText, expectClean, idle, pickFile, press } from "./driver";

const BUDGET_FILE = path.resolve(__dirname, "../../../samples/sample-bureau-2023-budget.xlsx");

let pane: OpenPage;

beforeAll(async () => {
  pane = await openPaneInBrowser();
});

afterAll(() => pane.close());

afterEach(() => expectClean(pane));

test("部门决算公开: a budget beside it, an answer kept, the file as a draft while something is open", async () => {
  const { page } = pane;
  await pickFile(page, COMPLETE_FILE);
  await press(page, "一键完成四步");
  await button(page, "部门决算公开").click();
  await page.getByText(/还有 \d+ 处待补充，导出的文件/).waitFor();
  await page.getByLabel("公开文本的格式").selectOption({ label: "湖南省部门决算公开（十四项）" });
  const chooser = page.waitForEvent("filechooser");
  await button(page, "选择本年部门预算…").click();
  await (await chooser).setFiles(BUDGET_FILE);
  await page.getByText("部门预算：sample-bureau-2023-budget.xlsx").waitFor();
  await button(page, /^关于国有资产占用情况说明/).click();
  await page.getByLabel("车辆总数（辆）").fill("0");
  await button(page, "保存").last().click();
  await button(page, /^关于国有资产占用情况说明（1\/2 项待填）/).waitFor();
  const download = page.waitForEvent("download");
  await button(page, "生成部门决算公开（草稿）").click();
  const text = await docxText(await download);
  await idle(page);
  expect(text).toContain("年初预算为409.00万元");
  expect(text).toContain("样例县样例局没有车辆");
});

test("two versions of a text: what changed, and whether the workbook says so", async () => {
  const { page } = pane;
  await button(page, "校核已有报告").click();
  const versions = [
    ["选择旧版…", "旧版.txt", "财政拨款收入892.00万元，本年支出合计917.00万元。"],
    ["选择新版…", "新版.txt", "财政拨款收入960.00万元，本年支出合计918.00万元。"],
  ] as const;
  for (const [label, name, text] of versions) {
    const file = { name, mimeType: "text/plain", buffer: Buffer.from(`2023年度，${text}`) };
    await page.locator(`input[aria-label="${label}"]`).setInputFiles(file);
    await page.getByText(name).waitFor();
  }
  await button(page, "对比两版").click();
  const changes = page.getByRole("region", { name: "改动", exact: true });
  await changes.getByText("与工作簿：不符，工作簿为 892万元").waitFor();
  await changes.getByText("与工作簿：一致").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "导出对比结果 Word").click()]);
  expect(await docxText(file)).toContain("960.00万元");
  await button(page, "关闭对比").click();
  await button(page, "选择旧版…").waitFor();
  await button(page, "返回").click();
});

test("a budget has no report, and its text to be published all the same", async () => {
  const { page } = pane;
  await button(page, "换一个文件").first().click();
  await pickFile(page, BUDGET_FILE);
  await page.getByRole("navigation").getByRole("button", { name: /报告/ }).click();
  await button(page, "部门预算公开").click();
  await page.getByText(/还有 \d+ 处待补充，导出的文件/).waitFor();
  const download = page.waitForEvent("download");
  await button(page, "生成部门预算公开（草稿）").click();
  expect(await docxText(await download)).toContain("2023年收入预算880.00万元");
  await idle(page);
});
