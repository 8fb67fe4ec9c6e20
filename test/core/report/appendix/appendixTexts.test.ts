import { readFileSync } from "node:fs";
import path from "node:path";
import { proofreadDocument, type ProofreadOptions } from "../../../../src/core/proofreadDocument";
import { APPENDIX_TITLE } from "../../../../src/core/report/appendix/appendix";
import { readReportOptions } from "../../../../src/core/report/readReportOptions";
import { Road } from "../../../../src/core/road";
import type { ValidationResult } from "../../../../src/core/validation/validationResult";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbookFile";
import { createTranslator } from "../../../../src/locales";
import { appendixInput } from "../../../../src/locales/appendixText";
import { appendixTexts } from "../../../../src/core/report/appendix/appendixTexts";
import type { AppendixInput } from "../../../../src/core/report/appendix/appendixInput";
import { composeReport } from "../../../../src/core/report/composeReport";
import { proofread } from "../../../../src/core/proofread/proofread";
import { seedAccounts } from "../seedAccounts";

const SAMPLE = readFileSync(path.resolve(__dirname, "../../../../samples/sample-bureau-2023.xlsx"));

const input: AppendixInput = {
  checkedRules: 80,
  checkedTables: 9,
  checkedCells: 500,
  notChecked: 0,
  findings: [{ title: "大额整数支出", severity: "info", cells: [], text: "有1笔，500000.00元。", explanation: null }],
};
const scope = "数据：取自本单位的决算报表工作簿，共9张表、500个单元格，按80条校验规则核对。";
const accounts = seedAccounts();

function compose(appendix?: AppendixInput) {
  const recognition = { tables: [], unrecognised: [], year: null, department: null };
  return composeReport(
    { recognition, accounts, scoreSheet: null, findings: [] },
    { attachments: [], ...(appendix ? { appendix } : {}) },
  );
}

test("the appendix's sentences and cells, and nothing of the report before it", () => {
  const texts = appendixTexts(compose(input));
  expect([...texts]).toEqual(expect.arrayContaining([scope, "有1笔，500000.00元。"]));
  expect([...texts].some((text) => text.includes("收入决算"))).toBe(false);
  expect(appendixTexts(compose()).size).toBe(0);
});

test("a sentence that reads as composed rests on the checking; one number changed, it no longer does", () => {
  const ofChecking = appendixTexts(compose(input));
  const states = (text: string) => {
    const document = { name: "报告.docx", blocks: [{ type: "paragraph" as const, text }] };
    const { numbers, coverage } = proofread(document, { accounts, ofChecking });
    return { bound: numbers.map(({ boundBy }) => boundBy.includes("checking")), missing: coverage?.missing ?? [] };
  };
  const own = states("有1笔，500000.00元。");
  expect(own.bound.length).toBeGreaterThan(0);
  expect(own.bound).not.toContain(false);
  expect(own.missing).toEqual([]);
  const changed = states("有1笔，600000.00元。");
  expect(changed.bound).not.toContain(true);
  expect(changed.missing.map(({ written }) => written)).toContain("600000.00元");
});

test("a written report of this workbook is known by the title of its appendix; its sentences rest on the checking", async () => {
  const road = new Road(await readWorkbookFile(SAMPLE, "sample.xlsx"));
  const validation = await road.validate();
  const appendix = async (result: ValidationResult) =>
    appendixInput(await createTranslator("zh-CN"), result, road.settings);
  const report = { ...readReportOptions(road.settings), withAppendix: true };
  const model = await road.compose({ scoreSheet: await road.score(), validation, appendix, report });
  const texts = [...appendixTexts(model)];
  const blocks = [APPENDIX_TITLE, ...texts].map((text) => ({ type: "paragraph" as const, text }));
  const notFound = async (options: ProofreadOptions) =>
    (await proofreadDocument({ name: "报告.docx", blocks }, options)).coverage?.missing.length;
  expect(texts.length).toBeGreaterThan(4);
  expect(await notFound({ road })).toBeGreaterThan(0);
  expect(await notFound({ road, appendix })).toBe(0);
});
