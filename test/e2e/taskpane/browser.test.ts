/**
 * The pane in a plain browser: the workbook comes as a file.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import type { OpenPage } from "../harness/openPane";
import { openPaneInBrowser } from "../harness/openPane";
import { COMPLETE_FILE, SEED_FILE, button, docxText, exported, expectClean, pickFile, press } from "./driver";

let pane: OpenPage;

beforeAll(async () => {
  pane = await openPaneInBrowser();
});

afterAll(() => pane.close());

afterEach(() => expectClean(pane));

test("the page says that nothing leaves the machine, and asks for a file", async () => {
  await button(pane.page, "选择工作簿文件").waitFor();
  expect(await pane.page.getByText("数据只在本机处理，不会上传").count()).toBeGreaterThan(0);
});

test.each([
  ["not a workbook", "决算.xlsx", Buffer.from("这不是工作簿"), /不是 Excel 工作簿/],
  ["an empty file", "空.xlsx", Buffer.alloc(0), /不是 Excel 工作簿|没有任何数据/],
])("%s is refused in one sentence", async (_what, name, buffer, sentence) => {
  await pickFile(pane.page, { name, mimeType: "application/octet-stream", buffer });
  expect(await pane.page.getByRole("alert").textContent()).toMatch(sentence);
  await pane.page.locator("footer").getByRole("button", { name: "换一个文件" }).click();
});

test("a picked file is recognised at once, and one button runs all four steps", async () => {
  await pickFile(pane.page, COMPLETE_FILE);
  await pane.page.locator("main h2", { hasText: /认出 \d+ 张表/ }).waitFor();
  await press(pane.page, "一键完成四步");
  await pane.page.getByRole("article", { name: "报告预览" }).waitFor();
  expect(await pane.page.getByRole("navigation").getByText("已完成").count()).toBe(4);
});

test("a figure of the preview shows its cell among its neighbours", async () => {
  const figure = pane.page
    .getByRole("article")
    .getByRole("button", { name: /定位到/ })
    .first();
  const shown = (await figure.textContent()) ?? "";
  await figure.click();
  const excerpt = pane.page.getByRole("region", { name: /周围的单元格/ });
  await excerpt.waitFor();
  expect((await excerpt.textContent())?.replaceAll(",", "")).toContain(
    shown.replace(/[^\d.].*$/, "").replace(/\.?0+$/, ""),
  );
  await excerpt.getByRole("button", { name: "关闭" }).click();
});

test("the report is downloaded as a Word file", async () => {
  const download = await exported(pane.page);
  expect(await docxText(download)).toContain("样例县样例局");
  await button(pane.page, "没有看到文件？").click();
  await button(pane.page, "复制带格式的内容，粘贴到 Word").waitFor();
});

test("the language can be switched, and stays", async () => {
  await button(pane.page, /切换到英文界面/).click();
  await button(pane.page, "Export to Word").waitFor();
  await pane.page.reload();
  await button(pane.page, "Choose a workbook file").waitFor();
  await button(pane.page, /switch to Chinese/).click();
  await button(pane.page, "选择工作簿文件").waitFor();
  expect(await pane.page.locator("html").getAttribute("lang")).toBe("zh-CN");
});

test("numbers entered here are scored at once, and say who entered them", async () => {
  await pickFile(pane.page, SEED_FILE);
  await press(pane.page, "一键完成四步");
  await pane.page.getByRole("navigation").getByRole("button", { name: /评分/ }).click();
  const before = (await pane.page.locator("main h2").textContent()) ?? "";
  const card = pane.page.locator("main li", { hasText: "“三公经费”变动率" });
  await card.getByRole("button").first().click();
  const forms = await card.locator("form").all();
  expect(forms).toHaveLength(2);
  for (const form of forms) {
    await form.locator("input").first().fill("1.2");
    await form.getByLabel("填报人").fill("张三");
  }
  // One after the other, without waiting: neither may overwrite the other.
  for (const form of forms) await form.getByRole("button", { name: "保存" }).click();
  await pane.page.locator("main h2").filter({ hasNotText: before }).waitFor();
  await card
    .getByText(/^张三 填于/)
    .nth(1)
    .waitFor();
});
