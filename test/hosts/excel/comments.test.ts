/** Findings as cell comments: ours come and go, everybody else's stay. */
import type { CommentsCleared, CommentsSet } from "../../../src/hosts/port";
import { call, installExcelPages, openHost, sampleModel } from "../harness/excelPages";
import { valueOf } from "../harness/outcome";

installExcelPages();

const at = (sheet: string, address: string, text: string) => ({ ref: { sheet, address }, text });

const COMMENTS = [
  at("支出决算表", "C3", "合计不等于各类之和。\n改法：改为求和公式。"),
  at("支出决算表", "C4:D4", "单位有误。"),
  at("已锁定", "A1", "受保护。"),
];

test("are written, replaced instead of heaped up, and deleted without a trace", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  const before = model.dump();
  const set = await valueOf<CommentsSet>(call(pane, "setComments", COMMENTS));
  expect(set).toEqual({ written: 2, occupied: 0, protectedSheets: ["已锁定"] });
  expect(pane.excel.requests).toHaveLength(2);
  const comments = () => model.sheet("支出决算表").comments;
  expect(comments().map(({ address }) => address)).toEqual(["C3", "C4"]);
  expect(comments()[0]?.content).toContain("合计不等于各类之和。\n改法：改为求和公式。");
  await valueOf(call(pane, "setComments", COMMENTS.slice(0, 1)));
  expect(comments()).toHaveLength(1);
  expect(await valueOf<CommentsCleared>(call(pane, "clearComments"))).toEqual({ removed: 1, kept: 0 });
  expect(model.dump()).toEqual(before);
});

test("refused as a whole leave the earlier ones where they are", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  await valueOf(call(pane, "setComments", COMMENTS));
  const before = model.dump();
  pane.excel.failOnce({ code: "RequestPayloadSizeLimitExceeded", when: { uses: "Add" } });
  expect(await call(pane, "setComments", COMMENTS.slice(1))).toMatchObject({ error: { code: "hostRequestFailed" } });
  expect(model.dump()).toEqual(before);
});

test("leave the users' own comments alone, also beside them and on the same cell", async () => {
  const model = sampleModel();
  const sheet = model.sheet("支出决算表");
  sheet.comments.push({ id: "user", address: "C3", content: "已与财政局核对 #12345678", replies: ["好的"] });
  const pane = await openHost(model);
  const before = model.dump();
  expect(await valueOf(call(pane, "setComments", COMMENTS))).toMatchObject({ written: 1, occupied: 1 });
  await valueOf(call(pane, "clearComments"));
  expect(model.dump()).toEqual(before);
});

test("that somebody has changed or answered are that person's: they are kept", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  await valueOf(call(pane, "setComments", COMMENTS));
  const [first, second] = model.sheet("支出决算表").comments;
  if (!first || !second) throw new Error("two comments");
  first.content = `核对过：${first.content}`;
  second.replies.push("已改");
  expect(await valueOf(call(pane, "clearComments"))).toEqual({ removed: 0, kept: 1 });
  expect(model.sheet("支出决算表").comments).toHaveLength(2);
});

test("are found again where Excel has changed the line ends", async () => {
  const model = sampleModel();
  const pane = await openHost(model);
  await valueOf(call(pane, "setComments", COMMENTS));
  for (const comment of model.sheet("支出决算表").comments) comment.content = comment.content.replaceAll("\n", "\r\n");
  expect(await valueOf(call(pane, "clearComments"))).toEqual({ removed: 2, kept: 0 });
});

test("a cell with a note of the old kind is left out, the others get theirs", async () => {
  const model = sampleModel();
  model.sheet("支出决算表").notes.add("C4");
  const pane = await openHost(model);
  const before = model.dump();
  const more = [...COMMENTS, at("支出决算表", "B3", "编码有误。")];
  expect(await valueOf(call(pane, "setComments", more))).toMatchObject({ written: 2, occupied: 1 });
  await valueOf(call(pane, "clearComments"));
  expect(model.dump()).toEqual(before);
});

test("are not offered by an Excel that cannot write them", async () => {
  const pane = await openHost(sampleModel(), { excelApi: "1.7" });
  expect(pane.host.capabilities.canComment).toBe(false);
  expect(await call(pane, "setComments", COMMENTS)).toMatchObject({ error: { code: "hostUnavailable" } });
});

test.each([
  ["when asked for those that are there", "Comments"],
  ["when they are added", "Add"],
])("an Excel that says it has not implemented them (%s) is told so, with the other ways", async (_when, uses) => {
  const model = sampleModel();
  const pane = await openHost(model);
  const before = model.dump();
  pane.excel.failOnce({ code: "NotImplemented", when: { uses } });
  expect(await call(pane, "setComments", COMMENTS)).toEqual({
    error: { code: "commentsNotSupported", fields: { code: "NotImplemented" } },
  });
  expect(model.dump()).toEqual(before);
});

describe("where Excel fails midway", () => {
  const failed = { code: "InternalServerError", when: { uses: "Add" } } as const;

  test.each([3, 6, 9])("after %i actions: all are taken back, and it is told", async (afterActions) => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    pane.excel.failOnce({ ...failed, afterActions });
    expect(await call(pane, "setComments", COMMENTS)).toMatchObject({ error: { code: "commentsTakenBack" } });
    expect(model.dump()).toEqual(before);
  });

  test("while taking back too: what is left is told, and the button takes it away", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    const before = model.dump();
    pane.excel.failOnce({ ...failed, afterActions: 6 });
    pane.excel.failOnce({ code: "InternalServerError", when: { nth: 0 } });
    expect(await call(pane, "setComments", COMMENTS)).toMatchObject({ error: { code: "commentsHalfDone" } });
    expect(model.dump()).not.toEqual(before);
    await valueOf(call(pane, "clearComments"));
    expect(model.dump()).toEqual(before);
  });

  test("because it refuses one cell: that one is left out, the others are finished", async () => {
    const model = sampleModel();
    const pane = await openHost(model);
    pane.excel.failOnce({ code: "GeneralException", when: { uses: "Add" }, afterActions: 6 });
    expect(await valueOf(call(pane, "setComments", COMMENTS))).toMatchObject({ written: 2, occupied: 0 });
    expect(model.sheet("支出决算表").comments.map(({ address }) => address)).toEqual(["C3", "C4"]);
  });
});
