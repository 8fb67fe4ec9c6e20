/**
 * The pane inside Word: the real office.js against the stand-in, a report of the sample workbook in the document.
 *
 * @jest-environment ./test/e2e/harness/workerBrowser.cjs
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ATTACHMENT_KINDS } from "../../../src/core/report/attachments/attachmentKinds";
import { createFileHost } from "../../../src/hosts/file/fileHost";
import { Engine } from "../../../src/taskpane/worker/engine";
import { blankDocument, WordDocument } from "../../word-host/wordDocument";
import { loadAxe, seriousDefects, sidewaysScroll } from "../harness/axe";
import type { OpenWordOptions, WordPane } from "../harness/openPane";
import { openWordPane } from "../harness/openPane";
import { COMPLETE_FILE, SEED_FILE, button, expectClean, eventually, texts } from "./driver";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let report: Uint8Array;
let workbook: Buffer;
let changed: Buffer;
const open: WordPane[] = [];

beforeAll(async () => {
  // Every table is attached: its figures stand in several places.
  const host = createFileHost(readFileSync(SEED_FILE), "daoxian-2021.xlsx");
  await host.readWorkbook();
  await host.saveSetting("report.attachments", [...ATTACHMENT_KINDS]);
  workbook = Buffer.from(await host.toBytes());
  report = await reportOf(workbook);
  await host.applyEdits([{ ref: { sheet: "支出决算表", address: "D7" }, from: 66.65, to: 60.65 }]);
  changed = Buffer.from(await host.toBytes());
});

afterEach(async () => {
  for (const pane of open) {
    expect(pane.word.defects).toEqual([]);
    expectClean(pane);
    await pane.close();
  }
  open.length = 0;
});

function sampleBudget(year: number) {
  const name = `sample-bureau-${year}-budget.xlsx`;
  return { name, bytes: new Uint8Array(readFileSync(path.resolve(__dirname, "../../../samples", name))) };
}

/** The report as the command line or Excel's pane writes it. */
async function reportOf(bytes: Uint8Array): Promise<Uint8Array> {
  const engine = new Engine();
  await engine.call("openFile", { name: "daoxian-2021.xlsx", bytes });
  await engine.call("recognise", null);
  await engine.call("validate", null);
  await engine.call("score", null);
  await engine.call("compose", null);
  return engine.call("writeDocx", { template: null, isDraft: false });
}

async function openWord(options: Partial<OpenWordOptions> = {}): Promise<WordPane> {
  const pane = await openWordPane({ document: WordDocument.open(report), ...options });
  open.push(pane);
  // Before the document is first asked for, nothing is under way either.
  await pane.page.locator('main[aria-busy="false"]:not(:has([role="progressbar"]))').waitFor();
  return pane;
}

async function idle({ page }: WordPane): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
}

/** Chooses a workbook; it has been read when the pane offers to choose another one. */
async function pick(pane: WordPane, file: string | Buffer): Promise<void> {
  const input = typeof file === "string" ? file : { name: "daoxian-2021.xlsx", mimeType: XLSX, buffer: file };
  await pane.page.locator("input[type=file]").setInputFiles(input);
  await pane.page.locator('main[aria-busy="true"]').waitFor();
  await idle(pane);
}

/** Presses the foot's button and waits until Word is done. */
async function act(pane: WordPane, name: string): Promise<void> {
  await pane.page.locator("footer").getByRole("button", { name, exact: true }).click();
  await pane.page.getByRole("status").filter({ hasText: /。/ }).waitFor();
  await idle(pane);
}

const headings = (pane: WordPane) => texts(pane.page.locator("main h3"));

