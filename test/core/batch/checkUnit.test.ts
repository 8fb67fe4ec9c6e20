import { readFileSync } from "node:fs";
import path from "node:path";
import { checkUnit, type OpenedUnitFile } from "../../../src/core/batch/checkUnit";
import { Road } from "../../../src/core/road";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { documentOf } from "../disclosure/soundText";

const TEXT =
  "样例县样例局2023年度部门决算\n名词解释\n2023年度一般公共预算财政拨款支出年初预算为820.00万元，支出决算为850.00万元，完成年初预算的103.66%。";

async function opened(sample: string): Promise<OpenedUnitFile> {
  const bytes = readFileSync(path.resolve(__dirname, "../../../samples", sample));
  return { type: "workbook", road: new Road(await readWorkbookFile(bytes, "workbook")) };
}

async function notFoundWith(...samples: readonly string[]): Promise<readonly string[]> {
  const workbooks: OpenedUnitFile[] = [];
  for (const sample of samples) workbooks.push(await opened(sample));
  const files = samples.map((sample) => ({ role: "workbook", isText: false, sha256: sample }) as const);
  const text = { role: "report", isText: true, sha256: "text" } as const;
  const result = await checkUnit({
    key: "key",
    facts: { engine: "test", rules: "test", system: null },
    files: [...files, text],
    opened: [...workbooks, { type: "report", document: documentOf(TEXT), traces: null }],
  });
  return (result.reports[0]?.findings ?? []).map(({ variant }) => variant).filter((one) => one.startsWith("notFound"));
}

test("what was planned is held against the unit's budget of the year, and against no other one", async () => {
  const accounts = "sample-bureau-2023.xlsx";
  expect(await notFoundWith(accounts, "sample-bureau-2023-budget.xlsx")).toEqual([]);
  expect(await notFoundWith(accounts, "sample-bureau-2022-budget.xlsx")).not.toEqual([]);
  expect(await notFoundWith(accounts)).not.toEqual([]);
});
