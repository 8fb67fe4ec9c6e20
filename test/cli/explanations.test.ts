import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/program";
import { buildAccounts } from "../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../src/core/classification/classifications";
import { recognise } from "../../src/core/layout/recognise";
import { EXPLANATIONS_SETTING, reviewFindings, withExplanations } from "../../src/core/validation/explanations";
import { validate } from "../../src/core/validation/validate";
import { fromA1 } from "../../src/core/workbook/cellRef";
import { cellAt } from "../../src/core/workbook/snapshot";
import { createFileHost } from "../../src/hosts/file/fileHost";

const seed = path.resolve(__dirname, "../../samples/daoxian-2021.xlsx");

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "budget-report-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The seed with its 尾差 explained, and if wanted one of the numbers changed afterwards. */
async function explainedSeed(changed: boolean): Promise<string> {
  const host = createFileHost(readFileSync(seed), "seed.xlsx");
  const snapshot = await host.readWorkbook();
  const recognition = recognise(snapshot);
  const { findings } = validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  const review = reviewFindings(findings, {}).find(({ finding }) => finding.rule === "I01");
  if (!review) throw new Error("the seed has a 尾差");
  const entry = { text: "各类分别四舍五入所致。", by: "李会计", at: "2024-03-01T08:00:00.000Z" };
  await host.saveSetting(EXPLANATIONS_SETTING, withExplanations(undefined, [review], entry));
  if (changed) {
    // The first of the parts, by the same amount that the tolerance allows once more.
    const part = review.finding.cells.find(({ address }) => address !== review.finding.cells[0]?.address);
    const sheet = snapshot.sheets.find(({ name }) => name === part?.sheet);
    const at = fromA1(part?.address ?? "");
    if (!part || !sheet || !at) throw new Error("the 尾差 names its parts");
    const from = cellAt(sheet, at.row, at.column);
    await host.applyEdits([{ ref: part, from, to: Number(from) + 0.01 }]);
  }
  const file = path.join(folder, changed ? "changed.xlsx" : "explained.xlsx");
  writeFileSync(file, await host.toBytes());
  return file;
}

async function run(...words: string[]): Promise<string> {
  const out: string[] = [];
  await runCli(["node", "budget-report", ...words], { text: (line) => void out.push(line), error: () => undefined });
  return out.join("\n");
}

interface Json {
  readonly findings: { rule: string; explanation: { text: string; by: string } | null; earlierExplanation?: object }[];
  readonly summary: { info: number };
  readonly explained: number;
}

test("an explained finding is shown with its sentence and not counted as open", async () => {
  const before = JSON.parse(await run("validate", seed, "--json")) as Json;
  const file = await explainedSeed(false);
  const after = JSON.parse(await run("validate", file, "--json")) as Json;
  expect(after.findings.find(({ rule }) => rule === "I01")?.explanation).toMatchObject({
    text: "各类分别四舍五入所致。",
    by: "李会计",
  });
  expect([before.explained, after.explained]).toEqual([0, 1]);
  expect(after.summary.info).toBe(before.summary.info - 1);
  expect(await run("validate", file)).toMatch(
    /已有审核说明：\n.*I01.*\n.*\n.*\n {4}说明：各类分别四舍五入所致。（李会计，2024-03-01）/,
  );
});

test("when a figure has changed it is open again, with the old sentence", async () => {
  const { findings, explained } = JSON.parse(await run("validate", await explainedSeed(true), "--json")) as Json;
  expect(explained).toBe(0);
  const again = findings.filter(({ rule, earlierExplanation }) => rule === "I01" && earlierExplanation);
  expect(again).toMatchObject([{ explanation: null, earlierExplanation: { text: "各类分别四舍五入所致。" } }]);
});
