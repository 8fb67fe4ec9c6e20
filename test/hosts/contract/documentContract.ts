/**
 * What every DocumentHost keeps, wherever the document is open. A new host has to pass this and needs no tests of its own
 * but those of what only its program does.
 */
import type { DocumentFigure } from "../../../src/core/report/figures/refresh/documentFigure";
import type { DocumentHost } from "../../../src/hosts/documentPort";
import { controlTags } from "../../../src/word/controlTags";
import { parseReportXml, readEmbeddedReport, REPORT_NAMESPACE, reportXml } from "../../../src/word/embeddedReport";
import { smallReportFile } from "../../word-host/reportFixture";
import { outcomeOf } from "../harness/outcome";

/** A document that a host has open, what is seen of it from outside, and what a person does to it. */
export interface OpenedDocument {
  readonly host: DocumentHost;
  /** `tag=text` of every content control. */
  controls(): readonly string[];
  paragraphs(): readonly string[];
  /** Words commented on, and the comment. */
  comments(): readonly (readonly [string, string])[];
  selected(): string | null;
  /** XML parts that the document carries. */
  parts(): readonly string[];
  /** Documents that were opened in windows of their own: their controls. */
  openedBeside(): readonly (readonly string[])[];
  setsControl(tag: string, text: string): void;
  removesControl(tag: string): void;
  replaces(words: string, by: string): void;
  commentsOn(words: string, text: string): void;
}

/** A document: a file's bytes, or these paragraphs. */
export type DocumentContent = Uint8Array | readonly string[];

