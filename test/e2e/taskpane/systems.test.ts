/**
 * Confirming, exporting and importing a scoring system: the real office.js against the stand-in.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { SEED_FILE, button, eventually, expectClean, idle, press } from "./driver";

let pane: ExcelPane;
let exported: string;

beforeAll(async () => {
  pane = await openPane({ workbook: readFileSync(SEED_FILE), name: "daoxian-2021.xlsx" });
  await idle(pane.page);
  await pane.page.getByRole("navigation").getByRole("button", { name: "评分" }).click();
  await press(pane.page, "开始评分");
});

afterAll(() => pane.close());

afterEach(() => {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
});

const keptXml = () => JSON.stringify(pane.excel.workbook.customXmlParts);
const dialog = () => pane.page.getByRole("dialog");
const confirmButton = () => dialog().getByRole("button", { name: "确认本年度使用" });

test("an unconfirmed system says so, and is confirmed line by line", async () => {
  await pane.page.getByText("还没有对照本年度的通知确认").waitFor();
  await button(pane.page, "逐项对照确认…").click();
  await dialog().getByRole("heading", { name: "对照 2021 年度通知确认" }).waitFor();
  expect(await confirmButton().isDisabled()).toBe(true);
  await dialog().getByText("分值合计 100 分，满分 100 分。还有 16 项没有打勾。").waitFor();
});

test("a weight that breaks the sum is said at once; a number that is none too", async () => {
  await dialog().getByRole("button", { name: "修改：在职人员控制率" }).click();
  const weight = dialog().getByLabel("分值", { exact: true });
  await weight.fill("六");
  await dialog().getByText("有 1 项填写有误").waitFor();
  await weight.fill("6");
  await dialog().getByText("各指标分值之和为 101，不等于总分 100，不能确认。").waitFor();
  await dialog().getByLabel("扣几分").fill("1");
  await dialog().getByRole("button", { name: "修改：在职人员控制率" }).click();
  await dialog().getByRole("button", { name: "修改：“三公经费”变动率" }).click();
  await dialog().getByLabel("分值", { exact: true }).fill("4");
  await dialog().getByText("分值合计 100 分，满分 100 分。").waitFor();
});

test("closed without keeping, the dialog opens again as it was left; as a draft it is kept in the workbook", async () => {
  await dialog().getByRole("checkbox").first().check();
  await dialog().getByRole("button", { name: "关闭" }).click();
  await dialog().waitFor({ state: "detached" });
  await button(pane.page, "逐项对照确认…").click();
  await dialog().getByText("还有 15 项没有打勾。").waitFor();
  await dialog().getByRole("button", { name: "暂存" }).click();
  await idle(pane.page);
  expect(keptXml()).toContain("indicators.confirmations");
  // A draft scores nothing.
  await pane.page.getByText("还没有对照本年度的通知确认").waitFor();
  await button(pane.page, "逐项对照确认…").click();
  await dialog().getByText("还有 15 项没有打勾。").waitFor();
});

test("with every line ticked and a name it can be confirmed; the copy is kept in the workbook and scored by", async () => {
  for (const box of await dialog().getByRole("checkbox").all()) await box.check();
  expect(await confirmButton().isDisabled()).toBe(true);
  await dialog().getByLabel("确认人").fill("张三");
  await confirmButton().click();
  await idle(pane.page);
  await pane.page.getByText(/已对照 2021 年度通知确认（\d{4}-\d{2}-\d{2}，张三）/).waitFor();
  expect(keptXml()).toContain("indicators.confirmations");
  const card = pane.page.locator("main li", { hasText: "在职人员控制率" }).last();
  await card.getByText("6 / 6").waitFor();
  await card.getByRole("button").first().click();
  await card.getByText(/本项按确认稿计分（张三，.*原分值 5 分/).waitFor();
});

test("the confirmed copy leaves as a file", async () => {
  const [download] = await Promise.all([pane.page.waitForEvent("download"), button(pane.page, "导出文件").click()]);
  expect(download.suggestedFilename()).toBe("hunan-10-60-30-2021.json");
  exported = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(exported)).toMatchObject({ id: "hunan-10-60-30", confirmation: { year: 2021, by: "张三" } });
});

test("it can be withdrawn", async () => {
  await button(pane.page, "撤回确认").click();
  await pane.page.getByText("还没有对照本年度的通知确认").waitFor();
  await idle(pane.page);
  expect(keptXml()).not.toContain("indicators.confirmations");
});

test("a broken file is refused with the line and the reason, and nothing is kept", async () => {
  const lines = exported.split("\n");
  const at = lines.findIndex((line) => line.includes('"weight": 6'));
  const broken = lines.map((line, index) => (index === at ? line.replace("6", '"六"') : line)).join("\n");
  await importFile("broken.json", broken);
  await pane.page.getByText(`“broken.json”不合格：第 ${at + 1} 行`).waitFor();
  await button(pane.page, "关闭提示").click();
  expect(keptXml()).not.toContain("indicators.systems");
});

test("the exported file in another workbook is chosen, confirmed and kept; it can be taken out again", async () => {
  await importFile("县.json", exported);
  await idle(pane.page);
  await pane.page.getByText(/已对照 2021 年度通知确认（.*张三）/).waitFor();
  expect(await pane.page.getByLabel("指标体系").first().inputValue()).toBe("hunan-10-60-30");
  expect(keptXml()).toContain("indicators.systems");
  await button(pane.page, "移除这套导入的体系").click();
  await pane.page.getByText("还没有对照本年度的通知确认").waitFor();
  await eventually(() => !keptXml().includes("indicators.systems"));
});

async function importFile(name: string, text: string): Promise<void> {
  await pane.page
    .locator('input[type=file][accept=".json"]')
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}
