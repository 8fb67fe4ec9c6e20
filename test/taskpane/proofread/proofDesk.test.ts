import { BudgetReportError } from "../../../src/core/errors";
import type { ReportDocument } from "../../../src/core/text/document";
import { documentOfText } from "../../../src/core/proofread/textDocument";
import type { DocumentHost } from "../../../src/hosts/documentPort";
import { createTranslator } from "../../../src/locales";
import { commentFindings, removeComments } from "../../../src/taskpane/proofread/actions/commentFindings";
import {
  cancelProofreading,
  proofreadOpenDocument,
  proofreadText,
} from "../../../src/taskpane/proofread/actions/proofreadDocument";
import { checkPublishedText } from "../../../src/taskpane/proofread/actions/checkPublishedText";
import {
  chooseOpenDocument,
  chooseVersion,
  compareVersions,
} from "../../../src/taskpane/proofread/actions/compareVersions";
import { showFinding } from "../../../src/taskpane/proofread/actions/showFinding";
import type { ProofSurroundings } from "../../../src/taskpane/proofread/state/proofDesk";
import { createProofDesk } from "../../../src/taskpane/proofread/state/proofDesk";
import { Engine } from "../../../src/taskpane/worker/engine";
import { LocalClient } from "../../../src/taskpane/worker/localClient";
import { changedBy, SOUND_TEXT } from "../../core/disclosure/soundText";

const TEXT = "支出合计90万元，其中：基本支出50万元，项目支出60万元。";

function deskWith(surroundings: Partial<ProofSurroundings> = {}) {
  const client = new LocalClient(() => Promise.resolve(new Engine()));
  return createProofDesk({
    engine: () => Promise.resolve(client),
    ground: () => Promise.resolve(),
    engineLost: () => undefined,
    surroundings: () => ({ platform: "browser", canOpenBrowser: false }),
    document: () => null,
    ...surroundings,
  });
}

/** A document in Word of which only what proofreading asks for is there. */
function wordDocument(text: string) {
  const comments = new Map<string, string>();
  const shown: string[] = [];
  const document: ReportDocument = { name: "报告.docx", blocks: documentOfText(text) };
  const host: Partial<DocumentHost> = {
    capabilities: { canComment: true },
    readDocument: () => Promise.resolve(document),
    showWords: (words) => Promise.resolve(shown.push(words) > 0),
    addComments: (wanted) => {
      const ids = wanted.map(({ quote, text: words }) => {
        if (!text.includes(quote)) return null;
        comments.set(String(comments.size), words);
        return String(comments.size - 1);
      });
      return Promise.resolve({ ids });
    },
    removeComments: (ids) => {
      ids.forEach((id) => comments.delete(id));
      return Promise.resolve();
    },
  };
  return { host: host as DocumentHost, comments, shown };
}

test("pasted text is proofread; its error stands in the state", async () => {
  const desk = deskWith();
  await proofreadText(desk, "文字", TEXT);
  const { result, job, error } = desk.store.getState();
  expect(result?.proofreading.findings.map(({ rule }) => rule)).toContain("G03");
  expect([job, error]).toEqual([null, null]);
});

test("what goes wrong is told once and leaves nothing under way", async () => {
  const desk = deskWith({ ground: () => Promise.reject(new BudgetReportError("hostUnavailable")) });
  await proofreadText(desk, "文字", TEXT);
  expect(desk.store.getState()).toMatchObject({ job: null, result: null, error: { code: "hostUnavailable" } });
});

test("a cancelled run is no failure, and the workbook is read anew next time", async () => {
  let lost = 0;
  const desk = deskWith({ engineLost: () => (lost += 1) });
  const run = proofreadText(desk, "文字", TEXT);
  await cancelProofreading(desk);
  await run;
  expect(desk.store.getState()).toMatchObject({ job: null, error: null });
  expect(lost).toBe(1);
});

test("in Word: the open document is read, sentences are shown, comments come and go in one stroke", async () => {
  const word = wordDocument(TEXT);
  const desk = deskWith({ document: () => word.host });
  const t = await createTranslator("zh-CN");
  await proofreadOpenDocument(desk);
  await showFinding(desk, 0);
  expect(word.shown).toEqual([TEXT]);
  await commentFindings(desk, t);
  expect([...word.comments.values()][0]).toContain("50.00 + 60.00 = 110.00");
  expect(desk.store.getState().comments?.ids).toHaveLength(word.comments.size);
  await removeComments(desk);
  expect(word.comments.size).toBe(0);
  expect(desk.store.getState().comments).toBeNull();
});

test("the document that was proofread is held against the points on demand, and another one has its own", async () => {
  const desk = deskWith();
  await checkPublishedText(desk);
  expect(desk.store.getState().check).toBeNull();
  await proofreadText(desk, "公开文本", SOUND_TEXT);
  await checkPublishedText(desk);
  const { check, job, error } = desk.store.getState();
  expect([job, error]).toEqual([null, null]);
  expect(check?.points.filter(({ verdict }) => verdict !== "met").map(({ id }) => id)).toEqual(["P28"]);
  await proofreadText(desk, "文字", TEXT);
  expect(desk.store.getState().check).toBeNull();
});

function textFile(name: string, text: string): File {
  return new File([text], name, { type: "text/plain" });
}

test("two versions are compared once both are chosen; the comparison can be left for another", async () => {
  const desk = deskWith();
  await chooseVersion(desk, "old", textFile("旧版.txt", SOUND_TEXT));
  await compareVersions(desk);
  expect(desk.store.getState().comparison).toBeNull();
  const changed = changedBy(SOUND_TEXT, [["财政拨款收入950.00万元，占97.94%", "财政拨款收入960.00万元，占97.94%"]]);
  await chooseVersion(desk, "now", textFile("新版.txt", changed));
  await compareVersions(desk);
  const { comparison, job, error } = desk.store.getState();
  expect([job, error]).toEqual([null, null]);
  expect(comparison).toMatchObject({
    old: "旧版.txt",
    now: "新版.txt",
    hasWorkbook: false,
    changes: [{ type: "figure", item: "财政拨款收入", old: "950.00万元", now: "960.00万元", follows: null }],
  });
  desk.store.dispatch({ type: "comparisonLeft" });
  expect(desk.store.getState()).toMatchObject({ comparison: null, versions: {} });
});

test("the document that is open in Word is one of the two versions, as it stands when they are compared", async () => {
  const before = wordDocument(SOUND_TEXT).host;
  const changed = changedBy(SOUND_TEXT, [["财政拨款收入950.00万元，占97.94%", "财政拨款收入960.00万元，占97.94%"]]);
  let open = before;
  const desk = deskWith({ document: () => open });
  await chooseVersion(desk, "old", textFile("旧版.txt", SOUND_TEXT));
  await chooseOpenDocument(desk, "now");
  open = wordDocument(changed).host;
  await compareVersions(desk);
  expect(desk.store.getState().comparison).toMatchObject({
    old: "旧版.txt",
    now: "报告.docx",
    changes: [{ item: "财政拨款收入", old: "950.00万元", now: "960.00万元" }],
  });
});

test("a version that is no document is told, and nothing is left under way", async () => {
  const desk = deskWith();
  await chooseVersion(desk, "old", textFile("旧版.docx", "不是 Word 文件"));
  await chooseVersion(desk, "now", textFile("新版.txt", SOUND_TEXT));
  await compareVersions(desk);
  const { comparison, job, error } = desk.store.getState();
  expect([comparison, job]).toEqual([null, null]);
  expect(error).toBeInstanceOf(BudgetReportError);
});
