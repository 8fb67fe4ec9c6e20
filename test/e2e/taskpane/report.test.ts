/**
 * The report step: gaps filled in, the outline changed, last year's words, options, a template of the unit's own.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { line, run, templateFile } from "../../word/templateFixture";
import { COMPLETE_FILE, button, docxText, expectClean, exported, idle, press, texts } from "./driver";

let pane: ExcelPane;

beforeAll(async () => {
  pane = await openPane({ workbook: readFileSync(COMPLETE_FILE) });
  await press(pane.page, "一键完成四步");
  await openGaps();
  await button(pane.page, /^报告设置/).click();
});

afterAll(() => pane.close());

afterEach(() => expectClean(pane));

const preview = () => pane.page.getByRole("article", { name: "报告预览" });
const gaps = () => pane.page.getByRole("group", { name: "待补充的内容" });
/** Many gaps are folded, and so is a section with many. */
async function openGaps(): Promise<void> {
  const head = button(pane.page, /^待补充的内容（\d+）$/);
  await head.waitFor();
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  const folded = gaps().locator("button[aria-expanded=false]");
  while ((await folded.count()) > 0) await folded.first().click();
}
const pick = (label: string, name: string, bytes: Uint8Array | string) =>
  pane.page.getByLabel(label).setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

test("a gap is filled where it stands, with who filled it, and is gone", async () => {
  await gaps().getByRole("button", { name: "填写：成文日期" }).click();
  await pane.page.getByLabel("成文日期", { exact: true }).fill("2024-03-05");
  await pane.page.getByLabel("填报人").fill("张三");
  await button(pane.page, "保存").click();
  await idle(pane.page);
  await preview().getByText("2024年3月5日").waitFor();
  await preview()
    .getByRole("button", { name: /^填写：“预算执行率”/ })
    .click();
  // Who signed last is offered again.
  expect(await preview().getByLabel("填报人").inputValue()).toBe("张三");
  await preview().getByLabel("文字（每段一行）").fill("年末资金尚未支付。");
  await preview().getByRole("button", { name: "保存" }).click();
  await idle(pane.page);
  await preview().getByText("原因：年末资金尚未支付。").waitFor();
  await button(pane.page, "依据、封面和签字栏").click();
  await pane.page.getByLabel("依据的通知（名称和文号）").fill("《关于开展绩效自评的通知》（样财绩[2024]1号）");
  await button(pane.page, "保存").click();
  await idle(pane.page);
  await button(pane.page, "依据、封面和签字栏").click();
  await preview().getByText("根据《关于开展绩效自评的通知》（样财绩〔2024〕1号）的要求").waitFor();
  // What is left are the causes of changes.
  await openGaps();
  const doors = gaps().locator("li").getByRole("button");
  expect([...new Set(await texts(doors))]).toEqual(["填写原因"]);
  await doors.first().click();
  const boxes = pane.page.getByLabel(/增减的主要原因$/);
  await boxes.and(pane.page.locator(":focus")).waitFor();
  for (const box of await boxes.all()) await box.fill("工作任务有变化");
  await pane.page.locator("form", { has: boxes }).getByRole("button", { name: "保存" }).click();
  await idle(pane.page);
  await button(pane.page, "上年决算和增减原因").click();
  await pane.page.getByRole("heading", { name: "报告可以导出" }).waitFor();
});

test("the user's own words can be changed in the preview, and taken back", async () => {
  const change = () => preview().getByRole("button", { name: "修改文字：（一）部门职责" });
  await change().click();
  await preview().getByLabel("文字（每段一行）").fill("负责甲类工作。");
  await preview().getByRole("button", { name: "保存" }).click();
  await idle(pane.page);
  await preview().getByText("负责甲类工作。").waitFor();
  await change().click();
  await preview().getByRole("button", { name: "删除" }).click();
  await idle(pane.page);
  await preview().getByText("负责甲类工作。").waitFor({ state: "detached" });
});

test("another outline, its sections moved, dropped and added, kept in the workbook and restored", async () => {
  await pane.page.getByLabel("报告提纲").selectOption("hunan-ten");
  await idle(pane.page);
  await button(pane.page, "调整章节和编号").click();
  await button(pane.page, "下移“部门、单位基本情况”").click();
  await pane.page.getByLabel("国有资本经营预算支出情况（必备）").uncheck();
  await pane.page.getByText("是通知要求的章节").waitFor();
  await pane.page.getByLabel("增加一节").fill("内部控制情况");
  await button(pane.page, "增加").click();
  await button(pane.page, "保存").click();
  await preview().getByRole("heading", { name: "一、一般公共预算支出情况" }).waitFor();
  const headings = await texts(preview().locator("h4"));
  expect(headings.slice(0, 2)).toEqual(["一、一般公共预算支出情况", "二、部门、单位基本情况"]);
  expect(headings.join()).toContain("内部控制情况");
  expect(headings.join()).not.toContain("国有资本经营预算支出情况");
  await gaps()
    .getByText(/“国有资本经营预算支出情况”一节已从提纲中删去/)
    .waitFor();
  await button(pane.page, "恢复原提纲").click();
  await preview().getByRole("heading", { name: "一、部门、单位基本情况" }).waitFor();
  await button(pane.page, "调整章节和编号").click();
});

