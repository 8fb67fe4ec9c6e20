/**
 * Every step of the pane, in every theme and width, held against axe; nothing scrolls sideways.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import type { Page } from "playwright-core";
import { loadAxe, seriousDefects, sidewaysScroll } from "../harness/axe";
import { openPaneInBrowser } from "../harness/openPane";
import { COMPLETE_FILE, idle, pickFile, press } from "./driver";

// axe looks at every element of a long report, five times in each theme.
jest.setTimeout(240_000);

/** Whatever folds out beside the list: forms, tools, what was checked. */
function openSections(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>("main button[aria-expanded=false]")) {
      if (!button.closest("li")) button.click();
    }
  });
}

/** What is tried in every state: its colours, and how wide the pane is. */
const LOOKS = [
  { colorScheme: "light", forcedColors: "none", width: 320 },
  { colorScheme: "light", forcedColors: "none", width: 450 },
  { colorScheme: "dark", forcedColors: "none", width: 320 },
  { colorScheme: "dark", forcedColors: "active", width: 350 },
] as const;

/** What axe and the scroll bars find in each look of the state that the page is in. */
async function defectsIn(page: Page): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { width, ...media } of LOOKS) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia(media);
    const defects = await seriousDefects(page);
    const scroll = await sidewaysScroll(page);
    if (defects.length > 0 || scroll > 0) found.push({ width, ...media, defects, scroll });
  }
  return found;
}

test("every step, in every theme and width", async () => {
  const { page, close } = await openPaneInBrowser({ viewport: { width: 320, height: 700 } });
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await loadAxe(page);
  const defects: Record<string, unknown> = {};
  const look = async (where: string) => {
    const closed = page.locator("main li button[aria-expanded=false]");
    for (let opened = 0; opened < 3 && (await closed.count()) > 0; opened += 1) await closed.first().click();
    await idle(page);
    defects[where] = await defectsIn(page);
  };
  defects["file"] = await defectsIn(page);
  await pickFile(page, COMPLETE_FILE);
  await press(page, "一键完成四步");
  for (const step of ["识别", "校验", "评分", "报告"]) {
    await page.getByRole("navigation").getByRole("button", { name: step }).click();
    await page.locator("main h2").first().waitFor();
    if (step === "校验") await openSections(page);
    await look(step);
  }
  await page.getByRole("button", { name: /^报告设置/ }).click();
  for (const part of ["调整章节和编号", "沿用上年报告的文字", "用本单位的 Word 模板", "占位符目录"]) {
    await page.getByRole("button", { name: part, exact: true }).click();
  }
  await page.getByRole("list", { name: "提纲的章节" }).waitFor();
  await look("报告选项");
  await page.getByRole("button", { name: "校核已有报告" }).click();
  await page.getByLabel("或者粘贴报告的文字").fill("支出合计90万元，其中：基本支出50万元，项目支出60万元。");
  // The button's colours fade in when it becomes usable.
  await page.waitForTimeout(300);
  defects["报告的选择"] = await defectsIn(page);
  await page.getByRole("button", { name: "校核这段文字" }).click();
  await page.getByRole("region", { name: "发现的问题" }).getByRole("button").first().click();
  defects["校核"] = await defectsIn(page);
  const clean: unknown[] = [];
  expect(defects).toEqual({
    file: clean,
    报告的选择: clean,
    校核: clean,
    识别: clean,
    校验: clean,
    评分: clean,
    报告: clean,
    报告选项: clean,
  });
  await close();
});
