/**
 * Mending all findings of a kind at once; and a formula is never overwritten unsaid.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, eventually, expectClean, idle } from "./driver";

test("numbers kept as text in two tables are mended together, one of them a formula; undone, the workbook is as it was", async () => {
  const workbook = await loadWorkbook(readFileSync(COMPLETE_FILE), "sample.xlsx");
  const [plain, computed] = ["收入决算表", "支出决算表"].map((name) => workbook.sheet(name).cell(9, 2));
  if (typeof plain?.value !== "number" || computed?.value !== plain.value) throw new Error("the sample has changed");
  const { value: number } = plain;
  Object.assign(plain, { value: String(number), formula: null });
  Object.assign(computed, { value: String(number), formula: `="${number}"` });
  const before = workbook.dump();

  const pane = await openPane({ workbook, url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
  const finding = pane.page.locator("main li", { hasText: "A07" }).first();
  await finding.getByRole("button").first().click();
  await finding.getByRole("checkbox", { name: /^连同其他 1 条同类问题一起改正/ }).click();
  await finding.getByText(`="${number}"`).waitFor();
  await finding.getByText(/其中 1 个单元格现在是公式/).waitFor();
  await finding.getByRole("button", { name: "改正 2 个单元格" }).click();
  await pane.page.getByRole("heading", { name: "已改正 1 处，可以撤销" }).waitFor();
  await idle(pane.page);
  expect([plain.value, computed.value, computed.formula]).toEqual([number, number, null]);

  await pane.page.getByRole("main").getByRole("button", { name: "撤销", exact: true }).click();
  await pane.page.getByRole("heading", { name: /已改正/ }).waitFor({ state: "detached" });
  await idle(pane.page);
  await eventually(() => workbook.customXmlParts.length === 0);
  expect(workbook.dump()).toEqual(before);

  // Excel stops in the middle, and does not put back either: what stands is told cell by cell, and can be finished.
  pane.excel.failOnce({ code: "GeneralException", when: { uses: "Values" }, afterActions: 5 });
  pane.excel.failOnce({ code: "GeneralException", when: { uses: "Values" } });
  await finding.getByRole("button").first().click();
  await finding.getByRole("checkbox", { name: /^连同其他 1 条同类问题一起改正/ }).click();
  await finding.getByRole("button", { name: "改正 2 个单元格" }).click();
  const half = pane.page.getByRole("region", { name: "写了一半的单元格" });
  await half.getByRole("row", { name: /收入决算表.*已写入/ }).waitFor();
  await half.getByRole("row", { name: /支出决算表.*还是原样/ }).waitFor();
  await half.getByRole("button", { name: "写完其余 1 个" }).click();
  await pane.page.getByRole("heading", { name: "已改正 1 处，可以撤销" }).waitFor();
  await idle(pane.page);
  expect(await half.count()).toBe(0);
  expect([plain.value, computed.value, computed.formula]).toEqual([number, number, null]);
  await pane.page.getByRole("main").getByRole("button", { name: "撤销" }).click();
  await pane.page.getByRole("heading", { name: /已改正/ }).waitFor({ state: "detached" });
  await idle(pane.page);
  await eventually(() => workbook.customXmlParts.length === 0);
  expect(workbook.dump()).toEqual(before);

  // Formulas that are computed only on demand: a button asks for it, and what they come to is validated.
  workbook.calculationMode = "Manual";
  const told = pane.page.getByText("Excel 重新计算了公式");
  // So soon after the undo it would be taken for a consequence of it.
  for (let tries = 0; tries < 20 && (await told.count()) === 0; tries++) {
    pane.excel.recalculates();
    await told.waitFor({ timeout: 1_000 }).catch(() => undefined);
  }
  await told.waitFor();
  await pane.page.getByRole("main").getByText("重新校验").first().click();
  await pane.page.getByRole("button", { name: "重新计算并校验" }).click();
  await idle(pane.page);
  expect(pane.excel.requests.some(({ members }) => members.has("Calculate"))).toBe(true);
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
  await pane.close();
});
