import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/program";

const sample = (name: string) => path.resolve(__dirname, "../../samples", name);
const FINAL = sample("sample-bureau-2023.xlsx");
const BUDGET = sample("sample-bureau-2023-budget.xlsx");

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "budget-report-"))));
afterAll(() => rmSync(folder, { recursive: true }));

async function disclose(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(["node", "budget-report", "disclose", ...words], {
    text: (line) => void out.push(line),
    error: (line) => void err.push(line),
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

test("部门预算公开 from the budget's workbook, with the form that asks for the rest", async () => {
  const [docx, form] = [path.join(folder, "公开.docx"), path.join(folder, "填报表.xlsx")];
  const asked = await disclose(BUDGET, "-o", docx, "--questions", form);
  expect(asked.status).toBe(0);
  expect(asked.out).toContain("格式：湖南省部门预算公开（十张表）（没有本地的格式");
  expect(asked.out).toMatch(/公开情况填报表：.*项待填/u);
  expect(existsSync(form)).toBe(true);
  const last = ["--last-year", sample("sample-bureau-2022-budget.xlsx"), "--force"];
  const answers = ["--answers", sample("sample-bureau-2023-budget-answers.csv")];
  const complete = await disclose(BUDGET, "-o", docx, ...last, ...answers, "--json");
  const { kind, gaps, open } = JSON.parse(complete.out) as { kind: string; gaps: unknown[]; open: { errors: number } };
  expect({ status: complete.status, kind, gaps, errors: open.errors }).toEqual({
    status: 0,
    kind: "budget",
    gaps: [],
    errors: 0,
  });
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe("PK");
});

test.each([
  ["another year's budget", ["--budget", sample("sample-bureau-2022-budget.xlsx")], /是2022年的，应为2023年/u],
  ["final accounts for a budget", ["--budget", sample("sample-bureau-2022.xlsx")], /应为2023年|没有部门预算的数/u],
  ["no budget to publish", ["--kind", "budget"], /没有部门预算的表/u],
  ["a form that is not known", ["--form", "nowhere"], /没有编号为“nowhere”的公开文本格式/u],
  ["no such paper", ["--kind", "report"], /--kind 只能是/u],
])("%s: one sentence, exit 2, nothing written", async (_, words, sentence) => {
  const docx = path.join(folder, "不写.docx");
  const { status, err } = await disclose(FINAL, "-o", docx, ...words);
  expect(status).toBe(2);
  expect(err).toMatch(sentence);
  expect(existsSync(docx)).toBe(false);
});
