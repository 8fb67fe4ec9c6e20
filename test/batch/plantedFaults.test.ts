import { rmSync } from "node:fs";
import path from "node:path";
import { DiskStore } from "../../src/batch/node/diskStore";
import { returnNote } from "../../src/batch/returnNote";
import { lastYearOf, storedBatch } from "../../src/batch/storedBatch";
import { addressFrom, overviewWorkbook } from "../../src/batch/overview/workbook";
import { overviewPage } from "../../src/batch/overview/page";
import { overviewTables } from "../../src/batch/overview/tables";
import { batchContext } from "../../src/core/batch/batchContext";
import type { BatchUnit } from "../../src/core/batch/batchUnit";
import { CROSS_RULES, crossCheck } from "../../src/core/batch/crossCheck";
import { overviewOf, type Overview } from "../../src/core/batch/overview";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { createTranslator } from "../../src/locales";
import { DECISIONS, decisionOn, parseDecisions } from "../../src/core/batch/decisions";
import { docxErrors } from "../word/validateDocx";
import { docxParts } from "../word/readDocx";
import { inOtherForms } from "./otherForms";
import { makeBatch, rosterOf, runHere, type MadeBatch } from "./madeBatch";

let made: MadeBatch;
let overview: Overview;

beforeAll(async () => {
  made = makeBatch(36);
  // Units of both departments, of a copied pair, one whose opening balance is wrong, and honest ones.
  inOtherForms(made.folder, {
    yuan: ["201002", "202002", "313", "319", "327"],
    xls: ["201003", "202003", "314", "328"],
  });
  const before = path.join(made.root, "上年库");
  await runHere(made.lastYear, before);
  const { batch } = await runHere(made.folder, path.join(made.root, "库"), { roster: await rosterOf(made) });
  overview = overviewOf(batch, crossCheck(batchContext(batch, await lastYearOf(new DiskStore(before)))));
}, 120_000);
afterAll(() => rmSync(made.root, { recursive: true }));

test("every planted fault between units is found, and nobody else is accused", () => {
  const found = overview.cross.map(({ finding }) => [
    finding.rule,
    finding.variant,
    [...new Set(finding.places.map(({ unit }) => unit))].sort(),
  ]);
  expect(found.sort()).toEqual(
    made.planted.cross.map(([rule, variant, units]) => [rule, variant, [...units].sort()]).sort(),
  );
  expect(overview.notChecked).toEqual([]);
});

test("some units have handed in .xls, and amounts in 元", () => {
  const currency = (code: string) =>
    new Set(
      Object.values(overview.units.find(({ unit }) => unit.code === code)?.unit.result?.figures?.amounts ?? {}).map(
        ([, unit]) => unit,
      ),
    );
  expect(["202001", "202002", "313"].map((code) => [...currency(code)])).toEqual([["万元"], ["元"], ["元"]]);
  expect(overview.units.filter(({ unit }) => unit.paths.some((name) => name.endsWith(".xls")))).toHaveLength(4);
});

test("each rule between units is planted", () => {
  const planted = new Set(made.planted.cross.map(([rule]) => rule));
  expect(CROSS_RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});

const SEVERITY: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  CROSS_RULES.map(({ id, severity }) => [id, severity]),
);

test("faulty, unreadable and missing units are told apart from all others", () => {
  const codes = (state: string) => overview.units.filter((one) => one.state === state).map(({ unit }) => unit.code);
  // What does not fit between units stands with the unit that it names first.
  const accused = (severity: string) =>
    made.planted.cross.flatMap(([rule, , [first = ""]]) => (SEVERITY[rule] === severity ? [first] : []));
  expect(codes("error")).toEqual([...accused("error"), ...made.planted.faulty]);
  expect(codes("problem")).toEqual(made.planted.unreadable);
  expect(overview.missing.map(({ name }) => name)).toEqual(made.planted.missing);
  // The report whose paragraph is another unit's does not fit its own workbook.
  expect(codes("warning")).toEqual([...new Set([...accused("warning"), "317"])].sort());
  expect(codes("info")).toEqual(accused("info"));
});

