/**
 * Proofreading an existing report in the pane: file or pasted text, list and text, coverage, the exported list.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import type { OpenPage } from "../harness/openPane";
import { openPaneInBrowser } from "../harness/openPane";
import { changedBy, SOUND_TEXT } from "../../core/disclosure/soundText";
import { COMPLETE_FILE, button, docxText, expectClean, pickFile } from "./driver";

let pane: OpenPage;

beforeAll(async () => {
  pane = await openPaneInBrowser();
});

afterAll(() => pane.close());

afterEach(() => expectClean(pane));

const SENTENCE = "本年支出合计918.00万元，其中：基本支出605.00万元，项目支出331.00万元。";
const REPORT = ["一、收入", "本年收入合计900.00万元。", "二、支出", SENTENCE].join("\n");
const REPORT_FILE = { name: "自评报告.txt", mimeType: "text/plain", buffer: Buffer.from(REPORT) };

async function pickReport(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator("input[data-kind=report]").setInputFiles(file);
  await page.locator('main[aria-busy="false"]').waitFor();
}

test("the place is reached from the header, with the keyboard too", async () => {
  await pane.page.getByRole("banner").getByRole("button", { name: "校核已有报告" }).focus();
  await pane.page.keyboard.press("Enter");
  await pane.page.getByRole("heading", { name: "校核已有报告" }).waitFor();
});

test.each([
  [
    "a damaged document",
    "坏.docx",
    Buffer.from(zipSync({ "word/document.xml": strToU8("<w:p/>") })).subarray(0, 40),
    /已损坏/,
  ],
  ["another kind of file", "图.png", Buffer.from([0x89, 0x50]), /不是可以读取的报告/],
])("%s is refused in one sentence", async (_, name, buffer, sentence) => {
  await pickReport(pane.page, { name, mimeType: "application/octet-stream", buffer });
  expect(await pane.page.getByRole("alert").textContent()).toMatch(sentence);
});

test("a finding leads to its sentence", async () => {
  await pickReport(pane.page, REPORT_FILE);
  const findings = pane.page.getByRole("region", { name: "发现的问题" });
  await findings.getByRole("button", { name: /G03/ }).click();
  expect(await pane.page.getByRole("region", { name: "报告原文" }).locator("mark").textContent()).toBe(SENTENCE);
  expect(await findings.textContent()).toContain("605.00 + 331.00 = 936.00");
  await pane.page.getByText("没有打开工作簿").waitFor();
});

test("every number of the text is marked by its state, and says what it was read as and what bound it", async () => {
  const { page } = pane;
  const text = page.getByRole("region", { name: "报告原文" });
  expect(await text.getByRole("button", { name: /918\.00万元，有矛盾/ }).textContent()).toBe("918.00万元");
  await page
    .getByRole("list", { name: "各数的标记" })
    .getByText(/有矛盾/)
    .waitFor();
  const first = text.getByRole("button", { name: /^900\.00万元/ });
  expect(await first.getAttribute("tabindex")).toBe("0");
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const card = page.getByRole("status", { name: "所选的数" });
  expect(await card.textContent()).toMatch(
    /918\.00万元，有矛盾.*读作金额：.*本年支出.*核对依据：.*合计＝各项之和|收支等式/,
  );
  expect(await text.getByRole("button", { pressed: true }).textContent()).toBe("918.00万元");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  expect(await card.textContent()).toMatch(/900\.00万元/);
});

test("under a selected finding stands how its numbers were read", async () => {
  const readings = pane.page.getByRole("list", { name: "本处的数" });
  expect(await readings.getByRole("listitem").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/605\.00万元：有矛盾；读作金额：.*核对依据/)]),
  );
});

test("the severity filter", async () => {
  const findings = pane.page.getByRole("region", { name: "发现的问题" });
  const all = await findings.getByRole("listitem").count();
  await button(pane.page, /^错误 \d+$/).click();
  const errors = await findings.getByRole("listitem").count();
  expect(errors).toBeGreaterThan(0);
  await button(pane.page, /^提示 \d+$/).click();
  expect(await findings.getByRole("listitem").count()).toBeLessThanOrEqual(all);
});

test("the list is exported as a workbook and as a document", async () => {
  const [sheet] = await Promise.all([pane.page.waitForEvent("download"), button(pane.page, "导出清单 Excel").click()]);
  expect(sheet.suggestedFilename()).toBe("校核清单 自评报告.xlsx");
  const rows = utils.sheet_to_json<string[]>(read(readFileSync(await sheet.path())).Sheets["校核清单"] ?? {}, {
    header: 1,
  });
  expect(rows.flat()).toContain(SENTENCE);
  const [document] = await Promise.all([
    pane.page.waitForEvent("download"),
    button(pane.page, "导出清单 Word").click(),
  ]);
  expect(await docxText(document)).toContain(SENTENCE);
});

test("with the workbook open every number is held against it", async () => {
  await button(pane.page, "返回").click();
  await pickFile(pane.page, COMPLETE_FILE);
  await button(pane.page, "校核已有报告").click();
  await button(pane.page, "换一份报告").click();
  await pane.page.getByLabel("或者粘贴报告的文字").fill(REPORT);
  await button(pane.page, "校核这段文字").click();
  await pane.page.getByText(/与工作簿核对金额：3 个对上，1 个不符/).waitFor();
  await pane.page.getByRole("region", { name: "发现的问题" }).getByText("与工作簿不符").first().waitFor();
});

test("a published text is held against the points: what is not met is open, with place and what to do", async () => {
  const { page } = pane;
  await button(page, "换一份报告").click();
  const broken = changedBy(SOUND_TEXT, [["国内公务接待25批次、180人次。", ""]]);
  await page.getByLabel("或者粘贴报告的文字").fill(broken);
  await button(page, "校核这段文字").click();
  await button(page, "按公开要点核查").click();
  const points = page.getByRole("region", { name: "公开核查" });
  await points.getByText(/28 条要点，/).waitFor();
  await points
    .getByRole("region", { name: "不符合", exact: true })
    .getByText(/没有写明批次/)
    .waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "导出核查结果 Word").click()]);
  expect(await docxText(file)).toContain("没有写明批次");
});

test("the pane's own report is proofread before it is exported, with a door to what was found", async () => {
  const { page } = pane;
  await button(page, "返回").click();
  await page.getByRole("button", { name: "一键完成四步" }).click();
  await page.getByRole("navigation").getByRole("button", { name: "报告" }).click();
  await page.getByText(/^校核这份报告：没有发现错误和警告，(\d+) 个数中核对无误 \1 个。/).waitFor();
  await button(page, "查看校核").click();
  await page
    .getByRole("region", { name: "报告原文" })
    .getByRole("button", { name: /核对无误/ })
    .first()
    .waitFor();
});