/** The lines of two dumps that differ, as they became. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  expect(after).toHaveLength(before.length);
  return after.filter((line, index) => line !== before[index]);
}

test("a cell changes: only its figure and those derived from it change; a person's words stay", async () => {
  const document = WordDocument.open(report);
  document.personReplaces("基本支出", "基本支出（人员和公用）");
  document.control("project.1.final").setText("十一");
  document.control("staff.total.actual").remove(false);
  const pane = await openWord({ document });
  const figures = document.dump().filter((line) => !line.startsWith("chart:"));
  await pane.page.getByRole("heading", { name: `本文档有 ${figures.length} 处可更新的数字` }).waitFor();
  const before = document.dump();
  const words = document.text();

  await pick(pane, changed);
  expect(await headings(pane)).toEqual(["有变化 5 处", "需要您决定 1 处"]);
  await pane.page.getByText("文档写成以后，工作簿的数据有变化。").waitFor();
  await pane.page.getByText("手工改过，写入时是“11.00”。").waitFor();
  await button(pane.page, "内容控件已被删除的数字 1 个").click();
  await pane.page.getByText("实有在编人数").first().waitFor();
  pane.word.forgetRequests();
  await act(pane, "更新所选（5 处）");
  await pane.page.getByText("已更新 5 处。").waitFor();
  // Four for the refresh; one more reads the document for proofreading.
  await pane.page.getByText(/^校核这份报告：/).waitFor();
  expect(pane.word.requests).toHaveLength(5);

  const [basic, share] = ["expenditure.basic=60.65", "expenditure.basic.share=78.11"];
  expect(differences(before, document.dump()).sort()).toEqual([share, share, basic, basic, basic]);
  expect(document.dump()).toContain("project.1.final=十一");
  const sentences = (texts: readonly string[]) => texts.filter((text) => text.includes("（人员和公用）"));
  expect(sentences(words).length).toBeGreaterThan(0);
  expect(sentences(document.text())).toEqual(
    sentences(words).map((text) => text.replace("66.65", "60.65").replace("85.83", "78.11")),
  );

  await button(pane.page, "撤销更新（5 处）").click();
  await pane.page.getByText("已撤销，恢复 5 处。").waitFor();
  expect(document.dump()).toEqual(before);
  expect(document.text()).toEqual(words);
  await idle(pane);
  expect(await headings(pane)).toEqual(["有变化 5 处", "需要您决定 1 处"]);
});

test("what the user leaves out stays and is offered again; a second refresh finishes the document", async () => {
  const pane = await openWord();
  const { document } = pane.word;
  await pick(pane, changed);
  await pane.page.getByRole("checkbox", { name: /^更新基本支出66.65万元，占|^更新基本支出60.65万元，占/ }).click();
  await act(pane, "更新所选（3 处）");
  expect(document.dump().filter((line) => line.startsWith("expenditure.basic.share="))).toEqual([
    "expenditure.basic.share=85.83",
    "expenditure.basic.share=85.83",
  ]);
  await pane.page.getByText("文档写成以后，工作簿的数据有变化。").waitFor();
  expect(await headings(pane)).toEqual(["有变化 2 处"]);
  await button(pane.page, "关闭提示").click();
  await act(pane, "更新所选（2 处）");
  await pane.page.getByText("文档与工作簿的数据一致。").waitFor();
  await pane.page.getByText("没有需要更新的数字。").waitFor();
});

test("a refresh can be taken back when the pane was closed meanwhile", async () => {
  const pane = await openWord();
  const { document } = pane.word;
  const before = document.dump();
  await pick(pane, changed);
  await act(pane, "更新所选（5 处）");
  expect(document.dump()).not.toEqual(before);

  const other = await openWord({ document });
  await button(other.page, "撤销更新（5 处）").click();
  await other.page.getByText("已撤销，恢复 5 处。").waitFor();
  expect(document.dump()).toEqual(before);
  expect(await button(other.page, /^撤销更新/).count()).toBe(0);
});

test("without a workbook the document's own data tells what was edited by hand, and can put it back", async () => {
  const document = WordDocument.open(report);
  const before = document.dump();
  document.control("expenditure.yearTotal").setText("78");
  const pane = await openWord({ document });
  await button(pane.page, "不打开工作簿，只查哪些数字被手工改过").click();
  expect(await headings(pane)).toEqual(["需要您决定 1 处"]);
  await pane.page.getByRole("checkbox", { name: /78 改为 77.65/ }).click();
  await act(pane, "更新所选（1 处）");
  expect(document.dump()).toEqual(before);
});

test("somebody types while the pane waits: that figure is left alone and told", async () => {
  const pane = await openWord();
  await pick(pane, changed);
  pane.word.document.control("expenditure.basic").setText("六十余");
  await act(pane, "更新所选（5 处）");
  await pane.page.getByText("已更新 4 处。另有 1 处刚被改动或删除，没有动。").waitFor();
  expect(pane.word.document.control("expenditure.basic").text).toBe("六十余");
});

test("a figure is shown in the document at a click", async () => {
  const pane = await openWord();
  await button(pane.page, /^全部数字 \d+ 处$/).click();
  await button(pane.page, "在文档中定位：行政编制人员").click();
  await eventually(() => pane.word.document.selection?.text === "4");
});

test("Word 2019: a report is inserted into a document, then brought up to date like any other", async () => {
  const document = blankDocument("领导批示：", "请财务科补充。");
  const pane = await openWord({ document, wordApi: "1.3" });
  await pick(pane, workbook);
  await pane.page.getByRole("radio", { name: "插在本文档末尾" }).click();
  await act(pane, "插入到文档末尾");
  expect(document.text().slice(0, 2)).toEqual(["领导批示：", "请财务科补充。"]);
  const inserted = document.dump();
  expect(inserted).toEqual(WordDocument.open(report).dump());
  expect(document.xmlParts).toHaveLength(1);

  await button(pane.page, "更新数字").click();
  await pane.page.getByText("文档与工作簿的数据一致。").waitFor();
  await button(pane.page, "重新选择").click();
  await pick(pane, changed);
  await act(pane, "更新所选（5 处）");
  expect(differences(inserted, document.dump())).toHaveLength(5);
});

test("the ribbon's 插入报告 shows that tab; a report opens as a document of its own, data included", async () => {
  const pane = await openWord({ url: "/taskpane.html?run=insert" });
  await pick(pane, workbook);
  await act(pane, "在新文档中打开报告");
  expect(pane.word.opened.map((document) => document.dump())).toEqual([WordDocument.open(report).dump()]);
  expect(pane.word.opened[0]?.xmlParts).toHaveLength(1);
  expect(pane.word.document.dump()).toEqual(WordDocument.open(report).dump());
});

test("a published text of a budget is brought up to date from its workbook, with the budget before beside it", async () => {
  const [budget, lastBudget] = [sampleBudget(2023), sampleBudget(2022)];
  const engine = new Engine();
  await engine.call("openFile", budget);
  await engine.call("recognise", null);
  await engine.call("openBudget", lastBudget);
  await engine.call("disclose", null);
  const document = WordDocument.open(await engine.call("writeDisclosure", { isDraft: false }));
  const host = createFileHost(budget.bytes, budget.name);
  await host.applyEdits([{ ref: { sheet: "收支总表", address: "B5" }, from: 820, to: 820.01 }]);
  const edited = { name: budget.name, mimeType: XLSX, buffer: Buffer.from(await host.toBytes()) };
  const pane = await openWord({ document });
  const before = document.dump();
  await pane.page.locator("input[type=file]").setInputFiles(edited);
  await pane.page.getByText(`取自部门预算（${lastBudget.name}）的数字`).waitFor();
  const other = { name: lastBudget.name, mimeType: XLSX, buffer: Buffer.from(lastBudget.bytes) };
  await pane.page.locator('input[type=file][aria-label="选择部门预算…"]').setInputFiles(other);
  await pane.page.getByText(`取自部门预算（${lastBudget.name}）的数字`).waitFor({ state: "detached" });
  await idle(pane);
  const [heading = ""] = await headings(pane);
  const places = Number(/有变化 (\d+) 处/.exec(heading)?.[1]);
  await act(pane, `更新所选（${places} 处）`);
  await pane.page.getByText(`已更新 ${places} 处。`).waitFor();
  const moved = differences(before, document.dump());
  expect(moved).toHaveLength(places);
  expect(moved).toContain("budget.income.bySource.generalBudget=820.01");
  expect(moved.every((line) => line.startsWith("budget.income."))).toBe(true);
});

test("a workbook of another unit is no mere change, and is told first", async () => {
  const pane = await openWord();
  await pick(pane, COMPLETE_FILE);
  await pane.page.getByText(/请确认没有选错文件/).waitFor();
});

test("Word that fails is told in one sentence, and the document can be read again", async () => {
  const pane = await openWord();
  // The figures are asked for once more, without their comments.
  pane.word.failOnce({ code: "GeneralException" });
  pane.word.failOnce({ code: "GeneralException" });
  await button(pane.page, "重新读取文档").click();
  expect(await pane.page.getByRole("alert").textContent()).toMatch(/Word 没有完成请求（GeneralException）/);
  await button(pane.page, "重新读取文档").click();
  await pane.page.getByRole("alert").waitFor({ state: "detached" });
});

test("a Word that is too old is told so", async () => {
  const pane = await openWord({ wordApi: "1.2" });
  expect(await pane.page.getByRole("alert").textContent()).toMatch(/需要 Office 2019 或更新的版本（WordApi 1.3）/);
});

describe("proofreading", () => {
  const proofread = async (pane: WordPane) => {
    await button(pane.page, "校核").click();
    await button(pane.page, "校核打开的文档").click();
    await pane.page.getByRole("heading", { name: /^发现 \d+ 处$|^没有发现问题$/ }).waitFor();
  };

  test("a figure that no longer agrees is found; its sentence is shown, commented, and the comment goes again", async () => {
    const document = WordDocument.open(report);
    document.control("expenditure.basic").setText("60.65");
    const theirs = document.addComment("请领导审阅", "部门概况");
    const pane = await openWord({ document });
    const before = document.dump();
    await proofread(pane);
    await pane.page.locator("main li button", { hasText: "60.65" }).first().click();
    await eventually(() => (document.selection?.text ?? "").includes("60.65"));

    await button(pane.page, "在原文加批注").click();
    await button(pane.page, "清除所加批注").waitFor();
    const ours = document.comments.filter((comment) => comment !== theirs);
    expect(ours.length).toBeGreaterThan(0);

    // Another opening of the pane on the same document still knows them.
    const other = await openWord({ document });
    await proofread(other);
    await button(other.page, "清除所加批注").click();
    await eventually(() => document.comments.length === 1);
    expect(document.comments).toEqual([theirs]);
    expect(document.dump()).toEqual(before);
  });

  test("after a refresh the document is proofread by itself, with a door to what was found", async () => {
    const pane = await openWord({ document: WordDocument.open(report) });
    await pick(pane, changed);
    await pane.page
      .locator("footer")
      .getByRole("button", { name: /^更新所选/ })
      .click();
    const line = pane.page.getByText(/^校核这份报告：/);
    await line.waitFor();
    await button(pane.page, "查看校核").click();
    await pane.page.getByRole("heading", { name: /^发现 \d+ 处$|^没有发现问题$/ }).waitFor();
    await pane.page.getByRole("region", { name: "报告原文" }).waitFor();
  });

  test("with a workbook open the document is held against it; Word 2019 says that it takes no comments", async () => {
    const pane = await openWord({ wordApi: "1.3" });
    await pick(pane, changed);
    await proofread(pane);
    await pane.page.getByText("与工作簿核对", { exact: true }).waitFor();
    await pane.page.getByText(/需要 Office 2024/).waitFor();
    expect(await button(pane.page, "在原文加批注").count()).toBe(0);
  });
});

const LOOKS = [
  { colorScheme: "light", forcedColors: "none", width: 320 },
  { colorScheme: "dark", forcedColors: "none", width: 350 },
  { colorScheme: "dark", forcedColors: "active", width: 450 },
] as const;

test("axe finds nothing in any theme and width", async () => {
  const document = WordDocument.open(report);
  document.control("project.1.final").setText("十一");
  document.control("staff.total.actual").remove(false);
  const pane = await openWord({ document });
  await loadAxe(pane.page);
  const look = async () => {
    for (const { width, ...media } of LOOKS) {
      await pane.page.setViewportSize({ width, height: 700 });
      await pane.page.emulateMedia(media);
      expect([width, media, await seriousDefects(pane.page), await sidewaysScroll(pane.page)]).toEqual([
        width,
        media,
        [],
        0,
      ]);
    }
  };
  await look();
  await pick(pane, changed);
  for (const name of [/^内容控件已被删除/, /^全部数字/]) await button(pane.page, name).click();
  await look();
  await act(pane, "更新所选（5 处）");
  await look();
  await button(pane.page, "插入报告").click();
  await pane.page.getByRole("radio", { name: "插在本文档末尾" }).click();
  await look();
  await button(pane.page, "校核").click();
  await button(pane.page, "校核打开的文档").click();
  await pane.page.getByRole("heading", { name: /^发现 \d+ 处$|^没有发现问题$/ }).waitFor();
  await look();
});
