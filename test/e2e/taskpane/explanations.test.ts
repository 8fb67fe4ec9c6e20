/**
 * 审核说明: a sentence of the unit puts a finding aside until its figures change.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { SEED_FILE, button, eventually, expectClean, idle } from "./driver";

let pane: ExcelPane;

beforeAll(async () => {
  pane = await openPane({ workbook: readFileSync(SEED_FILE), url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
});

afterAll(() => pane.close());

afterEach(() => {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
});

const openCount = async () =>
  Number(/\d+/.exec((await pane.page.locator("main h2").first().textContent()) ?? "")?.[0] ?? NaN);
const marks = () => pane.excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).length;
const rounding = () => pane.page.locator("main li", { hasText: "I01" });
const settings = () => JSON.stringify(pane.excel.workbook.customXmlParts);

test("a soft finding can be explained: it is folded away, no longer counted, and its mark goes", async () => {
  const before = await openCount();
  await button(pane.page, "在表中标出").click();
  await pane.page.getByText(/已标出 \d+ 个单元格/).waitFor();
  const marked = marks();
  await rounding().getByRole("button").first().click();
  await rounding().getByRole("button", { name: "填写审核说明" }).click();
  await rounding().getByLabel("审核说明").fill("各类分别四舍五入所致，总数以决算批复为准。");
  await rounding().getByLabel("填写人").fill("李会计");
  await rounding().getByRole("button", { name: "保存" }).click();
  await button(pane.page, "已说明（1）").waitFor();
  expect(await openCount()).toBe(before - 1);
  expect(settings()).toContain("各类分别四舍五入所致");
  await eventually(() => marks() < marked);
});

test("folded out, it shows the sentence and who gave it, and the sentence can be changed", async () => {
  await button(pane.page, "已说明（1）").click();
  await rounding().getByText("说明：各类分别四舍五入所致，总数以决算批复为准。").waitFor();
  expect(
    await rounding()
      .getByText(/^李会计/)
      .count(),
  ).toBe(1);
  await rounding().getByRole("button", { name: "修改说明" }).click();
  await rounding().getByLabel("审核说明").fill("四舍五入所致。");
  await rounding().getByRole("button", { name: "保存" }).click();
  await rounding().getByText("说明：四舍五入所致。").waitFor();
});

test("when a figure changes, the finding is open again and offers the old sentence", async () => {
  const cell = await rounding()
    .getByRole("button", { name: /^定位到/ })
    .nth(2)
    .getAttribute("aria-label");
  const [, sheet = "", address = ""] = /^定位到 (.+)!([A-Z]+\d+)$/.exec(cell ?? "") ?? [];
  const at = { row: Number(/\d+/.exec(address)?.[0]) - 1, column: address.charCodeAt(0) - 65 };
  const was = Number(pane.excel.workbook.sheet(sheet).cell(at.row, at.column)?.value);
  pane.excel.userTypes(sheet, address, was + 0.01);
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await pane.page.locator("footer").getByRole("button", { name: "重新校验" }).click();
  await idle(pane.page);
  await pane.page.getByText(/原来的说明不再适用：四舍五入所致。/).waitFor();
  pane.excel.userTypes(sheet, address, was);
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await pane.page.locator("footer").getByRole("button", { name: "重新校验" }).click();
  await idle(pane.page);
  await button(pane.page, "已说明（1）").waitFor();
});

test("withdrawn, the finding is open again and nothing of it is left in the workbook", async () => {
  const before = await openCount();
  if ((await rounding().count()) === 0) await button(pane.page, "已说明（1）").click();
  await rounding().getByRole("button").first().click();
  await rounding().getByRole("button", { name: "撤回说明" }).click();
  await button(pane.page, "已说明（1）").waitFor({ state: "detached" });
  expect(await openCount()).toBe(before + 1);
  expect(settings()).not.toContain("四舍五入");
});
