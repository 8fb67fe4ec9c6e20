import { strFromU8, unzipSync } from "fflate";
import { composeReport } from "../../src/core/report/composeReport";
import { embeddedReportOf } from "../../src/core/report/figures/embeddedReport";
import type { ReportModel } from "../../src/core/report/reportModel";
import { readEmbeddedReport } from "../../src/word/embeddedReport";
import { fillTemplate } from "../../src/word/fillTemplate";
import { writeDocx } from "../../src/word/writeDocx";
import { table } from "../core/report/accountsFixture";
import { seedAccounts } from "../core/report/seedAccounts";
import { line, run, templateFile } from "./templateFixture";
import { docxErrors } from "./validateDocx";

function modelOf(label: string): ReportModel {
  const accounts = seedAccounts();
  const tables = [
    table("expenditure", "支出", { rows: [{ row: 8, name: label, level: 1, isTotal: false, values: {} }] }),
  ];
  const recognition = { tables, unrecognised: [], year: accounts.year, department: accounts.department };
  return composeReport({ recognition, accounts, scoreSheet: null, findings: [] });
}

const model = modelOf("甲&<乙>");
let written: Uint8Array;
beforeAll(() => (written = writeDocx(model)));

test("the figures and the fingerprint travel inside the file", () => {
  const report = readEmbeddedReport(written);
  expect(report).toMatchObject({ title: model.title, year: 2021, outlineId: "daoxian-nine" });
  expect(report?.fingerprint).toMatch(/^[\da-f]{64}$/u);
  expect(report?.figures["expenditure.yearTotal"]).toEqual({
    text: "77.65",
    cell: "收支!F33",
    kind: "amount",
    value: 77_650_000,
    places: 3,
    label: expect.any(String),
  });
  const places = Object.values(report?.figures ?? {}).reduce((sum, figure) => sum + (figure.places ?? 0), 0);
  expect(places).toBe(documentText(written).match(/<w:tag w:val="(?!chart:)/gu)?.length);
});

test("the model alone knows the figures as the file carries them: in a table, in both", () => {
  expect(readEmbeddedReport(written)).toEqual(embeddedReportOf(model));
});

function documentText(file: Uint8Array): string {
  return strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
}

test("another cell is another fingerprint, the same cells are the same", () => {
  expect(modelOf("甲&<乙>").fingerprint).toBe(model.fingerprint);
  expect(modelOf("丙").fingerprint).not.toBe(model.fingerprint);
});

test("a filled template carries it too; filled again it carries one", async () => {
  const once = fillTemplate(templateFile({ body: line(run("{{year}}")) }), model).bytes;
  expect(readEmbeddedReport(once)?.fingerprint).toBe(model.fingerprint);
  expect(Object.values(readEmbeddedReport(once)?.figures ?? {}).some(({ places }) => places !== 0)).toBe(false);
  expect(await docxErrors(once)).toEqual([]);
  const other = modelOf("丙");
  expect(readEmbeddedReport(fillTemplate(once, other).bytes)?.fingerprint).toBe(other.fingerprint);
});

test("a file without it, and one that is none", () => {
  expect(readEmbeddedReport(templateFile({ body: line() }))).toBeNull();
  expect(readEmbeddedReport(new Uint8Array([1, 2, 3]))).toBeNull();
});
