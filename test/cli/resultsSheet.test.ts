import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/program";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";

const seed = path.resolve(__dirname, "../../samples/daoxian-2021.xlsx");

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "budget-report-"))));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCli(["node", "budget-report", ...words], {
    text: (line) => void out.push(line),
    error: (line) => void err.push(line),
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

const read = async (file: string) => readWorkbookFile(readFileSync(file), path.basename(file));

test("--results-sheet writes a copy with one sheet more; the original and its findings stay the same", async () => {
  const before = readFileSync(seed);
  const copy = path.join(folder, "results.xlsx");
  const { status, out } = await run("validate", seed, "--results-sheet", copy);
  expect(status).toBe(0);
  expect(out).toContain(copy);
  expect(readFileSync(seed)).toEqual(before);
  const { sheets } = await read(copy);
  expect(sheets.slice(0, -1)).toEqual((await read(seed)).sheets);
  expect(sheets.at(-1)).toMatchObject({ name: "校验结果" });
  const findings = async (file: string) => {
    const { findings: found, tables } = JSON.parse((await run("validate", file, "--json")).out) as {
      findings: object[];
      tables: object[];
    };
    return [found, tables];
  };
  expect(await findings(copy)).toEqual(await findings(seed));
});

test("with --fix and the same path there is one copy with both", async () => {
  const copy = path.join(folder, "both.xlsx");
  await run("validate", seed, "--fix", copy, "--results-sheet", copy, "--json");
  const { sheets } = await read(copy);
  expect(sheets.at(-1)?.name).toBe("校验结果");
  expect(JSON.stringify(sheets.slice(0, -1).map(({ rows }) => rows))).toContain("九、卫生健康支出");
});

test("the original is never the copy", async () => {
  const { status, err } = await run("validate", seed, "--results-sheet", seed);
  expect([status, err]).toEqual([2, expect.stringContaining("就是本次要读的")]);
});
