import { BudgetReportError } from "../../../src/core/errors";
import type { DocumentHost } from "../../../src/hosts/documentPort";
import { testDocument, type DocumentStep } from "../../../src/hosts/selfTest/documentTest";
import { blankDocument } from "../../word-host/wordDocument";
import { installWordPages, openWord, type WordOptions } from "../harness/wordPages";

installWordPages();

test.each<WordOptions>([{ platform: "windows" }, { platform: "mac" }, { platform: "web" }])(
  "in a blank document of Word %o all works, and it is blank again",
  async (options) => {
    const document = blankDocument();
    const { host } = await openWord(document, options);
    const results = await testDocument(host);
    expect(results.filter(({ state }) => state !== "ok")).toEqual([]);
    expect([document.text(), document.comments, document.xmlParts]).toEqual([[""], [], []]);
  },
);

test("an old Word is not asked for comments", async () => {
  const { host } = await openWord(blankDocument(""), { wordApi: "1.3" });
  const results = await testDocument(host);
  expect(results.filter(({ state }) => state !== "ok").map(({ step, state }) => [step, state])).toEqual([
    ["comment", "skipped"],
    ["uncomment", "skipped"],
  ]);
});

test("a document with anything in it is not touched", async () => {
  const document = blankDocument("一句话");
  const page = await openWord(document);
  const results = await testDocument(page.host);
  expect(results.map(({ step, state }) => [step, state])).toEqual([["blank", "failed"]]);
  expect(document.text()).toEqual(["一句话"]);
  await expect(page.host.clearScratch("budget-report 自检，可以删除。")).rejects.toMatchObject({ code: "notScratch" });
  expect(document.text()).toEqual(["一句话"]);
});

/** A method that fails, or does nothing and says it has; and the steps that must say ✗. */
const FAULTS: readonly [keyof DocumentHost, readonly DocumentStep[], unknown][] = [
  ["insertReport", ["insert"], { controls: { found: 0, expected: 2 } }],
  ["readFigures", ["figures"], []],
  ["writeFigures", ["write"], { written: [], skipped: [] }],
  ["showFigure", ["showFigure"], undefined],
  ["showWords", ["showWords"], false],
  ["addComments", ["comment"], { ids: [null] }],
  ["removeComments", ["uncomment"], undefined],
  ["writePart", ["part"], undefined],
];

test.each(FAULTS)(
  "a failing %s is told, the other steps go on, and the document is blank again",
  async (method, steps) => {
    const document = blankDocument();
    const { host } = await openWord(document);
    const problem = new BudgetReportError("wordRequestFailed", { code: "GeneralException" });
    const results = await testDocument({ ...host, [method]: () => Promise.reject(problem) });
    const failed = results.filter(({ state }) => state === "failed");
    expect(failed.map(({ step, office }) => [step, office])).toEqual(steps.map((step) => [step, "GeneralException"]));
    expect(document.text().join("")).toBe("");
  },
);

test.each(FAULTS.filter(([method]) => method !== "showFigure"))(
  "a %s that does nothing and says it has is found out",
  async (method, steps, lie) => {
    const document = blankDocument();
    const { host } = await openWord(document);
    const results = await testDocument({ ...host, [method]: () => Promise.resolve(lie) });
    expect(results.filter(({ state }) => state === "failed").map(({ step }) => step)).toEqual(steps);
    expect(document.text().join("")).toBe("");
  },
);
