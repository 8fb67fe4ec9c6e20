/** The Word host by itself in a real browser, through Microsoft's own office.js, against the stand-in for Word. */
import type { Browser } from "playwright-core";
import { parseReportXml, readEmbeddedReport, REPORT_NAMESPACE, reportXml } from "../../src/word/embeddedReport";
import { controlTags } from "../../src/word/controlTags";
import type { DocumentFigure } from "../../src/core/report/figures/refresh/refreshPlan";
import type { DocumentHost } from "../../src/hosts/documentPort";
import { smallReportFile } from "../word-host/reportFixture";
import { blankDocument, WordDocument } from "../word-host/wordDocument";
import { launchBrowser } from "./harness/browser";
import { buildHostPage } from "./harness/buildHostPage";
import { openWordPane, type WordPane } from "./harness/openPane";
import type { Outcome } from "./harness/outcome";
import { valueOf } from "./harness/outcome";
import type { Mounts } from "./harness/server";

let browser: Browser;
let mounts: Mounts;
let file: Uint8Array;
const panes = new Map<string, WordPane>();

beforeAll(async () => {
  [mounts, browser, file] = await Promise.all([buildHostPage("wordPage"), launchBrowser(), smallReportFile()]);
});

afterAll(async () => {
  for (const pane of panes.values()) await pane.close();
  await browser.close();
});

afterEach(() => {
  for (const { word, foreignRequests, pageErrors } of panes.values()) {
    expect(word.defects).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
  }
});

async function openWord(document: WordDocument, wordApi: "1.3" | "1.8" = "1.8"): Promise<WordPane> {
  let pane = panes.get(wordApi);
  if (!pane) {
    pane = await openWordPane({ document, wordApi, browser, mounts, url: "/host.html" });
    panes.set(wordApi, pane);
    await pane.page.evaluate(() => window.wordTest.ready.then(() => undefined));
  }
  pane.word.open(document);
  return pane;
}

function call(pane: WordPane, method: keyof DocumentHost, ...args: readonly unknown[]): Promise<Outcome> {
  return pane.page.evaluate(
    ([name, list]) =>
      window.wordTest.run((host) => (host[name] as unknown as (...args: unknown[]) => Promise<unknown>)(...list)),
    [method, args] as const,
  );
}

/** Bytes do not survive the way into the page. */
function insert(pane: WordPane, bytes: Uint8Array, place: string): Promise<Outcome> {
  return pane.page.evaluate(
    ([list, tags, where]) =>
      window.wordTest.run((host) => host.insertReport(Uint8Array.from(list), tags, where as "end")),
    [[...bytes], controlTags(bytes), place] as const,
  );
}

const figuresOf = (pane: WordPane) => valueOf<DocumentFigure[]>(call(pane, "readFigures"));

