/** How the Word host reads, writes and comments on a document, and what it does where Word refuses. */
import { controlTags } from "../../../src/word/controlTags";
import type { DocumentFigure } from "../../../src/core/report/figures/refresh/documentFigure";
import type { InsertPlace } from "../../../src/hosts/documentPort";
import { smallReportFile } from "../../word-host/reportFixture";
import { blankDocument, tableAround, WordDocument } from "../../word-host/wordDocument";
import { outcomeOf, valueOf, type Outcome } from "../harness/outcome";
import { call, installWordPages, openWord, type WordPage } from "../harness/wordPages";

installWordPages();

let file: Uint8Array;

beforeAll(() => {
  file = smallReportFile();
});

function insert({ host }: WordPage, bytes: Uint8Array, place: InsertPlace): Promise<Outcome> {
  return outcomeOf(host.insertReport(bytes, controlTags(bytes), place));
}

const figuresOf = (pane: WordPage) => valueOf<DocumentFigure[]>(call(pane, "readFigures"));

describe.each(["1.3", "1.8"] as const)("Word with WordApi %s", (wordApi) => {
  test("takes a fixed number of requests, however many figures there are", async () => {
    const pane = await openWord(WordDocument.open(file), { wordApi });
    const requestsOf = async (work: Promise<unknown>) => {
      await work;
      const { length } = pane.word.requests;
      pane.word.forgetRequests();
      return length;
    };
    const [total] = await figuresOf(pane);
    pane.word.forgetRequests();
    const edits = [{ id: total?.id ?? "", from: "71.1", to: "80.25" }];
    expect(await requestsOf(figuresOf(pane))).toBe(2);
    expect(await requestsOf(pane.host.writeFigures(edits))).toBe(2);
    expect(await requestsOf(insert(pane, file, "end"))).toBe(2);
    expect(await requestsOf(pane.host.readDocument())).toBe(1);
  });

  test("a failing request is told by its code", async () => {
    const pane = await openWord(WordDocument.open(file), { wordApi });
    // It is tried once more, asking for less.
    pane.word.failOnce({ code: "GeneralException" });
    pane.word.failOnce({ code: "GeneralException" });
    expect(await call(pane, "readFigures")).toEqual({
      error: { code: "wordRequestFailed", fields: { code: "GeneralException" } },
    });
  });

  test("a locked control refuses, and is listed as locked", async () => {
    const document = WordDocument.open(file);
    document.control("expenditure.total").lock();
    const pane = await openWord(document, { wordApi });
    const [total] = await figuresOf(pane);
    expect(total?.locked).toBe(true);
    const edits = [{ id: total?.id, from: "71.1", to: "1" }];
    expect(await call(pane, "writeFigures", edits)).toMatchObject({ error: { fields: { code: "AccessDenied" } } });
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

test("asks little of Word for each control, however many there are", async () => {
  const document = blankDocument("正文");
  for (let copies = 0; copies < 30; copies++) document.insertFile(file, "End");
  const pane = await openWord(document, { wordApi: "1.3" });
  const figures = await figuresOf(pane);
  // 30 tables are asked, not 90 controls.
  expect(pane.word.requests[1]?.actions).toBeLessThan(30 * 5);
  expect(figures.filter(({ inTable }) => inTable)).toHaveLength(30);
  pane.word.forgetRequests();
  const edits = figures.map(({ id, text }) => ({ id, from: text, to: "1" }));
  const { written } = await pane.host.writeFigures(edits);
  expect(written).toHaveLength(90);
  const [asking, writing] = pane.word.requests.map(({ actions }) => actions);
  expect(asking).toBeLessThan(12);
  expect(writing).toBeLessThan(90 * 4);
});

test("a Word that does not tell what stands in its tables is asked of every control", async () => {
  const pane = await openWord(WordDocument.open(file));
  pane.word.failOnce({ code: "GeneralException", when: { uses: "GetRange" } });
  expect((await figuresOf(pane)).map(({ inTable }) => inTable)).toEqual([false, false, true]);
});

test("in a document of many tables its few controls are asked", async () => {
  const document = WordDocument.open(file);
  const table = tableAround(document.control("expenditure.basic", 1).element);
  for (let more = 0; table && more < 10; more++) document.personCopies(table);
  const pane = await openWord(document, { wordApi: "1.3" });
  for (let count = document.controls().length; count > 3; count--) document.controls().at(-1)?.remove(false);
  const figures = await figuresOf(pane);
  expect(figures.map(({ inTable }) => inTable)).toEqual([false, false, true]);
});

test("tags that Word loses on the way in are set again by their order", async () => {
  const document = blankDocument("正文");
  document.losesTags = true;
  const pane = await openWord(document);
  await valueOf(insert(pane, file, "end"));
  expect(document.dump()).toEqual(["expenditure.total=71.1", "expenditure.basic=50", "expenditure.basic=50.00"]);
  expect(pane.word.requests).toHaveLength(3);
});

test("tags that have come in another order than the file's are left alone, and those that are missing are told", async () => {
  const document = blankDocument("正文");
  document.reordersControls = true;
  const pane = await openWord(document);
  expect(await valueOf(insert(pane, file, "end"))).toEqual({ controls: { found: 2, expected: 3 } });
  expect(document.dump()).toEqual(["expenditure.basic=50", "=71.1", "expenditure.basic=50.00"]);
});

test("without WordApi 1.4 comments are refused with the reason", async () => {
  const pane = await openWord(WordDocument.open(file), { wordApi: "1.3" });
  expect(await call(pane, "addComments", [{ quote: "按预算执行", text: "x" }])).toEqual({
    error: { code: "officeTooOld", fields: { api: "WordApi 1.4", office: "Office 2024" } },
  });
});

test.each(["end", "newDocument"] as const)("a report too large for one request is not sent (%s)", async (place) => {
  const pane = await openWord(blankDocument());
  // As base64 it has 5.0 MB, and the request stands around it.
  const outcome = await outcomeOf(pane.host.insertReport(new Uint8Array(3.75 * 1024 * 1024), [], place));
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
  const [old] = await figuresOf(await openWord(WordDocument.open(file), { wordApi: "1.3" }));
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
    (pane: WordPage) => pane.word.failOnce({ code: "GeneralException", when: { uses: "GetOoxml" } }),
  ],
  ["pictures that make the answer too large", ({ word }: WordPage) => word.document.addPicture(4.5 * 1024 * 1024)],
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
