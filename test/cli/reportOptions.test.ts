import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { runCli } from "../../src/cli/program";
import { outlineOf } from "../../src/core/report/outline/outline";
import { docxParts, paragraphTexts } from "../word/readDocx";
import { docxErrors } from "../word/validateDocx";

const bureau = path.resolve(__dirname, "../../samples/sample-bureau-2023.xlsx");

let folder: string;
let output: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-report-"));
  output = path.join(folder, "report.docx");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function report(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(["node", "budget-report", "report", bureau, "-o", output, ...words], {
    text: (line) => void out.push(line),
    error: (line) => void err.push(line),
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

interface ReportJson {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly paragraphs: readonly string[];
  readonly gaps: readonly { readonly section: string; readonly what: string }[];
  readonly outline: { readonly id: string; readonly by: string };
}

async function json(...words: string[]): Promise<ReportJson> {
  return JSON.parse((await report("--json", ...words)).out) as ReportJson;
}

function file(name: string, text: string): string {
  const target = path.join(folder, name);
  writeFileSync(target, text);
  return target;
}

test("the complete sample with every option: valid, with contents, appendix, date", async () => {
  const { status, out } = await report("--toc", "--appendix", "--attachments", "all", "--date", "2024-03-05");
  expect(status).toBe(0);
  expect(out).toContain("（默认）");
  const bytes = readFileSync(output);
  expect(await docxErrors(bytes)).toEqual([]);
  const document = docxParts(bytes)["word/document.xml"] ?? "";
  const texts = paragraphTexts(document);
  expect(texts[0]).toBe("目　录");
  expect(texts).toContain("数据校验和评分依据说明");
  expect(texts).toContain("2024年3月5日");
  // Sections of portrait and landscape pages alike keep to the text area of GB/T 9704.
  const margins = [...document.matchAll(/<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/gu)];
  const allowed = ["2098 1474 1985 1588", "1588 2098 1474 1985"];
  for (const [, ...sides] of margins) expect(allowed).toContain(sides.join(" "));
});

test("样例局 is a report of 15 to 25 pages with the attachments that a notice asks for", async () => {
  await report("--toc");
  const document = docxParts(readFileSync(output))["word/document.xml"] ?? "";
  const pages = [...document.matchAll(/PAGEREF .*?separate"\/><\/w:r><w:r><w:t[^>]*>(\d+)</gsu)].map((match) =>
    Number(match[1]),
  );
  // The last attachment begins on one of these.
  expect(Math.max(...pages)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...pages)).toBeLessThanOrEqual(25);
});

test("an outline of one's own, from a file", async () => {
  const { sections, ...rest } = outlineOf("hunan-ten");
  const own = JSON.stringify({ ...rest, id: "own", title: "本县提纲", sections: [...sections].reverse() });
  const { headings, outline } = await json("--outline", file("own.json", own));
  expect(headings.find(({ level }) => level === 1)?.text).toBe("一、其他需要说明的情况");
  expect(outline).toMatchObject({ id: "own", by: "asked" });
});

test("a broken outline is refused in one line that names line and reason", async () => {
  const broken = JSON.stringify(outlineOf("hunan-ten"), null, 2).replace(
    '"statements": [\n',
    '"statements": [ "nonsense",\n',
  );
  const { status, err } = await report("--outline", file("broken.json", broken));
  expect(status).toBe(2);
  expect(err.split("\n")).toHaveLength(1);
  expect(err).toMatch(/broken\.json.*第 \d+ 行.*“nonsense”/u);
});

test("last year's report lends its words to the sections that have none, marked", async () => {
  const previous = file(
    "上年.txt",
    "一、部门概况\n\n（一）年度主要工作和绩效目标\n\n2022年完成检查20次。\n\n二、其他需要说明的情况\n\n2022年无。\n\n三、存在的主要问题\n\n旧问题。\n",
  );
  const { paragraphs, gaps } = await json("--outline", "hunan-ten", "--previous", previous);
  expect(paragraphs).toContain("2022年完成检查20次。");
  expect(paragraphs).toContain("2022年无。");
  expect(paragraphs).not.toContain("旧问题。");
  const marked = gaps.filter(({ what }) => what.includes("沿用上年报告“上年.txt”") && what.includes("“2022年”"));
  expect(marked.map(({ section }) => section)).toEqual(["（三）年度主要工作和绩效目标", "十、其他需要说明的情况"]);
});

test("last year's report is compared: its measures and what stands word for word are hints, no errors", async () => {
  const previous = file(
    "上年报告.txt",
    [
      "七、部门整体支出管理情况",
      "制定预算、收支、政府采购、资产和合同管理制度，项目资金专账核算、专款专用。",
      "九、改进措施和有关建议",
      "1.招录两名会计人员。",
    ].join("\n"),
  );
  const { status, out } = await report("--previous", previous);
  expect(status).toBe(0);
  expect(out).toContain("与上年报告“上年报告.txt”对照（供参考，不算错误）：");
  expect(out).toContain("上年的措施“招录两名会计人员。”：本年报告中没有找到相近的文字，请看是否需要交代。");
  expect(out).toContain("“七、部门整体支出管理情况”有 1 段与上年一字不差：制定预算、收支、政府采购");
  const written = JSON.parse((await report("--json", "--previous", previous)).out) as {
    previous: { promises: object[] };
  };
  expect(written.previous.promises).toHaveLength(1);
});

test.each([
  ["--date", "昨天"],
  ["--previous", "没有.docx"],
  ["--outline", "没有.json"],
])("%s %s is refused", async (option, value) => {
  const { status, err } = await report(option, value);
  expect([status, err.split("\n").length]).toEqual([2, 1]);
});

test("attachments by choice: those a notice asks for by default, others by name, none", async () => {
  const titles = async (...words: string[]) => {
    await report(...words);
    return paragraphTexts(docxParts(readFileSync(output))["word/document.xml"] ?? "").filter((text) =>
      /^附件\d*$/u.test(text),
    );
  };
  expect(await titles()).toEqual(["附件1", "附件2", "附件3", "附件4", "附件5", "附件6"]);
  expect(await titles("--attachments", "支出决算表")).toEqual(["附件"]);
  expect(await titles("--attachments", "none")).toEqual([]);
  const { status, err } = await report("--attachments", "支出表");
  expect(status).toBe(2);
  expect(err).toContain("“支出表”不是附件名");
});

test("notice, cover, lines to be signed: valid, and nothing of them open", async () => {
  const notice = "《关于开展2023年度绩效自评的通知》（样财绩[2024]1号）";
  const words = ["--notice", notice, "--cover", "--signatures", "--date", "2024-03-05"];
  const { status, out } = await report(...words, "--fill", "评价机构=评价组", "--fill", "预算编码=906017", "--toc");
  expect(status).toBe(0);
  expect(out).not.toMatch(/封面|引言|落款/u);
  const bytes = readFileSync(output);
  expect(await docxErrors(bytes)).toEqual([]);
  const texts = paragraphTexts(docxParts(bytes)["word/document.xml"] ?? "");
  expect(texts.join("\n")).toMatch(
    /部门名称：\t?样例县样例局\n预算编码：\t?906017\n评价方式：\t?部门（单位）绩效自评/u,
  );
  expect(texts).toContain("样例县样例局（公章）");
  expect(texts.join()).toContain("（样财绩〔2024〕1号）的要求");
  expect((await report("--fill", "传真=1")).err).toContain("评价机构");
});

test("with gaps open the report says so; a draft says it on every page", async () => {
  // Three of the report itself, five causes of what changed against the 上年数 that the tables print.
  expect((await report()).out).toContain("仍有 8 处待补充没有处理");
  const { status, out } = await report("--draft", "--cover");
  expect([status, out.includes("已作为草稿导出")]).toEqual([0, true]);
  const bytes = readFileSync(output);
  expect(await docxErrors(bytes)).toEqual([]);
  const parts = docxParts(bytes);
  expect(parts["word/headerDraft.xml"]).toContain("草稿");
  const sections = (parts["word/document.xml"] ?? "").match(/<w:sectPr>.*?<\/w:sectPr>/gsu) ?? [];
  expect(sections.length).toBeGreaterThan(1);
  for (const section of sections) expect(section.match(/w:headerReference/gu)).toHaveLength(2);
});

test("a pack: report, score table, findings, explanations, and a list of the files", async () => {
  const pack = path.join(folder, "材料包.zip");
  const { status, out } = await report("--pack", pack);
  expect([status, out.includes("材料包已生成")]).toEqual([0, true]);
  const parts = unzipSync(readFileSync(pack));
  const names = Object.keys(parts);
  expect(names).toEqual([
    "0 文件清单.txt",
    "1 2023年度样例县样例局整体支出绩效评价报告.docx",
    "2 评分表.docx",
    "3 校验结果.xlsx",
    "4 审核说明.docx",
  ]);
  const list = strFromU8(parts["0 文件清单.txt"] ?? new Uint8Array());
  for (const name of names.slice(1))
    expect(list).toContain(`${name}\u3000${(parts[name]?.length ?? 0).toLocaleString("en-US")} 字节`);
  for (const name of names.filter((one) => one.endsWith(".docx")))
    expect(await docxErrors(parts[name] ?? new Uint8Array())).toEqual([]);
  expect(Buffer.from(parts[names[1] ?? ""] ?? []).equals(readFileSync(output))).toBe(true);
  expect((await report("--pack", path.join(folder, "pack.rar"))).err).toContain(".zip");
});