test("the same results give the same bytes, and a workbook that says the same as the overview", async () => {
  const t = await createTranslator("zh-CN");
  const tables = overviewTables(t, overview);
  const write = () => overviewWorkbook(tables, addressFrom("../报送"));
  expect(Buffer.from(write()).equals(Buffer.from(write()))).toBe(true);
  expect(overviewPage(t, overview, tables, addressFrom("."))).toBe(overviewPage(t, overview, tables, addressFrom(".")));
  expect(await docxErrors(write(), "overview.xlsx")).toEqual([]);
  const { sheets } = await readWorkbookFile(write(), "总览.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["总览", "未报送", "问题", "重复问题", "跨单位核对", "得分排名"]);
  const [units, , , , , ranking] = sheets;
  expect(units?.rows).toHaveLength(1 + overview.units.length);
  const ranks = (ranking?.rows ?? []).slice(1).map(([rank]) => Number(rank));
  expect(ranks[0]).toBe(1);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(sheets.map(({ rows }) => rows.length - 1)).toEqual(tables.map(({ rows }) => rows.length));
});

test("the store gives back the batch of the last run", async () => {
  const { units, missing } = await storedBatch(new DiskStore(path.join(made.root, "库")));
  expect(units).toEqual(overview.units.map(({ unit }) => unit));
  expect(missing).toEqual(overview.missing);
});

test("a decision holds as long as the finding says the same, and a line that broke off is none", async () => {
  const [one] = overview.findings;
  if (!one) throw new Error("nothing found");
  const store = new DiskStore(path.join(made.root, "库"));
  const entry = { decision: "accepted", reason: "已核对", by: "甲", at: "2024-04-01T00:00:00.000Z" } as const;
  await store.append(DECISIONS, `{"unit":"${one.unit.id}","find`);
  await store.append(DECISIONS, JSON.stringify(decisionOn(one.unit.id, one.finding, entry)));
  const decisions = parseDecisions((await store.textOf(DECISIONS)) ?? "");
  expect(decisions).toHaveLength(1);
  const batch = { units: overview.units.map(({ unit }) => unit), missing: [], hasRoster: true };
  const cross = { findings: [], notChecked: [] };
  const decided = overviewOf(batch, cross, decisions).findings.filter(({ decision }) => decision !== null);
  expect(decided.map(({ finding }) => finding.id)).toEqual([one.finding.id]);
  const other = decisions.map((decision) => ({ ...decision, signature: "another" }));
  expect(overviewOf(batch, cross, other).findings.every(({ decision }) => decision === null)).toBe(true);
});

test("the return note of a faulty unit is a valid document that tells its findings", async () => {
  const t = await createTranslator("zh-CN");
  for (const code of [made.planted.faulty[0], made.planted.unreadable[0], "202001"]) {
    const note = returnNote(t, unitCalled(code), overview);
    expect(await docxErrors(note)).toEqual([]);
    expect(docxParts(note)["word/document.xml"]).toContain(unitCalled(code).name);
    expect(plainText(note)).toMatch(
      /退回单.*〔\u3000{2}〕\u3000{2}号.*于\u3000{2}年\u3000{2}月\u3000{2}日前.*单位经办人/u,
    );
  }
});

test("a note has what the bureau gives, says what was not found where nothing was, and nothing of a unit that was not checked", async () => {
  const t = await createTranslator("zh-CN");
  const details = { from: "样例县财政局", number: "样财决退〔2024〕12号", due: "2024年4月15日", date: "2024年4月2日" };
  const text = plainText(returnNote(t, unitCalled(made.planted.faulty[0]), overview, details));
  expect(text).toMatch(
    /^样例县财政局2023年度部门决算退回单样财决退〔2024〕12号.*于2024年4月15日前.*样例县财政局2024年4月2日/u,
  );
  const [clean] = overview.units.filter(({ state }) => state === "clean");
  if (!clean) throw new Error("no clean unit");
  const note = returnNote(t, clean.unit, overview);
  expect(await docxErrors(note)).toEqual([]);
  expect(plainText(note)).toContain("没有发现需要改正或者说明的问题。");
  expect(plainText(note)).not.toContain("退回");
  expect(() => returnNote(t, { ...clean.unit, result: null }, overview)).toThrow(
    expect.objectContaining({ code: "noteNotChecked" }),
  );
});

function unitCalled(code: string | undefined): BatchUnit {
  const unit = overview.units.find((one) => one.unit.code === code)?.unit;
  if (!unit) throw new Error(code);
  return unit;
}

function plainText(docx: Uint8Array): string {
  return (docxParts(docx)["word/document.xml"] ?? "").replace(/<[^>]*>/gu, "");
}