test("last year's words are taken over section by section and wait to be confirmed", async () => {
  await button(pane.page, "沿用上年报告的文字").click();
  await pick(
    "选择上年报告…",
    "上年.txt",
    "一、存在的主要问题\n\n旧问题。\n\n二、其他需要说明的情况\n\n2022年无其他情况。",
  );
  await pane.page.getByText("“上年.txt”中有 2 节可以沿用").waitFor();
  await button(pane.page, "沿用“其他需要说明的情况”").click();
  await idle(pane.page);
  await preview().getByText("2022年无其他情况。").waitFor();
  await gaps()
    .getByText(/沿用上年报告“上年.txt”的文字，其中有“2022年”/)
    .waitFor();
  await gaps().getByRole("button", { name: "确认沿用“十、其他需要说明的情况”的上年文字" }).click();
  await idle(pane.page);
  await gaps()
    .getByText(/沿用上年报告/)
    .waitFor({ state: "detached" });
  await preview().getByText("2022年无其他情况。").waitFor();
  await button(pane.page, "沿用上年报告的文字").click();
});

test("contents and appendix are in the file when they are wanted", async () => {
  await pane.page.getByLabel("加目录").click();
  await preview().getByText("目　录").waitFor();
  await pane.page.getByLabel("加附件“数据校验和评分依据说明”").click();
  await preview()
    .getByText(/^附件\d+\u3000数据校验和评分依据说明$/)
    .first()
    .waitFor();
  const download = await exported(pane.page);
  const words = await docxText(download);
  expect(words).toContain("目　录");
  expect(words).toContain("数据指纹（SHA-256）");
  expect(words).toContain("2024年3月5日");
});

test("a template is held against the report before it is written; no placeholder survives", async () => {
  await button(pane.page, "用本单位的 Word 模板").click();
  const template = templateFile({
    body: line(run("{{title}}：{{income.yearTotal}}、{{nonsense}}、{{budget.income.total}}")),
  });
  await pick("选择模板…", "模板.docx", template);
  await pane.page.getByText("导出时使用模板“模板.docx”").waitFor();
  expect(await texts(pane.page.locator("main li", { hasText: /^(nonsense|budget\.income\.total)$/ }))).toEqual([
    "nonsense",
    "budget.income.total",
  ]);
  const download = await exported(pane.page);
  const words = await docxText(download);
  expect(words).toContain("绩效自评报告：900.00、【待补充：nonsense】");
  expect(words).not.toMatch(/\{\{|\}\}/u);
});

test("the catalogue is searched, and a click copies a placeholder", async () => {
  await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(pane.page, "占位符目录").click();
  await pane.page.getByLabel("查找（名称、数字或单元格）").fill("income.yearTotal");
  await button(pane.page, "复制 {{income.yearTotal}}").click();
  await pane.page.getByText("已复制 {{income.yearTotal}}").waitFor();
  expect(await pane.page.evaluate(() => navigator.clipboard.readText())).toBe("{{income.yearTotal}}");
});

test("a file that is no template is refused in one sentence", async () => {
  await pick("换一个模板…", "模板.docx", "不是文档");
  expect(await pane.page.getByRole("alert").textContent()).toMatch(/不是可用的 Word 模板/);
});

test("a change without its cause leads to its line in the table of causes; the cause given, the gap is gone", async () => {
  await button(pane.page, "关闭提示").click();
  await button(pane.page, "上年决算和增减原因").click();
  const lastYear = path.join(path.dirname(COMPLETE_FILE), "sample-bureau-2022.xlsx");
  await pick("选择上年决算…", "sample-bureau-2022.xlsx", readFileSync(lastYear));
  const door = gaps().getByRole("button", { name: "填写原因：其他收入比上年增加的主要原因" });
  await pane.page.getByText("sample-bureau-2022.xlsx").first().waitFor();
  await idle(pane.page);
  await openGaps();
  await door.click();
  const box = pane.page.locator('textarea:focus[aria-label="其他收入增减的主要原因"]');
  await box.waitFor();
  await box.fill("收到上级部门补助");
  const form = pane.page.locator("form", { has: pane.page.getByLabel("其他收入增减的主要原因") });
  await form.getByLabel("填报人").fill("张三");
  await form.getByRole("button", { name: "保存" }).click();
  await idle(pane.page);
  await door.waitFor({ state: "detached" });
  await preview()
    .getByText(/收到上级部门补助/)
    .first()
    .waitFor();
});
