import { cpSync, existsSync, linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { runCli } from "../../src/cli/program";
import { line, run, templateFile } from "../word/templateFixture";

const sample = path.resolve(__dirname, "../../samples/sample-bureau-2023.xlsx");
const system = path.resolve(__dirname, "../../src/core/indicators/systems/hunan-10-60-30.json");
const outline = path.resolve(__dirname, "../../src/core/report/outline/outlines/daoxian-nine.json");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-report-"));
  cpSync(sample, at("a.xlsx"));
  symlinkSync("a.xlsx", at("link.xlsx"));
  linkSync(at("a.xlsx"), at("hard.xlsx"));
  cpSync(system, at("s.json"));
  cpSync(outline, at("o.json"));
  writeFileSync(at("i.csv"), "科目编码,科目名称\n2010688,驻村帮扶\n");
  writeFileSync(at("t.docx"), templateFile({ body: line(run("{{单位名称}}")) }));
  writeFileSync(at("p.docx"), templateFile({ body: line(run("一、部门概况")) }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

async function cli(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runCli(["node", "budget-report", ...words], {
    text: (text) => void out.push(text),
    error: (text) => void err.push(text),
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

/** The words of a call that names one of its inputs as an output, and that input. Words with a dot are files. */
const CALLS: readonly (readonly [call: string, input: string])[] = [
  ["report a.xlsx -o hard.docx", "a.xlsx"],
  ["validate a.xlsx --fix a.xlsx", "a.xlsx"],
  ["validate a.xlsx --results-sheet link.xlsx", "a.xlsx"],
  ["validate link.xlsx --fix a.xlsx", "a.xlsx"],
  ["score a.xlsx --write hard.xlsx", "a.xlsx"],
  ["report a.xlsx -o t.docx --template t.docx", "t.docx"],
  ["report a.xlsx -o p.docx --previous p.docx", "p.docx"],
  ["report a.xlsx -o s.docx --system s.json", "s.json"],
  ["report a.xlsx -o o.docx --outline o.json", "o.json"],
  ["validate a.xlsx --items i.csv --results-sheet i.xlsx", "i.csv"],
  ["proofread p.docx -o p.docx", "p.docx"],
  ["proofread p.docx --workbook a.xlsx -o hard.xlsx", "a.xlsx"],
  ["template --items i.csv -o i.xlsx", "i.csv"],
];

test.each(CALLS)("%s: refused, the input stays as it is", async (call, input) => {
  // Outputs must bear the right extension: a hard link gives the input such a name.
  for (const [name, target] of [
    ["hard.docx", "a.xlsx"],
    ["s.docx", "s.json"],
    ["o.docx", "o.json"],
    ["i.xlsx", "i.csv"],
  ] as const)
    linkSync(at(target), at(name));
  const before = readFileSync(at(input));
  const words = call.split(" ").map((word) => (/\w\.\w/.test(word) ? at(word) : word));
  for (const force of [[], ["--force"]]) {
    const { status, out, err } = await cli(...words, ...force);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^没有写入：输出“.*”就是本次要读的“.*”/);
  }
  expect(readFileSync(at(input)).equals(before)).toBe(true);
});

test("a call runs again over its own files; over one that a person has saved since only with --force", async () => {
  const calls = [
    ["report", at("a.xlsx"), "-o", at("r.docx")],
    ["report", at("a.xlsx"), "-o", at("f.docx"), "--template", at("t.docx")],
    ["validate", at("a.xlsx"), "--fix", at("x.xlsx"), "--results-sheet", at("y.xlsx")],
    ["score", at("a.xlsx"), "--write", at("w.xlsx")],
    ["proofread", at("p.docx"), "-o", at("l.xlsx")],
    ["proofread", at("p.docx"), "-o", at("l.docx")],
    ["template", "-o", at("b.xlsx"), "--year", "2023"],
  ];
  for (const words of calls) {
    const written = words.filter((_, index) => /^(-o|--fix|--results-sheet|--write)$/.test(words[index - 1] ?? ""));
    expect((await cli(...words)).err).toBe("");
    const first = written.map((file) => readFileSync(file));
    expect((await cli(...words)).err).toBe("");
    // The results sheet tells the moment of its making; all else has the same bytes again.
    if (!words.includes("--results-sheet"))
      written.forEach((file, index) => expect(readFileSync(file)).toEqual(first[index]));
    const [file = ""] = written;
    const saved = Buffer.from(zipSync(unzipSync(readFileSync(file))));
    writeFileSync(file, saved);
    const again = await cli(...words);
    expect([again.status, again.out, again.err]).toEqual([2, "", expect.stringContaining("--force")]);
    expect(readFileSync(file).equals(saved)).toBe(true);
    expect((await cli(...words, "--force")).err).toBe("");
    expect(readFileSync(file).equals(saved)).toBe(false);
  }
});

test("both copies under one name, by whatever path, are one copy with both", async () => {
  symlinkSync(".", at("here"));
  await cli("validate", at("a.xlsx"), "--fix", at("x.xlsx"), "--results-sheet", at("here/x.xlsx"));
  const parts = Object.keys(unzipSync(readFileSync(at("x.xlsx"))));
  expect(parts.filter((name) => name.startsWith("xl/worksheets/sheet")).length).toBe(
    Object.keys(unzipSync(readFileSync(sample))).filter((name) => name.startsWith("xl/worksheets/sheet")).length + 1,
  );
});

test.each([
  ["report", "-o", "r.xlsx", "报告只能存为 .docx"],
  ["validate", "--fix", "x.xlsm", "副本必须与原工作簿同一格式（.xlsx）"],
  ["score", "--write", "x", "副本必须与原工作簿同一格式（.xlsx）"],
])("%s %s %s: a name that says another kind of file", async (command, option, name, reason) => {
  const { status, err } = await cli(command, at("a.xlsx"), option, at(name));
  expect([status, err]).toEqual([2, expect.stringContaining(reason)]);
  expect(existsSync(at(name))).toBe(false);
});

test("a name with line breaks is told in one line", async () => {
  const { err } = await cli("validate", at("没有\n这个.xlsx"));
  expect(err).toBe(`找不到文件“${at("没有 这个.xlsx")}”。请检查路径和文件名。`);
});
