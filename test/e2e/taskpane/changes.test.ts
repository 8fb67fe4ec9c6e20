/**
 * Somebody types into the workbook while the pane is open.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import type { ExcelPane } from "../harness/openPane";
import { openPane } from "../harness/openPane";
import { COMPLETE_FILE, expectClean, idle } from "./driver";

let pane: ExcelPane;

beforeAll(async () => {
  pane = await openPane({ workbook: readFileSync(COMPLETE_FILE), url: "/taskpane.html?run=validate" });
  await pane.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(pane.page);
});

afterAll(() => pane.close());

afterEach(() => {
  expect(pane.excel.defects).toEqual([]);
  expectClean(pane);
});

const cellsRead = () => pane.excel.requests.reduce((sum, { cells }) => sum + cells, 0);
const again = () => pane.page.getByRole("main").getByText("重新校验").first().click();

/** The first amount of the total row of a table, as the user would meet it. */
function amountIn(sheetName: RegExp): { sheet: string; address: string; value: number } {
  const sheet = pane.excel.workbook.sheets.find(({ name }) => sheetName.test(name));
  const area = sheet?.usedArea(true);
  if (!sheet || !area) throw new Error("no such sheet");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      if (cell?.formula === null && typeof cell.value === "number" && cell.value > 10 && cell.value % 1 !== 0) {
        return { sheet: sheet.name, address: `${String.fromCharCode(65 + column)}${row + 1}`, value: cell.value };
      }
    }
  }
  throw new Error("no amount");
}

test("the pane says where, reads only what may differ, and shows the new finding; put right, it is gone", async () => {
  const ledgers = pane.excel.workbook.sheets.find(({ name }) => /明细账|序时/.test(name));
  expect(ledgers).toBeDefined();
  const errors = () =>
    pane.page.getByRole("group", { name: "按严重程度筛选" }).getByRole("button").first().textContent();
  const before = await errors();
  const { sheet, address, value } = amountIn(/支出决算表/);
  pane.excel.userTypes(sheet, address, value + 500);
  await pane.page.getByText(`工作簿有改动：“${sheet}”${address}。`).waitFor();
  pane.excel.forgetRequests();
  await again();
  await idle(pane.page);
  const part = cellsRead();
  expect(await errors()).not.toBe(before);
  expect(await pane.page.getByText(/工作簿有改动/).count()).toBe(0);

  pane.excel.userTypes(sheet, address, value);
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await again();
  await idle(pane.page);
  expect(await errors()).toBe(before);

  await pane.page.getByRole("navigation").getByRole("button", { name: "识别" }).click();
  pane.excel.forgetRequests();
  await pane.page.getByRole("main").getByRole("button", { name: "重新识别" }).click();
  await idle(pane.page);
  expect(part).toBeLessThan(cellsRead() / 2);
});

test("what is typed while Excel refuses every request is not missed", async () => {
  await pane.page.getByRole("navigation").getByRole("button", { name: "校验" }).click();
  const errors = () =>
    pane.page.getByRole("group", { name: "按严重程度筛选" }).getByRole("button").first().textContent();
  const before = await errors();
  const { sheet, address, value } = amountIn(/支出决算表/);
  pane.excel.isEditing = true;
  pane.excel.userTypes(sheet, address, value + 500);
  await pane.page.getByText(`工作簿有改动：“${sheet}”${address}。`).waitFor();
  await again();
  await pane.page.getByText("等待您结束单元格编辑").waitFor();
  pane.excel.isEditing = false;
  await idle(pane.page);
  expect(await errors()).not.toBe(before);
  expect(await pane.page.getByText("等待您结束单元格编辑").count()).toBe(0);
  pane.excel.userTypes(sheet, address, value);
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await again();
  await idle(pane.page);
  expect(await errors()).toBe(before);
});

test("a sheet that has come meanwhile makes it read everything", async () => {
  const { sheet, address, value } = amountIn(/支出决算表/);
  await pane.page.getByRole("navigation").getByRole("button", { name: "校验" }).click();
  const added = pane.excel.workbook.addSheet("新表");
  added.touch(0, 0).value = "说明";
  pane.excel.userTypes(sheet, address, value);
  await pane.page.getByText(/工作簿有改动/).waitFor();
  await again();
  await idle(pane.page);
  await pane.page.getByRole("navigation").getByRole("button", { name: "识别" }).click();
  await pane.page.getByText("新表").first().waitFor();
});

test("changes on many sheets are counted", async () => {
  for (const { name } of pane.excel.workbook.sheets.slice(0, 6)) pane.excel.userTypes(name, "Z99", 1);
  await pane.page.getByText(/另有 2 张工作表。/).waitFor();
});

test("an Excel that tells of no changes reads anew when a step is run again", async () => {
  const old = await openPane({
    workbook: readFileSync(COMPLETE_FILE),
    excelApi: "1.7",
    url: "/taskpane.html?run=validate",
  });
  await old.page.locator("main h2", { hasText: /发现 \d+ 条/ }).waitFor();
  await idle(old.page);
  old.excel.forgetRequests();
  await old.page.getByRole("main").getByRole("button", { name: "重新校验" }).click();
  await idle(old.page);
  expect(old.excel.requests.length).toBeGreaterThan(0);
  await old.close();
});
