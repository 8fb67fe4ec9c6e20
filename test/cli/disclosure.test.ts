import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, utils } from "@e965/xlsx";
import { runCli } from "../../src/cli/program";
import { changedBy, SOUND_TEXT } from "../core/disclosure/soundText";
import { docxErrors } from "../word/validateDocx";

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-report-"));
  writeFileSync(at("sound.txt"), SOUND_TEXT);
  const broken = changedBy(SOUND_TEXT, [
    ["收入支出总计增加50.00万元", "收入支出总计增加60.00万元"],
    ["国内公务接待25批次、180人次。", ""],
  ]);
  writeFileSync(at("broken.txt"), broken);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function cli(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { text: (line: string) => void out.push(line), error: (line: string) => void err.push(line) };
  const status = await runCli(["node", "budget-report", ...words], output);
  return { status, out: out.join("\n"), err: err.join("\n") };
}

interface CheckJson {
  points: { id: string; verdict: string; parts: { verdict: string; message: string }[] }[];
  summary: Record<string, number>;
}

test("disclose --check: each point with its verdict and what was seen; 1 where one is not met", async () => {
  const days = ["--approved", "2025-07-20", "--published", "2025-08-01"];
  const { status, out } = await cli("disclose", at("broken.txt"), "--check", ...days, "--json");
  const { points, summary } = JSON.parse(out) as CheckJson;
  expect(status).toBe(1);
  expect(points.filter(({ verdict }) => verdict === "notMet").map(({ id }) => id)).toEqual(["P06", "P18"]);
  expect(points.find(({ id }) => id === "P06")?.parts[0]?.message).toContain("批次");
  // Of a plain text nobody can see what its file would hold.
  expect(points.filter(({ verdict }) => verdict === "unclear").map(({ id }) => id)).toEqual(["P28"]);
  expect(summary).toEqual({ met: 25, notMet: 2, unclear: 1 });
});

test("its result as .docx and .xlsx: a sound file with what is not met first, a sheet with all points", async () => {
  const [page, sheet] = [at("result.docx"), at("result.xlsx")];
  expect((await cli("disclose", at("broken.txt"), "--check", "-o", page)).status).toBe(1);
  expect(await docxErrors(readFileSync(page))).toEqual([]);
  await cli("disclose", at("broken.txt"), "--check", "-o", sheet);
  const rows = utils.sheet_to_json<string[]>(read(readFileSync(sheet)).Sheets["公开核查"] ?? {}, { header: 1 });
  expect(rows.filter(([id]) => /^P\d\d$/.test(id ?? ""))).toHaveLength(28);
});

test.each([
  [["--approved", "7月20日"], "2025-08-01"],
  [["--form", "nowhere"], "nowhere"],
  [["-o", "result.pdf"], ".docx"],
])("a call that cannot be meant ends with 2 and says what is wrong: %s", async (words, said) => {
  const { status, err } = await cli("disclose", at("sound.txt"), "--check", ...words);
  expect([status, err]).toEqual([2, expect.stringContaining(said)]);
});

test("compare: the changes in order, as a list too, and none between a document and itself", async () => {
  const { status, out } = await cli("compare", at("sound.txt"), at("broken.txt"), "--json");
  expect(status).toBe(0);
  expect((JSON.parse(out) as { changes: object[] }).changes).toMatchObject([
    { type: "figure", item: "收支总计", old: "50.00万元", now: "60.00万元", follows: null },
    { type: "reworded", what: "paragraph" },
  ]);
  const list = at("changes.docx");
  await cli("compare", at("sound.txt"), at("broken.txt"), "-o", list);
  expect(await docxErrors(readFileSync(list))).toEqual([]);
  expect((await cli("compare", at("sound.txt"), at("sound.txt"))).out).toContain("没有不同");
});
