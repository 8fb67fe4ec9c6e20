import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/program";

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

test("what is no report: one line and exit status 2", async () => {
  const { status, err } = await cli("proofread", sample);
  expect(status).toBe(2);
  expect(err).toContain("docx");
  expect(err.split("\n")).toHaveLength(1);
});
