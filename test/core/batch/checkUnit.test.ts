import { readFileSync } from "node:fs";
import path from "node:path";
import { keptYearOf } from "../../../src/core/batch/batchContext";
import { checkUnit, type OpenedUnitFile } from "../../../src/core/batch/checkUnit";
import type { KeptYear } from "../../../src/core/batch/keptYear";
import { unitFigures } from "../../../src/core/batch/unitFigures";
import { formatAmount } from "../../../src/core/amount/format";
import { fen } from "../../../src/core/amount/amount";
import { Road } from "../../../src/core/road";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { documentOf } from "../disclosure/soundText";

const TEXT =
  "样例县样例局2023年度部门决算\n名词解释\n2023年度一般公共预算财政拨款支出年初预算为820.00万元，支出决算为850.00万元，完成年初预算的103.66%。";

async function opened(sample: string): Promise<OpenedUnitFile> {
  const bytes = readFileSync(path.resolve(__dirname, "../../../samples", sample));
  return { type: "workbook", road: new Road(await readWorkbookFile(bytes, "workbook")) };
}

async function variantsWith(samples: readonly string[], text = TEXT, lastYear: KeptYear | null = null) {
  const workbooks: OpenedUnitFile[] = [];
  for (const sample of samples) workbooks.push(await opened(sample));
  const files = samples.map((sample) => ({ role: "workbook", form: "other", sha256: sample }) as const);
  const result = await checkUnit({
    key: "key",
    facts: { engine: "test", rules: "test", system: null },
    files: [...files, { role: "report", form: "text", sha256: "text" }],
    opened: [...workbooks, { type: "report", document: documentOf(text), traces: null }],
    lastYear,
  });
  return (result.reports[0]?.findings ?? []).map(({ variant }) => variant);
}

test("what was planned is held against the unit's budget of the year, and against no other one", async () => {
  const accounts = "sample-bureau-2023.xlsx";
  const notFound = async (...samples: readonly string[]) =>
    (await variantsWith(samples)).filter((variant) => variant.startsWith("notFound"));
  expect(await notFound(accounts, "sample-bureau-2023-budget.xlsx")).toEqual([]);
  expect(await notFound(accounts, "sample-bureau-2022-budget.xlsx")).not.toEqual([]);
  expect(await notFound(accounts)).not.toEqual([]);
});

const NOW = "sample-bureau-2023.xlsx";
const BEFORE = "sample-bureau-2022.xlsx";

async function figuresOf(sample: string) {
  const one = await opened(sample);
  if (one.type !== "workbook") throw new Error(sample);
  return unitFigures(await one.road.accounts(), 0);
}

/** What last year's store says of the sample bureau. */
async function keptYear(): Promise<KeptYear> {
  const kept = keptYearOf(
    { units: [{ code: "101", name: "样例县样例局", figures: await figuresOf(BEFORE) }] },
    { code: null, name: "样例县样例局" },
  );
  if (!kept) throw new Error("nothing kept");
  return kept;
}

/** Sentences on 本年支出 and on an item of it, held against last year's. @param wrong added to the rates, in points */
async function comparison(wrong = 0): Promise<string> {
  const [now, then] = [(await figuresOf(NOW)).amounts, (await figuresOf(BEFORE)).amounts];
  return [
    ["expenditure.yearTotal", "本年支出合计"],
    ["expenditure.byFunction.2210201.total", "住房公积金支出"],
  ]
    .map(([key = "", name]) => {
      const [amount, before] = [now[key]?.[0] ?? 0, then[key]?.[0] ?? 0];
      const money = (value: number) => `${formatAmount(fen(value), "万元", { decimals: 2 })}万元`;
      const rate = ((amount - before) / before) * 100 + wrong;
      return `2023年度${name}${money(amount)}，比上年增加${money(amount - before)}，增长${rate.toFixed(2)}%。`;
    })
    .join("\n");
}

test("a text's growth is held against the unit's own workbook of the year before, or against what last year's store has kept", async () => {
  const [right, wrong, kept] = [await comparison(), await comparison(0.4), await keptYear()];
  expect(await variantsWith([NOW], right)).not.toEqual([]);
  expect(await variantsWith([NOW, BEFORE], right)).toEqual([]);
  expect(await variantsWith([NOW], right, kept)).toEqual([]);
  const found = await variantsWith([NOW, BEFORE], wrong);
  expect(found.filter((variant) => variant === "rate")).toHaveLength(2);
  expect(await variantsWith([NOW], wrong, kept)).toEqual(found);
  // Of another year: as if there were none.
  expect(await variantsWith([NOW], right, { ...kept, year: 2021 })).toEqual(await variantsWith([NOW], right));
});
