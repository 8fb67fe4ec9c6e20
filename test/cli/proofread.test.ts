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
