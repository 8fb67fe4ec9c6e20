import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { read, utils, write } from "@e965/xlsx";
import { buildAccounts } from "../../src/core/accounts/buildAccounts";
import { BUILT_IN } from "../../src/core/classification/classifications";
import { recognise } from "../../src/core/layout/recognise";
import { ATTACHMENT_KINDS } from "../../src/core/report/attachments/attachmentKinds";
import { composeReport } from "../../src/core/report/composeReport";
import { Road } from "../../src/core/road";
import { validate } from "../../src/core/validation/validate";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { proofread } from "../../src/core/proofread/proofread";
import { readDocument } from "../../src/hosts/file/readDocument";
import { fillTemplate } from "../../src/word/fillTemplate";
import { writeDocx } from "../../src/word/writeDocx";
import { batchFigures, overviewOfMany } from "./batchBench";
import { aloneRate, processFigures } from "./batchProcesses";
import { gbkLedger, growth } from "./growth";
import { largeLedger } from "./largeLedger";
import { longReport } from "./longReport";
import { fillWithDocxtemplater, fillWithEasyTemplate, templateOfReport } from "./templatePeers";

const LONG_PAGES = 60;

/** The bench: each figure with its budget and, where there is one, as a ratio to a peer in the same run. */
void main();

async function main(): Promise<void> {
  const sample = readFileSync(path.resolve("samples/sample-bureau-2023.xlsx"));
  // scripts/bench.mjs asks for the file alone, to hand it to a cold process.
  const [, , longReportFile, folder] = process.argv;
  if (longReportFile === "--batch") return batchTimes();
  if (longReportFile === "--overview") return void process.stdout.write(`${await overviewOfMany(Number(folder))}\n`);
  if (longReportFile === "--alone" && folder !== undefined) return void process.stdout.write(await aloneRate(folder));
  if (longReportFile === "--processes") return void process.stdout.write((await processFigures()).join("\n"));
  if (longReportFile !== undefined) return writeFileSync(longReportFile, await longReport(sample, LONG_PAGES));
  await coreAgainstSheetJs(sample, false);
  await coreAgainstSheetJs(sample, true);
  await reportTime(sample);
  await proofreadTime(sample);
  await batchTimes();
  await growthTimes();
}

/** `node dist/bench/index.js --batch` prints these alone. */
async function batchTimes(): Promise<void> {
  const batch = [...(await batchFigures()), ...(await processFigures())];
  process.stdout.write(`batch\n${batch.map((line) => `  ${line}\n`).join("")}`);
}

/** Best of several runs, in milliseconds: the others were disturbed. */
async function best(runs: number, work: () => unknown): Promise<number> {
  let fastest = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

async function coreAgainstSheetJs(sample: Uint8Array, dimensions: boolean): Promise<void> {
  const book = read(sample);
  book.Sheets["明细账"] = utils.aoa_to_sheet(largeLedger(50_000, dimensions));
  const bytes = write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
  const sheetJs = await best(3, () => read(bytes, { dense: true }));
  const reading = await best(3, () => readWorkbookFile(bytes, "bench.xlsx"));
  const snapshot = await readWorkbookFile(bytes, "bench.xlsx");
  const recognising = await best(3, () => recognise({ ...snapshot }));
  const core = await best(3, () => {
    const recognition = recognise({ ...snapshot });
    validate({ snapshot, recognition, accounts: buildAccounts(recognition, BUILT_IN) });
  });
  const ratio = (time: number) => (time / sheetJs).toFixed(2);
  print(`nine tables, forms, books and a ledger of 50,000 rows${dimensions ? " with two auxiliary dimensions" : ""}`, [
    ["SheetJS parses the file", sheetJs, "1.00"],
    ["our reader, file to snapshot", reading, ratio(reading)],
    ["recognise", recognising, ratio(recognising)],
    ["recognise + accounts + validate (budget 0.40)", core, ratio(core)],
  ]);
}

/**
 * The whole report: last year beside this one, the indicators analysed, every table attached. The peers fill a template that
 * is made of this very document: the same paragraphs, tables and figures.
 */
async function reportTime(sample: Uint8Array): Promise<void> {
  const road = await new Road(await readWorkbookFile(sample, "sample.xlsx")).withLastYear(
    new Road(await readWorkbookFile(readFileSync(path.resolve("samples/sample-bureau-2022.xlsx")), "last.xlsx")),
  );
  const [recognition, accounts] = [await road.recognition(), await road.accountsOfBothYears()];
  const [{ findings }, scoreSheet] = [await road.validate(), await road.score()];
  const input = { recognition, accounts, scoreSheet, findings };
  const compose = () => composeReport(input, { attachments: ATTACHMENT_KINDS });
  const work = () => writeDocx(compose());
  const template = templateOfReport(work());
  const peers: readonly (readonly [string, () => unknown])[] = [
    ["docxtemplater fills a template of the same document", () => fillWithDocxtemplater(template)],
    ["easy-template-x fills the same template", () => fillWithEasyTemplate(template)],
    ["ours: model and .docx with tables and charts (budget 50 ms, 0.75)", work],
    ["ours: model, and the same template filled", () => fillTemplate(template.double, compose())],
    ["ours: the report as it leaves by default", () => writeDocx(composeReport(input))],
  ];
  const times: number[] = [];
  for (const [, fill] of peers) {
    await best(5, fill);
    times.push(await best(10, fill));
  }
  print(
    `the sample's report with last year and all tables, ${Object.keys(template.data).length} figures, warm`,
    peers.map(([name], index) => [name, times[index] ?? 0, ((times[index] ?? 0) / (times[0] ?? 1)).toFixed(2)]),
  );
}

async function proofreadTime(sample: Uint8Array): Promise<void> {
  const bytes = await longReport(sample, LONG_PAGES);
  const work = () => proofread(readDocument(bytes, "long.docx"));
  const first = await best(1, work);
  print(`a report of ${LONG_PAGES} pages`, [
    ["read and proofread, first time", first, "—"],
    ["read and proofread, warm", await best(3, work), "—"],
  ]);
}

/** How time grows: at n, 2n and 4n; what is linear takes twice as long for twice as much. */
async function growthTimes(): Promise<void> {
  for (const { name, n, times } of await growth()) {
    const [first = 1] = times;
    print(
      `growth: ${name}`,
      times.map((time, index) => [`${n * 2 ** index}`, time, (time / first).toFixed(2)]),
    );
  }
  const { megabytes, time } = await gbkLedger();
  print("a ledger of 50,000 rows in GBK", [[`read and recognised, ${megabytes.toFixed(1)} MB`, time, "—"]]);
}

function print(title: string, rows: readonly (readonly [string, number, string])[]): void {
  process.stdout.write(`${title}\n`);
  for (const [name, time, ratio] of rows) process.stdout.write(`  ${name}: ${time.toFixed(0)} ms, ratio ${ratio}\n`);
}
