import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils } from "@e965/xlsx";
import { runCli } from "../../src/cli/program";
import { readDocument } from "../../src/hosts/file/readDocument";
import { docxErrors } from "../word/validateDocx";

const sample = path.resolve(__dirname, "../../samples/sample-bureau-2023.xlsx");
let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "budget-report-"))));
afterAll(() => rmSync(folder, { recursive: true }));

async function cli(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { text: (line: string) => void out.push(line), error: (line: string) => void err.push(line) };
  const status = await runCli(["node", "budget-report", ...words], output);
  return { status, out: out.join("\n"), err: err.join("\n") };
}

interface ProofreadJson {
  document: string;
  statements: number;
  findings: { rule: string; severity: string; message: string; quote: string; paragraph: number }[];
  summary: { error: number; warning: number; info: number; traced?: number; contradicted?: number; notFound?: number };
}

test("proofread --json: the contract's object, exit status 1 with errors", async () => {
  const report = path.join(folder, "report.txt");
  writeFileSync(report, "一、支出\n支出合计90万元，其中：基本支出50万元，项目支出60万元。\n");
  const { status, out } = await cli("proofread", report, "--json");
  const result = JSON.parse(out) as ProofreadJson;
  expect(status).toBe(1);
  expect(result).toMatchObject({ document: "report.txt", statements: 3, summary: { error: 1, warning: 0, info: 0 } });
  expect(result.findings[0]).toMatchObject({ rule: "G03", severity: "error", section: "一、支出", paragraph: 2 });
  expect(result.findings[0]?.message).toContain("50.00 + 60.00 = 110.00");
});

test("the tool's own report has no error, and nothing in it contradicts its workbook", async () => {
  const report = path.join(folder, "own.docx");
  expect((await cli("report", sample, "-o", report)).status).toBe(0);
  const { status, out } = await cli("proofread", report, "--workbook", sample, "--json");
  const { summary } = JSON.parse(out) as ProofreadJson;
  expect(status).toBe(0);
  expect(summary).toMatchObject({ error: 0, contradicted: 0 });
  expect(summary.traced).toBeGreaterThan(50);
});

test("--budget: what was planned is held against the budget's workbook; alone it is refused", async () => {
  const report = path.join(folder, "planned.txt");
  const sentence = (planned: string) =>
    `2023年度一般公共预算财政拨款支出年初预算为${planned}万元，支出决算为850.00万元。\n`;
  const budget = path.resolve(__dirname, "../../samples/sample-bureau-2023-budget.xlsx");
  const summaryOf = async (planned: string, ...more: string[]) => {
    writeFileSync(report, sentence(planned));
    const { out } = await cli("proofread", report, "--workbook", sample, "--json", ...more);
    return (JSON.parse(out) as ProofreadJson).summary;
  };
  expect(await summaryOf("820.00")).toMatchObject({ notFound: 1 });
  expect(await summaryOf("820.00", "--budget", budget)).toMatchObject({ notFound: 0, error: 0, contradicted: 0 });
  const wrong = await summaryOf("828.00", "--budget", budget);
  expect((wrong.contradicted ?? 0) + (wrong.notFound ?? 0) + wrong.warning + wrong.error).toBeGreaterThan(0);
  expect((await cli("proofread", report, "--budget", budget)).status).toBe(2);
});

test("every number is told with what it was read as and what bound it, and the last line counts no other as checked", async () => {
  const report = path.join(folder, "numbers.txt");
  writeFileSync(report, "2023年支出120万元，比上年增加20万元，增长20%。\n培训3次。\n");
  const { numbers, summary } = JSON.parse((await cli("proofread", report, "--json")).out) as {
    numbers: {
      written: string;
      state: string;
      boundBy: string[];
      reading: string;
      span: { start: number; end: number };
    }[];
    summary: { numbers: Record<string, number> };
  };
  expect(numbers.map(({ written, state, boundBy }) => [written, state, boundBy.length > 0])).toEqual([
    ["120万元", "right", true],
    ["20万元", "right", true],
    ["20%", "right", true],
    ["3次", "unchecked", false],
  ]);
  expect(numbers[1]).toMatchObject({ span: { start: 18, end: 22 }, boundBy: ["rate"] });
  expect(summary.numbers).toEqual({ right: 3, contradicted: 0, unchecked: 1, notUnderstood: 0 });
  const { out } = await cli("proofread", report, "--explain");
  expect(out).toMatch(
    /20万元：核对无误；读作变动额：支出、2023 年、增加、对比 2022 年决算、.*核对依据：变动额与变动率/,
  );
  expect(out).toContain("读到 4 个数：核对无误 3 个、有矛盾 0 个、读懂但无可核对 1 个、没有读懂 0 个");
});