describe.each(["1.3", "1.8"] as const)("Word with WordApi %s", (wordApi) => {
  test("lists the tagged figures in two requests, those in tables as such", async () => {
    const pane = await openWord(WordDocument.open(file), wordApi);
    const figures = await figuresOf(pane);
    expect(figures.map(({ tag, text, inTable, locked }) => [tag, text, inTable, locked])).toEqual([
      ["expenditure.total", "71.1", false, false],
      ["expenditure.basic", "50", false, false],
      ["expenditure.basic", "50.00", true, false],
    ]);
    expect(pane.word.requests).toHaveLength(2);
  });

  test("writes into the controls that still say what they said; looks, neighbours and the control stay", async () => {
    const document = WordDocument.open(file);
    const pane = await openWord(document, wordApi);
    const [total, basic, cell] = await figuresOf(pane);
    document.control("expenditure.basic").setText("五十");
    document.personReplaces("全年支出", "本年度支出合计");
    pane.word.forgetRequests();
    const edits = [
      { id: total?.id, from: "71.1", to: "80.25" },
      { id: basic?.id, from: "50", to: "60" },
      { id: cell?.id, from: "50.00", to: "60.00" },
      { id: "424242", from: "1", to: "2" },
    ];
    const { written, skipped } = await valueOf<{ written: unknown[]; skipped: unknown[] }>(
      call(pane, "writeFigures", edits),
    );
    expect(written).toEqual([edits[0], edits[2]]);
    expect(skipped).toEqual([edits[1], edits[3]]);
    expect(pane.word.requests).toHaveLength(2);
    expect(document.dump()).toEqual(["expenditure.total=80.25", "expenditure.basic=五十", "expenditure.basic=60.00"]);
    expect(document.text()).toContain("本年度支出合计80.25万元。");
  });

  test("inserts at the end, keeps what was there, and finds every control", async () => {
    const document = blankDocument("第一段", "第二段");
    const pane = await openWord(document, wordApi);
    expect(await valueOf(insert(pane, file, "end"))).toEqual({ controls: { found: 3, expected: 3 } });
    expect(pane.word.requests).toHaveLength(2);
    expect(document.text().slice(0, 2)).toEqual(["第一段", "第二段"]);
    expect(document.text()).toContain("全年支出71.1万元。");
    expect(new Set(document.controls().map(({ id }) => id)).size).toBe(3);
    await insert(pane, file, "end");
    expect(new Set(document.controls().map(({ id }) => id)).size).toBe(6);
  });

  test("keeps the report's data in the document, one part whatever is written", async () => {
    const document = blankDocument("正文");
    const pane = await openWord(document, wordApi);
    expect(await valueOf(call(pane, "readPart", REPORT_NAMESPACE))).toBeNull();
    const report = readEmbeddedReport(file);
    if (!report) throw new Error("no report");
    await call(pane, "writePart", REPORT_NAMESPACE, reportXml(report));
    await call(pane, "writePart", REPORT_NAMESPACE, reportXml({ ...report, title: "改<后>" }));
    expect(document.xmlParts).toHaveLength(1);
    const xml = await valueOf<string>(call(pane, "readPart", REPORT_NAMESPACE));
    expect(parseReportXml(xml)?.title).toBe("改<后>");
    await call(pane, "writePart", REPORT_NAMESPACE, null);
    expect(document.xmlParts).toEqual([]);
  });

  test("reads the data that a report file brings along", async () => {
    const pane = await openWord(WordDocument.open(file), wordApi);
    const xml = await valueOf<string>(call(pane, "readPart", REPORT_NAMESPACE));
    expect(parseReportXml(xml)).toEqual(readEmbeddedReport(file));
  });

  test("reads paragraphs and tables in one request", async () => {
    const pane = await openWord(WordDocument.open(file), wordApi);
    const document = await valueOf<{ name: string; blocks: unknown[] }>(call(pane, "readDocument"));
    expect(document.name).toBe("报告.docx");
    expect(document.blocks).toContainEqual({ type: "paragraph", text: "全年支出71.1万元。" });
    const rows = [
      ["项目", "金额"],
      ["基本支出", "50.00"],
    ];
    expect(document.blocks).toContainEqual(expect.objectContaining({ type: "table", rows }));
    expect(pane.word.requests).toHaveLength(1);
  });

  test("selects a figure, and words; what is gone is told", async () => {
    const document = WordDocument.open(file);
    const pane = await openWord(document, wordApi);
    const [total] = await figuresOf(pane);
    await valueOf(call(pane, "showFigure", total?.id));
    expect(document.selection?.text).toBe("71.1");
    expect(await valueOf(call(pane, "showWords", "按预算执行"))).toBe(true);
    expect(document.selection?.text).toBe("按预算执行");
    expect(await valueOf(call(pane, "showWords", "没有这句话"))).toBe(false);
    document.control("expenditure.total").remove(true);
    expect(await call(pane, "showFigure", total?.id)).toEqual({ error: { code: "figureMissing", fields: {} } });
  });

  test("a failing request is told by its code", async () => {
    const pane = await openWord(WordDocument.open(file), wordApi);
    // Where comments can be asked about, it is tried once more without them.
    pane.word.failOnce({ code: "GeneralException" });
    pane.word.failOnce({ code: "GeneralException" });
    expect(await call(pane, "readFigures")).toEqual({
      error: { code: "wordRequestFailed", fields: { code: "GeneralException" } },
    });
  });

  test("a locked control refuses, and is listed as locked", async () => {
    const document = WordDocument.open(file);
    document.control("expenditure.total").lock();
    const pane = await openWord(document, wordApi);
    const [total] = await figuresOf(pane);
    expect(total?.locked).toBe(true);
    const edits = [{ id: total?.id, from: "71.1", to: "1" }];
    expect(await call(pane, "writeFigures", edits)).toMatchObject({ error: { fields: { code: "AccessDenied" } } });
  });

  test("opens a report as a document of its own", async () => {
    const pane = await openWord(blankDocument(), wordApi);
    expect(await valueOf(insert(pane, file, "newDocument"))).toEqual({ controls: null });
    expect(pane.word.opened.map((document) => document.dump()[0])).toEqual(["expenditure.total=71.1"]);
    expect(pane.word.document.text()).toEqual([]);
  });
});