export function describeDocumentHost(open: (content: DocumentContent) => Promise<OpenedDocument>): void {
  let file: Uint8Array;

  beforeAll(() => {
    file = smallReportFile();
  });

  const insert = ({ host }: OpenedDocument, place: "end" | "selection" | "newDocument") =>
    host.insertReport(file, controlTags(file), place);

  test("lists the tagged figures in reading order, those in tables as such", async () => {
    const { host } = await open(file);
    const figures = await host.readFigures();
    expect(figures.map(({ tag, text, inTable, locked }) => [tag, text, inTable, locked])).toEqual([
      ["expenditure.total", "71.1", false, false],
      ["expenditure.basic", "50", false, false],
      ["expenditure.basic", "50.00", true, false],
    ]);
  });

  test("writes into the controls that still say what they said; looks, neighbours and the control stay", async () => {
    const opened = await open(file);
    const [total, basic, cell] = (await opened.host.readFigures()) as [DocumentFigure, DocumentFigure, DocumentFigure];
    opened.setsControl("expenditure.basic", "五十");
    opened.replaces("全年支出", "本年度支出合计");
    const edits = [
      { id: total.id, from: "71.1", to: "80.25" },
      { id: basic.id, from: "50", to: "60" },
      { id: cell.id, from: "50.00", to: "60.00" },
      { id: "424242", from: "1", to: "2" },
    ];
    const { written, skipped } = await opened.host.writeFigures(edits);
    expect(written).toEqual([edits[0], edits[2]]);
    expect(skipped).toEqual([edits[1], edits[3]]);
    expect(opened.controls()).toEqual(["expenditure.total=80.25", "expenditure.basic=五十", "expenditure.basic=60.00"]);
    expect(opened.paragraphs()).toContain("本年度支出合计80.25万元。");
  });

  test("inserts at the end, keeps what was there, and finds every control", async () => {
    const opened = await open(["第一段", "第二段"]);
    expect(await insert(opened, "end")).toEqual({ controls: { found: 3, expected: 3 } });
    expect(opened.paragraphs().slice(0, 2)).toEqual(["第一段", "第二段"]);
    expect(opened.paragraphs()).toContain("全年支出71.1万元。");
    await insert(opened, "end");
    const ids = (await opened.host.readFigures()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  test("inserts in the place of the selection", async () => {
    const opened = await open(["开头", "此处插入", "结尾"]);
    await opened.host.showWords("此处插入");
    await insert(opened, "selection");
    expect([opened.paragraphs()[0], opened.paragraphs().at(-1)]).toEqual(["开头", "结尾"]);
    expect(opened.paragraphs()).not.toContain("此处插入");
    expect(opened.controls()).toHaveLength(3);
  });

  test("opens a report as a document of its own", async () => {
    const opened = await open([]);
    expect(await insert(opened, "newDocument")).toEqual({ controls: null });
    expect(opened.openedBeside().map(([first]) => first)).toEqual(["expenditure.total=71.1"]);
    expect(opened.paragraphs()).toEqual([]);
  });

  test("keeps the report's data in the document, one part whatever is written", async () => {
    const opened = await open(["正文"]);
    const { host } = opened;
    expect(await host.readPart(REPORT_NAMESPACE)).toBeNull();
    const report = readEmbeddedReport(file);
    if (!report) throw new Error("no report");
    await host.writePart(REPORT_NAMESPACE, reportXml(report));
    await host.writePart(REPORT_NAMESPACE, reportXml({ ...report, title: "改<后>" }));
    expect(opened.parts()).toHaveLength(1);
    expect(parseReportXml((await host.readPart(REPORT_NAMESPACE)) ?? "")?.title).toBe("改<后>");
    await host.writePart(REPORT_NAMESPACE, null);
    expect(opened.parts()).toEqual([]);
  });

  test("reads the data that a report file brings along", async () => {
    const { host } = await open(file);
    expect(parseReportXml((await host.readPart(REPORT_NAMESPACE)) ?? "")).toEqual(readEmbeddedReport(file));
  });

  test("reads paragraphs and tables", async () => {
    const { host } = await open(file);
    const document = await host.readDocument();
    expect(document.name).toBe("报告.docx");
    expect(document.blocks).toContainEqual({ type: "paragraph", text: "全年支出71.1万元。" });
    const rows = [
      ["项目", "金额"],
      ["基本支出", "50.00"],
    ];
    expect(document.blocks).toContainEqual(expect.objectContaining({ type: "table", rows }));
  });

  test("selects a figure, and words; what is gone is told", async () => {
    const opened = await open(file);
    const { host } = opened;
    const [total] = await host.readFigures();
    await host.showFigure(total?.id ?? "");
    expect(opened.selected()).toBe("71.1");
    expect(await host.showWords("按预算执行")).toBe(true);
    expect(opened.selected()).toBe("按预算执行");
    expect(await host.showWords("没有这句话")).toBe(false);
    opened.removesControl("expenditure.total");
    expect(await outcomeOf(host.showFigure(total?.id ?? ""))).toEqual({ error: { code: "figureMissing", fields: {} } });
  });

  test("comments stand at their sentence and go again; other people's stay", async () => {
    const opened = await open(file);
    const { host } = opened;
    if (!host.capabilities.canComment) {
      const refused = await outcomeOf(host.addComments([{ quote: "按预算执行", text: "x" }]));
      expect(refused).toMatchObject({ error: { code: "officeTooOld" } });
      return;
    }
    opened.commentsOn("全年支出", "请核对");
    const parts = opened.parts().length;
    const wanted = [
      { quote: "按预算执行", text: "与表不符" },
      { quote: "没有这句话^&", text: "…" },
    ];
    const { ids } = await host.addComments(wanted);
    expect(ids).toEqual([expect.any(String), null]);
    expect(opened.comments()).toEqual([
      ["全年支出", "请核对"],
      ["按预算执行", "与表不符"],
    ]);
    expect(await host.ownComments()).toEqual([ids[0]]);
    const again = await host.addComments(wanted.slice(0, 1));
    expect(opened.comments()).toHaveLength(2);
    await host.removeComments(again.ids.flatMap((id) => id ?? []));
    expect(opened.comments()).toEqual([["全年支出", "请核对"]]);
    expect(await host.ownComments()).toEqual([]);
    expect(opened.parts()).toHaveLength(parts);
  });
}