test("report --proofread: what was written is read back and held against the workbook", async () => {
  const report = path.join(folder, "checked.docx");
  const { status, out } = await cli("report", sample, "-o", report, "--appendix", "--proofread");
  expect(status).toBe(0);
  expect(out).toMatch(/共 0 个错误、0 个警告/);
  expect(out).toMatch(/有矛盾 0 个、读懂但无可核对 0 个、没有读懂 0 个/);
  const json = JSON.parse((await cli("report", sample, "-o", report, "--proofread", "--json")).out) as {
    output: string;
    proofread: { summary: { error: number; numbers: Record<string, number> } };
  };
  expect(json.output).toBe(report);
  expect(json.proofread.summary).toMatchObject({ error: 0, numbers: { contradicted: 0, unchecked: 0 } });
});

test("proofread --outline: sections that the outline has and the report has not", async () => {
  const report = path.join(folder, "short.txt");
  writeFileSync(report, "一、部门概况\n本单位负责样例事项。\n二、存在的主要问题\n进度偏慢。\n");
  const { status, out } = await cli("proofread", report, "--outline", "daoxian-nine", "--json");
  const [finding] = (JSON.parse(out) as ProofreadJson).findings;
  expect(status).toBe(0);
  expect(finding).toMatchObject({ rule: "G13", severity: "warning" });
  expect(finding?.message).toContain("改进措施和有关建议");
  expect((await cli("proofread", report, "--outline", "no-such")).status).toBe(2);
});

test("what is no report: one line and exit status 2", async () => {
  const { status, err } = await cli("proofread", sample);
  expect(status).toBe(2);
  expect(err).toContain("docx");
  expect(err.split("\n")).toHaveLength(1);
});

describe("-o: the list of findings", () => {
  const text = "一、支出\n支出合计90万元，其中：基本支出50万元，项目支出60万元。\n另有罚没资金7.77万元未列。\n";
  const report = () => {
    const file = path.join(folder, "listed.txt");
    writeFileSync(file, text);
    return file;
  };

  test("list.xlsx: sentence, computation, side and place in a row of text cells", async () => {
    const list = path.join(folder, "list.xlsx");
    expect((await cli("proofread", report(), "--workbook", sample, "-o", list)).status).toBe(1);
    const book = read(readFileSync(list));
    expect(book.SheetNames).toEqual(["校核清单", "找不到的数"]);
    const rows = utils.sheet_to_json<string[]>(book.Sheets["校核清单"] ?? {}, { header: 1 });
    const header = rows.findIndex(([first]) => first === "序号");
    expect(rows[0]?.[0]).toBe("校核清单：listed.txt");
    expect(rows[header]).toEqual(["序号", "级别", "规则", "位置", "原文", "问题和计算", "疑误处"]);
    expect(rows[header + 1]).toEqual([
      "1",
      "错误",
      "G03",
      "第 2 段（一、支出）",
      "支出合计90万元，其中：基本支出50万元，项目支出60万元。",
      expect.stringContaining("50.00 + 60.00 = 110.00"),
      expect.stringContaining("必有一处不对"),
    ]);
  });

  test("list.docx: valid, with the same rows", async () => {
    const list = path.join(folder, "list.docx");
    await cli("proofread", report(), "-o", list);
    const bytes = new Uint8Array(readFileSync(list));
    expect(await docxErrors(bytes)).toEqual([]);
    const { blocks } = readDocument(bytes, "list.docx");
    expect(blocks[0]).toMatchObject({ text: "校核清单：listed.txt" });
    const table = blocks.find((block) => block.type === "table");
    expect(table?.rows[1]?.slice(0, 4)).toEqual(["1", "错误", "G03", "第 2 段（一、支出）"]);
  });

  test.each(["list.pdf", "listed.txt"])("%s is refused in one line", async (name) => {
    const { status, err } = await cli("proofread", report(), "-o", path.join(folder, name));
    expect(status).toBe(2);
    expect(err.split("\n")).toHaveLength(1);
  });
});