test("the selection gives way to the report", async () => {
  const document = blankDocument("开头", "此处插入", "结尾");
  const pane = await openWord(document);
  await call(pane, "showWords", "此处插入");
  await valueOf(insert(pane, file, "selection"));
  expect(document.text()[0]).toBe("开头");
  expect(document.text().at(-1)).toBe("结尾");
  expect(document.text()).not.toContain("此处插入");
  expect(document.dump()).toHaveLength(3);
});

test("tags that Word loses on the way in are set again by their order", async () => {
  const document = blankDocument("正文");
  document.losesTags = true;
  const pane = await openWord(document);
  await valueOf(insert(pane, file, "end"));
  expect(document.dump()).toEqual(["expenditure.total=71.1", "expenditure.basic=50", "expenditure.basic=50.00"]);
  expect(pane.word.requests).toHaveLength(3);
});

test("comments stand at their sentence and go again; other people's stay", async () => {
  const document = WordDocument.open(file);
  const theirs = document.addComment("请核对", "全年支出");
  const pane = await openWord(document);
  const wanted = [
    { quote: "按预算执行", text: "与表不符" },
    { quote: "没有这句话^&", text: "…" },
  ];
  const { ids } = await valueOf<{ ids: (string | null)[] }>(call(pane, "addComments", wanted));
  expect(ids).toEqual([expect.any(String), null]);
  expect(pane.word.requests).toHaveLength(2);
  expect(document.comments.map(({ quote, content }) => [quote, content])).toEqual([
    ["全年支出", "请核对"],
    ["按预算执行", "与表不符"],
  ]);
  expect(await valueOf(call(pane, "ownComments"))).toEqual([ids[0]]);

  const again = await valueOf<{ ids: string[] }>(call(pane, "addComments", wanted.slice(0, 1)));
  expect(document.comments.map(({ content }) => content)).toEqual(["请核对", "与表不符"]);
  await valueOf(call(pane, "removeComments", again.ids));
  expect(document.comments).toEqual([theirs]);
  expect(await valueOf(call(pane, "ownComments"))).toEqual([]);
  expect(document.xmlParts).toHaveLength(1);
});

test("without WordApi 1.4 comments are refused with the reason", async () => {
  const pane = await openWord(WordDocument.open(file), "1.3");
  expect(await call(pane, "addComments", [{ quote: "按预算执行", text: "x" }])).toEqual({
    error: { code: "officeTooOld", fields: { api: "WordApi 1.4", office: "Office 2024" } },
  });
});

test.each(["end", "newDocument"] as const)("a report too large for one request is not sent (%s)", async (place) => {
  const pane = await openWord(blankDocument());
  const outcome = await pane.page.evaluate(
    ([size, where]) => window.wordTest.run((host) => host.insertReport(new Uint8Array(size), [], where)),
    // As base64 it has 5.0 MB, and the request stands around it.
    [3.75 * 1024 * 1024, place] as const,
  );
  expect(outcome).toEqual({ error: { code: "reportTooLarge", fields: { size: 3.8, limit: 3.7 } } });
  expect(pane.word.requests).toEqual([]);
});

test("review comments in a control are told before they would go with its text", async () => {
  const document = WordDocument.open(file);
  const { element } = document.control("expenditure.total");
  document.addComment("请核实", "71.1", { element, start: 0 });
  document.addComment("这句话要改", "全年支出", null);
  const pane = await openWord(document);
  const [total, basic] = await figuresOf(pane);
  expect([total?.isCommented, basic?.isCommented]).toEqual([true, false]);
  expect(pane.word.requests).toHaveLength(2);
  await call(pane, "writeFigures", [{ id: total?.id, from: "71.1", to: "80" }]);
  expect(document.comments.map(({ content }) => content)).toEqual(["这句话要改"]);
});

test("changes that are tracked are told, and what stands is read without the deleted words", async () => {
  const document = WordDocument.open(file);
  document.control("expenditure.total").trackText("80.25");
  const pane = await openWord(document);
  const [total, basic] = await figuresOf(pane);
  expect([total?.text, total?.revisedFrom]).toEqual(["80.25", "71.1"]);
  expect([basic?.text, basic?.revisedFrom]).toEqual(["50", null]);
  document.tracksChanges = true;
  const edits = [{ id: total?.id, from: "80.25", to: "90" }];
  expect(await valueOf(call(pane, "writeFigures", edits))).toEqual({ written: edits, skipped: [] });
  expect((await figuresOf(pane))[0]).toMatchObject({ text: "90", revisedFrom: "71.1" });
});

test("what Word cannot tell of comments and changes is left open, the figures are read all the same", async () => {
  const [old] = await figuresOf(await openWord(WordDocument.open(file), "1.3"));
  expect(old).not.toHaveProperty("isCommented");
  const pane = await openWord(WordDocument.open(file));
  pane.word.failOnce({ code: "NotImplemented", when: { uses: "GetComments" } });
  const figures = await figuresOf(pane);
  expect(figures).toHaveLength(3);
  expect(figures[0]).not.toHaveProperty("revisedFrom");
});

type Read = { readonly blocks: readonly { readonly type: string }[]; readonly isPlain?: true };

test.each([
  [
    "GeneralException",
    (pane: WordPane) => pane.word.failOnce({ code: "GeneralException", when: { uses: "GetOoxml" } }),
  ],
  ["pictures that make the answer too large", ({ word }: WordPane) => word.document.addPicture(4.5 * 1024 * 1024)],
])("a document that Word does not give as XML is read as texts and says so: %s", async (_why, spoil) => {
  const pane = await openWord(WordDocument.open(file));
  const whole = await valueOf<Read>(call(pane, "readDocument"));
  expect(whole).not.toHaveProperty("isPlain");
  spoil(pane);
  const plain = await valueOf<Read>(call(pane, "readDocument"));
  expect(plain.isPlain).toBe(true);
  const texts = ({ blocks }: Read) =>
    blocks.map((block) =>
      JSON.stringify(block.type === "table" ? { rows: (block as { rows?: unknown }).rows } : block),
    );
  expect(texts(plain)).toEqual(texts(whole));
});

test("a document that Word does not give at all is told with the way out", async () => {
  const pane = await openWord(WordDocument.open(file));
  pane.word.failOnce({ code: "GeneralException" });
  pane.word.failOnce({ code: "GeneralException" });
  expect(await call(pane, "readDocument")).toEqual({
    error: { code: "documentNotGiven", fields: { code: "GeneralException" } },
  });
});

test("a comment stands at the place that is meant, in the case that is meant", async () => {
  const document = blankDocument("目录 支出合计5万元。", "支出合计5万元。", "支出合计5万元。其中Gdp", "其中GDP");
  const pane = await openWord(document);
  const comments = [
    { quote: "支出合计5万元。", text: "第三处", occurrence: { index: 2, of: 3 } },
    { quote: "支出合计5万元。", text: "数目对不上，取第一处", occurrence: { index: 2, of: 9 } },
    { quote: "其中GDP", text: "大写", occurrence: { index: 0, of: 1 } },
  ];
  await valueOf(call(pane, "addComments", comments));
  const texts = document.paragraphs();
  const at = document.comments.map(({ place }) => texts.findIndex((element) => element === place?.element));
  expect(at).toEqual([2, 0, 3]);
  await valueOf(call(pane, "showWords", "支出合计5万元。", { index: 1, of: 3 }));
  expect(document.selection?.element).toBe(texts[1]);
});
